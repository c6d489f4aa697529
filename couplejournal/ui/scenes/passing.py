"""The laptop is passed: each of the two writes alone behind a curtain, until both are ready."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import Gate, Presence


class Passing(Scene):
    """Shows nobody who has written and who has not. What happens when both are ready is `together`, a subclass's.

    Whoever has a phrase of their own gives it where words are sealed; it is let go of when the laptop is passed.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._ready: set[int] = set()
        self._presence = Presence(room, self)
        self._presence.gone.connect(self.cover)
        self.first()

    def leave(self) -> None:
        self.part()

    def part(self) -> None:
        """Whoever had the laptop has not got it any more: what only they may read is let go of."""
        self.hushed = True
        self._presence.end()
        self.pen.forget()

    def cover(self) -> None:
        """Nobody has touched anything for a while."""
        self.doors()

    # -- what a subclass says

    def first(self) -> None:
        """What is on show first."""
        self.doors()

    def together(self) -> None:
        """Both are ready."""
        raise AssertionError("a scene in which the laptop is passed says what follows")

    def done_words(self) -> str:
        """The words of the button by which one is ready."""
        return self.tr("Ready")

    def is_ready(self, voice: int) -> bool:
        """Whether this partner has finished; kept in memory unless a subclass keeps it in the journal."""
        return voice in self._ready

    def make_ready(self, voice: int) -> None:
        """This partner has finished."""
        self._ready.add(voice)

    def aloud_words(self) -> str:
        """The words of the button for those who would rather not write; "" leaves it out."""
        return ""

    def promise(self, voice: int) -> str:
        """An honest line about who can read what this one writes here; "" for none."""
        return ""

    def opening_words(self) -> str:
        """The line over the two doors."""
        return self.tr("Who has the laptop?")

    def admit(self, partner: Partner) -> None:
        """One of the two is here, and may read what they have sealed."""
        self.write(partner)

    # -- the pictures

    def doors(self) -> None:
        """Who has the laptop? Two equal buttons, the same whoever has written already."""
        self.part()
        self.clear()
        if guidance := self.guidance():
            self.add(guidance)
        self.add(Prompt(self.opening_words()))
        buttons = []
        for partner in self.room.journal.partners():
            button = Button(
                self.tr("I’m {name}").format(name=partner.name), "choice", name=f"i-am-{partner.id}", icon=partner.shape
            )
            button.clicked.connect(lambda _=False, who=partner: self.come(who))
            buttons.append(button)
        self.add(Row(*buttons))
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def curtain(self, partner: Partner) -> None:
        """Nothing but a sentence and a button, while the laptop changes hands."""
        self.part()
        self.clear()
        curtain = Curtain(
            self.tr("Please pass the laptop to {name}.").format(name=partner.name),
            self.tr("I’m {name}").format(name=partner.name),
            name="curtain",
        )
        curtain.lifted.connect(lambda: self.come(partner))
        self.add(curtain)
        self.begin_at(curtain.button)
        self.refresh.emit()

    def come(self, partner: Partner) -> None:
        """One of the two says who they are; where they have a phrase and words are sealed, they give it."""
        if any(field.seal and field.kept for field in self.live_fields()):
            self.ask_phrase(partner, lambda: self._let_in(partner), self.doors)
        else:
            self._let_in(partner)

    def ask_phrase(self, partner: Partner, then: Callable[[], object], otherwise: Callable[[], object]) -> None:
        """Have this partner give their own phrase, where they have one, and go on; or, when they would rather not…"""
        if self.room.journal.may_read(partner.id):
            then()
            return
        gate = Gate(partner, self.room)
        gate.opened.connect(then)
        gate.left.connect(otherwise)
        self.lay(gate, begin=gate.field.line.field)

    def _let_in(self, partner: Partner) -> None:
        self.forget_unkept(partner.id)
        if not self.room.attempt(lambda: self.pen.read(partner.id)):
            return
        if self.room.journal.phrase(partner.id) is not None:
            self._presence.begin()
        self.hushed = False
        self.admit(partner)

    def forget_unkept(self, voice: int) -> None:
        """What is written down nowhere is nobody's to look at again: whoever says they are here may be the other."""
        for field in self.live_fields():
            if not field.kept:
                self.pen.write(field, voice, "")

    def write(self, partner: Partner) -> None:
        """One of the two writes alone."""
        self.clear()
        self.add(Badge(partner, self.tr("Writing: {name}").format(name=partner.name)))
        asked = [Asked(field, (partner,), self.pen, self.room) for field in self.live_fields()]
        self.add(*asked)
        if promise := self.promise(partner.id):
            self.add(Note(promise, name="promise"))
        done = Button(self.done_words(), "primary", name="ready", icon="pass")
        done.clicked.connect(lambda: self._seal(partner, asked))
        ways = [done]
        if self.aloud_words():
            aloud = Button(self.aloud_words(), "plain", name="say-aloud")
            aloud.clicked.connect(lambda: self.pass_on(partner))
            ways.append(aloud)
        self.add(Row(*ways))
        self.column.addStretch(1)
        if asked:
            asked[0].begin()
        self.refresh.emit()

    def _seal(self, partner: Partner, asked: list[Asked]) -> None:
        empty = next((one for one in asked if one.field.needed and not one.answered()), None)
        if empty is None:
            self.pass_on(partner)
            return
        empty.begin()
        lack = self.tr("“{question}” would like an answer first, or stop here.").format(question=empty.field.prompt)
        self.room.messages.say(lack, passing=True)

    def pass_on(self, partner: Partner) -> None:
        """This one is ready; the other has their turn, or both see what follows."""
        try:
            if self.pen.flush():
                self.room.messages.clear()  # what was lacking is not told to the other
            self.make_ready(partner.id)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        other = next(p for p in self.room.journal.partners() if p.id != partner.id)
        if self.is_ready(other.id):
            self.part()
            self.together()
        else:
            self.curtain(other)
