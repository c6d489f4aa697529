"""Above a list: what it may be narrowed to, folded into three small words that unfold one at a time."""

from __future__ import annotations

import textwrap

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.fold import Fold
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.looking_back.narrowing import Narrowed, Way, Ways

KIND, TAG, YEAR = "kind", "tag", "year"
LETTERS = 22  # of a word of their own on a chip: a line of a narrow window with large words


class Filters(Group):
    """`changed` when something else was chosen. What is chosen stays until it is taken back or is no longer there."""

    changed = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, says="", parent=parent)
        self.setAccessibleName(self.tr("What to show of it"))
        self.chosen = Narrowed()
        self.ways = Ways()
        self._open = ""
        self._choice: Choice | None = None
        self._folds = {part: Fold("", name=f"{name}-{part}") for part in (KIND, TAG, YEAR)}
        self._all = Button(self.tr("Show everything"), "plain", name=f"{name}-all")
        for part, fold in self._folds.items():
            fold.clicked.connect(lambda _checked=False, part=part: self._unfold("" if part == self._open else part))
        self._all.clicked.connect(self.clear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Row(*self._folds.values(), self._all, gap=8))
        self._tell()

    def offer(self, ways: Ways) -> None:
        """What there is to choose now; a choice that is no longer there falls away."""
        if ways == self.ways:
            return
        self.ways = ways
        self._unfold("", focus=False)
        kept = Narrowed(
            _still(self.chosen.kind, ways.kinds),
            _still(self.chosen.tag, ways.tags),
            self.chosen.year if self.chosen.year in ways.years else 0,
        )
        self.choose(kept)

    def clear(self) -> None:
        """Everything is shown again."""
        narrowed = self.chosen != Narrowed()
        self._unfold("", focus=False)
        self.choose(Narrowed())
        if narrowed and (first := next((fold for fold in self._folds.values() if not fold.isHidden()), None)):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """What is chosen, in words; "" for everything."""
        kind, tag, year = self.chosen
        return " · ".join(part for part in (kind.label if kind else "", tag.label if tag else "", _year(year)) if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open:
            self._unfold("")
        else:
            super().keyPressEvent(event)

    # --- one at a time

    def _unfold(self, part: str, *, focus: bool = True) -> None:
        """Open the choices of this part; "" folds what is open, and the focus goes back to its word."""
        before, self._open = self._open, part
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None
        if part:
            options = [(key, textwrap.shorten(label, LETTERS, placeholder="…")) for key, label in self._options(part)]
            self._choice = Choice(
                options,
                name=f"{self.objectName()}-by-{part}",
                says=self._title(part),
                value=self._value(part),
                small=True,
            )
            self._choice.chosen.connect(lambda key: self._choose(part, key))
            self._column.addWidget(self._choice)
            self._choice.show()  # now, not when the loop comes round: the focus goes there
        self._tell()
        if part and self._choice:
            to_first(self._choice)
        elif before and focus:
            self._folds[before].setFocus(Qt.FocusReason.TabFocusReason)

    def _options(self, part: str) -> list[tuple[str, str]]:
        if part == YEAR:
            return [(_year(year), _year(year)) for year in self.ways.years]
        return [(way.key, way.label) for way in (self.ways.kinds if part == KIND else self.ways.tags)]

    def _value(self, part: str) -> str:
        if part == YEAR:
            return _year(self.chosen.year)
        way = self.chosen.kind if part == KIND else self.chosen.tag
        return way.key if way else ""

    def _choose(self, part: str, key: str) -> None:
        self._unfold("")
        if part == YEAR:
            self.choose(self.chosen._replace(year=int(key or 0)))
            return
        offered = self.ways.kinds if part == KIND else self.ways.tags
        way = next((one for one in offered if one.key == key), None)
        self.choose(self.chosen._replace(kind=way) if part == KIND else self.chosen._replace(tag=way))

    def choose(self, narrowed: Narrowed) -> None:
        """Let this be chosen, and tell when it is something else than before."""
        changed, self.chosen = narrowed != self.chosen, narrowed
        self._tell()
        if changed:
            self.changed.emit()

    # --- words

    def _title(self, part: str) -> str:
        return {KIND: self.tr("Kind"), TAG: self.tr("Tag"), YEAR: self.tr("Year")}[part]

    def _tell(self) -> None:
        labels = {
            KIND: self.chosen.kind.label if self.chosen.kind else "",
            TAG: self.chosen.tag.label if self.chosen.tag else "",
            YEAR: _year(self.chosen.year),
        }
        for part, fold in self._folds.items():
            label, title = labels[part], self._title(part)
            says = self.tr("{what}: {chosen}").format(what=title, chosen=label or self.tr("everything"))
            shown = textwrap.shorten(label, LETTERS, placeholder="…") or title
            fold.tell(shown, says, chosen=bool(label), open=part == self._open)
            fold.setVisible(bool(self._options(part)))
        self._all.setVisible(any(labels.values()))
        self.setVisible(any(self._options(part) for part in self._folds))


def _still(chosen: Way | None, offered: tuple[Way, ...]) -> Way | None:
    """The way of the same name among those that are offered now; None when it is gone."""
    return next((one for one in offered if chosen and one.key == chosen.key), None)


def _year(year: int) -> str:
    return str(year) if year else ""
