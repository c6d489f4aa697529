"""First start: how the two live, how long a talk may be, and when it grows late; all of it may be passed by."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices import wishes
from couplejournal.settings import Settings
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.kit.line import Line
from couplejournal.ui.pages.one_of import OneOf
from couplejournal.ui.pages.settings_evening import LATES, LENGTHS, clock


class EveningsStep(QWidget):
    """What holds already is chosen; skipping leaves it so."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        live = self.tr("How do you live?")
        self.living = Choices(list(self._living_words().items()), name="living", says=live)
        self.other = Line(name="living-other", says=live, placeholder=self.tr("something else"))
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
        column.addWidget(Note(self.tr("None of this has to be answered. It only changes hints.")))
        for part in (Label(live), self.living, self.other, self.length, self.late):
            column.addWidget(part)

    def first(self) -> QWidget | None:
        """The first answer."""
        return self.living

    def lives(self) -> str:
        """How they live, a line each, as it is kept."""
        other = " ".join(self.other.text().split())
        return "\n".join((*self.living.value(), *([other] if other else [])))

    def skip(self) -> None:
        """Pass it by; what was chosen stays chosen."""

    def _living_words(self) -> dict[str, str]:
        words = {
            "together": self.tr("Together"),
            "apart": self.tr("Apart"),
            "travelling": self.tr("Often travelling"),
            "nights": self.tr("Night shifts"),
            "children": self.tr("Children in our lives"),
        }
        return {key: words[key] for key in wishes.LIVING if key in words}
