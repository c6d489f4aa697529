"""Two envelopes: each writes alone, and they are opened together, by two presses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.opened import Opened
from couplejournal.ui.scenes.own_envelope import OwnEnvelope
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.scenes.taking_out import TakingOut
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import honest
from couplejournal.ui.writing.seals import ALONE, KEPT, READY


class Reveal(Passing):
    """The seals stand in the journal, so a closed lid loses neither envelope nor its seal."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        self._presses: set[int] = set()
        self._openers: dict[int, Button] = {}
        super().__init__(step, pen, room, parent)

    def first(self) -> None:
        here = self.room.partner(self.pen.here)
        if self.pen.opened:
            self.show_open()
        elif self.is_ready(1) and self.is_ready(2):
            self.together()
        elif here:  # they come from their own page, where they have said who they are
            self.pen.here = 0
            self.come(here)
        else:
            self.doors()

    def cover(self) -> None:
        if self._presses:
            self.together()
        else:
            super().cover()

    def opening_words(self) -> str:
        return self.tr("Two envelopes, when you are both ready.")

    def done_words(self) -> str:
        return self.tr("Seal it and pass on")

    def aloud_words(self) -> str:
        """Whoever has to write something cannot say it instead."""
        if self.step.nothing:
            return self.step.nothing
        return "" if any(field.needed for field in self.live_fields()) else self.tr("I’d rather say it aloud")

    def promise(self, voice: int) -> str:
        return honest(self.room, voice)

    def is_ready(self, voice: int) -> bool:
        agreed = self._agreed()
        return (voice, READY) in agreed and (voice, KEPT) not in agreed

    def make_ready(self, voice: int) -> None:
        self.room.journal.agree(self.pen.entry(), voice, READY)

    def _agreed(self) -> frozenset[tuple[int, str]]:
        entry = self.room.journal.entry(self.pen.number) if self.pen.number is not None else None
        return entry.consents if entry else frozenset()

    # -- alone

    def doors(self) -> None:
        super().doors()
        for voice in sorted(self.pen.seals.given):
            words = self.tr("Read what {name} has given").format(name=self.room.name(voice))
            read = Button(words, "quiet", name=f"read-{voice}", icon="envelope-open")
            read.clicked.connect(self.show_open)
            self.column.insertWidget(self.column.count() - 1, Row(read))

    def admit(self, partner: Partner) -> None:
        """Their sealed envelope, what they have given, or their words to be written."""
        agreed = self._agreed()
        if self.pen.seals.is_open(partner.id):
            self.change(partner)
        elif {(partner.id, READY), (partner.id, KEPT)} & agreed:
            self.clear()
            envelope = OwnEnvelope(partner, self.live_fields(), self.pen, self.room)
            envelope.back.connect(lambda: self.write(partner))
            envelope.given.connect(self.show_open)
            envelope.thrown.connect(self.doors)
            envelope.passed.connect(lambda: self._pass_by(partner))
            self.add(envelope)
            self.column.addStretch(1)
            self.begin_at(envelope.beginning)
            self.refresh.emit()
        else:
            self.write(partner)

    def _pass_by(self, partner: Partner) -> None:
        other = self.room.partner(3 - partner.id)
        assert other is not None
        self.curtain(other)

    # -- together

    def together(self) -> None:
        """Both sealed: it takes a press of each to open, but for whoever lets it be opened without them."""
        self._presses.clear()
        self.part()
        if self.step.nothing and not self._anything():
            self._nothing()
        else:
            self._show_both()

    def _anything(self) -> bool:
        return any(self.pen.has_said(field, voice) for field in self.live_fields() for voice in (1, 2))

    def _nothing(self) -> None:
        """Both have said that there is nothing, which is an end like any other; nothing is left of it."""
        try:
            entry = self.pen.entry()
            with self.room.journal.together():
                for voice in (1, 2):
                    self.room.journal.withdraw(entry, voice, READY)
            self.pen.erase((), 1)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
        self.onward.emit()

    def _show_both(self) -> None:
        self.clear()
        self.add(Prompt(self.tr("Both envelopes are here.")), Note(self.tr("Each of you presses once.")))
        self._openers = {}
        for partner in self.room.journal.partners():
            button = Button(
                self.tr("{name}: open now").format(name=partner.name),
                "choice",
                name=f"open-{partner.id}",
                icon="envelope",
            )
            if partner.id in self._presses:
                button.setText(self.tr("{name} is ready").format(name=partner.name))
                button.setEnabled(False)
            button.clicked.connect(lambda _=False, who=partner: self._press(who))
            self._openers[partner.id] = button
        back = Button(self.tr("Not yet"), "choice", name="not-yet")  # no smaller than the others
        back.clicked.connect(self._take_back)
        self.add(Row(*self._openers.values(), back))
        for voice in sorted(self._absent()):
            words = self.tr("{name} is fine with opening it without being there.")
            self.add(Note(words.format(name=self.room.name(voice)), name=f"without-{voice}"))
        self.column.addStretch(1)
        waiting = [button for voice, button in self._openers.items() if voice not in self._presses]
        self.begin_at(waiting[0])  # never at "Not yet": one key too many would take it all back
        self.refresh.emit()

    def _absent(self) -> set[int]:
        """Who need not be there. What is locked with a phrase cannot be opened without whoever has the phrase."""
        return {voice for voice, what in self._agreed() if what == ALONE and self.room.journal.phrase(voice) is None}

    def _press(self, partner: Partner) -> None:
        self.ask_phrase(partner, lambda: self._pressed(partner), self._show_both)

    def _pressed(self, partner: Partner) -> None:
        self._presses.add(partner.id)
        if self._presses | self._absent() < {1, 2}:
            self._presence.begin()
            self._show_both()
            return
        try:
            self.pen.open()
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            self.together()
            return
        self._presses.clear()
        self.part()
        self.show_open()

    def _take_back(self) -> None:
        """Either may still want to wait; both seals are lifted and nobody learns who asked for it."""
        try:
            entry = self.pen.entry()
            with self.room.journal.together():
                for voice in (1, 2):
                    self.room.journal.withdraw(entry, voice, READY)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.doors()

    # -- open

    def _waited(self) -> list[Field]:
        """What was sealed apart, in earlier steps, until now."""
        earlier = self.pen.practice.steps[: self.pen.practice.steps.index(self.step)]
        apart = (field for step in earlier if step.scene == "apart" for field in step.fields)
        return [field for field in apart if field.seal == "until_both" and not field.retired]

    def show_open(self) -> None:
        """What is open, side by side; each reads their own aloud."""
        self.part()
        self.hushed = False
        self.clear()
        partners = tuple(one for one in self.room.journal.partners() if self.pen.seals.is_open(one.id))
        if len(partners) > 1:
            self.add(Prompt(self.tr("Read your own aloud, one after the other.")))
        elif partners:
            self.add(Prompt(self.tr("{name} has given you this.").format(name=partners[0].name)))
        opened = Opened(partners, (*self._waited(), *self.live_fields()), self.pen, self.room, self.step.nothing)
        opened.change.connect(lambda who: self.ask_phrase(who, lambda: self.change(who), self.show_open))
        opened.take_out.connect(lambda who: self.ask_phrase(who, lambda: self._take_out(who), self.show_open))
        self.add(opened)
        onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.add(Row(onward))
        self.column.addStretch(1)
        self.begin_at(onward)
        self.refresh.emit()

    def change(self, partner: Partner) -> None:
        """One's own words once more, open as they are now."""
        self.clear()
        self.add(Badge(partner, self.tr("Writing: {name}").format(name=partner.name)))
        asked = [Asked(field, (partner,), self.pen, self.room) for field in self.to_change(partner)]
        self.add(*asked)
        self.add(Note(self.tr("What is changed now is marked with its day. The old words are not kept.")))
        done = Button(self.tr("Done"), "primary", name="ready", icon="check")
        done.clicked.connect(self._changed)
        self.add(Row(done))
        self.column.addStretch(1)
        asked[0].begin()
        self.refresh.emit()

    def to_change(self, partner: Partner) -> Sequence[Field]:
        """The fields in which one may change what is open."""
        return [field for field in self.live_fields() if field.seal != "mine"]

    def _changed(self) -> None:
        self.pen.flush()
        self.show_open()

    def _take_out(self, partner: Partner) -> None:
        said = tuple(field for field in self.live_fields() if field.seal != "mine")
        asking = TakingOut(partner, said, self.pen, self.room)
        asking.done.connect(self._show_what_is_left)
        self.lay(asking, begin=asking.beginning)

    def _show_what_is_left(self) -> None:
        if self.pen.opened or self.pen.seals.given:
            self.show_open()
        else:
            self.doors()
