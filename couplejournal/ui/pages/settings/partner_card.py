"""How one of the two is called and shown: a name, a colour, and a shape so that colour is never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.line import Line
from couplejournal.ui.pages.settings.tile import Tiles

PRONOUNS = "pronouns"  # the name of the wish
FIRST = {1: ("clay", "circle"), 2: ("ocean", "diamond")}  # what each begins with


class PartnerCard(Card):
    """`changed` after each change a person made; ask name(), colour() and shape()."""

    changed = Signal()

    def __init__(self, voice: int, question: str, *, parent: QWidget | None = None) -> None:
        """`voice` is 1 or 2; `question` stands above the field of the name."""
        super().__init__(name=f"partner-{voice}", padding=22, tint=FIRST[voice][0], parent=parent)
        self.voice = voice
        first_colour, first_shape = FIRST[voice]
        self.line = Line(name=f"partner-{voice}-name")
        self.line.edited.connect(lambda _text: self.changed.emit())
        self.pronouns = Line(name=f"partner-{voice}-pronouns", placeholder=self.tr("may stay empty"))
        self.pronouns.edited.connect(lambda _text: self.changed.emit())
        self._sign = _Sign()
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._sign)
        words = QVBoxLayout()
        row.addLayout(words, 1)
        words.setSpacing(4)
        words.addWidget(Label(question, buddy=self.line))
        words.addWidget(self.line)
        self.colours = Tiles(self.tr("Colour"), self._colour_words(), name=f"partner-{voice}-colour")
        self.shapes = Tiles(self.tr("Shape"), self._shape_words(), name=f"partner-{voice}-shape")
        self.colours.chosen.connect(self._choose)
        self.shapes.chosen.connect(self._choose)
        self.note = Label(name=f"partner-{voice}-note")
        self.note.hide()
        called = Column(Label(self.tr("Pronouns"), buddy=self.pronouns), self.pronouns, gap=4)
        self.add(top, self.note, called)
        self.add(self.colours, self.shapes)
        self.column.addStretch(1)  # a note under one name moves nothing in the card beside it
        self.wear(first_colour, first_shape)

    def name(self) -> str:
        """The name, without spaces around it; "" as long as there is none."""
        return " ".join(self.line.text().split())

    def called(self) -> str:
        """The pronouns; "" for none."""
        return " ".join(self.pronouns.text().split())

    def colour(self) -> str:
        """The key of the chosen colour."""
        return self.colours.now()

    def shape(self) -> str:
        """The key of the chosen shape."""
        return self.shapes.now()

    def show_partner(self, name: str, colour: str, shape: str) -> None:
        """Show what holds already, without telling `changed`."""
        self.line.set_text(name)
        self.wear(colour, shape)

    def wear(self, colour: str, shape: str) -> None:
        """Choose these two; what is not known any more leaves the choice as it is."""
        self.colours.choose(colour)
        self.shapes.choose(shape)
        self._dress()

    def say(self, text: str) -> None:
        """A quiet line under the name; "" takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _colour_words(self) -> dict[str, str]:
        return {
            "clay": self.tr("Clay"),
            "sage": self.tr("Sage"),
            "plum": self.tr("Plum"),
            "honey": self.tr("Honey"),
            "ocean": self.tr("Ocean"),
            "rose": self.tr("Rose"),
        }

    def _shape_words(self) -> dict[str, str]:
        return {
            "circle": self.tr("Circle"),
            "square": self.tr("Square"),
            "triangle": self.tr("Triangle"),
            "diamond": self.tr("Diamond"),
        }

    def _choose(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Each colour is shown in the chosen shape, each shape in the chosen colour."""
        for key, tile in self.colours.tiles.items():
            tile.wear(self.shape(), key)
        for key, tile in self.shapes.tiles.items():
            tile.wear(key, self.colour())
        self._sign.wear(self.shape(), self.colour())
        self.set_tint(self.colour())


class _Sign(QWidget):
    """The sign as it will stand beside this one's words."""

    def wear(self, shape: str, tint: str) -> None:
        self._shape, self._tint = shape, tint
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(size(64), size(64))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side, inset = size(64), size(14)
        place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        with QPainter(self) as p:
            paint.sheet(p, place, side, colour("card"))
            icons.draw(p, self._shape, place.adjusted(inset, inset, -inset, -inset), colour(self._tint))
