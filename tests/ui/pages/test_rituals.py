"""Rituals in the real window: from an idea to theirs, on its evening, at rest, retired, and when something is odd."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import DONE, OPEN, OURS, RESTING
from couplejournal.ui.saying import day_words
from tests.ui.hands import Hands

TODAY = date(2026, 11, 22)  # a Sunday
SUNDAYS = "DTSTART;VALUE=DATE:20261101\nRRULE:FREQ=WEEKLY;BYDAY=SU"


def ritual(journal: Journal, name: str, rhythm: str = SUNDAYS, *, ours: bool = True, template: str = "") -> int:
    """A ritual that was thought of some weeks ago."""
    number = journal.begin("ritual", date(2026, 11, 1), place="*").id
    journal.say(number, "name", name, 0)
    for key, value in (("rhythm", rhythm), ("template", template)):
        journal.say(number, key, value, 0, found=False)
    for voice in (1, 2) if ours else ():
        journal.agree(number, voice, OURS)
    return number


def test_an_idea_is_taken_from_a_template_and_becomes_theirs_by_two_presses(hands: Hands) -> None:
    hands.go("rituals")
    assert hands.sees("rituals-nothing")
    hands.press("rituals-begin")
    hands.press("template-sunday_table")
    shape = hands.find("shape-0")
    assert isinstance(shape, QTextEdit) and "one wish each" in shape.toPlainText()
    hands.press("go-on")
    assert "Every Sunday" in hands.words() and f"The next one: {day_words(TODAY)}" in hands.words()
    hands.press("go-on")
    hands.press("skip")  # what it means may wait
    assert "It stays an idea" in hands.words()
    hands.press("ours-1")
    [one] = hands.journal.entries(practices={"ritual"})
    assert not {what for _voice, what in one.consents}  # a single yes is told to nobody
    hands.press("ours-2")
    assert "Both of you have said so." in hands.words()
    hands.press("go-on")
    hands.press("ending-done")
    assert hands.sees("rituals") and "In use" in hands.words()
    [one] = hands.journal.entries(practices={"ritual"})
    assert {(1, OURS), (2, OURS)} <= one.consents and one.state == OPEN
    assert one.said("rhythm") == "DTSTART;VALUE=DATE:20261122\nRRULE:FREQ=WEEKLY;BYDAY=SU"


def test_another_template_takes_the_place_of_what_the_first_brought_and_not_of_their_own_words(hands: Hands) -> None:
    hands.go("practice", practice="ritual")
    hands.press("template-sunday_table")
    hands.type("anchor-0", "On the landing, ")
    hands.press("step-back")
    hands.press("template-letter_night")
    [one] = hands.journal.entries(practices={"ritual"})
    assert one.said("name") == "Letter night" and one.said("shape").startswith("Pen and paper")
    assert "On the landing" in one.said("anchor")


def test_home_says_it_on_its_evening_and_one_press_keeps_that_it_was_done(hands: Hands) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.go("tonight")
    assert "Today: Sunday table" in hands.words()
    hands.press(f"tonight-ritual-did-{number}")
    assert not hands.sees("tonight-rituals")
    [done] = hands.journal.entries(practices={"ritual_done"})
    assert done.day == TODAY and done.state == DONE and hands.journal.links(done.id) == (number,)
    assert hands.journal.marks(TODAY, TODAY) == {TODAY: frozenset({"ritual_done"})}
    hands.go("entry", entry=number)
    assert hands.sees(f"part-{done.id}") and hands.sees("ritual-in") and not hands.sees("ritual-did")


def test_home_is_silent_of_ideas_of_what_rests_is_retired_or_has_another_day(hands: Hands) -> None:
    journal = hands.journal
    ritual(journal, "An idea", ours=False)
    journal.agree(ritual(journal, "At rest"), 0, RESTING)
    journal.finish(ritual(journal, "Retired"))
    ritual(journal, "Mondays", SUNDAYS.replace("=SU", "=MO"))
    ritual(journal, "Whenever", "")
    ritual(journal, "From the future", "DTSTART;VALUE=DATE:20261101 RRULE:FREQ=FULLMOON")
    hands.go("tonight")
    assert not hands.sees("tonight-rituals")


def test_home_says_two_at_most(hands: Hands) -> None:
    for name in ("One", "Two", "Three"):
        ritual(hands.journal, name)
    hands.go("tonight")
    assert hands.words().count("Today: ") == 2


def test_the_small_hours_are_still_the_evening_before(open_window: Callable[..., Hands], folder: Path) -> None:
    hands = open_window(folder, clock=lambda: datetime(2026, 11, 23, 1, 30, tzinfo=UTC))
    number = ritual(hands.journal, "Sunday table")
    hands.go("tonight")
    hands.press(f"tonight-ritual-did-{number}")
    assert [one.day for one in hands.journal.entries(practices={"ritual_done"})] == [TODAY]


def test_it_rests_is_taken_up_again_and_is_retired_with_thanks(hands: Hands) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.go("entry", entry=number)
    hands.press("ritual-rest")
    assert "Ours, and resting" in hands.words()
    hands.press("ritual-again")
    assert "Ours, and in use" in hands.words()
    hands.press("ritual-retire")
    one = hands.journal.entry(number)
    assert one is not None and one.state == DONE and "Retired with thanks" in hands.words()
    hands.press("entry-change")  # its words may still be changed, and it stays retired
    while hands.sees("go-on"):
        hands.press("go-on")
    one = hands.journal.entry(number)
    assert one is not None and one.state == DONE
    hands.go("entry", entry=number)
    hands.press("ritual-again")
    assert "Ours, and in use" in hands.words()
    hands.press("ritual-idea")
    assert "An idea" in hands.words() and hands.sees("ours-1")


def test_the_rhythm_is_changed_on_its_page(hands: Hands) -> None:
    number = ritual(hands.journal, "Letter night")
    hands.go("entry", entry=number)
    hands.press("ritual-rhythm-change")
    hands.press("rhythm-kind-date")
    hands.press("rhythm-day-31")
    assert "Every month on the 31st; in shorter months on their last day" in hands.words()
    hands.press("ritual-rhythm-done")
    one = hands.journal.entry(number)
    assert one is not None and one.said("rhythm") == "DTSTART;VALUE=DATE:20261130\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1"
    assert "in shorter months on their last day" in hands.words()


def test_every_kind_of_rhythm_is_said_back_in_words(hands: Hands) -> None:
    hands.go("entry", entry=ritual(hands.journal, "Sunday table"))
    hands.press("ritual-rhythm-change")
    for presses, words in (
        (("rhythm-kind-day",), "Every day"),
        (("rhythm-kind-week", "rhythm-days-2"), "Every Wednesday and Sunday"),
        (("rhythm-weeks-2",), "Every other week, on Wednesday and Sunday"),
        (("rhythm-days-2", "rhythm-days-6"), "Every other week, on Sunday"),  # the last day cannot be let go
        (("rhythm-kind-nth", "rhythm-nth-2", "rhythm-weekday-5"), "On the second Saturday of every month"),
        (("rhythm-nth--1",), "On the last Saturday of every month"),
        (("rhythm-kind-date", "rhythm-day-30"), "on the 30th; in February on its last day"),
        (("rhythm-kind-season",), "Once a season, on the 22nd of every third month from November on"),
        (("rhythm-kind-year",), "Every year on 22 November"),
        (("rhythm-kind-none",), "No fixed rhythm"),
    ):
        for name in presses:
            hands.press(name)
        assert words in hands.words(), presses


def test_a_rhythm_of_a_newer_version_is_kept_until_they_choose_another(hands: Hands) -> None:
    kept = "DTSTART;VALUE=DATE:20261101 RRULE:FREQ=FULLMOON"
    number = ritual(hands.journal, "Moonlight", kept)
    hands.go("entry", entry=number)
    assert "written by a newer version" in hands.words()
    hands.press("ritual-rhythm-change")
    assert hands.sees("rhythm-unread")
    hands.press("ritual-rhythm-done")
    one = hands.journal.entry(number)
    assert one is not None and one.said("rhythm") == kept
    hands.go("rituals")
    assert "Moonlight" in hands.words()


def test_a_ritual_of_a_template_begins_with_its_form(hands: Hands) -> None:
    number = ritual(hands.journal, "Cups", template="morning_cup")
    hands.go("tonight")
    hands.press(f"tonight-ritual-begin-{number}")
    assert "What does your day hold" in hands.words()
    unknown = ritual(hands.journal, "Lost", template="of_a_newer_version")
    hands.go("entry", entry=unknown)
    assert hands.sees("begin-ritual_done") and not hands.sees("begin-coffee_ten")


def test_it_may_be_offered_when_something_was_hard(hands: Hands) -> None:
    number = ritual(hands.journal, "Tea, same side of the table")
    hands.go("entry", entry=number)
    hands.press("ritual-for-repair")
    one = hands.journal.entry(number)
    assert one is not None and one.said("for") == "repair"


def test_changing_its_words_and_leaving_off_leaves_it_in_use(hands: Hands) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.go("entry", entry=number)
    hands.press("entry-change")
    hands.type("name-0", " at noon")
    hands.press("go-on")
    hands.press("stop")
    one = hands.journal.entry(number)
    assert one is not None and one.place == "*" and "at noon" in one.said("name")
    hands.go("experiences")
    assert not hands.sees(f"go-on-{number}")


def test_the_way_to_them_stands_at_the_foot_of_home_once_there_are_any(hands: Hands) -> None:
    assert not hands.sees("tonight-all-rituals")
    ritual(hands.journal, "Whenever", "")
    hands.go("tonight")
    hands.press("tonight-all-rituals")
    assert hands.sees("rituals") and "Whenever" in hands.words()
