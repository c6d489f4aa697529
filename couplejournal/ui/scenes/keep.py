"""Something to keep from tonight; and, when this card was met before, what was kept then, once tonight has its line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words
from couplejournal.ui.scenes import past
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen


class Keep(Ask):
    """The earlier lines wait behind a button, so that they do not answer in tonight's place."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        field = pen.practice.field(past.CARD)
        card = pen.value(field, 0) if field else ""
        self._then = past.kept_last_time(room.journal, pen.practice.key, card, pen.number) if card else None
        self._look = Button(self.tr("Look at what you kept last time?"), "quiet", name="last-time", icon="book")
        self._look.clicked.connect(self._show)
        if self._then:
            self.column.insertWidget(self.column.count() - 1, self._look)
            pen.wrote.connect(self._offer)  # no lambda: the pen lives on when this scene is left
            self._offer()

    def _offer(self) -> None:
        kept = self.pen.practice.field(past.KEPT)
        written = kept is not None and any(self.pen.value(kept, voice) for voice in (1, 2))
        self._look.setVisible(written and self._then is not None)

    def _show(self) -> None:
        assert self._then is not None
        sheet = Card(name="kept-last-time")
        sheet.add(Note(day_words(self._then.day)))
        for partner in self.room.journal.partners():
            if words := self._then.said(past.KEPT, partner.id):
                sheet.add(Badge(partner), Prompt(words))
        self.column.replaceWidget(self._look, sheet)
        self._look.hide()
        self._then = None
