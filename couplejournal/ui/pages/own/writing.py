"""The writing part of one's own page: a line to oneself, what waits in an envelope, and earlier notes."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.clock import evening
from couplejournal.journal.records import Entry, Partner
from couplejournal.practices import wishes
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Prompt
from couplejournal.ui.pages.own.becoming import OwnBecoming, take_up
from couplejournal.ui.pages.own.envelopes import OwnEnvelopes
from couplejournal.ui.pages.own.gifts import OwnFound
from couplejournal.ui.pages.own.given import OwnGiven
from couplejournal.ui.pages.own.kindness import OwnKindness
from couplejournal.ui.pages.own.rest import OwnRest
from couplejournal.ui.pages.stream.folded_ways import beside
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, day_words
from couplejournal.ui.scenes.taking_out import TakingOut
from couplejournal.ui.writing.pen import Pen

TAB = "own"
MONTH = "month_page"  # the practice whose way in is asked for under "How I like it"
PAGE = 20  # notes shown at a time
DAYS = frozenset({"daylight"})  # kinds that may hold a day
WORDS = frozenset({"line", "text", "words", "feeling"})  # kinds in which one tells oneself something


class OwnWriting(Column):
    """`go_on(practice, entry or None, day or None, voice)`: to be written on. `again`: show all of it anew."""

    go_on = Signal(str, object, object, int)
    again = Signal()
    section = Signal(str)  # another part of one's own page

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=22, name="own-writing", parent=parent)
        self._partner, self._room = partner, room
        entries = room.journal.sealed_by(partner.id)
        found = OwnFound(partner, room)
        found.go_on.connect(self.go_on)
        if not found.nothing:
            self.add(found)
        if due := self._due(entries):
            self.add(*due)
        rest = OwnRest(partner, room)
        rest.again.connect(self.again)
        if not rest.quiet:
            self.add(rest)
        becoming, given = OwnBecoming(partner, room), OwnGiven(partner, room)
        for part in (becoming, given):
            part.go_on.connect(self.go_on)
            part.again.connect(self.again)
        if becoming.due:
            self.add(becoming)
        kindness = OwnKindness(partner, room)
        kindness.go_on.connect(self.go_on)
        kindness.again.connect(self.again)
        kindness.section.connect(self.section)
        if not kindness.nothing and rest.quiet and not becoming.due:  # one question at a time
            self.add(kindness)
        first, *others = (one for one in room.catalogue.tab(TAB) if self._is_wished(one))
        self.add(self._invitation(first), Column(*(self._quiet(one) for one in others), gap=10))
        if not becoming.due and not becoming.nothing:
            self.add(becoming)
        if not given.nothing:
            self.add(given)
        envelopes = OwnEnvelopes(partner, entries, room)
        envelopes.go_on.connect(self.go_on)
        envelopes.again.connect(self.again)
        if not envelopes.nothing:
            self.add(envelopes)
        self._notes = [entry for entry in entries if self._is_note(entry)]
        self._list = Column(gap=16)
        self._older = Button(self.tr("Older ones"), "quiet", name="own-older")
        self._older.clicked.connect(self._show_more)
        self._shown = 0
        if self._notes:
            self.add(Heading(self.tr("What I wrote before")), self._list, Row(self._older))
            self._show_more()
        elif envelopes.nothing and found.nothing and becoming.nothing and given.nothing:
            self.add(Empty(self.tr("Nothing here yet. That is allowed."), name="own-nothing", icon="lock"))

    def _is_wished(self, practice: Practice) -> bool:
        """Whether its way in stands here: the page of a month only where this one has asked for it."""
        return practice.key != MONTH or self._room.journal.wishes(self._partner.id).get(wishes.MONTH_PAGE) == wishes.YES

    def _invitation(self, practice: Practice) -> Card:
        card = Card(tint=practice.colour)
        begin = self._begin(self.tr("Begin"), "primary", practice)
        card.add(Heading(practice.title), Note(practice.invitation), Row(begin))
        return card

    def _quiet(self, practice: Practice) -> QWidget:
        return beside(self._begin(practice.title, "quiet", practice), practice.invitation)

    def _begin(self, words: str, kind: str, practice: Practice) -> Button:
        begin = Button(words, kind, name=f"begin-{practice.key}", icon=practice.icon)
        begin.setAccessibleName(self.tr("Begin: {practice}").format(practice=practice.title))
        begin.clicked.connect(lambda: self.go_on.emit(practice.key, None, None, self._partner.id))
        return begin

    # -- notes

    def _show_more(self) -> None:
        for entry in self._notes[self._shown : self._shown + PAGE]:
            self._list.add(self._note(entry))
        self._shown += PAGE
        self._older.setVisible(self._shown < len(self._notes))

    def _is_note(self, entry: Entry) -> bool:
        """Whether this one told something only to themselves here; the words are not read for that."""
        practice = self._room.catalogue.practice(entry.practice)
        keys = {key for field in _told(practice) for key in (field.key, *field.was)}
        return any(one.sealed and one.voice == self._partner.id and one.field in keys for one in entry.answers)

    def _written(self, entry: Entry) -> list[tuple[str, str]]:
        """What this one told only themselves in an entry: the question, and the words."""
        practice = self._room.catalogue.practice(entry.practice)
        said = []
        for field in _all_told(practice):
            for key in (field.key, *field.was):
                if words := KINDS[field.kind].shown(self._room.journal.own(entry.id, key, self._partner.id), field):
                    said.append((field.label or field.prompt, words))
        return said

    def _note(self, entry: Entry) -> Card:
        practice = self._room.catalogue.practice(entry.practice)
        assert practice is not None
        card = Card(padding=24, gap=10, name=f"own-note-{entry.id}")
        where = day_words(entry.day) if practice.tab == TAB else f"{day_words(entry.day)} · {practice.title}"
        card.add(Note(where))
        for asked, words in self._written(entry):
            card.add(Note(asked), Label(words))
        ways = Row()
        if practice.tab == TAB:
            change = Button(self.tr("Change"), "plain", name=f"own-change-{entry.id}")
            change.clicked.connect(lambda: self.go_on.emit(practice.key, entry.id, entry.day, self._partner.id))
            ways.add(change)
        if practice.tab == TAB and any(one.sealed and one.field in _to_give(practice) for one in entry.answers):
            give = Button(self.tr("Give the sentence"), "plain", name=f"own-give-line-{entry.id}")
            give.clicked.connect(lambda: self._give(entry, practice))
            ways.add(give)
        delete = Button(self.tr("Delete"), "plain", name=f"own-delete-{entry.id}", icon="trash")
        delete.clicked.connect(lambda: self._ask_deleting(card, entry, practice))
        ways.add(delete)
        for button in ways.findChildren(Button):
            button.setAccessibleName(f"{button.text()}: {day_words(entry.day)}")
        card.add(ways)
        return card

    def _ask_deleting(self, card: Card, entry: Entry, practice: Practice) -> None:
        room = self._room
        pen = Pen(room.journal, room.inkwell, practice, entry.day, room.clock, entry, self)
        fields = tuple(field for field in practice.fields() if field.seal == "mine" or practice.tab == TAB)
        asking = TakingOut(self._partner, fields, pen, room)
        asking.done.connect(self.again)
        card.add(asking)
        asking.beginning.setFocus()

    def _give(self, entry: Entry, practice: Practice) -> None:
        """To the step in which it is given, wherever they were in it."""
        take_up(self._room, entry, "give")
        self.go_on.emit(practice.key, entry.id, entry.day, self._partner.id)

    # -- what has come

    def _due(self, entries: list[Entry]) -> list[QWidget]:
        """What this one put off to a day that has come."""
        found: list[QWidget] = []
        for entry in entries:
            practice = self._room.catalogue.practice(entry.practice)
            if practice and (day := self._day_for(entry, practice)) and day <= self._room.today():
                found.append(self._come(entry, practice, day))
        return found

    def _day_for(self, entry: Entry, practice: Practice) -> date | None:
        """The day that was chosen for what stands in an entry; None when none was."""
        voice = self._partner.id
        asked = {one.field for one in entry.answers if one.sealed and one.voice == voice}
        for field in practice.fields():
            if field.kind in DAYS and field.key in asked:
                with suppress(ValueError):  # only "yes": no day was chosen
                    return date.fromisoformat(self._room.journal.own(entry.id, field.key, voice))
        if entry.due is not None and entry.closed and self._is_note(entry):
            return evening(entry.due.astimezone(self._room.clock().tzinfo), self._room.settings.day_ends)
        return None

    def _come(self, entry: Entry, practice: Practice, day: date) -> Card:
        card = Card(tint=practice.colour, gap=14, name=f"own-due-{entry.id}")
        words = self.tr("You chose {day} for this: {practice}.").format(day=brief_day(day), practice=practice.title)
        card.add(Label(words))
        if self._is_note(entry):  # a line that was put down until now
            card.add(*(Prompt(said) for _asked, said in self._written(entry)))
        else:
            look = Button(self.tr("Look at it"), "quiet", name=f"own-look-{entry.id}", icon=practice.icon)
            look.clicked.connect(lambda: self.go_on.emit(practice.key, entry.id, entry.day, self._partner.id))
            card.add(Row(look))
        return card


def _told(practice: Practice | None) -> tuple[Field, ...]:
    """The fields of a practice in which one tells something to oneself alone."""
    fields = practice.fields() if practice else ()
    return tuple(field for field in fields if field.seal == "mine" and _is_told(field))


def _is_told(field: Field) -> bool:
    return field.kind in WORDS or (field.kind == "choice" and bool(field.own))


def _all_told(practice: Practice | None) -> tuple[Field, ...]:
    """The same, with what one may give of a page of one's own."""
    fields = practice.fields() if practice and practice.tab == TAB else ()
    return _told(practice) + tuple(field for field in fields if field.seal == "until_given" and _is_told(field))


def _to_give(practice: Practice) -> frozenset[str]:
    return frozenset(field.key for field in practice.fields() if field.seal == "until_given")
