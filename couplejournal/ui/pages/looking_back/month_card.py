"""A month on a sheet of paper, with ways to other months and years: to look back by, or to choose a day from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.pages.looking_back.month_days import MonthDays, months_on
from couplejournal.ui.pages.looking_back.month_grid import MonthGrid
from couplejournal.ui.saying import month_words


class MonthCard(Card):
    """`chosen(date)` whenever another day is, `entered` on Enter. `marked` and `neighbour` say where something is."""

    chosen = Signal(object)  # date
    entered = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        marked: Callable[[date, date], set[date]],
        neighbour: Callable[[date, int], date | None],
        describe: Callable[[date], str],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=22, name=f"{name}-card", parent=parent)
        self._days = MonthDays(marked, describe, self)
        self.grid = MonthGrid(self._days, today, neighbour, name=name)
        self.grid.setAccessibleDescription(
            self.tr(
                "Arrows go by days, Page Up and Page Down by months, with Control by years; "
                "Control with Up or Down goes to a day with entries."
            )
        )
        self.heading = Heading(name=f"{name}-heading")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        back, on = ("arrow-right", "arrow-left") if QGuiApplication.isRightToLeft() else ("arrow-left", "arrow-right")
        months = QHBoxLayout()
        self.column.addLayout(months)
        months.addWidget(self._goes(back, self.tr("Month before"), -1, f"{name}-before"))
        months.addWidget(self.heading, 1)
        months.addWidget(self._goes(on, self.tr("Month after"), 1, f"{name}-after"))
        self.add(self.grid)
        self.year_before = self._goes("", "", -12, f"{name}-year-before")
        self.year_after = self._goes("", "", 12, f"{name}-year-after")
        here = Button(self.tr("Today"), "plain", name=f"{name}-today")
        here.clicked.connect(lambda: self.go_to(today()))
        years = QHBoxLayout()
        self.column.addLayout(years)
        years.addWidget(self.year_before)
        years.addStretch(1)
        years.addWidget(here)
        years.addStretch(1)
        years.addWidget(self.year_after)
        self.grid.chosen.connect(self._say)
        self.grid.chosen.connect(self.chosen)
        self.grid.entered.connect(self.entered)

    @property
    def day(self) -> date:
        """The chosen day."""
        return self.grid.day

    def go_to(self, day: date) -> None:
        """Choose a day and show its month."""
        self.grid.choose(day)
        self._say(day)

    def read_marks(self) -> None:
        """Read the marks of the month on show anew."""
        self._days.read_marks()

    def _goes(self, icon: str, says: str, months: int, name: str) -> Button:
        button = Button("", "plain", name=name, icon=icon, says=says)
        button.clicked.connect(lambda: self.go_to(months_on(self.day, months)))
        return button

    def _say(self, day: date) -> None:
        self.heading.setText(month_words(day.year, day.month))
        self.grid.setAccessibleName(month_words(day.year, day.month))
        for button, year in ((self.year_before, day.year - 1), (self.year_after, day.year + 1)):
            button.setText(str(year))
            button.setAccessibleName(self.tr("The same month in {year}").format(year=year))
