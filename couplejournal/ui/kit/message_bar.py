"""News in the page, never in a dialog: one sentence and up to two things to do about it, such as Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import colour
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.motion import appear

Action = tuple[str, Callable[[], object]]
_GRACE = 3000  # ms that are left at least once the pointer or the focus has left the bar


class MessageBar(QWidget):
    """Hidden until it has something to say. F6 goes to it, Escape closes it; `closed` when the news is over."""

    closed = Signal()

    def __init__(self, *, name: str = "message-bar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._label = Label(name=f"{name}-text")
        self._said, self._passing = "", False
        side = QWidget()
        flow = Flow(side, end=True)
        self._acts: list[Callable[[], object]] = []
        self._buttons = [Button("", "quiet", name=f"{name}-action-{place + 1}") for place in range(2)]
        self._close = Button("", "plain", name=f"{name}-close", icon="close", says=self.tr("Close this message"))
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, place=place: self._do(place))
        self._close.clicked.connect(self.clear)
        for button in (*self._buttons, self._close):
            button.installEventFilter(self)
            flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 10, 10, 10)
        row.setSpacing(16)
        row.addWidget(self._label, 1)
        row.addWidget(side)
        self._before: QWidget | None = None  # where the focus was when F6 was pressed
        self._left = 0  # ms that are left while the clock stands still
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.clear)
        reach = QShortcut(QKeySequence(Qt.Key.Key_F6), self, context=Qt.ShortcutContext.WindowShortcut)
        reach.activated.connect(self._take_focus)
        self.hide()

    def say(self, text: str, *actions: Action, seconds: float = 0, passing: bool = False) -> None:
        """Show `text` with at most two `(label, what to call)`; it stays, unless `seconds` are given with an action.

        What is said in `passing` is over when they go elsewhere.
        While the pointer or the focus is in the bar its time stands still.
        """
        self._clock.stop()
        self._left = 0
        self._said, self._passing = text, passing
        self._label.setText(text)
        self._acts = [act for _, act in actions]
        for place, button in enumerate(self._buttons):
            button.setText(actions[place][0] if place < len(actions) else "")
            button.setVisible(place < len(actions))
        appear(self)
        announce(self, text)
        if actions and seconds:
            self._clock.start(round(seconds * 1000))

    def move_on(self) -> None:
        """They have gone elsewhere in the window."""
        if self._passing:
            self.clear()

    def clear(self) -> None:
        """The news is over; the focus goes back to where it was."""
        self._clock.stop()
        self._left = 0
        if self.isHidden():
            return
        now = QApplication.focusWidget()
        if self._before is not None and now is not None and self.isAncestorOf(now):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._forget()
        self.hide()
        self.closed.emit()

    def text(self) -> str:
        """What it says at the moment, "" when hidden."""
        return "" if self.isHidden() else self._said

    def _do(self, place: int) -> None:
        act = self._acts[place]
        self.clear()
        act()

    def _take_focus(self) -> None:
        if self.isHidden():
            return
        self._forget()
        self._before = QApplication.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget)
        first = next((button for button in self._buttons if not button.isHidden()), self._close)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _forget(self) -> None:
        self._before = None

    def enterEvent(self, event: QEvent) -> None:
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._pause()
        elif event.type() == QEvent.Type.FocusOut:
            self._go_on()
        return False

    def _pause(self) -> None:
        if self._clock.isActive():
            self._left = max(_GRACE, self._clock.remainingTime())
            self._clock.stop()

    def _go_on(self) -> None:
        if self._left:
            self._clock.start(self._left)
            self._left = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            paint.sheet(p, self.rect(), 14, colour("accent-soft"))
