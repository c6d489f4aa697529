"""What was given in a month, or kept of a year, lies on the table; both choose from it what its page shall say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Entry
from couplejournal.practices import months, spans
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.scenes.year_lines import Group, year_lines
from couplejournal.ui.writing.inputs import TextInput
from couplejournal.ui.writing.pen import Pen

MOST = 30  # so many lines are offered under a heading


class Gather(Ask):
    """A press puts a line under those that stand there; nothing tells whose gratitude it was, or how many there are."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        number = 0
        for heading, lines in self._groups():
            row = Row(gap=8, name="gathered")
            for line in lines[:MOST]:
                button = Button(line, "starter", name=f"gather-{number}", icon="plus")
                button.clicked.connect(lambda _=False, words=line: self._put(words))
                row.add(button)
                number += 1
            self.column.insertWidget(self.column.count() - 1, Column(Note(heading), row))

    def _groups(self) -> list[Group]:
        """What may be chosen from, under its headings: of a year, or of the month on whose page they are."""
        pen, room = self.pen, self.room
        if pen.practice.span == "year":
            return year_lines(room, *spans.year_of(pen.day))
        first, last = months.page_of(pen.day) if pen.number is None else (pen.day.replace(day=1), pen.day)
        given = {practice.key for practice in room.catalogue.tab(pen.practice.tab)} - {pen.practice.key}
        entries = room.journal.entries(first, last, practices=given, newest=True)
        lines = list(dict.fromkeys(line for entry in entries if (line := self._line(entry))))
        return [(self.tr("From what you gave each other"), lines)] if lines else []

    def _line(self, entry: Entry) -> str:
        """What was given as a line that goes on from "We grew in…"; "" when nothing of it is open."""
        if words := entry.said("character"):
            return self.tr("being {words}").format(words=self.tr(" and ").join(words.split("\n")))
        if words := entry.said("saw_try"):
            return self.tr("trying to {words}").format(words=words)
        words, practice = entry.said("did"), self.room.catalogue.practice(entry.practice)
        field = practice.field("did") if practice else None
        return self.tr("seeing this: {words}").format(words=field.beginning(words) + words) if words and field else ""

    def _put(self, words: str) -> None:
        made = next((part for one in self._asked if isinstance(part := one.inputs.get(US), TextInput)), None)
        if made is None:
            return
        before = made.text.text().rstrip()
        if words not in before.split("\n"):
            made.text.set_text(f"{before}\n{words}" if before else words)
            made.edited.emit(made.text.text())
