"""The laptop is passed: each of the two writes alone behind a curtain, until both are ready."""

from __future__ import annotations

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


class Passing(Scene):
    """Shows nobody who has written and who has not. What happens when both are ready is `together`, a subclass's."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._ready: set[int] = set()
        self.doors()

    # -- what a subclass says

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

    def promise(self) -> str:
        """An honest line about who can read what is written here; "" for none."""
        return ""

    def opening_words(self) -> str:
        """The line over the two doors."""
        return self.tr("Who has the laptop?")

    # -- the three pictures

    def doors(self) -> None:
        """Who has the laptop? Two equal buttons, the same whoever has written already."""
        self.clear()
        if guidance := self.guidance():
            self.add(guidance)
        self.add(Prompt(self.opening_words()))
        buttons = []
        for partner in self.room.journal.partners():
            button = Button(
                self.tr("I’m {name}").format(name=partner.name), "choice", name=f"i-am-{partner.id}", icon=partner.shape
            )
            button.clicked.connect(lambda _=False, who=partner: self.write(who))
            buttons.append(button)
        self.add(Row(*buttons))
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def curtain(self, partner: Partner) -> None:
        """Nothing but a sentence and a button, while the laptop changes hands."""
        self.clear()
        curtain = Curtain(
            self.tr("Please pass the laptop to {name}.").format(name=partner.name),
            self.tr("I’m {name}").format(name=partner.name),
            name="curtain",
        )
        curtain.lifted.connect(lambda: self.write(partner))
        self.add(curtain)
        self.begin_at(curtain.button)
        self.refresh.emit()

    def write(self, partner: Partner) -> None:
        """One of the two writes alone."""
        self.clear()
        self.add(Badge(partner, self.tr("Writing: {name}").format(name=partner.name)))
        first: Asked | None = None
        for field in self.live_fields():
            asked = Asked(field, (partner,), self.pen, self.room)
            self.add(asked)
            first = first or asked
        if self.promise():
            self.add(Note(self.promise()))
        done = Button(self.done_words(), "primary", name="ready", icon="pass")
        done.clicked.connect(lambda: self._pass_on(partner))
        ways = [done]
        if self.aloud_words():
            aloud = Button(self.aloud_words(), "plain", name="say-aloud")
            aloud.clicked.connect(lambda: self._pass_on(partner))
            ways.append(aloud)
        self.add(Row(*ways))
        self.column.addStretch(1)
        if first:
            first.begin()
        self.refresh.emit()

    def _pass_on(self, partner: Partner) -> None:
        try:
            self.pen.flush()
            self.make_ready(partner.id)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        other = next(p for p in self.room.journal.partners() if p.id != partner.id)
        if self.is_ready(other.id):
            self.together()
        else:
            self.curtain(other)
