"""On one's own page: what one would like a bit more of in oneself. Given, taken back, asked about again, or resting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import OPENED, US, Entry, Partner
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Prompt
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year
from couplejournal.ui.scenes.taking_out import TakingOut
from couplejournal.ui.writing.pen import Pen

BECOMING = "becoming"  # the practice, and the field of the line itself
BESIDE, QUESTION, REPLY, AGAIN = "beside_me", "how_beside", "beside_reply", "again_on"
RESTING = "resting"  # agreement of its author: it rests
MONTH, QUARTER = timedelta(days=30), timedelta(days=91)
LATEST = date(9999, 12, 31)


class OwnBecoming(Column):
    """`go_on(practice, entry, day, voice)`: to be changed, given or answered. `again`: show all of it anew.

    `due`: the day its author chose for being asked again has come for one of them.
    """

    go_on = Signal(str, object, object, int)
    again = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="own-becoming", parent=parent)
        self._partner, self._room = partner, room
        self._practice = room.catalogue.practice(BECOMING)
        found = room.journal.entries(practices={BECOMING}, newest=True) if self._practice else []
        mine = [entry for entry in found if is_of(entry, partner.id)]
        rests = [entry for entry in mine if (partner.id, RESTING) in entry.consents]
        awake = [entry for entry in mine if entry not in rests]
        come = [entry for entry in awake if self._day_of(entry) <= room.today()]
        self.nothing, self.due = not mine, bool(come)
        for entry in come:
            self.add(self._asked_again(entry))
        if others := [entry for entry in awake if entry not in come]:
            self.add(Heading(self.tr("What I am becoming")), *(self._card(entry) for entry in others))
        if rests:
            self.add(Heading(self.tr("Resting")), Row(*(self._wake(entry) for entry in rests)))

    def _own(self, entry: Entry, key: str) -> str:
        return self._room.journal.own(entry.id, key, self._partner.id)

    def _day_of(self, entry: Entry) -> date:
        try:
            return date.fromisoformat(self._own(entry, AGAIN))
        except ValueError:
            return LATEST

    # -- how it looks

    def _card(self, entry: Entry) -> Card:
        card = Card(tint="sage", padding=24, gap=10, name=f"becoming-{entry.id}")
        self._fill(card, entry)
        return card

    def _fill(self, card: Card, entry: Entry) -> None:
        empty(card.column)
        given, other = (US, OPENED) in entry.consents, self._room.name(3 - self._partner.id)
        state = self.tr("{name} knows of it").format(name=other) if given else self.tr("Mine alone")
        card.add(Note(f"{day_of_year(entry.day, self._room.today())} · {state}"), Prompt(self._own(entry, BECOMING)))
        if beside := self._own(entry, BESIDE):
            card.add(Label(beside))
        asked = entry.said(QUESTION, 3 - self._partner.id) if given else ""
        if asked:
            card.add(Note(self.tr("{name} asks").format(name=other)), Label(asked))
            if said := self._own(entry, REPLY):
                card.add(Note(self.tr("I said")), Label(said))
        if (day := self._day_of(entry)) != LATEST:
            card.add(Note(self.tr("You are asked again on {day}.").format(day=day_of_year(day, self._room.today()))))
        ways = [("change", self.tr("Change"), lambda: self._go(entry))]
        if asked:
            words = self.tr("Change my answer") if said else self.tr("Answer")
            ways.append(("answer", words, lambda: self._go(entry, "reply")))
        if given:
            ways.append(("back", self.tr("Take it back"), lambda: self._do(lambda: self._take_back(entry))))
        else:
            ways.append(("give", self.tr("Give it"), lambda: self._go(entry, "give")))
        ways += [
            ("ask-again", self.tr("Ask me again"), lambda: self._choose_day(card, entry)),
            ("rest", self.tr("Let it rest"), lambda: self._do(lambda: self._rest(entry))),
            ("delete", self.tr("Delete"), lambda: self._ask_deleting(card, entry)),
        ]
        card.add(self._ways(entry, ways))

    def _asked_again(self, entry: Entry) -> Card:
        """The one quiet line on the day that its author chose."""
        card = Card(tint="sage", padding=24, gap=10, name=f"becoming-due-{entry.id}")
        card.add(Label(self.tr("You wanted to be asked again.")), Prompt(self._own(entry, BECOMING)))
        ways = [
            ("still", self.tr("Still so"), lambda: self._do(lambda: self._ask_on(entry, None))),
            ("change", self.tr("Change"), lambda: self._still_and_change(entry)),
            ("ask-again", self.tr("Later"), lambda: self._choose_day(card, entry)),
            ("rest", self.tr("Let it rest"), lambda: self._do(lambda: self._rest(entry))),
        ]
        card.add(self._ways(entry, ways, kind="choice"))
        return card

    def _wake(self, entry: Entry) -> Button:
        words = self._own(entry, BECOMING)
        wake = Button(words, "quiet", name=f"becoming-wake-{entry.id}", icon="play")
        wake.setAccessibleName(self.tr("Go on with it: {words}").format(words=words))
        wake.clicked.connect(lambda: self._do(lambda: self._room.journal.withdraw(entry.id, self._partner.id, RESTING)))
        return wake

    def _ways(self, entry: Entry, ways: list[tuple[str, str, Callable[[], None]]], kind: str = "plain") -> Row:
        row, about = Row(), self._own(entry, BECOMING)
        for name, words, act in ways:
            button = Button(words, kind, name=f"becoming-{name}-{entry.id}")
            button.setAccessibleName(f"{words}: {about}")
            button.clicked.connect(lambda _=False, act=act: act())
            row.add(button)
        return row

    # -- when to ask again

    def _choose_day(self, card: Card, entry: Entry) -> None:
        """Its author chooses, and nobody else sees it."""
        empty(card.column)
        today = self._room.today()
        day = DateField(name=f"becoming-day-{entry.id}", says=self.tr("Ask me again on"))
        day.set_range(today + timedelta(days=1))
        day.set_value(today + MONTH)
        ways = [
            ("month", self.tr("In a month"), lambda: self._do(lambda: self._ask_on(entry, today + MONTH))),
            ("quarter", self.tr("In three months"), lambda: self._do(lambda: self._ask_on(entry, today + QUARTER))),
            ("on", self.tr("On this day"), lambda: self._do(lambda: self._ask_on(entry, day.value()))),
            ("never", self.tr("Don’t ask"), lambda: self._do(lambda: self._ask_on(entry, None))),
        ]
        card.add(Label(self.tr("When shall one line here ask you again?")), day)
        row = self._ways(entry, ways, kind="choice")
        card.add(row)
        to_first(row)

    def _ask_on(self, entry: Entry, day: date | None) -> None:
        words = day.isoformat() if day else ""
        self._room.journal.say(entry.id, AGAIN, words, self._partner.id, sealed=True, found=False)

    # -- what becomes of it

    def _go(self, entry: Entry, step: str = "") -> None:
        def do() -> None:
            if step:
                take_up(self._room, entry, step)
            else:
                self._room.journal.finish(entry.id)  # what has ended is changed, from its first step on

        if self._room.attempt(do):
            self.go_on.emit(entry.practice, entry.id, entry.day, self._partner.id)

    def _still_and_change(self, entry: Entry) -> None:
        if self._room.attempt(lambda: self._ask_on(entry, None)):
            self._go(entry)

    def _rest(self, entry: Entry) -> None:
        with self._room.journal.together():
            self._room.journal.agree(entry.id, self._partner.id, RESTING)
            self._ask_on(entry, None)

    def _take_back(self, entry: Entry) -> None:
        """It is sealed as it was; what the other one asked is theirs, and stays."""
        assert self._practice is not None
        journal, voice = self._room.journal, self._partner.id
        with journal.together():
            for key in given_fields(self._practice):
                if words := journal.own(entry.id, key, voice):
                    journal.say(entry.id, key, words, voice, sealed=True, found=False)
            journal.withdraw(entry.id, US, OPENED)

    def _ask_deleting(self, card: Card, entry: Entry) -> None:
        assert self._practice is not None
        room = self._room
        pen = Pen(room.journal, room.inkwell, self._practice, entry.day, room.clock, entry, self)
        fields = tuple(field for field in self._practice.fields() if field.voice == "one" and field.kept)
        asking = TakingOut(self._partner, fields, pen, room)
        asking.done.connect(lambda: self._do(lambda: self._clear_away(entry)))
        card.add(asking)
        asking.beginning.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_away(self, entry: Entry) -> None:
        left = self._room.journal.entry(entry.id)
        if left and not left.answers:
            self._room.journal.purge(entry.id)

    def _do(self, act: Callable[[], object]) -> None:
        if self._room.attempt(act):
            self.again.emit()


def is_of(entry: Entry, voice: int) -> bool:
    """Whether this one wrote it; closed words are not read for that."""
    return any(answer.field == BECOMING and answer.voice == voice for answer in entry.answers)


def given_fields(practice: Practice) -> tuple[str, ...]:
    """The fields that are closed until their author gives them."""
    return tuple(field.key for field in practice.fields() if field.seal == "until_given")


def take_up(room: Room, entry: Entry, step: str) -> None:
    """So that it is gone on with at this step (raises what keeps the journal from noting it)."""
    with room.journal.together():
        room.journal.reopen(entry.id)
        room.journal.place(entry.id, step)
