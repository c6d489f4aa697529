"""A ritual on its own page: how it stands, when it comes round, that it was done tonight, that it may rest or end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import RESTING, US, Entry
from couplejournal.practices import rituals as templates
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Strong
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.rituals.did import did
from couplejournal.ui.room import Room
from couplejournal.ui.writing.both_yes import BothYes, let_be_an_idea
from couplejournal.ui.writing.rhythm_editor import RhythmEditor
from couplejournal.ui.writing.rhythm_words import rhythm_words
from couplejournal.ui.writing.rituals import (
    AT_REST,
    FOR,
    IDEA,
    IN_USE,
    RHYTHM,
    Ritual,
    done_on,
    form_of,
    stands,
)

UNDO = 20  # seconds in which Undo stands in the message bar


class RitualWays(Card):
    """Everything that can be done with a ritual beside reading and changing its words. The page reads it anew after
    each change.
    """

    def __init__(self, room: Room, entry: Entry, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(tint=practice.colour, gap=16, name="ritual-ways", parent=parent)
        self._room, self._entry, self._one = room, entry, Ritual(entry, stands(entry))
        self._editor: RhythmEditor | None = None
        when = rhythm_words(self._one.rhythm) or self.tr(
            "Its rhythm was written by a newer version of the program. It is kept as it is."
        )
        self.add(Column(Strong(self._standing(), name="ritual-stands"), Label(when, name="ritual-rhythm"), gap=4))
        if self._one.stands == IDEA:
            asked = BothYes(room, lambda: entry.id)
            self.add(Note(self.tr("Until both of you say so it is an idea, and may stay one.")), asked)
        self._doing = self._did_it()
        self.add(*self._doing)
        self._ways = Row(gap=12)
        self._lay_ways()
        self.add(self._ways)
        repair = Toggle(
            self.tr("Offer it when something was hard between us"),
            name="ritual-for-repair",
            checked=entry.said(FOR) == templates.REPAIR,
        )
        repair.toggled.connect(self._for_repair)
        if self._one.stands == IN_USE:
            self.add(repair)

    def _standing(self) -> str:
        words = {
            IDEA: self.tr("An idea"),
            IN_USE: self.tr("Ours, and in use"),
            AT_REST: self.tr("Ours, and resting"),
        }
        return words.get(self._one.stands) or self.tr("Retired with thanks")

    # -- done

    def _did_it(self) -> list[QWidget]:
        """That it was done: with one press, or with the form that belongs to it."""
        room, entry = self._room, self._entry
        if self._one.stands not in (IDEA, IN_USE):
            return []
        parts: list[QWidget] = []
        form = room.offered(form_of(room, entry))
        plain = room.offered(templates.DONE)
        row = Row(gap=12)
        if form is not None and form is not plain:
            begin = Button(form.title, "quiet", name=f"begin-{form.key}", icon=form.icon)
            begin.clicked.connect(lambda: room.go("practice", practice=form.key, of=entry.id))
            row.add(begin)
        if self._one.stands == IN_USE and plain is not None:
            if self._one.entry.id in done_on(room, room.today()):
                parts.append(Note(self.tr("It is in tonight already."), name="ritual-in"))
            else:
                one = Button(self.tr("We did it tonight"), "quiet", name="ritual-did", icon="check")
                one.clicked.connect(lambda: did(room, self._one))
                row.add(one)
        if plain is not None:
            line = Button(
                self.tr("We did, with a line or a photo"), "quiet", name=f"begin-{plain.key}", icon=plain.icon
            )
            line.clicked.connect(lambda: room.go("practice", practice=plain.key, of=entry.id, words=self._one.name))
            row.add(line)
        return [*parts, row]

    # -- resting and ending

    def _lay_ways(self) -> None:
        self._way(self.tr("Change the rhythm"), "ritual-rhythm-change", "calendar", self._edit_rhythm)
        stand = self._one.stands
        if stand == IN_USE:
            rest = self.tr("It rests until we take it up again. It stays silent meanwhile.")
            self._way(
                self.tr("Let it rest"),
                "ritual-rest",
                "pause",
                lambda: self._do(lambda j, n: j.agree(n, US, RESTING), rest, lambda j, n: j.withdraw(n, US, RESTING)),
            )
        if stand == AT_REST:
            again = self.tr("It is in use again.")
            self._way(
                self.tr("Take it up again"),
                "ritual-again",
                "play",
                lambda: self._do(lambda j, n: j.withdraw(n, US, RESTING), again, lambda j, n: j.agree(n, US, RESTING)),
            )
        if stand in (IN_USE, AT_REST):
            thanks = self.tr("Retired with thanks. What it was to you stays.")
            self._way(
                self.tr("Retire it with thanks"),
                "ritual-retire",
                "heart",
                lambda: self._do(Journal.finish, thanks, Journal.reopen),
            )
            self._way(self.tr("It is only an idea"), "ritual-idea", "seedling", self._let_be_an_idea)
            self._way(
                self.tr("Into a calendar"),
                "ritual-calendar",
                "export",
                lambda: self._room.go("rituals", calendar=self._entry.id),
            )
        elif stand != IDEA:
            back = self.tr("It is back.")
            self._way(
                self.tr("Take it up again"),
                "ritual-again",
                "play",
                lambda: self._do(Journal.reopen, back, Journal.finish),
            )
        self._way(self.tr("Our rituals"), "ritual-all", "list", lambda: self._room.go("rituals"))

    def _way(self, words: str, name: str, icon: str, act: Callable[[], object]) -> None:
        button = Button(words, "plain", name=name, icon=icon)
        button.clicked.connect(lambda: act())
        self._ways.add(button)

    def _let_be_an_idea(self) -> None:
        room, number = self._room, self._entry.id
        if self._room.attempt(lambda: let_be_an_idea(room, number)):
            room.messages.say(self.tr("It is an idea again. What it was to you stays."), passing=True)

    def _do(self, act: Callable[[Journal, int], object], told: str, back: Callable[[Journal, int], object]) -> None:
        journal, number = self._room.journal, self._entry.id
        if self._room.attempt(lambda: act(journal, number)):
            undo = (self.tr("Undo"), lambda: self._room.attempt(lambda: back(journal, number)))
            self._room.messages.say(told, undo, seconds=UNDO)

    def _for_repair(self, on: bool) -> None:
        journal, number = self._room.journal, self._entry.id
        self._room.attempt(lambda: journal.say(number, FOR, templates.REPAIR if on else "", US, found=False))

    # -- rhythm

    def _edit_rhythm(self) -> None:
        """What is chosen is kept when they are done with it: nothing is laid out anew under their hands."""
        if self._editor is not None:
            return
        editor = self._editor = RhythmEditor(self._entry.said(RHYTHM), self._room.today())
        chosen: list[str] = []
        editor.edited.connect(chosen.append)
        done = Button(self.tr("Keep this rhythm"), "primary", name="ritual-rhythm-done", icon="check")
        done.clicked.connect(lambda: self._keep_rhythm(chosen))
        for part in (*self._doing, self._ways):
            part.hide()
        self.column.insertWidget(self.column.indexOf(self._ways), Column(editor, Row(done), gap=16))
        editor.kind.setFocus()

    def _keep_rhythm(self, chosen: list[str]) -> None:
        journal, number = self._room.journal, self._entry.id
        kept = chosen[-1] if chosen else self._entry.said(RHYTHM)
        if self._room.attempt(lambda: journal.say(number, RHYTHM, kept, US, found=False)):
            self._room.messages.say(self.tr("The rhythm is kept."), passing=True)
            self._room.go("entry", entry=number)
