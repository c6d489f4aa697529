"""The rows of a list on a page that scrolls: keys, and staying where one reads while rows come and go."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from couplejournal.ui.kit.page import show_rect
from couplejournal.ui.kit.theme import size

ROW = Qt.ItemDataRole.UserRole  # the whole row, for the one who paints it
HEADING = Qt.ItemDataRole.UserRole + 1  # the words above this row, "" where the ones before still hold
_STAYS = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Rows(QAbstractListModel):
    """Rows that may go on in both directions: older ones at the end, newer ones at the beginning.

    Not by Qt's own fetchMore: a view that never scrolls by itself would ask for all years at once.
    """

    def can_fetch_older(self) -> bool:
        """True when older rows have not been read yet."""
        return False

    def fetch_older(self) -> int:
        """Bring in some of them at the end; how many came."""
        return 0

    def can_fetch_newer(self) -> bool:
        """True when newer rows were left out."""
        return False

    def fetch_newer(self) -> int:
        """Bring in some of them at the beginning; how many came."""
        return 0

    def newest(self) -> None:
        """Begin anew with the newest rows."""

    def oldest(self) -> None:
        """Begin anew with the oldest rows, without reading what lies between."""


class RowView(QListView):
    """As high as all its rows together; the page around it scrolls, and only what is in sight is painted.

    Arrows, Page Up and Down, Home and End move; Enter or a click opens.
    """

    opened = Signal(QModelIndex)
    left_above = Signal()  # Up was pressed in the first row

    def __init__(self, rows: Rows, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._area: QScrollArea | None = None
        self._held: tuple[QPersistentModelIndex, int] | None = None
        self._stay_at: int | None = None  # where the page was scrolled to before the focus came
        self._arrived = False  # the focus came by keys or by the program
        self.by_keys = False  # the keyboard is being used here: the current row wants its ring
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows.rowsAboutToBeInserted.connect(self._hold)  # before the view listens: it forgets where its rows were
        rows.rowsAboutToBeRemoved.connect(self._hold)
        self.setModel(rows)
        rows.rowsInserted.connect(self._let_go)
        rows.rowsRemoved.connect(self._let_go)
        rows.modelReset.connect(self.relay)
        rows.dataChanged.connect(lambda *_: self.relay())

    def to_row(self, row: int) -> None:
        """Make this the current row and show it."""
        index = self.rows.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.settle_page()
            show_rect(self, self.visualRect(index))

    def relay(self) -> None:
        """Lay the rows out anew, after their heights may have changed."""
        self.doItemsLayout()
        self.setFixedHeight(max(1, self.contentsSize().height()))

    # --- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keys = True
        key, current = event.key(), self.currentIndex()
        if key in _OPENS and current.isValid():
            self.opened.emit(current)
        elif key == Qt.Key.Key_Home:
            if self.rows.can_fetch_newer():
                self.rows.newest()
            self.to_row(0)
        elif key == Qt.Key.Key_End:
            if self.rows.can_fetch_older():
                self.rows.oldest()
            self.to_row(self.rows.rowCount() - 1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn_page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Up and current.row() <= 0 and not self.rows.can_fetch_newer():
            self.left_above.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.to_row(current.row() + (1 if key == Qt.Key.Key_Down else -1))
        else:
            event.ignore()

    def _turn_page(self, step: int) -> None:
        high = self._area.viewport().height() if self._area else self.height()
        there = self.visualRect(self.currentIndex()).center() + QPoint(0, step * high)
        index = self.indexAt(QPoint(there.x(), min(max(there.y(), 0), self.height() - 1)))
        self.to_row(index.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_keys = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.opened.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page around scrolls

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keys = self.by_keys or event.reason() in _KEYS
        if self._area is not None:
            self._stay_at = self._area.verticalScrollBar().value()
            self._arrived = event.reason() not in _STAYS
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            first = self.indexAt(QPoint(self.width() // 2, max(1, self._seen_from())))
            self.setCurrentIndex(first if first.isValid() else self.rows.index(0))

    # --- staying in place

    def _after_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A page shows the whole part that gets the focus, which here may be years: show the current row instead."""
        stay_at = self._stay_at
        if now is self and stay_at is not None and self._area is not None:
            self._area.verticalScrollBar().setValue(stay_at)  # nobody has scrolled: nothing is read on for it
        self._stay_at = None
        if now is not self or stay_at is None or self._area is None:
            return
        if self._arrived and self.currentIndex().isValid():
            show_rect(self, self.visualRect(self.currentIndex()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not self._area and isinstance(area, QScrollArea):
            self._area = area
            area.verticalScrollBar().valueChanged.connect(self._read_on)
            QApplication.instance().focusChanged.connect(self._after_focus)  # type: ignore[union-attr]

    def _seen_from(self) -> int:
        """The first line of pixels that the page shows; 0 or less when one looks at the beginning."""
        return self.mapFrom(self._area.viewport(), QPoint(0, 0)).y() if self._area else 0

    def _hold(self) -> None:
        """Remember what is at the top, unless one looks at the very beginning: there the newest may come in sight."""
        if self._held is None and self._seen_from() > 0:
            index = self.indexAt(QPoint(self.width() // 2, self._seen_from()))
            if index.isValid():
                self._held = (QPersistentModelIndex(index), self.visualRect(index).top())

    def _let_go(self) -> None:
        held, self._held = self._held, None
        self.relay()
        if held is not None and held[0].isValid() and self._area is not None:
            moved = self.visualRect(self.rows.index(held[0].row())).top() - held[1]
            if moved:
                self.settle_page()
                bar = self._area.verticalScrollBar()
                bar.setValue(bar.value() + moved)

    def settle_page(self) -> None:
        """Let the page take note of the new height now, not when the loop comes round: it has to be scrolled."""
        ground = self._area.widget() if self._area else None
        part = self.parentWidget()
        while ground is not None and part is not None and part is not ground:
            if (layout := part.layout()) is not None:
                layout.activate()
            part = part.parentWidget()
        if ground is not None:
            QCoreApplication.sendEvent(ground, QEvent(QEvent.Type.LayoutRequest))

    def _read_on(self) -> None:
        """Read the next page before its rows are needed."""
        if self._area is None or not self.isVisible() or self._held is not None or self._stay_at is not None:
            return
        high, top = self._area.viewport().height(), self._seen_from()
        if self.height() - top - high < high and self.rows.can_fetch_older():
            self.rows.fetch_older()
            self.settle_page()  # so that the scrolling under way has somewhere to go
        elif top < high and self.rows.can_fetch_newer() and self.rows.rowCount():
            first = self.rows.index(0)
            self._held = (QPersistentModelIndex(first), self.visualRect(first).top())
            if not self.rows.fetch_newer():
                self._held = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.relay()

    def sizeHint(self) -> QSize:
        return QSize(size(400), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(size(200), 1)

    def row_rect(self, row: int) -> QRect:
        """Where a row is, in this view's own measure."""
        return self.visualRect(self.rows.index(row))
