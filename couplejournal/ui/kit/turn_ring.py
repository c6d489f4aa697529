"""A soft clock for one person's turn: a ring that fills, without digits unless asked; nothing is cut off at its end."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from couplejournal.ui.kit import theme
from couplejournal.ui.kit.colours import colour, size

_LEAST = 12.0  # seconds between two paintings: a ring that creeps is watched, one that rests is not
_PULSE = 2600  # ms in which the ring brightens once and rests again
_FINE = 1000  # the ring's parts to a screen reader


class TurnRing(QProgressBar):
    """`ended` comes once when the time is full. `tint` is the speaker's colour; `clock` gives growing seconds."""

    ended = Signal()

    def __init__(
        self,
        *,
        name: str,
        says: str,
        tint: str = "accent",
        digits: bool = False,
        clock: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setRange(0, _FINE)
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._clock, self._tint, self._digits = clock, tint, digits
        self._length = 0.0  # seconds of the whole turn
        self._spent = 0.0  # seconds of it before the present run
        self._since: float | None = None  # the clock when the present run began
        self._light = 0.0  # how bright the middle is, 0 to 1
        self._pulse: QVariantAnimation | None = None
        self._tick = QTimer(self, singleShot=True)
        self._tick.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._tick.timeout.connect(self.look)

    def start(self, seconds: float) -> None:
        """A new turn of this length."""
        self._darken()
        self._length, self._spent, self._since = seconds, 0.0, self._clock()
        self.look()

    def pause(self) -> None:
        """Let the time stand still."""
        self._spent, self._since = self.spent(), None
        self._tick.stop()
        self.look()

    def go_on(self) -> None:
        """Let it run again after pause()."""
        if self._since is None and self._length:
            self._since = self._clock()
            self.look()

    def extend(self, seconds: float) -> None:
        """More time for this turn; a turn that had ended goes on."""
        self._darken()
        if self._spent >= self._length and self._since is None and self._length:
            self._since = self._clock()
        self._length += seconds
        self.look()

    def stop(self) -> None:
        """Empty again, and idle."""
        self._darken()
        self._length, self._spent, self._since = 0.0, 0.0, None
        self._tick.stop()
        self.look()

    def shine(self, *, still: bool = False) -> None:
        """Brighten gently once; where nothing is to move (or `still`), another tone that stays until time goes on."""
        self._darken()
        if still or not theme.look().motion:
            self._set_light(1.0)
            return
        self._pulse = QVariantAnimation(self, duration=_PULSE, startValue=0.0, endValue=0.0)
        self._pulse.setKeyValueAt(0.4, 1.0)
        self._pulse.valueChanged.connect(self._set_light)
        self._pulse.start()

    def light(self) -> float:
        """How bright the middle of the ring is, 0.0 to 1.0."""
        return self._light

    def _set_light(self, light: float) -> None:
        self._light = light
        self.update()

    def _darken(self) -> None:
        if self._pulse is not None:
            self._pulse.stop()
            self._pulse.deleteLater()
            self._pulse = None
        self._set_light(0.0)

    def running(self) -> bool:
        """Whether time is passing."""
        return self._since is not None

    def spent(self) -> float:
        """The seconds of this turn so far, never more than its length."""
        run = 0.0 if self._since is None else self._clock() - self._since
        return min(self._length, self._spent + run)

    def set_tint(self, tint: str) -> None:
        """The colour of another speaker."""
        self._tint = tint
        self.update()

    def set_digits(self, digits: bool) -> None:
        """Whether the minutes that are left stand in the middle."""
        self._digits = digits
        self.update()

    def look(self) -> None:
        """See how late it is, and set the time to look again."""
        spent = self.spent()
        self.setValue(round(_FINE * spent / self._length) if self._length else 0)
        self.update()
        if self._since is None:
            return
        if spent >= self._length:
            self._spent, self._since = self._length, None
            self.ended.emit()
            return
        pause = min(max(_LEAST, self._length / 60), self._length - spent)
        self._tick.start(round(pause * 1000) + 1)

    def sizeHint(self) -> QSize:
        side = size(176)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        thick = size(9)
        side = min(self.width(), self.height()) - thick - 2
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._light:
                glow = QColor(colour(self._tint))
                glow.setAlphaF(0.55 * self._light)
                p.setPen(Qt.PenStyle.NoPen)
                p.setBrush(glow)
                p.drawEllipse(ring)
                p.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(colour("line"), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            p.setPen(pen)
            p.drawEllipse(ring)
            if self.value():
                pen.setColor(colour(self._tint))
                p.setPen(pen)
                p.drawArc(ring, 90 * 16, -round(360 * 16 * self.value() / _FINE))
            if self._digits and self._length:
                left = self._length - self.spent()
                words = self.tr("{minutes} min").format(minutes=max(0, round(left / 60 + 0.49)))
                p.setPen(colour("ink-soft"))
                p.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
