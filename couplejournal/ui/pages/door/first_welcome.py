"""First start: what this is and what it is not, before anything is asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.labels import Label, Note, Title


class WelcomeStep(QWidget):
    """Words only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Medallion("book", "clay", side=72), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Title(self.tr("Welcome, both of you.")))
        column.addWidget(
            Label(
                self.tr(
                    "This is a small shared notebook with good questions in it. It stays on this computer. "
                    "It is not therapy, and it does not give marks."
                )
            )
        )
        column.addWidget(Label(self.tr("A few short steps, then your first evening. Everything can be changed later.")))
        column.addSpacing(6)
        column.addWidget(Note(what_this_is_not()))

    def first(self) -> QWidget | None:
        """Nothing to fill in here."""
        return None


def what_this_is_not() -> str:
    """Said before the first evening, and where a repair begins."""
    return QCoreApplication.translate(
        "WelcomeStep",
        "This notebook helps two people talk. It does not diagnose, treat, judge or keep you safe. "
        "If talking together tends to end in fear, this is not the right tool.",
    )
