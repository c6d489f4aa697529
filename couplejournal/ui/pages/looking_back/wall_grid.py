"""The photos of all years as one painted wall: only what is in sight is painted, and nothing is waited for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from couplejournal.journal.records import Hung
from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.theme import SERIF, colour, font, size
from couplejournal.ui.pages.looking_back.row_view import ROW, Rows, RowView
from couplejournal.ui.pages.looking_back.small_pictures import ROUND, SmallPictures
from couplejournal.ui.pages.looking_back.wall_layout import Measure, WallLayout
from couplejournal.ui.saying import month_words

LEAST = 148  # px at 100 %: the side of a square
GAP, BETWEEN, BELOW_HEADING = 8, 30, 12
AHEAD = 1.5  # heights of the window that are made ready in the direction one scrolls
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WallPhotos(Rows):
    """The photos, newest first; `describe(photo, number from 1, of how many)` gives the words for those who listen."""

    def __init__(self, describe: Callable[[Hung, int, int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self.photos: Sequence[Hung] = ()

    def show(self, photos: Sequence[Hung]) -> None:
        """These, and no others."""
        self.beginResetModel()
        self.photos = photos
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.photos)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.photos):
            return None
        photo = self.photos[index.row()]
        if role == ROW:
            return photo
        if role == Qt.ItemDataRole.ToolTipRole:
            return photo.caption
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(photo, index.row() + 1, len(self.photos))
        return None


class WallGrid(RowView):
    """A list to those who listen, a grid to those who look. Arrows, Page Up and Down, Home, End move; Enter opens."""

    def __init__(
        self, photos: WallPhotos, pictures: SmallPictures, *, name: str, parent: QWidget | None = None
    ) -> None:
        self._photos, self._pictures = photos, pictures
        self._months: list[str] = []
        self._numbers: dict[int, int] = {}  # where a photo stands, by its id
        self._layout = WallLayout((), Measure(1, 1, 0, 0, 0))
        self._top = 0  # where the window's upper edge was when it was last painted
        self._anchor: tuple[int, int] | None = None  # a photo, and where in the window it stays while that is resized
        self._moving = False  # it is us who scroll
        super().__init__(photos, name=name, parent=parent)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        pictures.came.connect(self._came)
        self.relay()

    def show_photos(self, photos: Sequence[Hung]) -> None:
        """Show these; who looks at one of them goes on looking at it, and the current one stays so."""
        current, seen = self.currentIndex().data(ROW), self._in_sight()
        held = self._photos.photos[seen.start] if seen and self._seen_from() > 0 else None
        before = self._layout.rect(seen.start).top() if held else 0
        months = [(month_words(*month), len(list(some))) for month, some in groupby(photos, _month)]
        self._months = [words for words, _count in months]
        self._counts = [count for _words, count in months]
        self._numbers = {photo.id: number for number, photo in enumerate(photos)}
        self._photos.show(photos)  # lays out anew
        if current is not None and current.id in self._numbers:
            self.setCurrentIndex(self._photos.index(self._numbers[current.id]))
        if held is not None and held.id in self._numbers and self._area is not None:
            self.settle_page()
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + self._layout.rect(self._numbers[held.id]).top() - before)

    def to_photo(self, photo: int) -> None:
        """Make the photo of this id the current one and show it."""
        if photo in self._numbers:
            self.to_row(self._numbers[photo])

    # --- where everything stands

    _counts: Sequence[int] = ()

    def relay(self) -> None:
        self._heading = font(SERIF, 25, QFont.Weight.DemiBold)
        high = QFontMetrics(self._heading).height() + size(BELOW_HEADING)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        least = min(size(LEAST), max(LEAST, self.width() // 3))
        self._layout = WallLayout(self._counts, Measure(self.width(), least, size(GAP), high, size(BETWEEN), mirrored))
        self.setFixedHeight(max(1, self._layout.height))
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Qt's list lays nothing out: we know where everything stands."""

    def updateGeometries(self) -> None:
        """The page around scrolls."""

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The page around scrolls."""

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self._layout.rect(index.row()) if 0 <= index.row() < self._layout.count else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        return self._photos.index(self._layout.at(point))

    def _in_sight(self) -> range:
        top = self._seen_from()
        high = self._area.viewport().height() if self._area else self.height()
        return self._layout.within(top, top + high)

    # --- staying in place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wider or narrower window one looks at the same photo, and in the first one again just as before."""
        if event.oldSize().width() == event.size().width() or self._area is None or not self._layout.count:
            super().resizeEvent(event)
            return
        anchor = self._anchor or self._looked_at()
        self._moving = True
        super().resizeEvent(event)
        if anchor is not None:
            self.settle_page()
            there = self._layout.rect(anchor[0]).top() - self._seen_from() - anchor[1]
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + there)
        self._moving, self._anchor = False, anchor

    def showEvent(self, event: QShowEvent) -> None:
        known = self._area
        super().showEvent(event)
        if self._area is not None and self._area is not known:
            self._area.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _after_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        self._moving = True  # coming back while the window is on its way to another size
        super()._after_focus(old, now)
        self._moving = False

    def _scrolled(self) -> None:
        if not self._moving and self._stay_at is None:  # nor the page, for the focus that has just come
            self._anchor = None

    def _looked_at(self) -> tuple[int, int] | None:
        """The current photo if it is in sight, else the first that is; and how far below the window's upper edge.

        As it was last painted: by now what stands above may be higher already.
        """
        high = self._area.viewport().height() if self._area else self.height()
        seen, current = self._layout.within(self._top, self._top + high), self.currentIndex().row()
        if not seen:
            return None
        photo = current if current in seen else seen.start
        return photo, self._layout.rect(photo).top() - self._top

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.currentIndex().row()
        if key in _KEYS and not event.modifiers() and current >= 0:
            self.by_keys = True
            step = -_KEYS[Qt.Key(key)] if self.isRightToLeft() else _KEYS[Qt.Key(key)]
            self.to_row(min(max(0, current + step), self._layout.count - 1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() and current >= 0:
            self.by_keys = True
            there = self._layout.above(current) if key == Qt.Key.Key_Up else self._layout.below(current)
            if there == current and key == Qt.Key.Key_Up:
                self.left_above.emit()
            else:
                self.to_row(there)
        else:
            super().keyPressEvent(event)

    def _turn_page(self, step: int) -> None:
        high = self._area.viewport().height() if self._area else self.height()
        there = self.visualRect(self.currentIndex()).center() + QPoint(0, step * high * 4 // 5)
        self.to_row(self._layout.nearest(there))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's list would ask its own layout which of its items has the focus, and it has laid nothing out."""
        edge = size(GAP)
        for index in (current, previous):
            self.viewport().update(self.visualRect(index).adjusted(-edge, -edge, edge, edge))
        if current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    # --- pictures

    def _came(self, photo: int) -> None:
        if (number := self._numbers.get(photo)) is not None:
            self.viewport().update(self._layout.rect(number))

    def _side(self) -> int:
        """Of a picture, in true pixels."""
        return round(self._layout.side * self.devicePixelRatioF())

    def _wish(self) -> None:
        """What is in sight comes first, then what one scrolls towards, then a little of what one comes from."""
        seen = self._in_sight()
        top = self._seen_from()
        down, self._top = top >= self._top, top
        ahead = round(len(seen) * AHEAD)
        below = range(seen.stop, min(self._layout.count, seen.stop + ahead))
        above = range(seen.start - 1, max(-1, seen.start - 1 - ahead), -1)
        photos = self._photos.photos
        wanted = (*seen, *below, *above[: ahead // 2]) if down else (*seen, *above, *below[: ahead // 2])
        self._pictures.want((photos[n].id for n in wanted), self._side())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._wish()
        shown, layout, photos = event.rect(), self._layout, self._photos.photos
        current, over = self.currentIndex().row(), self._under_pointer()
        side, ratio, blank = self._side(), self.devicePixelRatioF(), colour("line")
        with QPainter(self.viewport()) as p:
            p.setFont(self._heading)
            p.setPen(colour("ink"))
            for group in layout.groups_within(shown.top(), shown.bottom()):
                place = layout.heading(group)
                if place.intersects(shown):
                    across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
                    p.drawText(place, across | Qt.AlignmentFlag.AlignTop, self._months[group])
            for number in layout.within(shown.top(), shown.bottom()):
                place = layout.rect(number)
                picture = self._pictures.picture(photos[number].id, side)
                if picture is None or picture.isNull():
                    paint.sheet(p, place, ROUND, blank)
                    if picture is not None:
                        third = place.width() // 3
                        icons.draw(p, "image", place.adjusted(third, third, -third, -third), colour("ink-soft"))
                else:
                    picture.setDevicePixelRatio(ratio)
                    p.drawImage(place.topLeft(), picture)
                if number == over:
                    paint.sheet(p, place, ROUND, None, colour("accent"), 2)
                if number == current and self.hasFocus() and (self.by_keys or paint.keyed(self)):
                    paint.sheet(p, place, ROUND, None, colour("card"), 6)
                    paint.sheet(p, place, ROUND, None, colour("focus"), 4)

    def _under_pointer(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self._layout.at(self.viewport().mapFromGlobal(self.cursor().pos()))

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Nothing is ever selected."""
        return QRegion()

    def minimumSizeHint(self) -> QSize:
        return QSize(size(100), 1)


def _month(photo: Hung) -> tuple[int, int]:
    return photo.day.year, photo.day.month
