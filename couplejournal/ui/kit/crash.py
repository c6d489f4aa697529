"""When we made a mistake: what was being written is kept first, then a kind window says so, with a report to copy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QThread, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.labels import Heading, Label

_OURS = Path(__file__).resolve().parents[2]  # the package


def install(flush: Sequence[Callable[[], object]] = (), *, about: str = "") -> None:
    """From now on a bug is caught here. `flush` is called first, each by itself; `about` names version and system."""
    sys.excepthook = _Hook(tuple(flush), about)


def report(kind: type[BaseException], trace: TracebackType | None, about: str = "") -> str:
    """The kind of mistake and where in our files it happened; never its message, which may hold the couple's words."""
    lines = [about] if about else []
    lines.append(kind.__name__)
    for frame, line in walk_tb(trace):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_OURS):
            lines.append(f"  {file.relative_to(_OURS.parent).as_posix()}:{line} in {frame.f_code.co_name}")
    return "\n".join(lines)


class _Hook:
    def __init__(self, flush: tuple[Callable[[], object], ...], about: str) -> None:
        self._flush, self._about = flush, about
        self._window: CrashWindow | None = None
        self._busy = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        import logging  # only when something went wrong

        words = report(kind, trace, self._about)
        logging.getLogger("couplejournal").error("%s", words)
        if self._busy:
            return
        self._busy = True
        try:
            for keep in self._flush:
                try:
                    keep()
                except Exception as second:  # the next pen has a chance of its own
                    logging.getLogger("couplejournal").error("%s", report(type(second), second.__traceback__))
            app = QApplication.instance()
            if isinstance(app, QApplication) and app.thread() == QThread.currentThread():
                self._show(words)
        finally:
            self._busy = False

    def _show(self, words: str) -> None:
        if self._window is None or not self._window.isVisible():  # a page that fails at each painting says so once
            self._window = CrashWindow(words, QApplication.activeWindow())
            self._window.open()


class CrashWindow(QDialog):
    """Says kindly that we made a mistake; the report can be copied, the program goes on or ends."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("Something of ours broke"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._words = QPlainTextEdit(words)
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._words.setObjectName("crash-report")
        self._words.setAccessibleName(self.tr("Report"))
        self._words.setMinimumHeight(140)
        self._words.document().setDocumentMargin(12)
        self._words.viewport().setAutoFillBackground(False)  # the rounded ground is painted by our style
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 24)
        column.setSpacing(16)
        column.addWidget(Heading(self.tr("That was our mistake, not yours.")))
        column.addWidget(
            Label(
                self.tr(
                    "What you wrote has been kept. The report below names places in the program and none of your "
                    "words; you may copy it and send it to us."
                )
            )
        )
        column.addWidget(self._words, 1)
        row = QHBoxLayout()
        copy = Button(self.tr("Copy the report"), "quiet", name="crash-copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._words.toPlainText()))
        end = Button(self.tr("Close the program"), "plain", name="crash-end")
        end.clicked.connect(QCoreApplication.quit)
        on = Button(self.tr("Go on"), "primary", name="crash-go-on")
        on.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(end)
        row.addWidget(on)
        column.addLayout(row)
        self.resize(640, 420)
