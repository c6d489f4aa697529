"""First start: which practice to begin with, and a sentence that ties it to the day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.labels import Label, Note, Prompt, Strong
from couplejournal.ui.kit.line import Line
from couplejournal.ui.pages.stream.offer_tile import Offer, OfferTile

MOST = 2  # practices to begin with; the rest will wait


class PracticeStep(QWidget):
    """Tiles of what there is, at most two ticked, and three short fields that make one sentence."""

    changed = Signal()
    entered = Signal()  # Enter in the last field

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[OfferTile] = []  # ticked, the latest last
        self.tiles = [OfferTile(offer) for offer in self._offers(catalogue)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Prompt(self.tr("What would you like to begin with?")))
        column.addWidget(Note(self.tr("Choose one. Two if you like. The rest will wait.")))
        group = Group(name="offers", says=self.tr("What would you like to begin with?"))
        rows = QVBoxLayout(group)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for first in range(0, len(self.tiles), 2):
            rows.addWidget(Columns(*self.tiles[first : first + 2], letters=17, gap=12))
        for tile in self.tiles:
            tile.toggled.connect(lambda on, tile=tile: self._tick(tile, on))
        column.addWidget(group)
        column.addSpacing(8)
        column.addWidget(Strong(self.tr("When could that be?")))
        self.after = self._field(self.tr("After"), self.tr("we put the kettle on"), "habit-after")
        self.what = self._field(self.tr("we will"), self.tr("talk for ten minutes"), "habit-what")
        self.where = self._field(self.tr("at"), self.tr("the kitchen table"), "habit-where")
        column.addWidget(Columns(self.after, self.what, self.where, letters=10, gap=14))
        self.after.line.entered.connect(self.what.line.setFocus)
        self.what.line.entered.connect(self.where.line.setFocus)
        self.where.line.entered.connect(self.entered)
        self._sentence = Note(name="habit-sentence")
        column.addWidget(self._sentence)
        self._tell()
        if self.tiles:
            self.tiles[0].setChecked(True)

    def first(self) -> QWidget | None:
        """The first tile."""
        return self.tiles[0] if self.tiles else None

    def practices(self) -> tuple[str, ...]:
        """The keys of what they begin with, in the order of the tabs."""
        return tuple(tile.offer.key for tile in self.tiles if tile.isChecked())

    def tonight(self) -> str | None:
        """The practice a first evening can be spent on; None when they chose none, or one for when it is needed."""
        return next((tile.offer.key for tile in self.tiles if tile.isChecked() and tile.offer.tonight), None)

    def skip(self) -> None:
        """Choose nothing; the sentence is kept if they wrote one."""
        for tile in self.tiles:
            tile.setChecked(False)

    def habit(self) -> str:
        """The if–then sentence of what was filled in; "" when nothing was."""
        after, what, where = (" ".join(part.line.text().split()) for part in (self.after, self.what, self.where))
        forms = {
            (True, True, True): self.tr("After {after}, we will {what} at {where}."),
            (True, True, False): self.tr("After {after}, we will {what}."),
            (True, False, True): self.tr("After {after}, at {where}."),
            (True, False, False): self.tr("After {after}."),
            (False, True, True): self.tr("We will {what} at {where}."),
            (False, True, False): self.tr("We will {what}."),
            (False, False, True): self.tr("At {where}."),
        }
        form = forms.get((bool(after), bool(what), bool(where)), "")
        return form.format(after=after, what=what, where=where)

    def _offers(self, catalogue: Catalogue) -> list[Offer]:
        words = {
            "evening": self.tr("Evening talk"),
            "gratitudes": self.tr("Gratitudes"),
            "experiences": self.tr("Shared experiences"),
            "repair": self.tr("Repair, when we need it"),
        }
        firsts = {tab: next(iter(catalogue.tab(tab)), None) for tab in words}
        offered = [(words[tab], one) for tab, one in firsts.items() if one is not None]
        if (weekly := catalogue.of_the_week()) is not None:
            offered.append((weekly.title, weekly))
        return [
            Offer(one.key, title, one.invitation, one.icon, one.colour, tonight=not one.drawer)
            for title, one in offered
        ]

    def _field(self, word: str, example: str, name: str) -> _Gap:
        gap = _Gap(word, example, name)
        gap.line.edited.connect(lambda _text: self._tell())
        return gap

    def _tick(self, tile: OfferTile, on: bool) -> None:
        if tile in self._order:
            self._order.remove(tile)
        if on:
            self._order.append(tile)
            if len(self._order) > MOST:
                self._order[0].setChecked(False)
        self.changed.emit()

    def _tell(self) -> None:
        hint = self.tr("Something you do anyway makes a good beginning. It may stay empty.")
        self._sentence.setText(self.habit() or hint)


class _Gap(QWidget):
    """One gap of the sentence, with the word before it."""

    def __init__(self, word: str, example: str, name: str) -> None:
        super().__init__()
        self.line = Line(name=name, placeholder=example)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(word, buddy=self.line))
        column.addWidget(self.line)
