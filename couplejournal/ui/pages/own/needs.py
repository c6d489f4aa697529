"""On one's own page: how well fed one's own needs were, month after month, in words; off until one asks for it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices import wishes
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Label, Note, Strong, Title
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.saying import month_words

PRACTICE, PICK = "needs", "pick"
LINES = "needs_lines"  # a wish of one voice: "yes" shows them the lines
MONTHS = 12  # so many are in a line, the newest


def lines(partner: Partner, room: Room) -> dict[str, list[tuple[date, str]]]:
    """What this one said of each of their needs, and when, oldest first: need → (evening, how well fed; "" unsaid)."""
    found: dict[str, list[tuple[date, str]]] = {}
    for said in room.journal.said({PRACTICE}, {PICK}):
        for part in said.value.split("\n") if said.voice == partner.id else ():
            how, _, need = part.partition(":")
            found.setdefault(need or how, []).append((said.day, how if need else ""))
    return found


def has_needs(partner: Partner, room: Room) -> bool:
    """Whether this one has named a need in a check-in that was opened."""
    return bool(lines(partner, room))


class OwnNeeds(Column):
    """No number, no curve, nothing of the other's."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-needs-list", parent=parent)
        self._partner, self._room = partner, room
        show = Toggle(
            self.tr("Show me how mine were, month after month"),
            name="own-needs-show",
            checked=room.journal.wishes(partner.id).get(LINES) == wishes.YES,
        )
        self._told = Column(gap=12, name="own-needs-told")
        self.add(Title(self.tr("My needs")))
        self.add(Note(self.tr("Only you see this, and only if you like. It is no test.")), show, self._told)
        show.toggled.connect(self._keep)
        self._show(show.isChecked())

    def _show(self, on: bool) -> None:
        empty(self._told.column)
        for need, said in lines(self._partner, self._room).items() if on else ():
            sheet = Card(padding=22, gap=4)
            sheet.add(Strong(need), Label(self._line(said)))
            self._told.add(sheet)

    def _line(self, said: list[tuple[date, str]]) -> str:
        """The last word of each month in which it was named."""
        practice = self._room.catalogue.practice(PRACTICE)
        field = practice.field(PICK) if practice else None
        labels = {option.key: option.label for option in field.options} if field else {}
        months = {(day.year, day.month): labels.get(how, how) for day, how in said}
        told = [f"{month_words(*month)}: {how}" if how else month_words(*month) for month, how in months.items()]
        return "  ·  ".join(told[-MONTHS:])

    def _keep(self, on: bool) -> None:
        if self._room.attempt(lambda: self._room.journal.wish(self._partner.id, LINES, wishes.YES if on else "")):
            self._show(on)
