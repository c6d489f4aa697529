"""The month as one sees it: a day to each cell, one kind of mark, and all of it reachable by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.page import show_rect
from couplejournal.ui.kit.theme import SANS, colour, font, size
from couplejournal.ui.pages.looking_back.month_days import DAY, FIRST_YEAR, LAST_YEAR, MARKED, MonthDays, months_on

CELL = 58  # px at 100 %
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthGrid(QTableView):
    """Shows the month of the chosen day. `chosen(date)` whenever another day is; `entered` on Enter.

    Arrows go by days and weeks, Page Up and Down by months (with Ctrl by years), Home and End to the month's first and
    last day, Ctrl+Up and Ctrl+Down to the marked day before and after.
    """

    chosen = Signal(object)  # date
    entered = Signal()
    page_grew: Callable[[], None] | None = None  # the page around calls it when it has grown while the focus is here

    def __init__(
        self,
        days: MonthDays,
        today: Callable[[], date],
        neighbour: Callable[[date, int], date | None],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.days, self.today, self._neighbour = days, today, neighbour
        self.day = today()
        self.by_keys = False  # the keyboard is being used here: the chosen day wants its ring
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(WeekHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setModel(days)
        self.setItemDelegate(DayCell(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def choose(self, day: date) -> None:
        """Make this the chosen day and show its month."""
        changed = day != self.day
        self.day = day
        self.days.show(day.year, day.month)
        self.setCurrentIndex(self.days.cell(day))
        if self.hasFocus():
            show_rect(self.viewport(), self.visualRect(self.currentIndex()))
        if changed:
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keys = True
        day = self._reached(event)
        if day is not None:
            self.choose(day)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        elif event.key() not in _STEPS:
            event.ignore()

    def _reached(self, event: QKeyEvent) -> date | None:
        """The day a key leads to; None for other keys and where there is none."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._neighbour(self.day, -1 if key == Qt.Key.Key_Up else 1)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return months_on(self.day, (-1 if key == Qt.Key.Key_PageUp else 1) * (12 if control else 1))
        if key == Qt.Key.Key_Home:
            return self.today() if control else self.day.replace(day=1)
        if key == Qt.Key.Key_End:
            return self.days.last()
        if key in _STEPS and not control:
            step = _STEPS[Qt.Key(key)]
            if abs(step) == 1 and self.isRightToLeft():
                step = -step
            day = self.day + timedelta(days=step)
            return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_keys = False
        day = self.days.day(self.indexAt(event.position().toPoint()))
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hovering only; a day is never dragged."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(7 * size(CELL), 6 * size(CELL - 4) + self.horizontalHeader().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow windows get narrower days, never cut ones."""
        digits = self.fontMetrics().horizontalAdvance("00") + size(12)
        return QSize(7 * digits, self.sizeHint().height())


class WeekHeader(QHeaderView):
    """The names of the weekdays, plainly written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + size(10))

    def paintSection(self, p: QPainter, rect: QRect, logicalIndex: int) -> None:
        p.setFont(font(SANS, 17))
        p.setPen(colour("ink-soft"))
        name = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        fitting = p.fontMetrics().elidedText(name, Qt.TextElideMode.ElideNone, rect.width())
        p.drawText(rect, Qt.AlignmentFlag.AlignCenter, fitting)


class DayCell(QStyledItemDelegate):
    """A number; under it one dot when anything is there, whatever it was; a ring for today; a full ground if chosen."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        day = index.data(DAY)
        if day is None:
            return
        grid = self._grid
        marked, chosen, today = index.data(MARKED), day == grid.day, day == grid.today()
        p.save()
        area = QRect(option.rect)
        side = min(area.width(), area.height()) - size(4)
        tile = QRect(0, 0, min(area.width() - size(4), round(side * 1.25)), side)
        tile.moveCenter(area.center())
        round_ = size(12)
        over = grid.underMouse() and area.contains(grid.viewport().mapFromGlobal(grid.cursor().pos()))
        if chosen:
            paint.sheet(p, tile, round_, colour("accent"))
        elif marked:
            paint.sheet(p, tile, round_, colour("accent-soft"), colour("accent") if over else None)
        elif over:
            paint.sheet(p, tile, round_, None, colour("field-line"))
        if today:
            inset = 3 if chosen else 0
            edge = colour("accent-ink" if chosen else "accent")
            paint.sheet(p, tile.adjusted(inset, inset, -inset, -inset), round_ - inset, None, edge, 2)
        ink = "accent-ink" if chosen else "ink" if marked or today else "ink-soft"
        p.setPen(colour(ink))
        weight = QFont.Weight.DemiBold if marked or today else QFont.Weight.Normal
        p.setFont(font(SANS, 20, weight))
        lift = size(5) if marked else 0
        p.drawText(tile.translated(0, -lift), Qt.AlignmentFlag.AlignCenter, index.data())
        if marked:
            dot = size(7)
            middle = QPoint(tile.center().x(), tile.bottom() - size(10))
            place = QRectF(middle.x() - dot / 2 + 0.5, middle.y() - dot / 2, dot, dot)
            paint.sheet(p, place, dot / 2, colour("accent-ink" if chosen else "accent"))
        if chosen and grid.hasFocus() and (grid.by_keys or paint.keyed(grid)):
            paint.ring(p, tile.adjusted(-2, -2, 2, 2), round_ + 2)
        p.restore()
