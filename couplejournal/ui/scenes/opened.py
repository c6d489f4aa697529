"""What was sealed and is open now, side by side; each may still change their own words, or take them out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry, Partner
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import changed_words
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen


class Opened(Columns):
    """A sheet for each of `partners`. `change`, `take_out`: that partner would like to do so with their own words."""

    change = Signal(object)  # Partner
    take_out = Signal(object)  # Partner

    def __init__(
        self,
        partners: tuple[Partner, ...],
        fields: tuple[Field, ...],
        pen: Pen,
        room: Room,
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`nothing`: what an empty envelope says; "" when its author would rather say it aloud."""
        super().__init__(parent=parent)
        entry = room.journal.entry(pen.number) if pen.number is not None else None
        shown = [field for field in fields if field.seal != "mine"]
        for partner in partners:
            card = Card(tint=partner.colour, name=f"opened-{partner.id}")
            card.add(Badge(partner))
            said = [(field, words) for field in shown if (words := _words(pen, field, partner.id))]
            for field, words in said:
                card.add(Note(field.prompt), Prompt(words))
                if entry and (day := changed_since(entry, field, partner.id)):
                    card.add(Note(changed_words(day), name=f"changed-{field.key}-{partner.id}"))
            if not said:
                card.add(Note(nothing or self.tr("{name} may say it aloud.").format(name=partner.name)))
            card.add_stretch()
            if said:
                card.add(self._ways(partner))
            self.add(card)

    def _ways(self, partner: Partner) -> Row:
        change = Button(self.tr("Change my words"), "plain", name=f"change-{partner.id}")
        change.clicked.connect(lambda: self.change.emit(partner))
        out = Button(self.tr("Take my words out"), "plain", name=f"take-out-{partner.id}")
        out.clicked.connect(lambda: self.take_out.emit(partner))
        for button in (change, out):
            button.setAccessibleName(f"{partner.name}: {button.text()}")
        return Row(change, out)


def _words(pen: Pen, field: Field, voice: int) -> str:
    return KINDS[field.kind].shown(pen.value(field, voice), field)


def changed_since(entry: Entry, field: Field, voice: int) -> date | None:
    """The day on which an answer was changed after its envelope had been opened; None for one that was not.

    What stays closed until it is read aloud was no part of that envelope: it is often written after it was opened.
    """
    keys = (field.key, *field.was)
    answer = next((one for one in entry.answers if one.field in keys and one.voice == voice), None)
    if field.seal in ("", "until_read") or answer is None or entry.opened is None or answer.updated <= entry.opened:
        return None
    return answer.updated.astimezone().date()
