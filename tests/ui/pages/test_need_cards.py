"""Cards in one tap: found at the next opening, answered in two equal ways, and gone kindly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from couplejournal.journal.records import US
from couplejournal.practices import weeks
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything

ROOM = "Can we make room to talk?"
LIES = "A card lies here, from one of you for the other."


def lay(hands: Hands, card: str = "room") -> int:
    """Alex lays a card down."""
    hands.go("tonight")
    hands.press("tonight-need")
    hands.press("need-cards-1")
    hands.press(f"need-card-{card}")
    return hands.journal.entries(practices={"need_card"}, newest=True)[0].id


def test_whoever_laid_one_down_does_not_meet_it_and_nothing_tells_of_it_by_itself(hands: Hands) -> None:
    lay(hands)
    assert "It lies here for Sam." in hands.words()
    hands.go("gratitudes")
    hands.go("tonight")
    assert LIES not in hands.words() and ROOM not in everything(hands)
    for place in ("evening", "looking_back", "repair"):
        hands.go(place)
        assert ROOM not in everything(hands)
    assert hands.journal.search("room") == [] and hands.journal.marks(EVENING.date(), EVENING.date()) == {}


def test_at_the_next_opening_the_other_one_finds_it_and_answers(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    moment = [EVENING]
    lay(open_window(folder, clock=lambda: moment[0]))
    hands = open_window(folder, clock=lambda: moment[0])
    assert LIES in hands.words() and ROOM not in hands.words() and "Alex" not in LIES
    hands.press("tonight-card-1")
    assert "There is no hurry." in hands.words() and ROOM not in hands.words()
    hands.press("tonight-card-leave")
    hands.press("tonight-card-2")
    assert ROOM in hands.words()
    tonight, time = hands.find("tonight-card-tonight"), hands.find("tonight-card-time")
    assert tonight.height() == time.height() and type(tonight) is type(time)
    hands.press("tonight-card-time")
    hands.press("tonight-card-that")
    chosen = f"23 November: “{ROOM}”"
    assert chosen in hands.words()
    hands.go("tonight")
    assert chosen in hands.words()
    moment[0] = EVENING + timedelta(days=1)
    hands.go("tonight")
    assert f"Tonight: “{ROOM}”" in hands.words()
    moment[0] = EVENING + timedelta(days=2)
    hands.go("tonight")
    assert ROOM not in hands.words() and hands.journal.entries(practices={"need_card"}) == []


def test_not_this_one_takes_it_away_without_a_word(open_window: Callable[..., Hands], folder: Path) -> None:
    lay(open_window(folder))
    hands = open_window(folder)
    hands.press("tonight-card-2")
    hands.press("tonight-card-time")
    hands.press("tonight-card-again")  # looking at a calendar binds nobody
    no, yes = hands.find("tonight-card-no"), hands.find("tonight-card-tonight")
    assert no.sizePolicy() == yes.sizePolicy() and no.height() == yes.height()  # a no is as good an answer
    hands.press("tonight-card-no")
    hands.go("tonight")
    assert LIES not in hands.words() and hands.journal.entries() == []


def test_its_author_may_take_it_back(open_window: Callable[..., Hands], folder: Path) -> None:
    lay(open_window(folder))
    hands = open_window(folder)
    hands.press("tonight-card-1")
    hands.press("tonight-card-back")
    assert hands.journal.entries() == [] and not hands.sees("tonight-card")


def test_one_that_nobody_answers_goes_after_three_evenings(open_window: Callable[..., Hands], folder: Path) -> None:
    moment = [EVENING]

    def clock() -> datetime:
        return moment[0]

    lay(open_window(folder))
    hands = open_window(folder, clock=clock)
    for days, there in ((3, True), (4, False)):
        moment[0] = EVENING + timedelta(days=days)
        hands.go("tonight")
        assert (LIES in hands.words()) == there
    assert hands.journal.entries() == []


def test_home_has_three_quiet_lines_at_most(open_window: Callable[..., Hands], folder: Path) -> None:
    hands = open_window(folder)
    lay(hands)
    hands.journal.wish(US, weeks.DAY, str(EVENING.weekday()))
    note = hands.journal.begin("note", EVENING.date()).id
    hands.journal.say(note, "to_find", "soup", 1, sealed=True)
    hands.journal.leave(note, 1)
    hands = open_window(folder)
    assert hands.sees("tonight-paper") and hands.sees("tonight-card") and hands.sees("tonight-week")
    repair = hands.journal.begin("repair", EVENING.date(), drawer=True).id
    hands.journal.say(repair, "opener", "hard", 1, found=False)
    hands.journal.set_due(repair, EVENING - timedelta(hours=1))
    hands.go("tonight")
    assert hands.sees("tonight-paper") and hands.sees("tonight-card")
    assert hands.sees("tonight-return") and not hands.sees("tonight-week")


def test_a_word_more_can_be_written_with_it(open_window: Callable[..., Hands], folder: Path) -> None:
    hands = open_window(folder)
    hands.go("need_cards")
    hands.press("need-cards-1")
    hands.press("need-card-more")
    hands.press("card-1-hands")
    hands.type("more-1", "On Thursday.")
    hands.press("go-on")
    hands.press("ending-done")
    hands.go("tonight")
    assert LIES not in hands.words()
    hands = open_window(folder)
    hands.press("tonight-card-2")
    assert "I could use a pair of hands. On Thursday." in hands.words()
