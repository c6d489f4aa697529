"""What stands over a step: which evening this is, whether it is kept, how far along, and the step's title."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.kit.steps import Steps
from couplejournal.ui.pages.guided.kept_line import KeptLine
from couplejournal.ui.saying import day_words
from couplejournal.ui.scenes.course import Course
from couplejournal.ui.writing.parking import Parking, parking


class StepHead(QWidget):
    """Made anew for each step; the line about keeping lives on through all of them."""

    def __init__(self, course: Course, at: int, title: str, kept: KeptLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        practice, day = course.pen.practice, course.pen.day
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        column.addLayout(line)  # while it is empty: the line about keeping leaves it before it goes
        line.addWidget(Note(f"{practice.title} · {day_words(day)}"), 1)
        line.addWidget(kept)
        if (aside := parking(practice)) and not course.changing:
            park = Parking(aside, course.pen)
            line.addWidget(park.button)
            column.addWidget(park)
        number, all_of_them = course.stand(at)
        if all_of_them > 1:
            steps = Steps(name="steps")
            steps.set_step(number, all_of_them)
            column.addWidget(steps)
        column.addWidget(Title(title, name="step-title"))
