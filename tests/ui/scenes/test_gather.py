"""The page of the month: both choose lines from what they gave each other, and it opens that month in the book."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from couplejournal.book.compose import Choice, compose
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages import kept

DAY = EVENING.date()


def given(hands: Hands) -> None:
    kept.gratitude(hands.journal, kept.before(3), "stayed up with me", "patient\nfunny")
    kept.gratitude(hands.journal, kept.before(2), "rang my mother", voice=2)
    kept.gratitude(hands.journal, kept.before(1), "hidden", "brave", sealed=True)
    kept.gratitude(hands.journal, date(2026, 10, 30), "long ago", "kind")
    entry = hands.journal.begin("saw_try", DAY).id
    hands.journal.say(entry, "saw_try", "ask for help", 2)


def offered(hands: Hands) -> list[str]:
    return [str(hands.find(f"gather-{n}").property("text")) for n in range(9) if hands.sees(f"gather-{n}")]


def test_what_was_given_openly_this_month_may_be_chosen(hands: Hands) -> None:
    given(hands)
    hands.go("practice", practice="we_grew")
    assert offered(hands) == ["trying to ask for help", "seeing this: You rang my mother", "being patient and funny"]
    assert "Alex" not in hands.words() and "Sam" not in hands.words()
    for name in ("gather-2", "gather-0", "gather-2"):
        hands.press(name)
    assert hands.find("grew-0").property("plainText") == "being patient and funny\ntrying to ask for help"


def test_there_is_one_page_a_month_and_it_may_be_changed(hands: Hands) -> None:
    given(hands)
    for name in ("gather-0", "gather-2"):
        hands.go("practice", practice="we_grew")
        hands.press(name)
        hands.press("go-on")
    [entry] = [one for one in hands.journal.entries() if one.practice == "we_grew"]
    assert entry.said("grew") == "trying to ask for help\nbeing patient and funny"
    assert entry.state == "done"


def test_in_the_first_days_of_a_month_the_page_is_that_of_the_month_before(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    hands = open_window(folder, clock=lambda: datetime(2026, 12, 3, 21, 0, tzinfo=UTC))
    given(hands)
    hands.go("practice", practice="we_grew")
    assert "being patient and funny" in offered(hands)
    hands.press("gather-0")
    hands.press("go-on")
    [entry] = [one for one in hands.journal.entries() if one.practice == "we_grew"]
    assert entry.day == date(2026, 11, 30)


def test_it_opens_the_chapter_of_its_month(hands: Hands) -> None:
    given(hands)
    hands.go("practice", practice="we_grew")
    hands.press("gather-2")
    hands.press("go-on")
    assert hands.window.house is not None
    catalogue, partners = hands.window.house.room.catalogue, hands.journal.partners()
    choice = Choice(date(2026, 10, 1), DAY, parts=None, title="Ours", dedication="", photos=False)
    book = compose(hands.journal.entries(), partners, catalogue, choice, today=DAY)
    october, november = book.chapters
    assert october.opening == ()
    assert [said.text for piece in november.opening for said in piece.said] == ["being patient and funny"]
    assert all(piece.practice != "we_grew" for day in november.days for piece in day.pieces)


def test_a_year_is_gathered_from_its_months_its_firsts_and_what_was_changed(hands: Hands) -> None:
    month = hands.journal.begin("we_grew", date(2026, 3, 31)).id
    hands.journal.say(month, "grew", "laughing about it\nresting", 0)
    lake = kept.memory(hands.journal, date(2026, 5, 1), "The lake in May")
    hands.journal.say(lake, "tags", "first time\nbrave", 0)
    kept.memory(hands.journal, date(2026, 6, 1), "The lake in June")
    review = hands.journal.begin("season_review", date(2026, 8, 20)).id
    hands.journal.say(review, "changed", "Evening talk: smaller", 0)
    kept.memory(hands.journal, date(2025, 5, 1), "Another year")
    hands.go("practice", practice="year_review")
    assert offered(hands) == [
        "March: laughing about it",
        "March: resting",
        "The lake in May",
        "Evening talk: smaller",
    ]
    hands.press("gather-2")
    hands.press("go-on")
    hands.type("year_line-1", "The bus.")
    hands.press("go-on")
    hands.press("ending-done")
    [entry] = hands.journal.entries(practices={"year_review"})
    assert entry.said("year_was") == "The lake in May" and entry.day == DAY


def test_in_january_the_year_is_still_the_one_before(open_window: Callable[..., Hands], folder: Path) -> None:
    hands = open_window(folder, clock=lambda: datetime(2029, 1, 9, 20, tzinfo=UTC))
    month = hands.journal.begin("we_grew", date(2028, 2, 29)).id
    hands.journal.say(month, "grew", "resting", 0)
    hands.go("practice", practice="year_review")
    hands.press("gather-0")
    hands.press("go-on")
    [entry] = hands.journal.entries(practices={"year_review"})
    assert entry.day == date(2028, 12, 31)
    hands.go("practice", practice="year_review")  # there is one a year
    hands.press("step-back")
    assert hands.find("year_was-0").property("plainText") == "February: resting"
