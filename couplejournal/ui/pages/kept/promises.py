"""Small promises: what each of the two would like to do, where both see it. Nobody is told here how one went."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import WHOLE, Entry
from couplejournal.practices import keepsakes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, changed_words
from couplejournal.ui.writing.badge import Badge

PLACE = "promises"
HURT = "repair"  # the door for what hurts; it stands at the foot, whatever became of anything


def standing(room: Room) -> list[Entry]:
    """The promises that still stand, mixed as they came."""
    return [one for one in _open(room) if one.said(keepsakes.STATE) != keepsakes.LET_GO]


def let_go(room: Room) -> list[Entry]:
    """Those that were let go of, until the other one has read so."""
    return [one for one in _open(room) if one.said(keepsakes.STATE) == keepsakes.LET_GO]


def _open(room: Room) -> list[Entry]:
    return [one for one in room.journal.unended(keepsakes.PROMISE) if one.place == WHOLE and promiser(one)]


def promiser(entry: Entry) -> int:
    """The voice whose promise it is; 0 when its words are gone."""
    return next((one.voice for one in entry.answers if one.field == keepsakes.PROMISE and one.value), 0)


class Promise(Card):
    """One promise in the words of whoever made it. A day that has passed is not shown."""

    def __init__(self, entry: Entry, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(padding=26, gap=8, name=f"promise-{entry.id}", parent=parent)
        practice, voice = room.catalogue.practice(keepsakes.PROMISE), promiser(entry)
        field = practice.field(keepsakes.PROMISE) if practice else None
        said = entry.said(keepsakes.PROMISE)
        self.add(Badge(room.partner(voice)), Heading((field.beginning(said) if field else "") + said))
        if when := entry.said("when_then"):
            self.add(Label(when))
        if day := keepsakes.to_come(entry.said(keepsakes.BY), room.today()):
            self.add(Note(self.tr("Until {day}").format(day=brief_day(day))))
        changed = next((one for one in entry.answers if one.field == keepsakes.STATE), None)
        if changed and changed.value == keepsakes.CHANGED:
            self.add(Note(changed_words(changed.updated.astimezone(room.clock().tzinfo).date())))


class LetGo(Card):
    """What was let go of, said once; when the other one has read it, it is gone for both."""

    def __init__(self, entry: Entry, room: Room, done: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(padding=26, gap=10, name=f"let-go-{entry.id}", parent=parent)
        one, other = room.partner(promiser(entry)), room.partner(3 - promiser(entry))
        name, reader = one.name if one else "", other.name if other else ""
        read = Button(self.tr("{name} has read it").format(name=reader), "quiet", name=f"let-go-read-{entry.id}")
        read.clicked.connect(lambda: self._read(entry, room, done))
        self.add(Note(self.tr("{name} lets go of this, and says so.").format(name=name)))
        self.add(Label(entry.said(keepsakes.PROMISE)), Row(read))

    def _read(self, entry: Entry, room: Room, done: Callable[[], None]) -> None:
        if room.attempt(lambda: room.journal.purge(entry.id)):
            done()


class PromisesPage(Page):
    """Read anew at each visit; not a table, and nothing of what is over."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="promises", parent=parent)
        self._room = room

    def arrive(self) -> None:
        """What stands at the moment."""
        self.clear()
        room = self._room
        self.add(Title(self.tr("Small promises")))
        self.add(Note(self.tr("How one goes is said by whoever made it, on their own page.")))
        ways = Row()
        for key in (keepsakes.PROMISE, keepsakes.NOTICED):
            if practice := room.offered(key):
                ways.add(self._way(practice.title, f"promises-{key}", practice.icon, practice=practice.key, back=True))
        self.add(ways, *(LetGo(entry, room, self.arrive) for entry in let_go(room)))
        some = standing(room)
        for pair in (some[at : at + 2] for at in range(0, len(some), 2)):
            self.add(Columns(*(self._promise(entry) for entry in pair)) if len(pair) > 1 else self._promise(pair[0]))
        if not some:
            self.add(Empty(self.tr("Nothing here yet. That is allowed."), name="promises-nothing", icon="seedling"))
        foot = Row(self._link(self.tr("The jar"), "promises-jar", "jar"))
        foot.add(self._link(self.tr("My own page"), "promises-own", "own"))
        if hurt := room.offered(HURT):
            link = Button(hurt.title, "plain", name="promises-hurt")
            link.clicked.connect(lambda: room.go(hurt.tab))
            foot.add(link)
        self.add(foot)
        self.add_stretch()
        self.to_top()
        to_first(ways)

    def _promise(self, entry: Entry) -> Promise:
        sheet, other = Promise(entry, self._room), self._room.partner(3 - promiser(entry))
        if other and self._room.offered(keepsakes.NOTICED):
            words = self.tr("{name}: I noticed").format(name=other.name)
            noticed = self._way(words, f"noticed-{entry.id}", "", practice=keepsakes.NOTICED, of=entry.id,
                                voice=other.id, back=True)  # fmt: skip
            noticed.setAccessibleDescription(entry.said(keepsakes.PROMISE))
            sheet.column.addStretch(1)
            sheet.add(Row(noticed))
        return sheet

    def _way(self, words: str, name: str, icon: str, **where: object) -> Button:
        button = Button(words, "quiet", name=name, icon=icon)
        button.clicked.connect(lambda: self._room.go("practice", **where))
        return button

    def _link(self, words: str, name: str, place: str) -> Button:
        link = Button(words, "plain", name=name)
        link.clicked.connect(lambda: self._room.go(place))
        return link
