"""What was written for the other is given: its author chooses how, it is read large, and it may land."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.journal.gifts import FOUND, HARD_DAY, LET_GO
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Curtain, Medallion
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.found import Found
from couplejournal.ui.scenes.landing import Landing
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import Gate
from couplejournal.ui.writing.sitting import PLENTY, undecided, written

Act = Callable[[], object]


class Give(Scene):
    """The receiver may answer with one tap and owes nothing. Of a practice that may be done again, all that its author
    has closed in this sitting is given in the same way, and what both would have read aloud is read in turn.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if pen.opened:
            self.read()
        elif pen.may_unfold():
            self.unfold()
        elif pen.sitting.reads(pen.number):
            self._open(self._read_aloud)
        else:
            self.choose()

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Nothing was written: there is nothing to give."""
        return pen.opened or any(
            pen.has_said(field, pen.writer) for field in pen.practice.fields() if field.seal == "until_given"
        )

    # -- its author chooses

    def choose(self) -> None:
        """How shall it be given? Reading aloud comes first."""
        self.clear()
        how, receiver = self._how(), self.room.name(3 - self.pen.writer)
        ways: dict[str, tuple[str, Act]] = {
            "aloud": ("heart", self._give_aloud),
            "read": ("pass", lambda: self._open(self._hand_over)),
            "find": ("envelope-open", lambda: self._unlocked(self._leave)),
            "page": ("path", lambda: self._open(self._lay_down)),
            "later": ("envelope", self._keep if how is None else self._stay),
        }
        if how:
            self.add(Prompt(how.prompt))
            offered = [(option.key, option.label) for option in how.options if option.key in ways]
        else:
            if len(self._all()) > 1:
                words = self.tr("How would you like to give them to {name}?")
            else:
                words = self.tr("How would you like to give it to {name}?")
            self.add(Prompt(words.format(name=receiver)))
            offered = [
                ("aloud", self.tr("Read it aloud now")),
                ("find", self.tr("Let them find it")),
                ("later", self.tr("Keep it for a hard day")),
            ]
        buttons = [self._way(words, f"give-{key}", *ways[key]) for key, words in offered]
        self.add(Row(*buttons))
        if how is None and self.pen.practice.again:
            self._offer_more(receiver)
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def _offer_more(self, receiver: str) -> None:
        """One more, up to three; and the other may write before anything is read. Neither is asked for."""
        row = Row()
        if written(self.room.journal, self.pen.practice, self.pen.day, self.pen.writer) < PLENTY:
            row.add(self._way(self.pen.practice.again.capitalize(), "give-more", "plus", self._more, kind="quiet"))
        else:
            self.add(Note(self.tr("That is plenty."), name="plenty"))
        if not self.pen.sitting.is_awaited():
            words = self.tr("{name} writes first, then we read").format(name=receiver)
            row.add(self._way(words, "give-both", "pass", self._both, kind="quiet"))
        self.add(row)

    def _way(self, words: str, name: str, icon: str, act: Act, kind: str = "choice") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def _how(self) -> Field | None:
        """The field of the practice's own words for these ways, if it has one: a choice that is not written down."""
        return next((one for one in self.live_fields() if one.kind == "choice" and not one.kept), None)

    def _all(self) -> list[int]:
        """What its author has closed in this sitting and not decided about, with the one on the table."""
        here = self.pen.entry()
        if self._how() or not self.pen.practice.again:
            return [here]
        found = undecided(self.room.journal, self.pen.practice, self.pen.day, self.pen.writer)
        return found if here in found else [*found, here]

    # -- what follows from it

    def _more(self) -> None:
        self.another.emit(self.pen.writer, 0)

    def _both(self) -> None:
        """The other one writes before it is read."""
        if not self.room.attempt(lambda: self.pen.sitting.offer(self.pen.writer, self._all())):
            return
        self.room.journal.let_go()
        self._curtain(lambda: self.another.emit(3 - self.pen.writer, 0))

    def _give_aloud(self) -> None:
        if self._how():
            self._open(self._read_aloud)
        elif self.room.attempt(lambda: self.pen.sitting.offer(self.pen.writer, self._all())):
            first = self.pen.sitting.begin()
            if first == self.pen.number:
                self._open(self._read_aloud)
            else:
                self.another.emit(0, first)

    def _leave(self) -> None:
        """For the other to find, on their own page; nobody else sees that it is there."""

        def do() -> None:
            with self.room.journal.together():
                for entry in self._all():
                    self.room.journal.leave(entry, self.pen.writer)

        if self.room.attempt(do):
            self._let_go()
            self._rest(self.tr("It waits for {name}. Nothing more is needed tonight."))

    def _stay(self) -> None:
        self._put_away(self.tr("It stays yours, on your own page."))

    def _lay_down(self) -> None:
        """On the other's own page, from now on; they need not be here."""
        self._put_away(self.tr("It lies on {name}’s own page.").format(name=self.room.name(3 - self.pen.writer)))

    def _keep(self) -> None:
        """For a hard day: on its author's own page until then."""

        def do() -> None:
            with self.room.journal.together():
                for entry in self._all():
                    self.room.journal.agree(entry, self.pen.writer, HARD_DAY)

        if self.room.attempt(do):
            self._rest(self.tr("Kept for a hard day. Until then it stands on your own page."))

    def _rest(self, words: str) -> None:
        """It stays closed: what the other one has ready is read now, or that was it for tonight."""
        self.parting = words.format(name=self.room.name(3 - self.pen.writer))
        (self.onward if self.pen.sitting.is_awaited() else self.pause).emit()

    def _open(self, then: Act) -> None:
        def do() -> None:
            if self.room.attempt(self.pen.open):
                self._let_go()
                then()

        self._unlocked(do)

    def _unlocked(self, then: Act) -> None:
        """Do this once its author's closed words can be read; where they have a phrase of their own, they give it."""
        author = self.room.partner(self.pen.writer)
        if author is None or self.room.journal.may_read(author.id):
            then()
            return
        gate = Gate(author, self.room)
        gate.opened.connect(then)
        gate.left.connect(self.choose)
        self.lay(gate, begin=gate.field.line.field)

    def _let_go(self) -> None:
        """No phrase is held any more, unless more of this sitting is read aloud."""
        if self.pen.sitting.is_last():
            self.room.journal.let_go()

    # -- the other receives it

    def unfold(self) -> None:
        """A folded paper, for whoever it was left for."""
        self.clear()
        self.column.addWidget(Medallion("envelope", self.pen.practice.colour), 0, Qt.AlignmentFlag.AlignHCenter)
        words = Prompt(self.tr("A folded paper from {name}.").format(name=self.room.name(self.pen.writer)))
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        unfold = Button(self.tr("Unfold it"), "primary", name="unfold", icon="envelope-open")
        unfold.clicked.connect(self._unfold)
        self.add(words)
        self.column.addWidget(Row(unfold), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        self.begin_at(unfold)
        self.refresh.emit()

    def _unfold(self) -> None:
        if self.room.attempt(lambda: self.room.journal.agree(self.pen.entry(), self.pen.here, FOUND)):
            self.room.attempt(self._show_found)

    def _show_found(self) -> None:
        found = Found(self.step, self.pen, self.room)
        found.keep.connect(lambda: self._put_away(self.tr("You have it on your own page.")))
        found.let_go.connect(self._let_it_go)
        found.stand.connect(self._let_it_stand)
        self.lay(found, begin=found.beginning)

    def _put_away(self, words: str) -> None:
        self.parting = words
        self.pause.emit()

    def _let_it_go(self) -> None:
        if self.room.attempt(lambda: self.room.journal.agree(self.pen.entry(), self.pen.here, LET_GO)):
            self._put_away(self.tr("Let go."))

    def _let_it_stand(self) -> None:
        """Now both may know; whoever found it may answer."""
        if self.room.attempt(self.pen.open):
            self.read()

    def _hand_over(self) -> None:
        self._curtain(self.read)

    def _curtain(self, then: Act) -> None:
        """Nothing but a sentence and a button, while the laptop changes hands."""
        self.clear()
        name = self.room.name(3 - self.pen.writer)
        curtain = Curtain(
            self.tr("Please pass the laptop to {name}.").format(name=name),
            self.tr("I’m {name}").format(name=name),
            name="curtain",
        )
        curtain.lifted.connect(lambda: then())
        self.add(curtain)
        self.begin_at(curtain.button)
        self.refresh.emit()

    def _read_aloud(self) -> None:
        self.read(aloud=True)

    def read(self, *, aloud: bool = False) -> None:
        """Large enough to be read aloud from where one sits."""
        answers = [field for field in self.live_fields() if field is not self._how()]
        landing = Landing(self.step, answers, self.pen, self.room, aloud=aloud)
        landing.onward.connect(self.onward)
        landing.turned.connect(self.refresh)
        self.lay(landing, begin=landing.beginning)
