"""News in the page, never in a dialog: one sentence and up to two things to do about it, such as Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import colour
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.motion import appear

Action = tuple[str, Callable[[], object]]


class MessageBar(QWidget):
    """Hidden until it has something to say. F6 goes to it, Escape closes it; `closed` when the news is over."""

    closed = Signal()

    def __init__(self, *, name: str = "message-bar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._label = Label(name=f"{name}-text")
        self._side = QWidget()
        self._actions = Flow(self._side, end=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 10, 10, 10)
        row.setSpacing(16)
        row.addWidget(self._label, 1)
        row.addWidget(self._side)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.clear)
        self._reach = QShortcut(QKeySequence(Qt.Key.Key_F6), self, context=Qt.ShortcutContext.WindowShortcut)
        self._reach.activated.connect(self._take_focus)
        self.hide()

    def say(self, text: str, *actions: Action, seconds: float = 0) -> None:
        """Show `text` with at most two `(label, what to call)`; it stays, unless `seconds` are given with an action.

        While the pointer or the focus is in the bar its time stands still.
        """
        self._actions.clear()
        self._label.setText(text)
        for index, (label, act) in enumerate(actions[:2]):
            self._add(label, act, f"{self.objectName()}-action-{index + 1}")
        self._add("", lambda: None, f"{self.objectName()}-close")
        appear(self)
        announce(self, text)
        if actions and seconds:
            self._clock.start(round(seconds * 1000))

    def clear(self) -> None:
        """The news is over."""
        if self._clock.isActive():
            self._clock.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def text(self) -> str:
        """What it says at the moment, "" when hidden."""
        return "" if self.isHidden() else self._label.text()

    def _add(self, label: str, act: Callable[[], object], name: str) -> None:
        if label:
            button = Button(label, "quiet", name=name)
        else:
            button = Button("", "plain", name=name, icon="close", says=self.tr("Close this message"))
        button.clicked.connect(lambda: self._do(act))
        button.installEventFilter(self)
        self._actions.addWidget(button)

    def _do(self, act: Callable[[], object]) -> None:
        self.clear()
        act()

    def _take_focus(self) -> None:
        first = self._actions.itemAt(0)
        button = first.widget() if first is not None else None
        if button is not None and not self.isHidden():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
            self._clock.setInterval(max(3000, self._clock.remainingTime()))
            self._clock.stop()
            self.setProperty("paused", True)

    def _go_on(self) -> None:
        if self.property("paused"):
            self.setProperty("paused", False)
            self._clock.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            paint.sheet(p, self.rect(), 14, colour("accent-soft"))
