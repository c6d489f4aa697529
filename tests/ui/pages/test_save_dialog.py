"""Asking where a file shall go: nothing is replaced without a question, and nothing remembers the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.save_dialog import ask_for_file


@pytest.fixture
def ask(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Path | None]]:
    """Answer Qt's own dialog with a name, and every question with No; then give up."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    parent = QWidget()
    qtbot.addWidget(parent)

    def ask_once(name: str) -> Path | None:
        answered: list[str] = []

        def answer() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                answered.append(box.text())
                box.button(QMessageBox.StandardButton.No).click()
            elif isinstance(box, QFileDialog) and answered:
                box.reject()
            elif isinstance(box, QFileDialog):
                field = box.findChild(QLineEdit)
                assert field is not None
                if field.text() != name:
                    field.setText(name)
                    QTimer.singleShot(0, box.accept)  # a timer that waits for its own question would never fire again

        watch = QTimer(interval=20)
        watch.timeout.connect(answer)
        watch.start()
        chosen = ask_for_file(parent, "Save", "our book.pdf", "PDF (*.pdf)")
        watch.stop()
        return chosen

    yield ask_once
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def test_a_name_without_its_ending_gets_one(ask: Callable[[str], Path | None], tmp_path: Path) -> None:
    assert ask("our year") == tmp_path / "our year.pdf"


def test_a_file_that_is_there_is_asked_about_even_when_its_ending_was_not_typed(
    ask: Callable[[str], Path | None], tmp_path: Path
) -> None:
    (tmp_path / "our year.pdf").write_bytes(b"last year's")
    assert ask("our year") is None


def test_nothing_remembers_where_it_was(ask: Callable[[str], Path | None], tmp_path: Path) -> None:
    ask("our year")
    traces = QSettings(QSettings.Scope.UserScope, "QtProject")
    traces.sync()
    assert not traces.contains("FileDialog/lastVisited")
    assert not traces.contains("FileDialog/history")
