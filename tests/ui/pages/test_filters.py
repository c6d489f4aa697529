"""Lists narrowed to a kind, a tag, a year: by keys, together, remembered, and back to everything with one press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.journal.journal import Journal
from couplejournal.ui.kit.fold import Fold
from couplejournal.ui.pages.looking_back.entry_list import EntryList
from couplejournal.ui.pages.looking_back.filters import Filters
from couplejournal.ui.room import Room
from tests import layout
from tests.ui.hands import Hands
from tests.ui.pages import kept
from tests.ui.pages.paper import Paper

Show = Callable[..., QWidget]
LAKE, FERRY, THANKS, WALK = "lake", "ferry", "thanks", "walk"


def lived(journal: Journal) -> dict[str, int]:
    """Two memories, a walk and a gratitude, of two years."""
    made = {
        LAKE: kept.memory(journal, date(2026, 5, 1)),
        FERRY: kept.memory(journal, date(2024, 7, 2), "The ferry"),
        THANKS: kept.gratitude(journal, date(2026, 11, 2)),
        WALK: journal.begin("walked", date(2026, 9, 9)).id,
    }
    journal.say(made[WALK], "where", "The weir", 0)
    for name, tags in ((LAKE, "food\nWet Socks"), (FERRY, "wet socks"), (WALK, "night")):
        journal.say(made[name], "tags", tags, 0)
    return made


@pytest.fixture
def made(room: Room) -> dict[str, int]:
    return lived(room.journal)


@pytest.fixture
def paper(room: Room, made: dict[str, int], show: Show) -> Paper:
    return Paper(room, show, narrows=True)


def filters(paper: Paper) -> Filters:
    assert paper.list.filters is not None
    return paper.list.filters


def press(qtbot: QtBot, paper: Paper, *names: str) -> None:
    for name in names:
        found = [part for part in paper.page.findChildren(QWidget, name) if part.isVisible()]
        assert found, f"nobody can see {name}"
        qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def shown(paper: Paper) -> list[str]:
    """What can be read on the chips above the list."""
    return [fold.word for fold in paper.page.findChildren(Fold) if fold.isVisible()]


def offered(paper: Paper, part: str) -> list[str]:
    group = paper.page.findChild(QWidget, f"entries-filters-by-{part}")
    assert group is not None
    return [option.property("text") for option in group.findChildren(QWidget) if option.property("text")]


def test_a_list_is_narrowed_by_kind_tag_and_year_together(qtbot: QtBot, paper: Paper, made: dict[str, int]) -> None:
    assert shown(paper) == ["Kind", "Tag", "Year"]
    press(qtbot, paper, "entries-filters-tag")
    assert offered(paper, "tag") == ["food", "night", "Wet Socks"]
    press(qtbot, paper, "entries-filters-by-tag-wet socks")  # large and small letters are one word of theirs
    assert paper.entries() == [made[LAKE], made[FERRY]]
    press(qtbot, paper, "entries-filters-year", "entries-filters-by-year-2024")
    assert paper.entries() == [made[FERRY]]
    assert shown(paper) == ["Kind", "Wet Socks", "2024"]
    press(qtbot, paper, "entries-filters-tag", "entries-filters-by-tag-wet socks")  # a second press takes it back
    press(qtbot, paper, "entries-filters-kind", "entries-filters-by-kind-memory")
    assert shown(paper) == ["Memory", "Tag", "2024"]
    press(qtbot, paper, "entries-filters-all")
    assert len(paper.entries()) == 4 and shown(paper) == ["Kind", "Tag", "Year"]


def test_what_fits_nothing_says_so_and_offers_everything(qtbot: QtBot, paper: Paper) -> None:
    press(qtbot, paper, "entries-filters-kind", "entries-filters-by-kind-gratitude")
    press(qtbot, paper, "entries-filters-tag", "entries-filters-by-tag-night")
    assert paper.entries() == []
    assert paper.list.unfitting.isVisible() and not paper.list.nothing.isVisible()
    press(qtbot, paper, "entries-unfitting-button")
    assert len(paper.entries()) == 4 and not paper.list.unfitting.isVisible()
    focus = QApplication.focusWidget()
    assert isinstance(focus, Fold)


def test_everything_goes_with_keys_alone(qtbot: QtBot, paper: Paper, made: dict[str, int]) -> None:
    fold = paper.page.findChild(Fold, "entries-filters-year")
    assert fold is not None
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    first = QApplication.focusWidget()
    assert first is not None and first.objectName() == "entries-filters-by-year-2026"
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert fold.hasFocus() and not fold.open
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert paper.entries() == [made[FERRY]]
    assert fold.hasFocus() and not fold.open


def test_a_screen_reader_hears_what_is_chosen_and_what_that_brought(
    qtbot: QtBot, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    announce = "couplejournal.ui.pages.looking_back.entry_list.announce"
    monkeypatch.setattr(announce, lambda _part, text: heard.append(text))
    fold = paper.page.findChild(Fold, "entries-filters-year")
    assert fold is not None and fold.accessibleName() == "Year: everything"
    press(qtbot, paper, "entries-filters-year", "entries-filters-by-year-2026")
    assert fold.accessibleName() == "Year: 2026"
    assert QAccessible.queryAccessibleInterface(fold).state().checked
    assert heard == ["2026, 3 entries"]
    press(qtbot, paper, "entries-filters-kind", "entries-filters-by-kind-memory")
    press(qtbot, paper, "entries-filters-tag", "entries-filters-by-tag-night")
    assert heard[-1] == "Nothing fits all of this."


def test_there_is_nothing_to_choose_where_there_is_but_one(room: Room, show: Show) -> None:
    kept.memory(room.journal, kept.TODAY)
    paper = Paper(room, show, narrows=True)
    assert not filters(paper).isVisible()
    kept.gratitude(room.journal, kept.TODAY)
    assert shown(paper) == ["Kind"]


def test_a_day_of_a_trip_counts_as_the_trip(qtbot: QtBot, room: Room, made: dict[str, int], show: Show) -> None:
    trip, day = (room.journal.begin(key, kept.TODAY).id for key in ("trip", "trip_day"))
    for entry, field in ((trip, "name"), (day, "where")):
        room.journal.say(entry, field, "Usedom", 0)
    paper = Paper(room, show, narrows=True)
    press(qtbot, paper, "entries-filters-kind")
    assert offered(paper, "kind") == ["Gratitude", "Memory", "Trip", "Walked"]
    press(qtbot, paper, "entries-filters-by-kind-trip")
    assert paper.entries() == [day, trip]


def test_what_is_written_shows_only_where_it_fits(qtbot: QtBot, room: Room, paper: Paper, made: dict[str, int]) -> None:
    press(qtbot, paper, "entries-filters-tag", "entries-filters-by-tag-night")
    late = kept.memory(room.journal, kept.TODAY, "The owl")
    assert paper.entries() == [made[WALK]]
    room.journal.say(late, "tags", "animals\nnight", 0)
    assert paper.entries() == [late, made[WALK]]
    room.journal.discard(late)
    room.journal.discard(made[WALK])  # nobody can have that tag any more: it is not chosen any more
    assert set(paper.entries()) == {made[LAKE], made[FERRY], made[THANKS]}


def test_nothing_from_the_drawer_can_be_chosen_where_the_drawer_is_shut(room: Room, show: Show) -> None:
    kept.memory(room.journal, kept.TODAY)
    room.journal.say(kept.repair(room.journal, date(2020, 1, 1)), "tags", "the door", 0)
    assert not filters(Paper(room, show, drawer=False, narrows=True)).isVisible()


def test_what_was_chosen_holds_while_the_window_is_open(hands: Hands) -> None:
    made = lived(hands.journal)
    hands.go("experiences")
    hands.press("experiences-entries-filters-year")
    hands.press("experiences-entries-filters-by-year-2024")
    hands.go("entry", entry=made[FERRY])
    hands.go("gratitudes")
    assert not hands.sees("gratitudes-entries-filters")  # each list has its own
    hands.go("experiences")
    listed = hands.find("experiences-entries")
    assert isinstance(listed, EntryList)
    assert listed.rows.rowCount() == 1 and listed.filters is not None and listed.filters.words() == "2024"


def test_a_day_that_is_gone_to_is_shown_whatever_was_chosen(hands: Hands) -> None:
    lived(hands.journal)
    hands.go("looking_back", view="list")
    hands.press("looked-back-filters-year")
    hands.press("looked-back-filters-by-year-2024")
    hands.go("looking_back", view="list", day=date(2026, 5, 1))
    listed = hands.find("looked-back")
    assert isinstance(listed, EntryList) and listed.rows.rowCount() >= 2


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1180])
def test_nothing_is_cut_or_covered(
    qtbot: QtBot, room: Room, made: dict[str, int], show: Show, scale: float, width: int
) -> None:
    room.journal.say(made[LAKE], "tags", "that very long word of ours\n" + "x" * 60 + "\nfood", 0)
    room.look.set_scale(scale)
    try:
        paper = Paper(room, show, narrows=True)
        paper.page.resize(width, 700)
        for part in ("tag", "year", "kind"):
            press(qtbot, paper, f"entries-filters-{part}")
            QApplication.processEvents()
            QApplication.processEvents()
            assert layout.faults(paper.page) == [], part
            assert layout.nameless(paper.page) == [], part
            assert paper.page.horizontalScrollBar().maximum() == 0, part
    finally:
        room.look.set_scale(1.0)
