"""Small tiles of which one is chosen, with the word for the chosen one above them: a colour, a shape."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.accessible import Assisted, Group
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Note

SIDE = 46  # px at 100 %


class Tile(Assisted, QAbstractButton):
    """One of several in an exclusive QButtonGroup: a drawing in its colour, with a tick when it is the one."""

    def __init__(self, word: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word, self.shape, self.tint = word, "circle", "clay"
        self.setObjectName(name)
        self.setAccessibleName(word)
        self.setToolTip(word)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # so that it is announced as one of several; its group sees to the rest
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.heed()

    def wear(self, shape: str, tint: str) -> None:
        """Show another shape or colour."""
        self.shape, self.tint = shape, tint
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(size(SIDE), size(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, area = self.isChecked(), self.rect()
        with QPainter(self) as p:
            if paint.keyed(self):
                paint.ring(p, area, 14)
            area = area.adjusted(4, 4, -4, -4)
            edge = colour("second" if chosen else "field-line" if self.underMouse() else "line")
            paint.sheet(p, area, 11, colour("card"), edge, 2 if chosen else 1)
            inset = size(7)
            icons.draw(p, self.shape, area.adjusted(inset, inset, -inset, -inset), colour(self.tint))
            if chosen:
                side = size(17)
                place = QRect(self.width() - side, self.height() - side, side, side)
                paint.sheet(p, place, side, colour("second"))
                inner = side * 0.24
                paint.tick(p, QRectF(place).adjusted(inner, inner, -inner, -inner), colour("card"))


class Tiles(Group):
    """Tiles of which one holds: Tab comes to it, the arrow keys choose. `chosen` after a person's choice."""

    chosen = Signal()

    def __init__(self, question: str, words: Mapping[str, str], *, name: str, parent: QWidget | None = None) -> None:
        """`words` are key → what people read."""
        super().__init__(name=name, says=question, parent=parent)
        self._question, self._words = question, words
        self._label = Note(question)
        row = QWidget()
        flow = Flow(row, gap=2)
        self._group = QButtonGroup(self)
        self.tiles: dict[str, Tile] = {}
        for key, word in words.items():
            tile = self.tiles[key] = Tile(word, name=f"{name}-{key}")
            self._group.addButton(tile)
            tile.clicked.connect(self._tell)
            flow.addWidget(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(row)

    def now(self) -> str:
        """The key that holds; "" when none does."""
        return next((key for key, tile in self.tiles.items() if tile.isChecked()), "")

    def choose(self, key: str) -> None:
        """Let `key` hold without telling `chosen`; a key that is not known any more changes nothing."""
        if key in self.tiles:
            self.tiles[key].setChecked(True)
            self._name()

    def _tell(self) -> None:
        self._name()
        self.chosen.emit()

    def _name(self) -> None:
        self._label.setText(f"{self._question} · {self._words[self.now()]}")
