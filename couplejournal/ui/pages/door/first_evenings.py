"""First start: how the two live, how long a talk may be, and when it grows late; all of it may be passed by."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.pages.settings.living import Living
from couplejournal.ui.pages.settings.one_of import OneOf
from couplejournal.ui.pages.settings.evening import LATES, LENGTHS, clock


class EveningsStep(QWidget):
    """What holds already is chosen; skipping leaves it so."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.living = Living()
        lengths = [(str(minutes), self.tr("%n minutes", "", minutes)) for minutes in LENGTHS]
        lengths.append(("0", self.tr("No timer")))
        lates = [(str(hour), clock(hour)) for hour in LATES]
        lates.append(("-1", self.tr("None of them")))
        self.length = OneOf(self.tr("How long may a talk be?"), lengths, str(settings.minutes), name="first-minutes")
        self.late = OneOf(
            self.tr("After which hour are you both better at sleeping than at talking?"),
            lates,
            str(settings.late),
            name="first-late",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Prompt(self.tr("Your evenings")))
        column.addWidget(Note(self.tr("None of this has to be answered, and all of it can be changed later.")))
        for part in (self.living, self.length, self.late):
            column.addWidget(part)

    def first(self) -> QWidget | None:
        """The first answer."""
        return self.living

    def skip(self) -> None:
        """Pass it by; what was chosen stays chosen."""
