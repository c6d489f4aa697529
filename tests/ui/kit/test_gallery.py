"""Every part on show at every text size: nothing cut, small, overlapping or nameless, and Tab goes everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from couplejournal.ui.kit.theme import Look
from tests import layout
from tests.ui.kit import gallery

Show = Callable[..., QWidget]
Live = Callable[[Callable[[], object]], None]
PAGES = (gallery.talk, gallery.choices, gallery.photos, gallery.curtain)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [680, 1180])
@pytest.mark.parametrize("make", PAGES)
def test_nothing_is_cut_small_or_overlapping(
    look: Look, show: Show, make: Callable[[], QWidget], width: int, scale: float
) -> None:
    look.set_scale(scale)
    assert layout.faults(show(make(), width)) == []


@pytest.mark.parametrize("make", PAGES)
def test_nothing_is_cut_after_the_words_grew_on_show(
    look: Look, show: Show, live: Live, make: Callable[[], QWidget]
) -> None:
    page = show(make(), 1180)
    live(lambda: look.set_scale(2.0))
    assert layout.faults(page) == []


@pytest.mark.parametrize("make", PAGES)
def test_everything_to_work_with_has_a_name(show: Show, make: Callable[[], QWidget]) -> None:
    assert layout.nameless(show(make())) == []


@pytest.mark.parametrize("make", PAGES)
def test_right_to_left_has_no_faults_either(show: Show, make: Callable[[], QWidget]) -> None:
    page = make()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert layout.faults(show(page)) == []


@pytest.mark.parametrize("make", PAGES)
def test_tab_reaches_everything_and_comes_round(show: Show, make: Callable[[], QWidget]) -> None:
    page = show(make())
    reachable = {
        part.objectName()
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisibleTo(page)
        and part.isEnabled()
        and not (isinstance(part, QLineEdit) and part.objectName() == "qt_spinbox_lineedit")
    }
    reached = []
    for _ in range(len(reachable) + 3):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert reachable <= set(reached)


def test_tab_goes_down_the_page(show: Show) -> None:
    page = show(gallery.talk(), 1180, 1200)
    page.findChild(QWidget, "tab-home").setFocus()
    order = []
    for _ in range(22):
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    names = [part.objectName() for part in order]
    assert names[:6] == ["tab-home", "tab-moon", "tab-heart", "tab-image", "message-bar-action-1", "message-bar-close"]
    assert names[8:12] == ["mara", "jonas", "feelings-chosen-1", "feelings-chosen-2"]
    assert names[-3:] == ["back", "pause", "go-on"]


def test_what_has_the_focus_is_scrolled_into_sight(show: Show) -> None:
    page = show(gallery.choices(), 1000, 500)
    last = page.findChild(QWidget, "empty-button")
    last.setFocus()
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_the_check_itself_sees_cut_words_and_small_targets(show: Show) -> None:
    bad = QWidget()
    gallery.Button("A button with many words on it", name="cut", parent=bad).setGeometry(0, 0, 60, 20)
    gallery.Label("Some words in too little room", parent=bad).setGeometry(0, 100, 80, 12)
    found = " ".join(layout.faults(show(bad)))
    assert "cut: Button" in found
    assert "cut: Label" in found
    assert "small: Button" in found
