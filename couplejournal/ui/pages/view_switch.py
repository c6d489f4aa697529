"""A quiet switch between a few views of the same thing; arrow keys move it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.theme import colour, size


class ViewSwitch(QTabBar):
    """`views` are (key, words, drawing); `chosen(key)` when another one is taken."""

    chosen = Signal(str)

    def __init__(
        self, views: tuple[tuple[str, str, str], ...], *, name: str, says: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._views = views
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for _key, words, _drawing in views:
            self.addTab(words)
        self.currentChanged.connect(lambda index: self.chosen.emit(self._views[index][0]))

    def show_view(self, key: str) -> None:
        """Let this one be in front."""
        self.setCurrentIndex([view[0] for view in self._views].index(key))

    def tabSizeHint(self, index: int) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._views[index][1])
        return QSize(words + 2 * size(18) + size(22) + size(9), max(size(46), self.fontMetrics().height() + size(16)))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            p.setFont(self.font())
            for index, (_key, words, drawing) in enumerate(self._views):
                self._draw(p, self.tabRect(index), words, drawing, index == self.currentIndex())

    def _draw(self, p: QPainter, area: QRect, words: str, drawing: str, chosen: bool) -> None:
        pill = area.adjusted(2, 2, -2, -2)
        if chosen:
            paint.sheet(p, pill, pill.height() / 2, colour("accent-soft"), colour("accent"), 1.5)
            if paint.keyed(self):
                paint.ring(p, area, area.height() / 2)
        ink = colour("accent" if chosen else "ink-soft")
        side, gap = size(22), size(9)
        wide = side + gap + QFontMetrics(self.font()).horizontalAdvance(words)
        left = area.x() + (area.width() - wide) // 2
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        sign_x = left if from_left else left + wide - side
        icons.draw(p, drawing, QRect(sign_x, area.y() + (area.height() - side) // 2, side, side), ink)
        p.setPen(ink)
        words_x = left + side + gap if from_left else left
        place = QRect(words_x, area.y(), wide - side - gap + 2, area.height())
        p.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
