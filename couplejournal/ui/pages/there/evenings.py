"""The evenings of a year as small dots by month, every one of them alike; a number only where the month is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from couplejournal.practices.yearly import Month
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.dots import Dots
from couplejournal.ui.kit.labels import Heading

SIDE = 15  # capital letters that one side of the year needs


class ThereEvenings(Card):
    """`show("month:11")` when a month is pressed."""

    def __init__(self, months: Sequence[Month], show: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(name="there-evenings", parent=parent)
        self.add(Heading(self.tr("Evenings together")))
        half = (len(months) + 1) // 2
        sides = [Column(*(self._month(one, show) for one in some), gap=10) for some in (months[:half], months[half:])]
        self.add(
            Columns(*(side for side, some in zip(sides, (True, half < len(months)), strict=True) if some), letters=SIDE)
        )

    def _month(self, month: Month, show: Callable[[str], None]) -> Dots:
        number = month.first.month
        words = QLocale().standaloneMonthName(number)
        if month.over:
            words = self.tr("{month}: {evenings}.").format(
                month=words, evenings=self.tr("%n evenings", "", len(month.days))
            )
        dots = Dots(words, len(month.days), tint="clay", name=f"there-month-{number}")
        dots.clicked.connect(lambda: show(f"month:{number}"))
        return dots
