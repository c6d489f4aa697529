"""Fields for words: they grow, let Tab go, keep plain text only, tell each change once and never cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.kit import theme
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.growing_text import GrowingText
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.page import Page

Show = Callable[..., QWidget]


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_a_field_grows_with_its_words_and_shrinks_again(show: Show) -> None:
    field = GrowingText(name="field", lines=2)
    show(Column(field))
    empty = field.height()
    field.setFocus()
    for _ in range(6):
        QTest.keyClicks(field, "a line")
        QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    grown = field.height()
    assert grown >= empty + 4 * field.fontMetrics().lineSpacing()
    assert field.verticalScrollBar().maximum() == 0
    field.set_text("")
    settle()
    assert field.height() == empty


def test_tab_leaves_a_field_and_writes_nothing(show: Show) -> None:
    first, second = GrowingText(name="first"), GrowingText(name="second")
    show(Column(first, second))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first
    assert first.text() == ""


def test_each_change_is_told_once_with_the_whole_text(show: Show) -> None:
    field, told = GrowingText(name="field"), []
    field.edited.connect(told.append)
    show(Column(field))
    field.set_text("Sou")
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "p.")
    assert told == ["Soup", "Soup."]


def test_words_being_composed_are_not_told_before_they_are_meant(show: Show) -> None:
    field, told = GrowingText(name="field"), []
    field.edited.connect(told.append)
    show(Column(field))
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("にほ", []))
    assert told == []
    meant = QInputMethodEvent()
    meant.setCommitString("日本")
    QApplication.sendEvent(field, meant)
    assert told == ["日本"]


def test_undo_takes_back_what_was_typed_and_redo_brings_it_again(show: Show) -> None:
    field, told = GrowingText("kept", name="field"), []
    field.edited.connect(told.append)
    show(Column(field))
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, " and more")
    field.undo()
    assert field.text() == "kept"
    field.redo()
    assert field.text() == "kept and more"
    assert told[-1] == "kept and more"


def test_undo_never_goes_behind_what_was_there_at_first(show: Show) -> None:
    field = GrowingText("kept", name="field")
    show(Column(field))
    field.undo()
    assert field.text() == "kept"


def test_pasted_words_lose_their_dress(show: Show) -> None:
    field = GrowingText(name="field")
    show(Column(field))
    mime = QMimeData()
    mime.setHtml("<h1>Loud</h1>")
    mime.setText("Loud")
    QGuiApplication.clipboard().setMimeData(mime)
    field.paste()
    assert field.text() == "Loud"
    assert "h1" not in field.toHtml()
    assert field.currentCharFormat().fontWeight() == field.font().weight()


def test_a_field_leaves_dropped_files_to_the_page(show: Show) -> None:
    field = GrowingText(name="field")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/photos/lake.jpg")])
    assert not field.canInsertFromMimeData(mime)


def test_the_placeholder_can_be_read(show: Show) -> None:
    field = GrowingText(name="field", placeholder="In your own words …")
    show(field)
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.colour("ink-soft")


def test_the_page_follows_the_cursor_of_a_long_text(show: Show) -> None:
    page, field = Page(name="page"), GrowingText(name="field")
    page.add(field)
    show(page, 700, 400)
    field.setFocus()
    for _ in range(40):
        QTest.keyClicks(field, "line")
        QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    cursor = field.viewport().mapTo(page.viewport(), field.cursorRect().bottomLeft()).y()
    assert page.verticalScrollBar().value() > 0
    assert 0 < cursor <= page.viewport().height()


def test_page_down_in_a_field_turns_the_page(show: Show) -> None:
    page, field = Page(name="page"), GrowingText("\n".join(["line"] * 60), name="field")
    page.add(field)
    show(page, 700, 400)
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() >= 300


def test_a_line_keeps_everything_and_says_when_it_grows_long(show: Show) -> None:
    line, told = Line(name="line", hint="That is long."), []
    line.edited.connect(told.append)
    show(Column(line))
    long = "so many words " * 20
    QGuiApplication.clipboard().setText(long)
    line.field.paste()
    assert line.text() == long
    assert told == [long]
    assert [note.text() for note in line.findChildren(Note) if note.isVisible()] == ["That is long."]
    line.set_text("short")
    assert not any(note.isVisible() for note in line.findChildren(Note))


def test_enter_in_a_line_is_told(show: Show) -> None:
    line, entered = Line(name="line"), []
    line.entered.connect(lambda: entered.append(True))
    show(Column(line))
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert entered == [True]


def test_a_label_names_its_field_and_keeps_signs_as_they_are(show: Show) -> None:
    line, text = Line(name="line"), GrowingText(name="text")
    show(Column(Label("Mara & Jonas", buddy=line), line, Label("<b>Us</b>", buddy=text), text))
    assert line.field.accessibleName() == "Mara & Jonas"
    assert text.accessibleName() == "<b>Us</b>"


def test_a_word_without_end_does_not_widen_the_page(show: Show) -> None:
    page, label = Page(name="page"), Label("x" * 400)
    page.add(label)
    show(page, 500, 400)
    assert page.horizontalScrollBar().maximum() == 0
    assert label.height() > 3 * label.fontMetrics().height()
