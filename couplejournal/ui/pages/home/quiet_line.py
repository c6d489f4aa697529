"""What home says quietly below its offer: all of it looks alike, the words on one side and the ways on the other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note

PADDING = 20
GAP = 12  # between two such lines on a page, and between their parts


class QuietLine(Card):
    """A low sheet; what it shows may change while it stands there (card_line)."""

    def __init__(self, *parts: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(padding=PADDING, gap=GAP, name=name, parent=parent)
        self.add(*parts)


def said(words: str, *ways: QWidget, note: str = "") -> QWidget:
    """One such line: the words, quieter ones below them, and beside them what may be done."""
    line = Columns(gap=20, letters=13)
    line.add(Column(Label(words), Note(note), gap=2) if note else Label(words), 1)
    line.add(Row(*ways, end=True), 0)
    return line
