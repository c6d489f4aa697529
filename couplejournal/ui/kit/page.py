"""A page that scrolls: one readable column in the middle, moved by the keys, what one writes in always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from couplejournal.ui.kit import paint

READABLE = 52  # the column's width in capital letters: some 80 letters of running text
WIDE = 72
ONWARD = "go-on"  # the name of a page's button for going on
SIDES, FULL = (28, 28, 28, 40), (14, 4, 14, 14)  # px around the column, left, top, right, bottom
_IN_SIGHT = 48  # px kept free above and below what has the focus
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Page(QScrollArea):
    """Put things in its column with add(). `reading` pages take the focus themselves, so that arrows scroll them.

    `wide` columns hold more than words; `full` ones take whatever width there is.
    """

    def __init__(
        self,
        *,
        name: str,
        says: str = "",
        wide: bool = False,
        reading: bool = False,
        full: bool = False,
        gap: int = 22,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its room stays, so nothing jumps
        self.setVerticalScrollBar(SlimBar(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reading else Qt.FocusPolicy.NoFocus)
        self._ring: _Ring | None = None  # made when the page itself first has the focus
        self._letters = 0 if full else WIDE if wide else READABLE
        ground = self._ground = _Ground()
        ground.setObjectName(f"{name}-ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(*(FULL if full else SIDES))
        self._sheet = QWidget()
        self._sheet.setObjectName(f"{name}-column")
        self.column: QBoxLayout = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap)
        row.addStretch(1)
        row.addWidget(self._sheet, 1000)
        row.addStretch(1)
        self.setWidget(ground)
        self._measure()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._stay)

    def add(self, *parts: QWidget) -> None:
        """Lay parts below each other in the column."""
        for part in parts:
            self.column.addWidget(part)

    def add_stretch(self) -> None:
        """What came before stays at the top."""
        self.column.addStretch(1)

    def clear(self) -> None:
        """Take everything out of the column and delete it."""
        empty(self.column)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        if self._letters:
            self._sheet.setMaximumWidth(self.fontMetrics().horizontalAdvance("M") * self._letters)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is being pressed must not move away from under the pointer: the press would be lost
        if now is not None and now is not self and self._ground.isAncestorOf(now):
            _show_in(self, now, now.rect())  # asking Qt for its own parts, as a parent, would cost the start 10 ms

    def _stay(self) -> None:
        """Keep what is being written in sight while the page grows."""
        now = QApplication.focusWidget()
        grew = getattr(now, "page_grew", None)
        if grew is not None and now is not None and self._ground.isAncestorOf(now):
            grew()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._ring is None:
            self._ring = _Ring(self)
        self._ring.settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ring is not None and self._ring.isVisible():
            self._ring.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._ring is not None:
            self._ring.update()  # with the first key it is wanted
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in _ENTER and not event.isAutoRepeat() and (onward := self._onward()):
            onward.click()
        else:
            super().keyPressEvent(event)

    def _onward(self) -> QAbstractButton | None:
        """What Enter presses when whatever has the focus, a choice say, has no use for it."""
        found = self.findChildren(QAbstractButton, ONWARD)
        return next((button for button in found if button.isVisible() and button.isEnabled()), None)


class _Ground(QWidget):
    """As high as its parts are at its width. Qt would keep the height of the narrowest column for every width as well,
    and show a scroll bar where there is nothing to scroll.
    """

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(0)  # the scroll area then asks for the height at its own width
        return least


class _Ring(QWidget):
    """Shows that the keys scroll the page itself; it lies over the page and lets the pointer through."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def settle(self) -> None:
        """Lie around what can be seen of the page."""
        self.setGeometry(self._page.viewport().geometry())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if paint.keyed(self._page):
            with QPainter(self) as p:
                paint.ring(p, self.rect().adjusted(4, 2, -4, -2), paint.RADIUS)


class SlimBar(QScrollBar):
    """A scroll bar that takes little room."""

    def sizeHint(self) -> QSize:
        return QSize(14, 60)


def show_rect(part: QWidget, rect: QRect) -> None:
    """Scroll the page that `part` is on until `rect` of it can be seen; its top wins when it is too high."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        _show_in(area, part, rect)


def _show_in(area: QScrollArea, part: QWidget, rect: QRect) -> None:
    sheet = area.widget()
    if sheet is None:
        return
    top = part.mapTo(sheet, QPoint(rect.x(), rect.y())).y()
    bar, high = area.verticalScrollBar(), area.height()
    spare = min(_IN_SIGHT, high // 6)
    if top + rect.height() + spare > bar.value() + high:
        bar.setValue(top + rect.height() + spare - high)
    if top - spare < bar.value():
        bar.setValue(top - spare)


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout and delete it; a focus in it goes on to what comes next."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.setParent(None)
            part.deleteLater()
