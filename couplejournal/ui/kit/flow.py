"""Parts side by side that go on in the next line when the line is full, from the right in right-to-left scripts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from couplejournal.ui.kit.colours import size


class Flow(QLayout):
    """A layout of lines. `end` puts each line at the far side, `middle` in the middle; `level` lets parts hang."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 10,
        end: bool = False,
        middle: bool = False,
        level: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._end, self._middle, self._level = gap, end, middle, level
        self._heights: dict[int, int] = {}  # by width, until a part changes: a page asks many times in one breath
        self.whole: QWidget | None = None  # a part that stands in a line of its own, and takes all of it
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def insert(self, index: int, part: QWidget) -> None:
        """Put `part` before the one that is at `index` now."""
        self.addWidget(part)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def parts(self) -> list[QWidget]:
        """What is in it, in order."""
        return [part for item in self._items if (part := item.widget()) is not None]

    def order(self, parts: Sequence[QWidget]) -> None:
        """Let the parts that are in it follow each other like this."""
        place: dict[QWidget | None, int] = {part: number for number, part in enumerate(parts)}
        self._items.sort(key=lambda item: place[item.widget()])
        self.invalidate()

    def clear(self) -> None:
        """Take all parts out and delete them."""
        while self._items:
            part = self._items.pop().widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """All in one line, where there is room for it."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(s.width() for s in shown) + size(self._gap) * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, max((s.height() for s in shown), default=0)))

    def minimumSize(self) -> QSize:
        """As wide as the widest part."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        wide = max((s.width() for s in shown), default=0)
        return self._with_margins(QSize(wide, max((s.height() for s in shown), default=0)))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _with_margins(self, room: QSize) -> QSize:
        margins = self.contentsMargins()
        return room + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Which parts, and how large, stand in which line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            room = item.sizeHint().expandedTo(item.minimumSize())
            if room.width() > width or item.widget() is self.whole:
                room.setWidth(max(1, width))
                if item.hasHeightForWidth():
                    room.setHeight(item.heightForWidth(room.width()))
            if not lines or used + gap + room.width() > width:
                lines.append([])
                used = -gap
            lines[-1].append((item, room))
            used += gap + room.width()
        return lines

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Place everything in `rect` (or only reckon); the height it takes."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        gap, y = size(self._gap), area.y()
        for line in self._lines(area.width(), gap):
            high = max(room.height() for _, room in line)
            if move:
                x = area.x()
                if self._end or self._middle:
                    left = area.width() - sum(room.width() for _, room in line) - gap * (len(line) - 1)
                    x += left if self._end else left // 2
                for item, room in line:
                    down = 0 if self._level else (high - room.height()) // 2
                    item.setGeometry(QStyle.visualRect(direction, area, QRect(QPoint(x, y + down), room)))
                    x += room.width() + gap
            y += high + gap
        return max(y - gap, area.y()) - rect.y() + margins.bottom()


class Row(QWidget):
    """Parts side by side in a Flow: the buttons under a page, a few chips."""

    def __init__(
        self, *parts: QWidget, gap: int = 10, end: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.flow = Flow(self, gap=gap, end=end)
        self.add(*parts)

    def add(self, *parts: QWidget) -> None:
        """Go on with these."""
        for part in parts:
            self.flow.addWidget(part)
