"""On one's own page: how one's own small promises go: kept, changed, or let go of and said so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry, Partner
from couplejournal.practices import keepsakes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Title
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.kept.promises import LetGo, let_go, promiser, standing
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, sentence
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pens import Pens

LATELY = 60  # so many of the latest are looked at for one of their own
PAGE = 20  # of what was kept, shown at a time


class OwnPromise(Card):
    """One of one's own, with three ways of one size. `again` when something was said."""

    again = Signal()

    def __init__(self, entry: Entry, room: Room, *, asks: bool = False, parent: QWidget | None = None) -> None:
        """`asks`: its day is over, and it asks whether it still stands."""
        super().__init__(padding=26, gap=12, name=f"own-promise-{entry.id}", parent=parent)
        self._entry, self._room, self._voice = entry, room, promiser(entry)
        self._pens = Pens(room, self)
        self._pens.refused.connect(lambda trouble: room.messages.say(sentence(trouble)))
        practice = room.catalogue.practice(keepsakes.PROMISE)
        field = practice.field(keepsakes.PROMISE) if practice else None
        said = entry.said(keepsakes.PROMISE)
        if asks:
            self.add(Note(self.tr("Still on?")))
        self.add(Label((field.beginning(said) if field else "") + said))
        if day := keepsakes.to_come(entry.said(keepsakes.BY), room.today()):
            self.add(Note(self.tr("Until {day}").format(day=brief_day(day))))
        self._below = Column(gap=12)
        self.add(self._below)
        self._ways()

    def _ways(self) -> None:
        self._lay(
            Row(
                self._button(self.tr("Kept"), "kept", self._keep),
                self._button(self.tr("Change it"), "change", self._change),
                self._button(self.tr("Let it go and say so"), "let-go", self._ask_letting_go),
            ),
            Row(self._button(self.tr("Delete"), "delete", self._ask_deleting, "plain")),
        )

    def _keep(self) -> None:
        def do() -> None:
            with self._room.journal.together():
                self._say(keepsakes.KEPT)
                self._room.journal.finish(self._entry.id)

        if self._room.attempt(do):
            self._room.messages.say(self.tr("Into the jar."), passing=True)
            self.again.emit()

    def _change(self) -> None:
        """Its words and its day, to be written anew; the old words are not kept."""
        practice, entry = self._room.catalogue.practice(keepsakes.PROMISE), self._room.journal.entry(self._entry.id)
        partner = self._room.partner(self._voice)
        if practice is None or entry is None or partner is None:
            return
        pen = self._pens.take(practice, entry.day, entry)
        fields = [field for key in (keepsakes.PROMISE, keepsakes.BY) if (field := practice.field(key))]
        before = [pen.value(field, self._voice) for field in fields]

        def done() -> None:
            if not pen.value(fields[0], self._voice):  # a promise without words is none: it stays as it was
                pen.write(fields[0], self._voice, before[0])
            if not pen.flush():
                return
            changed = [pen.value(field, self._voice) for field in fields] != before
            if not changed or self._room.attempt(lambda: self._say(keepsakes.CHANGED)):
                self.again.emit()

        asked = [
            Asked(field._replace(prompt=self._asks(field.key, field.prompt), starters=()), (partner,), pen, self._room)
            for field in fields
        ]
        self._lay(*asked, Row(self._button(self.tr("Done"), "changed", done, "primary")))
        asked[0].begin()

    def _asks(self, key: str, prompt: str) -> str:
        return self.tr("Changed to: I will…") if key == keepsakes.PROMISE else prompt

    def _ask_letting_go(self) -> None:
        name = self._room.name(3 - self._voice)
        words = self.tr(
            "{name} reads so once. Then it is gone for both of you, and nothing tells that it was there."
        ).format(name=name)
        self._lay(
            Note(words),
            Row(
                self._button(self.tr("Let it go and say so"), "let-go-now", self._let_go),
                self._button(self.tr("Not yet"), "leave", self._ways),
            ),
        )

    def _let_go(self) -> None:
        if self._room.attempt(lambda: self._say(keepsakes.LET_GO)):
            self.again.emit()

    def _ask_deleting(self) -> None:
        self._lay(
            Note(self.tr("Delete it? It is gone at once, and nobody is told.")),
            Row(
                self._button(self.tr("Delete"), "delete-now", self._delete),
                self._button(self.tr("Leave it"), "leave", self._ways),
            ),
        )

    def _delete(self) -> None:
        if self._room.attempt(lambda: self._room.journal.purge(self._entry.id)):
            self.again.emit()

    def _say(self, state: str) -> None:
        self._room.journal.say(self._entry.id, keepsakes.STATE, state, self._voice, found=False)

    def _lay(self, *parts: QWidget) -> None:
        empty(self._below.column)
        self._below.add(*parts)
        if self.isVisible():
            to_first(self._below)

    def _button(self, words: str, name: str, act: Callable[[], None], kind: str = "choice") -> Button:
        button = Button(words, kind, name=f"own-promise-{name}-{self._entry.id}")
        button.setAccessibleDescription(self._entry.said(keepsakes.PROMISE))
        button.clicked.connect(lambda: act())
        return button


class OwnPromises(Column):
    """All of one's own that stand, one like the other, and what was kept. `again`: show all of it anew."""

    again = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-promises-list", parent=parent)
        self.add(Title(self.tr("My small promises")))
        self.add(Note(self.tr("Changing one, or letting it go, is as good as keeping it.")))
        some = [entry for entry in standing(room) if promiser(entry) == partner.id]
        for entry in some:
            one = OwnPromise(entry, room)
            one.again.connect(self.again)
            self.add(one)
        self._room, self._kept, self._shown = room, kept(partner, room), 0
        self._list = Column(gap=10)
        self._older = Button(self.tr("Older ones"), "quiet", name="own-promises-older")
        self._older.clicked.connect(self._show_more)
        if self._kept:
            self.add(Heading(self.tr("In the jar")), Note(self.tr("Which of them are mine, only I see.")), self._list)
            self.add(Row(self._older))
            self._show_more()
        elif not some:
            self.add(Empty(self.tr("Nothing here yet. That is allowed."), name="own-promises-nothing", icon="seedling"))

    def _show_more(self) -> None:
        for entry in self._kept[self._shown : self._shown + PAGE]:
            delete = Button(self.tr("Delete"), "plain", name=f"own-kept-delete-{entry.id}", icon="trash")
            delete.setAccessibleDescription(entry.said(keepsakes.PROMISE))
            delete.clicked.connect(lambda _=False, entry=entry: self._delete(entry))
            sheet = Card(padding=20, gap=4)
            sheet.add(Label(entry.said(keepsakes.PROMISE)), Row(delete))
            self._list.add(sheet)
        self._shown += PAGE
        self._older.setVisible(self._shown < len(self._kept))

    def _delete(self, entry: Entry) -> None:
        if self._room.attempt(lambda: self._room.journal.purge(entry.id)):
            self.again.emit()


def kept(partner: Partner, room: Room) -> list[Entry]:
    """What this one has kept, newest first; for nobody but them, who may delete it."""
    found = room.journal.entries(practices={keepsakes.PROMISE}, newest=True)
    return [one for one in found if one.said(keepsakes.STATE, partner.id) == keepsakes.KEPT]


def has_promises(partner: Partner, room: Room) -> bool:
    """Whether there is anything to see here."""
    found = room.journal.entries(practices={keepsakes.PROMISE}, newest=True, limit=LATELY)
    return any(promiser(entry) == partner.id for entry in (*standing(room), *found))


def still_on(partner: Partner, room: Room) -> list[OwnPromise]:
    """One of this one's own whose day is over, to be asked about quietly; never more than one at a time."""
    mine = [entry for entry in standing(room) if promiser(entry) == partner.id]
    over = [entry for entry in mine if keepsakes.has_passed(entry.said(keepsakes.BY), room.today())]
    return [OwnPromise(entry, room, asks=True) for entry in over[:1]]


def told(partner: Partner, room: Room, done: Callable[[], None]) -> list[LetGo]:
    """What the other one has let go of, until this one has read so."""
    return [LetGo(entry, room, done) for entry in let_go(room) if promiser(entry) != partner.id]
