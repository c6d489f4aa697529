"""A short note on wording beside a few fields of Repair: for whoever writes, before it is sealed, never in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.practices.checks import leave, pack
from couplejournal.practices.checks.pack import WEEKLY, Kind, Pack
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import RESTS, Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.page import show_rect
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable
from couplejournal.ui.writing.soft import Soft

STILL, LEFT = 2500, 400  # milliseconds of stillness, and after the field was left: a press elsewhere comes first
MOST = 2  # notes that one writer sees in an entry
LONGEST = 20_000  # letters of all that they wrote there, from which nobody waits for a note
_SILENT = "silent"  # words of fear or force were read: nothing is said in this entry, and nothing else follows


class Wording(Soft):
    """Nothing of it is kept: what was said about an entry is known while the window is open, and to nobody else."""

    def __init__(self, field: Field, voice: int, inside: QWidget, pen: Pen, room: Room) -> None:
        """`inside` is where the answer is written."""
        super().__init__()
        self._field, self._voice, self._inside, self._pen, self._room = field, voice, inside, pen, room
        self._switches = {one.key: one for one in pen.practice.fields() if one.checks == RESTS}
        self._shown: Kind | None = None
        self._still = QTimer(self, singleShot=True)
        self._still.timeout.connect(self.look)
        pen.wrote.connect(self._hear)  # no lambda: the pen outlives this when the other one writes
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._move)

    def _hear(self, key: str) -> None:
        if key in self._switches and self._rests():
            self._go()
        elif (key == self._field.key or self._shown) and not self._is_open():
            self._still.start(STILL)  # words elsewhere may silence what stands here

    def _move(self, old: QWidget | None, now: QWidget | None) -> None:
        """The field was left: no need to wait for stillness."""
        if self._still.isActive() and self._within(old) and not self._within(now):
            self._still.start(LEFT)

    def _within(self, part: QWidget | None) -> bool:
        return part is not None and (part is self._inside or self._inside.isAncestorOf(part))

    def look(self) -> None:
        """Say what fits; take back what fits no more."""
        around = self.parentWidget()
        if around is None or not around.isVisible():  # another one writes now, and this is about to go
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # nothing moves under a press
            self._still.start(LEFT)
            return
        fitting = self._fitting()
        if fitting is None:
            self._go()
        elif self._shown is None or fitting.key != self._shown.key:
            self._say(fitting)

    def _fitting(self) -> Kind | None:
        known = if_readable(self._room, lambda: pack.read(self._room.resources, _language()))
        words = self._words()
        if known is None or not words.strip() or self._is_open() or self._rests() or self._is_silent(known):
            return None
        mine, today = self._room.journal.wishes(self._voice), self._room.today()
        if leave.wants_none(mine, today):
            return None
        said = self._said()
        if self._shown:  # it stays while it fits; having been shown does not take it away again
            said -= {self._shown.key}
        if len(said) >= MOST:
            return None
        now = {self._shown.key} if self._shown else set()
        without = (leave.without(known, mine, today) - now) | said
        return known.note(self._field.checks, words, without)

    def _words(self) -> str:
        """What stands in the field; of feelings, the words without how strong they are."""
        said = self._pen.value(self._field, self._voice)
        if self._field.kind != "feeling":
            return said
        strong = tuple(f"{option.key}:" for option in self._field.options)
        return "\n".join(one.partition(":")[2] if one.startswith(strong) else one for one in said.split("\n"))

    def _rests(self) -> bool:
        return any(self._pen.value(one, self._voice) == YES for one in self._switches.values())

    def _is_open(self) -> bool:
        """Whether the other may read this already."""
        return not self._pen.seals.hold(self._field, self._voice)

    def _is_silent(self, known: Pack) -> bool:
        """Whether words of theirs in this entry silence all notes. Nothing else is ever done with that."""
        fields = self._pen.practice.fields()
        if self._mark(_SILENT) not in self._pen.remarked:
            if any(self._pen.seals.are_locked(field, self._voice) for field in fields):
                return True  # they may be such words
            own = [self._pen.value(field, self._voice) for field in fields]
            if sum(map(len, own)) > LONGEST:
                return True
            if not any(known.silent(words) for words in own if words):
                return False
            self._pen.remarked.add(self._mark(_SILENT))
        return True

    def _mark(self, what: str) -> str:
        return f"wording-{self._voice}-{what}"

    def _said(self) -> set[str]:
        """The kinds that stood beside words of theirs in this entry."""
        return {kind for kind in pack.KINDS if self._mark(kind) in self._pen.remarked}

    def _say(self, kind: Kind, *example: str) -> None:
        self._pen.remarked.add(self._mark(kind.key))
        if kind.shown == WEEKLY:
            self._wish(leave.WEEK, self._room.today().isoformat())
        ways = []
        if not example:
            ways.append(self._way(self.tr("Show me"), "wording-show", lambda: self._show(kind)))
        if kind.keep:
            ways.append(self._way(kind.keep, "wording-keep", self._go))
        ways += [
            self._way(self.tr("Leave it as it is"), "wording-leave", lambda: self._leave(kind)),
            self._way(self.tr("No notes tonight"), "wording-tonight", self._none_tonight),
        ]
        self.stand(kind.text, *example, name="wording", buttons=tuple(ways))
        self._shown = kind
        if self._within(QApplication.focusWidget()):  # whoever still sits there sees all of it
            QTimer.singleShot(0, self, lambda: show_rect(self, self.rect()))  # once it is laid out

    def _way(self, words: str, name: str, then: Callable[[], object]) -> Button:
        button = Button(words, "plain", name=name)
        button.clicked.connect(lambda: then())
        return button

    def _show(self, kind: Kind) -> None:
        self._say(kind, *kind.example)
        QTimer.singleShot(0, self, lambda: self._lead_on(kind))  # once it is laid out

    def _lead_on(self, kind: Kind) -> None:
        """The focus goes to the words for feelings on this page, where the note asks for one; else it stays here."""
        from couplejournal.ui.writing.feelings import Feelings

        found = [part for part in self.window().findChildren(Feelings) if part.isVisible()] if kind.feelings else []
        if found:
            found[0].begin()
        else:
            to_first(self)

    def _leave(self, kind: Kind) -> None:
        said = leave.once_more(self._room.journal.wishes(self._voice), kind.key)
        kept = self._wish(leave.kind_name(kind.key), said)
        self._go()
        if kept and kind.key in leave.given_up(self._room.journal.wishes(self._voice)):
            words = self.tr("I will stop mentioning this. Settings can bring it back.")
            self.stand(words, name="wording-given-up")

    def _none_tonight(self) -> None:
        self._wish(leave.TONIGHT, self._room.today().isoformat())
        for note in self.window().findChildren(Wording):
            note._go()

    def _wish(self, name: str, value: str) -> bool:
        return self._room.attempt(lambda: self._room.journal.wish(self._voice, name, value))

    def _go(self) -> None:
        self._shown = None
        self.put_away()


def _language() -> str:
    """The language of the window; that of no country in particular is English."""
    code = QLocale().name().partition("_")[0]
    return "en" if code == "C" else code
