"""Two envelopes: each writes alone, and they are opened together, by two presses."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen

SEALED = "sealed"  # consent of one voice: my envelope may be opened


class Reveal(Passing):
    """The seals stand in the journal, so a closed lid loses neither envelope nor its seal."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        self._presses: set[int] = set()
        self._openers: dict[int, Button] = {}
        super().__init__(step, pen, room, parent)
        if pen.opened:
            self.show_open()
        elif self.is_ready(1) and self.is_ready(2):
            self.together()

    def opening_words(self) -> str:
        return self.tr("Two envelopes, when you are both ready.")

    def done_words(self) -> str:
        return self.tr("Seal it and pass on")

    def aloud_words(self) -> str:
        return self.tr("I’d rather say it aloud")

    def promise(self) -> str:
        return self.tr(
            "Hidden by the app until you both open it. Someone who searches this computer’s files could still "
            "find it. Write accordingly."
        )

    def is_ready(self, voice: int) -> bool:
        entry = self.room.journal.entry(self.pen.number) if self.pen.number is not None else None
        return entry is not None and (voice, SEALED) in entry.consents

    def make_ready(self, voice: int) -> None:
        self.room.journal.agree(self.pen.entry(), voice, SEALED)

    def together(self) -> None:
        """Both sealed: it takes a press of each to open."""
        self.clear()
        self._presses.clear()
        self.add(Prompt(self.tr("Both envelopes are here.")), Note(self.tr("Each of you presses once.")))
        self._openers = {}
        for partner in self.room.journal.partners():
            button = Button(
                self.tr("{name}: open now").format(name=partner.name),
                "choice",
                name=f"open-{partner.id}",
                icon="envelope",
            )
            button.clicked.connect(lambda _=False, who=partner: self._press(who))
            self._openers[partner.id] = button
        back = Button(self.tr("Not yet"), "plain", name="not-yet")
        back.clicked.connect(self._take_back)
        self.add(Row(*self._openers.values()), Row(back))
        self.column.addStretch(1)
        self.begin_at(self._openers[1])
        self.refresh.emit()

    def _press(self, partner: Partner) -> None:
        self._presses.add(partner.id)
        button = self._openers[partner.id]
        button.setEnabled(False)
        button.setText(self.tr("{name} is ready").format(name=partner.name))
        if self._presses < {1, 2}:
            self.begin_at(self._openers[3 - partner.id])  # never at "Not yet": one key too many would take it all back
            return
        try:
            self.pen.open()
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            self.together()
            return
        self.show_open()

    def _take_back(self) -> None:
        """Either may still want to wait; both seals are lifted and nobody learns who asked for it."""
        try:
            entry = self.pen.entry()
            with self.room.journal.together():
                for voice in (1, 2):
                    self.room.journal.withdraw(entry, voice, SEALED)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.doors()

    def show_open(self) -> None:
        """Both sides, side by side; each reads their own aloud."""
        self.clear()
        self.add(Prompt(self.tr("Read your own aloud, one after the other.")))
        columns = Columns()
        for partner in self.room.journal.partners():
            card = Card(tint=partner.colour)
            card.add(Badge(partner))
            silent = True
            for field in self.live_fields():
                value = KINDS[field.kind].shown(self.pen.value(field, partner.id), field)
                if value:
                    silent = False
                    card.add(Note(field.prompt), Prompt(value))
            if silent:
                card.add(Note(self.tr("{name} says it aloud.").format(name=partner.name)))
            card.add_stretch()
            columns.add(card)
        self.add(columns)
        onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.add(Row(onward))
        self.column.addStretch(1)
        self.begin_at(onward)
        self.refresh.emit()
