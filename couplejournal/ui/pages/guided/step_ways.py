"""Under every step of a practice: on with it, skip it, stop here, back; and from the first straight to the question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.scenes.course import Course
from couplejournal.ui.scenes.scene import Scene


class StepWays(Row):
    """Skip and Stop here stand under each of them; a scene that plays itself brings its own way on."""

    onward = Signal()
    skipped = Signal()
    stopped = Signal()
    elsewhere = Signal(int)  # another step, counted from 0

    def __init__(self, scene: Scene, course: Course, at: int, parent: QWidget | None = None) -> None:
        """`at` is this step, counted from 0."""
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
        if scene.may_skip and (before := course.before(at)) is not None:
            self._lead(self.tr("Back"), "step-back", before, "arrow-left")
        if scene.may_skip and (question := course.question(at)) is not None:
            self._lead(self.tr("Straight to the question"), "straight-on", question)

    def _lead(self, words: str, name: str, step: int, icon: str = "") -> None:
        way = Button(words, "plain", name=name, icon=icon)
        way.clicked.connect(lambda: self.elsewhere.emit(step))
        self.add(way)
