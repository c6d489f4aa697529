"""Under every step of a practice: on with it, skip it, stop here, back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.scenes.scene import Scene


class StepWays(Row):
    """Skip and Stop here stand under each of them; a scene that plays itself brings its own way on."""

    onward = Signal()
    skipped = Signal()
    stopped = Signal()
    back = Signal()

    def __init__(self, scene: Scene, *, first: bool, parent: QWidget | None = None) -> None:
        """`first`: there is no step before it."""
        super().__init__(parent=parent)
        if not scene.plays_itself:
            onward = Button(self.tr("Keep and go on"), "primary", name="go-on", icon="arrow-right")
            onward.clicked.connect(self.onward)
            self.add(onward)
        if scene.may_skip:
            skip = Button(self.tr("Skip"), "quiet", name="skip")
            skip.clicked.connect(self.skipped)
            self.add(skip)
        stop = Button(self.tr("Stop here"), "quiet", name="stop")
        stop.clicked.connect(self.stopped)
        self.add(stop)
        if not first and scene.may_skip:
            back = Button(self.tr("Back"), "plain", name="step-back", icon="arrow-left")
            back.clicked.connect(self.back)
            self.add(back)
