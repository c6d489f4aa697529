"""A tired couple is at tonight's question with Enter alone, or in two presses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from couplejournal.practices import wishes
from tests.ui.hands import Hands


def enter(hands: Hands) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    hands.settle()


def test_enter_alone_leads_to_the_question(hands: Hands) -> None:
    hands.journal.wish(0, wishes.FIRST_DAY, "2026-11-22")
    hands.go("tonight")
    for _ in ("begin", "arrive", "feel"):
        assert not hands.sees("question")
        enter(hands)
    assert hands.sees("question") or hands.sees("own-question")


def test_two_presses_lead_there_too_and_stay_at_the_surface(hands: Hands) -> None:
    hands.journal.wish(0, wishes.FIRST_DAY, "2026-10-01")
    hands.go("tonight")
    hands.press("tonight-begin")
    hands.press("straight-on")
    assert hands.sees("question") or hands.sees("own-question")
    assert hands.window.house is not None and hands.window.house.flush()
    (entry,) = hands.journal.entries(practices={"evening_talk"})
    assert entry.said("ceiling") == ""
    hands.press("step-back")
    assert not hands.sees("straight-on")  # that is said once, at the door


def test_enter_in_a_page_of_writing_is_a_line_of_its_own(hands: Hands) -> None:
    hands.go("practice", practice="hard_to_say")
    hands.type("words-1", "First")
    enter(hands)
    assert hands.sees("words-1") and hands.find("words-1").property("plainText") == "First\n"
