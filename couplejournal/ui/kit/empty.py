"""A place with nothing in it yet: it says so kindly and invites once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.labels import Heading, Note


class Empty(QWidget):
    """A drawing, a sentence, perhaps a note and one button; `accepted` when that is pressed."""

    accepted = Signal()

    def __init__(
        self,
        sentence: str,
        *,
        name: str,
        note: str = "",
        button: str = "",
        icon: str = "spark",
        tint: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 28, 16, 28)
        column.setSpacing(14)
        column.addWidget(Medallion(icon, tint, side=72), 0, Qt.AlignmentFlag.AlignHCenter)
        for line in (Heading(sentence), Note(note)):
            if line.text():
                line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(line)
        if button:
            self.button = Button(button, "quiet", name=f"{name}-button")
            self.button.clicked.connect(self.accepted)
            row = QHBoxLayout()
            column.addSpacing(6)
            column.addLayout(row)
            row.addStretch(1)
            row.addWidget(self.button)
            row.addStretch(1)
