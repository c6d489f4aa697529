"""Words to choose from, a few at a time, and room for one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import Group, announce, tab_order
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.line import Line

_FEW = 14  # so many words are shown at once; more stay behind the doors of their groups


Shelf = tuple[str, Sequence[str]] | tuple[str, Sequence[str], str]


class Words(Group):
    """`groups` are (title, words) or (title, words, drawing). `edited(list)` carries all chosen words, as chosen."""

    edited = Signal(list)

    def __init__(
        self,
        groups: Sequence[Shelf],
        *,
        name: str,
        says: str,
        value: Iterable[str] = (),
        most: int = 0,
        own: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`own` is the placeholder of the field for one's own word; "" leaves the field out."""
        super().__init__(name=name, says=says, parent=parent)
        self._groups: Sequence[Shelf] = ()
        self._most = most
        self._value: list[str] = []
        self._shown: dict[str, Chip] = {}
        self._count = 0
        self._doors = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._chosen, self._chosen_flow = _row(column, f"{name}-chosen")
        self._shelves, self._shelves_flow = _row(column, f"{name}-groups", gap=4)
        self._offer, self._offer_flow = _row(column, f"{name}-offer")
        self.own: Line | None = None
        if own:
            self._ask_for_own(own, column)
        self._enough = Note(name=f"{name}-enough")
        self._enough.hide()
        column.addWidget(self._enough)
        self.offer(groups)
        self.set_value(value)

    def offer(self, groups: Sequence[Shelf]) -> None:
        """Other groups to choose from; what was chosen stays chosen."""
        self._groups = groups
        for door in self._doors.buttons():
            self._doors.removeButton(door)
        self._shelves_flow.clear()
        many = sum(len(group[1]) for group in groups) > _FEW
        for index, (title, _words, *drawing) in enumerate(groups if many else ()):
            icon = drawing[0] if drawing else ""
            door = Door(title, name=f"{self.objectName()}-group-{index + 1}", icon=str(icon), folds=True)
            door.clicked.connect(lambda _checked=False, index=index: self._open(index))
            self._doors.addButton(door, index)
            self._shelves_flow.addWidget(door)
        self._shelves.setVisible(many)
        self._open(-1)
        self._show_chosen()

    def value(self) -> tuple[str, ...]:
        """The chosen words."""
        return tuple(self._value)

    def set_value(self, words: Iterable[str]) -> None:
        """Choose without telling."""
        self._value = list(dict.fromkeys(words))
        self._show_chosen()
        self._match()

    def choose(self, word: str) -> None:
        """Choose this word as if its chip had been pressed."""
        self._put(word, True)

    def _ask_for_own(self, placeholder: str, column: QVBoxLayout) -> None:
        self.own = Line(name=f"{self.objectName()}-own", says=placeholder, placeholder=placeholder)
        self.own.entered.connect(self._take_own)
        self._add = Button(self.tr("Add"), "quiet", name=f"{self.objectName()}-own-add", icon="plus")
        self._add.clicked.connect(self._take_own)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(10)
        row.addWidget(self.own, 1)
        row.addWidget(self._add)

    def _take_own(self) -> None:
        if self.own is None:
            return
        word = " ".join(self.own.text().split())
        if word and self._room_for(word):
            self.own.set_text("")
            self._put(word, True)

    def _open(self, index: int) -> None:
        """Show the words of one group (all of them when they are few)."""
        self._offer_flow.clear()
        if not self._doors.buttons():
            words = [word for group in self._groups for word in group[1]]
        else:
            words = list(self._groups[index][1]) if index >= 0 else []
        for place, word in enumerate(words):
            chip = Chip(word, name=f"{self.objectName()}-word-{place + 1}", checked=word in self._value)
            chip.clicked.connect(lambda on, word=word: self._put(word, on))
            self._offer_flow.addWidget(chip)
        self._offer.setVisible(bool(words))
        self._order()

    def _put(self, word: str, on: bool) -> None:
        if on and word not in self._value:
            if not self._room_for(word):
                self._match()
                return
            self._value.append(word)
        elif not on and word in self._value:
            self._value.remove(word)
        self._enough.hide()
        self._show_chosen()
        self._match()
        self.edited.emit(list(self._value))

    def _room_for(self, word: str) -> bool:
        if not self._most or len(self._value) < self._most or word in self._value:
            return True
        enough = self.tr("{most} are enough here. Let one go to choose another.").format(most=self._most)
        self._enough.setText(enough)
        self._enough.show()
        announce(self, enough)
        return False

    def _show_chosen(self) -> None:
        """What has been chosen and is not on offer below stands above, so that it can be let go again."""
        away = [word for word in self._value if self._doors.buttons() or not self._offered(word)]
        for word in [word for word in self._shown if word not in away]:
            self._let_go(self._shown.pop(word))
        for word in away:
            if word not in self._shown:
                self._count += 1
                chip = self._shown[word] = Chip(word, name=f"{self.objectName()}-chosen-{self._count}", checked=True)
                chip.clicked.connect(lambda on, word=word: self._put(word, on))
                self._chosen_flow.addWidget(chip)
        self._chosen.setVisible(bool(away))
        self._order()

    def _let_go(self, chip: Chip) -> None:
        """Take a chip away; the focus goes on to its neighbour instead of getting lost."""
        if chip.hasFocus():
            chip.focusNextChild()
        chip.hide()
        self._chosen_flow.removeWidget(chip)
        chip.deleteLater()

    def _order(self) -> None:
        """Chips are made anew again and again; Tab goes down the page all the same."""
        own = [self.own.field, self._add] if self.own else []
        tab_order(self, [*self._chosen_flow.parts(), *self._doors.buttons(), *self._offer_flow.parts(), *own])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()

    def _offered(self, word: str) -> bool:
        return any(word in group[1] for group in self._groups)

    def _match(self) -> None:
        for chip in self._offer.findChildren(Chip):
            chip.setChecked(chip.word in self._value)


def _row(column: QVBoxLayout, name: str, gap: int = 10) -> tuple[QWidget, Flow]:
    row = QWidget()
    row.setObjectName(name)
    flow = Flow(row, gap=gap)
    column.addWidget(row)
    return row, flow
