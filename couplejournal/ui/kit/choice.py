"""One of several: equal buttons, gone through with Tab or the arrow keys; a second press takes the choice back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from couplejournal.ui.kit import paint, wrapping
from couplejournal.ui.kit.accessible import Assisted, Group
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.flow import Flow

SHORT = 14  # letters of an option up to which several fit into one row
_WIDEST = 22  # capital letters in one line of an option
_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Choice(Group):
    """`options` are (key, label); `chosen(str)` carries the key, "" when taken back. `says` is the question."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Iterable[tuple[str, str]],
        *,
        name: str,
        says: str,
        value: str = "",
        column: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`small`: short words in one row, without a round mark; the chosen one has a tick."""
        super().__init__(name=name, says=says, parent=parent)
        self._options: dict[str, Option] = {}
        layout: QLayout
        if column:
            layout = QVBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(10)
        else:
            layout = Flow(self, gap=8 if small else 10)
        for key, label in options:
            made = SmallOption if small else Option
            option = made(label, name=f"{name}-{key}", beside=self._options)
            self._options[key] = option
            option.clicked.connect(lambda _checked=False, key=key: self._take(key))
            layout.addWidget(option)
        self._value = ""
        self.set_value(value)

    def value(self) -> str:
        """The chosen key, "" for none."""
        return self._value

    def set_value(self, key: str) -> None:
        """Choose without telling; an unknown key chooses none."""
        self._value = key if key in self._options else ""
        for each, option in self._options.items():
            option.setAutoExclusive(False)  # else the last one could not be taken back
            option.setChecked(each == self._value)
            option.setAutoExclusive(True)  # so that it is announced as a radio button

    def _take(self, key: str) -> None:
        self.set_value("" if key == self._value else key)
        self.chosen.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go round; choosing is for Space, so that looking through the options decides nothing."""
        step = _ARROWS.get(Qt.Key(event.key()), 0)
        options = list(self._options.values())
        at = next((place for place, option in enumerate(options) if option.hasFocus()), -1)
        if at < 0 or not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in _ACROSS:
            step = -step
        options[(at + step) % len(options)].setFocus(Qt.FocusReason.TabFocusReason)


class Option(Assisted, QRadioButton):
    """One of them: a field with a round mark that is filled when it is the one."""

    def __init__(
        self, label: str, *, name: str, beside: dict[str, Option] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self.label = label
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._beside = beside if beside is not None else {}
        self.heed()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def natural(self) -> QSize:
        """What these words alone would need."""
        self.ensurePolished()
        words = wrapping.size_of(self.fontMetrics(), self.label, _WIDEST, wrapping.BESIDE)
        return QSize(words.width() + self._aside(), max(size(48), words.height() + size(20)))

    def sizeHint(self) -> QSize:
        """All options of one question are equally wide and high."""
        result = self.natural()
        for other in self._beside.values():
            result = result.expandedTo(other.natural())
        return result

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(wrapping.longest_word(self.fontMetrics(), self.label) + self._aside(), size(48))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = wrapping.height_of(self.fontMetrics(), self.label, width - self._aside(), wrapping.BESIDE)
        return max(size(48), words + size(20))

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)  # not the button's: that would take its fellows out of reach of Tab

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # for the question
        else:
            super().keyPressEvent(event)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def _aside(self) -> int:
        return size(16) + size(22) + size(12) + size(18)

    def paintEvent(self, event: QPaintEvent) -> None:
        area, chosen = self.rect(), self.isChecked()
        with QPainter(self) as p:
            if paint.keyed(self):
                paint.ring(p, area, paint.radius() + 2)
                area = area.adjusted(4, 4, -4, -4)
            ground = "second-soft" if chosen else "accent-soft" if self.underMouse() else "card"
            edge = colour("second") if chosen else colour("field-line")
            paint.sheet(p, area, paint.radius(), colour(ground), edge, 2 if chosen else 1)
            side = size(22)
            from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            x = size(16) if from_left else self.width() - size(16) - side
            mark = QRectF(x, (self.height() - side) / 2, side, side)
            paint.sheet(p, mark, side, colour("field"), edge, 2)
            if chosen:
                inner = side * 0.27
                paint.sheet(p, mark.adjusted(inner, inner, -inner, -inner), side, colour("second"))
            p.setPen(colour("ink") if self.isEnabled() else colour("ink-soft"))
            start, end = size(16) + side + size(12), size(18) - 2
            words = QRect(0, 0, self.width() - start - end, self.height())
            words.moveLeft(start if from_left else end)
            p.drawText(words, wrapping.BESIDE, self.label)


class SmallOption(Option):
    """One of a few short words, as a pill."""

    def natural(self) -> QSize:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.label)
        return QSize(words + self._aside(), max(size(44), self.fontMetrics().height() + size(14)))

    def sizeHint(self) -> QSize:
        return self.natural()

    def minimumSizeHint(self) -> QSize:
        return self.natural()  # a pill has one line

    def heightForWidth(self, width: int) -> int:
        return self.natural().height()

    def _aside(self) -> int:
        return 2 * size(21)

    def paintEvent(self, event: QPaintEvent) -> None:
        area, chosen = self.rect(), self.isChecked()
        with QPainter(self) as p:
            if paint.keyed(self):
                paint.ring(p, area, area.height())
                area = area.adjusted(3, 3, -3, -3)
            ground = "second-soft" if chosen else "accent-soft" if self.underMouse() else "card"
            edge = colour("second") if chosen else colour("field-line")
            paint.sheet(p, area, area.height(), colour(ground), edge, 2 if chosen else 1)
            words = self.rect()
            if chosen:  # the tick comes into the room at the side, so nothing moves
                side = size(15)
                left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
                x = size(11) if left else self.width() - size(11) - side
                paint.tick(p, QRectF(x, (self.height() - side) / 2, side, side), colour("second"))
                words = words.adjusted(size(20), 0, 0, 0) if left else words.adjusted(0, 0, -size(20), 0)
            p.setPen(colour("ink") if self.isEnabled() else colour("ink-soft"))
            p.drawText(words, wrapping.BESIDE | int(Qt.AlignmentFlag.AlignHCenter), self.label)
