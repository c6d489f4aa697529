"""Settings: how long a talk is, when it grows late, when an evening ends, and the sentence that ties it to the day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading, Strong
from couplejournal.ui.kit.line import Line
from couplejournal.ui.pages.settings.one_of import OneOf

LENGTHS = (5, 10, 15, 20)  # minutes
LATES = (20, 21, 22, 23, 0)  # o'clock
ENDS = (0, 2, 3, 4, 5, 6)


class EveningCard(Card):
    """Every choice holds from the next talk on and is kept at once."""

    def __init__(self, settings: Settings, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings-evening", gap=18, parent=parent)
        self._settings, self._keep = settings, keep
        lengths = [(str(minutes), self.tr("%n minutes", "", minutes)) for minutes in LENGTHS]
        lengths.append(("0", self.tr("No timer")))
        lates = [(str(hour), clock(hour)) for hour in LATES]
        lates.append(("-1", self.tr("None of them")))
        ends = [(str(hour), clock(hour)) for hour in ENDS]
        self.length = OneOf(self.tr("How long a talk is"), lengths, str(settings.minutes), name="settings-minutes")
        self.late = OneOf(
            self.tr("After which hour are you both better at sleeping than at talking?"),
            lates,
            str(settings.late),
            name="settings-late",
            note=self.tr("Questions stay lighter then."),
        )
        self.end = OneOf(
            self.tr("When an evening ends"),
            ends,
            str(settings.day_ends),
            name="settings-day-ends",
            note=self.tr("What you write after midnight and before this hour still belongs to the evening before."),
        )
        self.habit = Line(settings.habit, name="settings-habit", placeholder=self.tr("After we put the kettle on, …"))
        self.add(Heading(self.tr("Our evenings")), self.length, self.late, self.end)
        self.add(Strong(self.tr("Our sentence for it, if we have one"), buddy=self.habit), self.habit)
        self.length.chosen.connect(self._take_length)
        self.late.chosen.connect(self._take_late)
        self.end.chosen.connect(self._take_end)
        self.habit.field.editingFinished.connect(self.keep_sentence)

    def keep_sentence(self) -> None:
        """Keep the sentence as it stands."""
        said = " ".join(self.habit.text().split())
        if said != self._settings.habit:
            self._settings.habit = said
            self._keep()

    def _take_length(self, key: str) -> None:
        self._settings.minutes = int(key)
        self._keep()

    def _take_late(self, key: str) -> None:
        self._settings.late = int(key)
        self._keep()

    def _take_end(self, key: str) -> None:
        self._settings.day_ends = int(key)
        self._keep()


def clock(hour: int) -> str:
    """This hour as people of this region write it."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
