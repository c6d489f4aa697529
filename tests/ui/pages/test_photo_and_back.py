"""Into one photo from the wall, an entry or a strip, and back to exactly where one was; in the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.photo_wall import PhotoWall
from tests.ui.hands import Hands
from tests.ui.pages import kept
from tests.ui.pages.seen import add_photo, jpeg

Key = Qt.Key


def hung(hands: Hands, months: int) -> list[int]:
    """Photos in the journal of a whole window, and its wall on show."""
    assert hands.window.house is not None
    room = hands.window.house.room
    found = []
    with room.journal.together():
        for month in range(months):
            entry = kept.memory(room.journal, kept.before(month * 31))
            found += [add_photo(room, entry, jpeg("#336699"), f"{month} {n}") for n in range(3)]
    return found


def test_back_from_the_viewer_everything_is_as_it_was(qtbot: QtBot, hands: Hands) -> None:
    photos = hung(hands, 30)
    hands.go("looking_back", view="photos")
    wall = hands.find("photo-wall")
    assert isinstance(wall, PhotoWall)
    qtbot.waitUntil(lambda: len(wall.rows.photos) == len(photos) and wall.view.hasFocus())
    page = hands.find("looking_back")
    for _ in range(20):
        QTest.keyClick(wall.view, Key.Key_Down)
    hands.settle()
    bar, current = page.verticalScrollBar(), wall.view.currentIndex().row()  # type: ignore[attr-defined]
    before = bar.value()
    for leaving in (Key.Key_Escape, Key.Key_Return):
        QTest.keyClick(wall.view, Key.Key_Return)
        hands.settle()
        assert hands.sees("photo-stage") and not hands.sees("tab-evening") and hands.sees("close-now")
        assert hands.find("photo-stage").hasFocus()
        QTest.keyClick(hands.find("photo-stage"), leaving)
        hands.settle()
        assert hands.sees("photo-wall") and hands.sees("tab-evening") and wall.view.hasFocus()
        assert (bar.value(), wall.view.currentIndex().row()) == (before, current) and before > 0


def test_from_the_wall_to_the_memory_and_back_to_the_wall(qtbot: QtBot, hands: Hands) -> None:
    photos = hung(hands, 2)
    hands.go("looking_back", view="photos")
    wall = hands.find("photo-wall")
    assert isinstance(wall, PhotoWall)
    qtbot.waitUntil(lambda: len(wall.rows.photos) == len(photos) and wall.view.hasFocus())
    QTest.keyClick(wall.view, Key.Key_Return)
    hands.settle()
    hands.press("photo-memory")
    assert hands.sees("entry") and hands.sees("tab-evening")
    hands.press("entry-back")
    assert hands.sees("photo-wall") and not hands.sees("photo-stage")


def test_words_written_in_the_viewer_are_seen_on_the_page_of_the_entry(hands: Hands) -> None:
    hung(hands, 1)
    [entry] = hands.journal.entries()
    hands.go("entry", entry=entry.id)
    hands.press("entry-photo-large")
    QTest.keyClick(hands.find("photo-stage"), Key.Key_Right)
    hands.press("photo-words")
    QTest.keyClicks(QApplication.focusWidget(), "Us")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QTest.keyClick(hands.find("photo-stage"), Key.Key_Escape)
    hands.settle()
    assert hands.find("entry-photo-caption").property("text") == "Us"
    assert hands.find(f"entry-photo-{entry.photos[1].id}").accessibleName() == "Us"


def test_a_strip_is_left_and_come_back_to_with_its_words(hands: Hands) -> None:
    hung(hands, 1)
    [entry] = hands.journal.entries()
    hands.go("practice", practice="memory", entry=entry.id)
    tile = next(
        part
        for part in hands.window.findChildren(QWidget)
        if part.objectName().endswith(f"-photo-{entry.photos[0].id}")
    )
    tile.setFocus()
    QTest.keyClick(tile, Key.Key_Return)
    hands.settle()
    assert hands.sees("photo-stage") and not hands.sees("photo-memory")
    QTest.keyClick(hands.find("photo-stage"), Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Us")
    QTest.keyClick(hands.find("photo-stage"), Key.Key_Escape)
    hands.settle()
    assert hands.sees("practice") and tile.hasFocus() and "Us" in tile.accessibleName()


def test_three_times_esc_closes_from_above_a_photo(hands: Hands) -> None:
    photos = hung(hands, 1)
    hands.go("photo", photos=photos, at=photos[0])
    for _ in range(3):
        QTest.keyClick(hands.window.windowHandle(), Key.Key_Escape)
    assert not hands.window.isVisible()
