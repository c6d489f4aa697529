"""The jar in the window: in the corner when there is anything in it, without a number for eyes or ears."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.journal.clock import evening
from couplejournal.journal.records import US
from couplejournal.practices import keepsakes
from couplejournal.ui.pages.kept.jar import JarPage
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day
from tests.small import noticed, page, promise
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import SAID

FULL = keepsakes.FULL


def heard(part: QWidget) -> str:
    """All that is said of a part and what is in it, for eyes and for ears."""
    return "\n".join(str(one.property(name) or "") for one in (part, *part.findChildren(QWidget)) for name in SAID)


def test_it_stands_in_the_corner_from_the_first_pebble_on_and_can_be_put_away(hands: Hands) -> None:
    hands.go("tonight")
    assert not hands.sees("tonight-jar")
    noticed(hands.journal, 1)
    hands.go("tonight")
    hands.press("tonight-jar")
    assert "You noticed: tea on the desk, 22 November." in hands.words()
    hands.press("jar-on-home")
    hands.go("tonight")
    assert not hands.sees("tonight-jar")
    hands.go("gratitudes")
    hands.press("gratitudes-jar")
    hands.press("jar-on-home")
    hands.go("tonight")
    assert hands.sees("tonight-jar")


def test_the_settings_put_it_away_as_well(hands: Hands) -> None:
    noticed(hands.journal, 1)
    hands.go("settings")
    hands.press("settings-jar")
    hands.go("tonight")
    assert not hands.sees("tonight-jar")
    hands.go("settings")
    hands.press("settings-jar")
    hands.go("tonight")
    assert hands.sees("tonight-jar")


def test_nothing_about_it_is_a_number_or_a_name(hands: Hands) -> None:
    for turn in range(11):
        noticed(hands.journal, 1 + (turn > 2), "tea")
    hands.go("tonight")
    corner = heard(hands.find("tonight-jar"))
    assert corner.split("\n")[0] == "" and not re.search(r"\d|Alex|Sam", corner)
    hands.go("jar")
    told = heard(hands.find("jar-picture"))
    assert not re.search(r"\d|Alex|Sam", told) and not re.search("Alex|Sam", heard(hands.find("jar")))
    assert "11" not in heard(hands.find("jar"))


def test_a_press_takes_out_three_others(room: Room, show: Callable[[QWidget], QWidget]) -> None:
    for turn in range(6):
        noticed(room.journal, 1, f"tea {turn}")
    opened = show(JarPage(room))
    assert isinstance(opened, JarPage)
    opened.arrive()
    first = set(opened._shown)
    assert len(first) == 3
    opened.draw()
    assert len(opened._shown) == 3 and not first & set(opened._shown)


def test_what_was_kept_has_the_day_on_which_it_was_kept(hands: Hands) -> None:
    promise(hands.journal, 2, state="kept", day=EVENING.date() - timedelta(days=9))
    hands.go("jar")
    told = next(line for line in hands.words().split("\n") if line.startswith("Kept: take the bins"))
    [kept] = hands.journal.entries(practices={"promise"})
    moment = next(one.updated for one in kept.answers if one.field == keepsakes.STATE).astimezone(EVENING.tzinfo)
    assert told == f"Kept: take the bins, {brief_day(evening(moment))}."


def test_a_pebble_that_is_deleted_is_not_shown_again(hands: Hands) -> None:
    gone, kept = noticed(hands.journal, 1, "tea"), promise(hands.journal, 2, "take the bins", state="kept")
    hands.go("jar")
    assert "tea" in hands.words() and "Kept: take the bins" in hands.words()
    hands.journal.purge(gone)
    hands.journal.discard(kept)
    hands.go("jar")
    assert "tea" not in hands.words() and "bins" not in hands.words()
    assert "Nothing here yet. That is allowed." in hands.words()


def test_a_full_jar_becomes_a_page_of_lines_and_begins_anew(hands: Hands) -> None:
    some = [noticed(hands.journal, 1 + turn % 2, f"tea {turn}") for turn in range(FULL - 1)]
    hands.go("jar")
    assert not hands.sees("jar-page")
    kept = promise(hands.journal, 1, "take the bins", state="kept")
    hands.go("jar")
    hands.press("jar-page")
    [made] = hands.journal.entries(practices={"kept_things"})
    assert made.said("title", US) == "Small kept things of autumn"
    assert {one.id for one in hands.journal.on_page(made.id)} == {*some, kept}
    assert "take the bins" in heard(hands.find("kept-lines")) and not hands.sees(f"entry-link-{kept}")
    hands.go("jar")
    assert "Nothing here yet. That is allowed." in hands.words()
    hands.go("tonight")
    assert not hands.sees("tonight-jar")


def test_each_ticks_only_their_own_lines_for_the_book(hands: Hands) -> None:
    mine, theirs = promise(hands.journal, 1, "take the bins", state="kept"), noticed(hands.journal, 2, "tea")
    made = page(hands.journal, mine, theirs)
    hands.go("entry", entry=made)
    hands.press("kept-lines-1")
    assert hands.sees(f"kept-line-{mine}") and not hands.sees(f"kept-line-{theirs}")
    hands.press(f"kept-line-{mine}")
    found = hands.journal.entry(mine)
    assert found and (1, "book") in found.consents and (2, "book") not in found.consents
