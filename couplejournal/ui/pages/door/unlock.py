"""The door of a locked journal: one field for the passphrase, and not a word about whose journal it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from couplejournal.errors import WrongPassphrase
from couplejournal.journal.keys import KeyFile
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.kit.passphrase_field import PassphraseField
from couplejournal.ui.saying import sentence


class Unlock(Page):
    """`opened(key)` once the passphrase is right; finding that out takes half a second, beside the window."""

    opened = Signal(bytes)

    def __init__(self, folder: Path, keyfile: KeyFile, parent: QWidget | None = None) -> None:
        """`folder` is not shown: a path may say whose journal it is."""
        super().__init__(name="unlock", says=self.tr("Notebook"), parent=parent)
        self._keyfile = keyfile
        self._job: Job | None = None
        self.field = PassphraseField(self.tr("Passphrase"), name="passphrase")
        show = Toggle(self.tr("Show the words"), name="passphrase-show")
        self.button = Button(self.tr("Open"), "primary", name="open", icon="lock")
        self._note = Note(name="unlock-note")
        row = QWidget()
        ends = QHBoxLayout(row)
        ends.setContentsMargins(0, 6, 0, 0)
        ends.addWidget(self.button)
        ends.addWidget(self._note, 1)
        card = Card(padding=36, gap=18)
        card.column.addWidget(Medallion("lock", "clay", side=72), 0, Qt.AlignmentFlag.AlignLeading)
        card.add(Title(self.tr("This notebook is locked.")), self.field, show, row)
        self.column.addStretch(1)
        self.add(card)
        self.column.addStretch(2)
        show.toggled.connect(self.field.reveal)
        self.field.entered.connect(self.open)
        self.button.clicked.connect(self.open)

    def open(self) -> None:
        """Try the words in the field."""
        if self._job is not None:
            return
        if not self.field.text():
            self.field.setFocus()
            return
        self._wait(True)
        self._job = Job(self._keyfile.unlock, self.field.text(), owner=self)
        self._job.finished.connect(self._let_in)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _let_in(self, key: bytes) -> None:
        self._job = None
        self._wait(False)
        self.opened.emit(key)

    def _refuse(self, trouble: Exception) -> None:
        self._job = None
        self._wait(False)
        words = sentence(trouble)
        if isinstance(trouble, WrongPassphrase):
            self.field.refuse(words)
        else:
            self._note.setText(words)
            announce(self, words)

    def _wait(self, waiting: bool) -> None:
        self.button.setEnabled(not waiting)
        self.field.line.field.setReadOnly(waiting)
        self._note.setText(self.tr("Trying the passphrase…") if waiting else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus()
