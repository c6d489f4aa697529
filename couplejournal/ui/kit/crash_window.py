"""The kind window after a mistake of ours, with a report to copy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.labels import Heading, Label


class CrashWindow(QDialog):
    """Says kindly that we made a mistake; the report can be copied, the program goes on or ends."""

    def __init__(self, words: str, parent: QWidget | None = None, *, kept: bool = True) -> None:
        """`kept`: whether every word that was being written is safe."""
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
        if kept:
            safe = self.tr("What you wrote has been kept.")
        else:
            safe = self.tr("Some of your last words are not kept yet. They are still on their page.")
        column.addWidget(Label(safe, name="crash-kept"))
        column.addWidget(
            Label(
                self.tr(
                    "The report below names places in the program and none of your words; you may copy it and send "
                    "it to us."
                )
            )
        )
        column.addWidget(self._words, 1)
        row = QHBoxLayout()
        column.addLayout(row)
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
        self.resize(640, 420)
