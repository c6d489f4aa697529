"""Settings: where the notebook stands, its copies, and the ways out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal import backup
from couplejournal.journal.folder import BACKUPS, stamps
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence


class KeepingCard(Card):
    """A copy is made beside the window, and what became of it is said here."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="settings-keeping", gap=14, parent=parent)
        self._room = room
        self._job: Job | None = None
        self.copies = Label(name="settings-copies")
        self._place = Note(self.tr("It is kept in {folder}").format(folder=room.journal.folder), name="settings-folder")
        self.now = Button(self.tr("Back up now"), "quiet", name="settings-backup")
        show = Button(self.tr("Show the folder"), "quiet", name="settings-show-folder")
        book = Button(self.tr("Make a book, or take our words out"), "quiet", name="settings-book", icon="book")
        row = QWidget()
        flow = Flow(row, gap=12)
        for button in (self.now, show, book):
            flow.addWidget(button)
        self.add(Heading(self.tr("Our notebook")), self.copies, self._place, row)
        self.now.clicked.connect(self.back_up)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(room.journal.folder))))
        book.clicked.connect(lambda: room.go("book"))

    def show_copies(self) -> None:
        """When the last copy was made."""
        if self._job is not None:
            return
        try:
            made = stamps(self._room.journal.folder / BACKUPS)
        except CoupleJournalError as trouble:
            self.copies.setText(sentence(trouble))
            return
        if made:
            self.copies.setText(self.tr("The last copy was made on {day}.").format(day=day_words(made[-1].day)))
        else:
            self.copies.setText(self.tr("There is no copy yet. One is made by itself on the first start of each day."))
        self.now.setEnabled(not self._room.journal.readonly)

    def back_up(self) -> None:
        """Make a copy now."""
        journal = self._room.journal
        self.now.setEnabled(False)
        self.copies.setText(self.tr("A copy is being made and compared…"))
        self._job = Job(backup.make, journal.folder, journal.key, self._room.today(), owner=self, tells=True)
        self._job.finished.connect(self._made)
        self._job.failed.connect(self._not_made)
        self._job.start()

    def _made(self, copy: Path) -> None:
        self._end(self.tr("A copy was made and compared: {copy}").format(copy=copy))

    def _not_made(self, trouble: Exception) -> None:
        self._end(sentence(trouble))

    def _end(self, words: str) -> None:
        self._job = None
        self.now.setEnabled(True)
        self.copies.setText(words)
        announce(self.copies, words)
