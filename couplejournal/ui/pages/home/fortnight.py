"""After two weeks, once: they keep what they began with, make it smaller, add one thing, or put it away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Prompt
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room

ANSWER = "day14"  # the wish of both: the day on which they were asked, then what they answered
LENGTHS = (15, 10, 5)  # minutes; "smaller" is the next of them


def fortnight(room: Room, keep: Callable[[], None], done: Callable[[], None]) -> Fortnight | None:
    """The question, on the first evening they are here after two weeks, and not again; None on all others."""
    us, today = room.journal.wishes(US), room.today()
    asked = us.get(ANSWER, "")
    begun = _begun(room)
    try:
        first = date.fromisoformat(us.get(wishes.FIRST_DAY, ""))
    except ValueError:
        return None
    if not begun or (today - first).days < wishes.SHORE or asked not in ("", today.isoformat()):
        return None
    try:
        room.journal.wish(US, ANSWER, today.isoformat())
    except CoupleJournalError:  # nobody could note that it was asked: it would come every evening
        return None
    return Fortnight(begun, room, keep, done)


def _begun(room: Room) -> list[Practice]:
    """What they began with and have not put away."""
    chosen = (room.catalogue.practice(key) for key in room.settings.practices if key not in room.settings.hidden)
    return [practice for practice in chosen if practice]


class Fortnight(Card):
    """Four equal answers, each of which does what it says."""

    def __init__(
        self,
        begun: Sequence[Practice],
        room: Room,
        keep: Callable[[], None],
        done: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """`keep` writes the settings' file, `done` shows home without the question."""
        super().__init__(name="fortnight", padding=40, parent=parent)
        self._begun, self._room, self._keep, self._done = begun, room, keep, done
        self._ask()

    def _ask(self) -> None:
        empty(self.column)
        if len(self._begun) == 1:
            words = self.tr("You started with {practice}.").format(practice=self._begun[0].title)
        else:
            one, two = self._begun[0].title, self._begun[-1].title
            words = self.tr("You started with {one} and {two}.").format(one=one, two=two)
        ways = [(self.tr("Keep it"), "keep", lambda: self._answer("keep"))]
        if self._smaller():
            ways.append((self.tr("Make it smaller"), "smaller", self._make_smaller))
        if self._others():
            ways.append((self.tr("Add one"), "add", self._choose_one_more))
        ways.append((self.tr("Put it away"), "away", self._choose_one_to_go))
        self.add(Prompt(words), Label(self.tr("How shall it go on?")), self._buttons(ways))

    def _buttons(self, ways: Sequence[tuple[str, str, Callable[[], None]]]) -> Row:
        row = Row()
        for words, name, act in ways:
            button = Button(words, "choice", name=f"fortnight-{name}")
            button.clicked.connect(lambda _=False, act=act: act())
            row.add(button)
        return row

    def _answer(self, what: str, said: str = "") -> None:
        if not self._room.attempt(lambda: self._room.journal.wish(US, ANSWER, what)):
            return
        self._keep()
        self._done()
        if said:
            self._room.messages.say(said, passing=True)

    # -- smaller

    def _smaller(self) -> int:
        """The next shorter length in minutes; 0 where nothing of theirs has a length, or none is shorter."""
        timed = any(step.scene == "turn" for practice in self._begun for step in practice.steps)
        now = self._room.settings.minutes
        return next((length for length in LENGTHS if length < now), 0) if timed else 0

    def _make_smaller(self) -> None:
        minutes = self._room.settings.minutes = self._smaller()
        self._answer("smaller", self.tr("A talk is %n minutes now.", "", minutes))

    # -- one more, one less

    def _others(self) -> list[Practice]:
        """What else could be theirs: the first of each tab, and what stands open all week."""
        room, hidden = self._room, self._room.settings.hidden
        shown = [one for one in room.catalogue.practices if one.key not in hidden and one.tab != "own"]
        firsts = {one.tab: one for one in reversed(shown)}
        weekly = [one for one in shown if one.span == "week"]
        return [one for one in (*reversed(firsts.values()), *weekly) if one not in self._begun]

    def _choose_one_more(self) -> None:
        self._choose(self.tr("Which one?"), self._others(), self._add)

    def _add(self, practice: Practice) -> None:
        self._room.settings.practices = (*self._room.settings.practices, practice.key)
        self._answer("add", self.tr("{practice} is offered here now, too.").format(practice=practice.title))

    def _choose_one_to_go(self) -> None:
        if len(self._begun) == 1:
            self._put_away(self._begun[0])
        else:
            self._choose(self.tr("Which one?"), self._begun, self._put_away)

    def _put_away(self, practice: Practice) -> None:
        settings = self._room.settings
        settings.hidden = (*settings.hidden, practice.key)
        settings.practices = tuple(key for key in settings.practices if key != practice.key)
        words = self.tr("{practice} is put away. The settings bring it back.").format(practice=practice.title)
        self._answer("away", words)

    def _choose(self, question: str, practices: Sequence[Practice], act: Callable[[Practice], None]) -> None:
        empty(self.column)
        ways = [(one.title, one.key, lambda one=one: act(one)) for one in practices]
        row = self._buttons(ways)
        back = Button(self.tr("Back"), "plain", name="fortnight-back", icon="arrow-left")
        back.clicked.connect(self._ask)
        self.add(Prompt(question), row, Row(back))
        to_first(row)
