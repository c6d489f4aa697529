"""When the journal cannot be opened: one sentence that says why, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from couplejournal.errors import CoupleJournalError, JournalDamaged
from couplejournal.journal.folder import DATABASE
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Label, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.traces import forget
from couplejournal.ui.pages.guided.beginning import begin
from couplejournal.ui.saying import sentence


class Trouble(Page):
    """`again`: try once more. `closed`: close the program. `another(folder)`: open this folder instead.

    The last is offered only with `elsewhere`; of a damaged journal it can also be the newest backup, for reading.
    """

    again = Signal()
    closed = Signal()
    another = Signal(object)

    def __init__(
        self, trouble: CoupleJournalError, folder: Path, *, elsewhere: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="trouble", says=self.tr("The notebook could not be opened."), reading=True, parent=parent)
        self._folder = folder
        self._sentence = Label(sentence(trouble), name="trouble-sentence")
        card = Card(padding=36, gap=18)
        card.column.addWidget(Medallion("book", "honey", side=72), 0, Qt.AlignmentFlag.AlignLeading)
        card.add(
            Title(self.tr("The notebook could not be opened.")),
            self._sentence,
        )
        row = QWidget()
        self._row = Flow(row, gap=12)
        self._again = self._add(self.tr("Try again"), "trouble-again", "primary")
        self._again.clicked.connect(self.again)
        copy = trouble.words.get("backup")
        if elsewhere and isinstance(trouble, JournalDamaged) and copy is not None:
            read = self._add(self.tr("Read the newest copy"), "trouble-copy")
            read.clicked.connect(lambda: self._read(Path(str(copy))))
        if elsewhere:
            self._add(self.tr("Choose another folder…"), "trouble-another").clicked.connect(self._choose)
        self._add(self.tr("Show the folder"), "trouble-folder").clicked.connect(self._show_folder)
        self._add(self.tr("Close"), "trouble-close", "plain").clicked.connect(self.closed)
        card.add(row)
        self.column.addStretch(1)
        self.add(card)
        self.column.addStretch(2)

    def _add(self, text: str, name: str, kind: str = "quiet") -> Button:
        button = Button(text, kind, name=name)
        self._row.addWidget(button)
        return button

    def _read(self, copy: Path) -> None:
        """A backup stays as it was made: marked as not to be written, it opens for reading."""
        try:
            (copy / DATABASE).chmod(0o400)
        except OSError:
            self._sentence.setText(self.tr("{copy} cannot be read just now.").format(copy=copy))
            return
        self.another.emit(copy)

    def _choose(self) -> None:
        beside = str(self._folder.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of your notebook"), beside)
        forget()
        if chosen:
            self.another.emit(Path(chosen))

    def _show_folder(self) -> None:
        """The nearest folder that is there, in the system's own window."""
        place = next(one for one in (self._folder, *self._folder.parents) if one.exists())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: begin(self, self._again))
