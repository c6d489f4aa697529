"""Until when: it simply goes on, or there is a day; a day that has passed already is never asked for."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.kinds import ONGOING
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row

BY_DAY = "day"
A_WEEK = timedelta(days=7)  # ahead, at first


class Until(QWidget):
    """`edited` carries "ongoing", a day (ISO), or ""."""

    edited = Signal(str)

    def __init__(self, value: str, says: str, today: date, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        chosen = None
        with suppress(ValueError):
            chosen = date.fromisoformat(value)
        self._way = Choice(
            [(ONGOING, self.tr("It simply goes on")), (BY_DAY, self.tr("There is a day"))],
            name=name,
            says=says,
            value=BY_DAY if chosen else value,
        )
        self.day = DateField(name=f"{name}-date", says=says)
        if chosen is None or chosen >= today:  # one that has passed stands as it was until another is chosen
            self.day.set_range(today)
        self.day.set_value(chosen or today + A_WEEK)
        self._row = Row(self.day)
        column.addWidget(self._way)
        column.addWidget(self._row)
        if chosen is None:
            self._row.hide()
        self._way.chosen.connect(self._take)
        self.day.dateChanged.connect(lambda _day: self._tell())

    def _take(self, way: str) -> None:
        self._row.setVisible(way == BY_DAY)
        self._tell()

    def _tell(self) -> None:
        way = self._way.value()
        self.edited.emit(self.day.value().isoformat() if way == BY_DAY else way)
