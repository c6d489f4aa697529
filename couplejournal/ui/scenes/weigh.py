"""Keep it, make it smaller, change it, let it rest? Each chooses alone for everything they do; then it is done so."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import RESTING, US, Partner
from couplejournal.practices import spans
from couplejournal.practices.practice import Field, Step
from couplejournal.practices.reviewing import CHANGE, KEEP, REST, RITUAL, SMALLER, STOP, WISHES, joint
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt, Strong
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.in_use import InUse, in_use
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.rituals import rituals

CHANGED, STAYS, HOW = "changed", "stays", "how_changed"  # fields this scene writes, or asks, where they are there


class Weigh(Passing):
    """What each has chosen lives in memory only: nothing in the journal tells whose wish it was."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        self._used = in_use(room, pen.practice, *spans.page_of(pen.practice.span, pen.day))
        self._chosen: dict[int, dict[str, str]] = {1: {}, 2: {}}
        super().__init__(step, pen, room, parent)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Only when there is something they do together, or did and have let rest here."""
        return any(pen.value(field, US) for field in step.fields) or bool(
            in_use(room, pen.practice, *spans.page_of(pen.practice.span, pen.day))
        )

    def first(self) -> None:
        if self._said(CHANGED) or self._said(STAYS):
            self.show_joint()
        else:
            self.doors()

    def done_words(self) -> str:
        return self.tr("That is how I see it")

    # -- each alone

    def forget_unkept(self, voice: int) -> None:
        self._chosen[voice] = {}

    def write(self, partner: Partner) -> None:
        self.clear()
        self.add(Badge(partner, self.tr("{name} chooses alone").format(name=partner.name)))
        self.add(Note(self.tr("What you leave as it is, stays as it is.")))
        choices = [self._choice(one, partner.id) for one in self._used]
        for one, choice in zip(self._used, choices, strict=True):
            self.add(Column(Strong(one.title), choice, gap=6))
        done = Button(self.done_words(), "primary", name="ready", icon="pass")
        done.clicked.connect(lambda: self.pass_on(partner))
        self.add(Row(done))
        self.column.addStretch(1)
        self.begin_at(choices[0] if choices else done)
        self.refresh.emit()

    def _choice(self, one: InUse, voice: int) -> Choice:
        words = self._wishes()
        options = [(key, words[key]) for key in (WISHES if one.ritual is None else RITUAL)]
        chosen = self._chosen[voice]
        name = f"weigh-{one.key}"
        choice = Choice(options, name=name, says=one.title, value=chosen.get(one.key, ""), small=True)
        choice.chosen.connect(lambda key, what=one.key: chosen.__setitem__(what, key))
        return choice

    def _wishes(self) -> dict[str, str]:
        return {
            KEEP: self.tr("keep"),
            SMALLER: self.tr("smaller"),
            CHANGE: self.tr("change it"),
            REST: self.tr("let it rest"),
            STOP: self.tr("let it go"),
        }

    # -- together

    def together(self) -> None:
        """The more careful wish of two holds, at once and without a word about whose it was."""
        held = {one: joint(self._chosen[1].get(one.key, ""), self._chosen[2].get(one.key, "")) for one in self._used}
        self._chosen = {1: {}, 2: {}}
        try:
            self._let_rest(held)
            self._write(CHANGED, "\n".join(self._line(one.title, what) for one, what in held.items() if what != KEEP))
            self._write(STAYS, " · ".join(one.title for one, what in held.items() if what == KEEP))
            self.pen.flush()
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            self.doors()
            return
        self.show_joint()

    def show_joint(self) -> None:
        """What holds, for both to see."""
        self.hushed = False
        self.clear()
        lines, card = self._said(CHANGED).split("\n"), Card(tint=self.pen.practice.colour, name="weighed", gap=8)
        for line in filter(None, lines):
            card.add(Prompt(line))
        if not any(lines):
            card.add(Prompt(self.tr("Everything stays as it is.")))
        elif stays := self._said(STAYS):
            card.add(Note(self.tr("As it is: {these}").format(these=stays)))
        self.add(card)
        how = self._field(HOW)
        if how and any(line.endswith((self._held()[SMALLER], self._held()[CHANGE])) for line in lines):
            self.add(Asked(how, (), self.pen, self.room))
        if any(line.endswith(self._held()[REST]) for line in lines):
            self.add(Label(self.tr("What rests keeps everything that was said in it. It can be woken at any time.")))
        onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        anew = Button(self.tr("Choose again"), "plain", name="weigh-again", icon="undo")
        anew.clicked.connect(self._choose_again)
        self.add(Row(onward, anew))
        self.column.addStretch(1)
        self.begin_at(onward)
        self.refresh.emit()

    def _held(self) -> Mapping[str, str]:
        """How it stands in the notebook."""
        return {
            SMALLER: self.tr("smaller"),
            CHANGE: self.tr("changes"),
            REST: self.tr("rests"),
            STOP: self.tr("let go, with thanks"),
        }

    def _line(self, title: str, what: str) -> str:
        return self.tr("{practice}: {what}").format(practice=title, what=self._held()[what])

    # -- what follows

    def _let_rest(self, held: Mapping[InUse, str]) -> None:
        settings, journal = self.room.settings, self.room.journal
        with journal.together():
            for one, what in held.items():
                if one.ritual is not None and what == STOP:
                    journal.finish(one.ritual)
                elif one.ritual is not None and what == REST:
                    journal.agree(one.ritual, US, RESTING)
        asleep = [one.key for one, what in held.items() if what == REST and one.ritual is None]
        if asleep:
            settings.hidden = (*settings.hidden, *asleep)
            self.room.keep_settings()

    def _choose_again(self) -> None:
        """What was let rest a moment ago is awake again, and both choose anew."""
        lines, journal = self._said(CHANGED).split("\n"), self.room.journal
        woken = {one.key for one in self.room.catalogue.practices if self._line(one.title, REST) in lines}
        try:
            with journal.together():
                for one in rituals(self.room):
                    if self._line(one.name, REST) in lines:
                        journal.withdraw(one.entry.id, US, RESTING)
                    elif self._line(one.name, STOP) in lines:
                        journal.reopen(one.entry.id)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.room.settings.hidden = tuple(key for key in self.room.settings.hidden if key not in woken)
        self.room.keep_settings()
        for key in (CHANGED, STAYS):
            self._write(key, "")
        self._ready.clear()
        self._used = in_use(self.room, self.pen.practice, *spans.page_of(self.pen.practice.span, self.pen.day))
        self.doors()

    def _field(self, key: str) -> Field | None:
        return next((field for field in self.live_fields() if field.key == key), None)

    def _said(self, key: str) -> str:
        field = self._field(key)
        return self.pen.value(field, US) if field else ""

    def _write(self, key: str, words: str) -> None:
        if (field := self._field(key)) is not None:
            self.pen.write(field, US, words)
