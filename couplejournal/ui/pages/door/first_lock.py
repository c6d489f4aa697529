"""First start: a passphrase for the notebook, for those who want one, with honest words about losing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.kit.passphrase_field import PassphraseField


class LockStep(QWidget):
    """Two fields for the same words; both empty means that the notebook opens without."""

    entered = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PassphraseField(self.tr("Passphrase"), name="passphrase")
        self.again = PassphraseField(self.tr("The same once more"), name="passphrase-again")
        show = Toggle(self.tr("Show the words"), name="passphrase-show")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Prompt(self.tr("Would you like a passphrase?")))
        column.addWidget(
            Label(
                self.tr(
                    "Without one, whoever opens this computer can open the notebook. Leave both fields empty for that."
                )
            )
        )
        column.addWidget(
            Label(
                self.tr(
                    "With one, your words are locked by it alone. If you both forget it, nobody can open the notebook, "
                    "and we cannot help."
                )
            )
        )
        column.addWidget(
            Note(self.tr("Four or five plain words, one after the other, are easy to keep in mind and hard to guess."))
        )
        column.addWidget(self.words)
        column.addWidget(self.again)
        column.addWidget(show)
        column.addWidget(Note(self.tr("Your notebook will be kept in {folder}").format(folder=folder), name="folder"))
        show.toggled.connect(self.words.reveal)
        show.toggled.connect(self.again.reveal)
        self.words.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)

    def first(self) -> QWidget | None:
        """The first field."""
        return self.words

    def ready(self) -> bool:
        """Whether the two fields agree; if not, the second one says so."""
        if self.words.text() == self.again.text():
            return True
        self.again.refuse(self.tr("The two are not the same. Please write the second one again."))
        return False

    def passphrase(self) -> str | None:
        """The chosen words; None for opening without."""
        return self.words.text() or None
