"""The closed envelopes of one of the two, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.gifts import HARD_DAY, LEFT
from couplejournal.journal.records import OPENED, US, Entry, Partner
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.pages.own.gifts import OwnGiving
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year
from couplejournal.ui.scenes.own_envelope import throw_away
from couplejournal.ui.tabs import tab_title
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.seals import KEPT, READY

OWN = "own"  # the tab of what each has alone
STILL = timedelta(days=14)  # after so long one is asked, here, what shall become of it


class OwnEnvelopes(Column):
    """`go_on(practice, entry, day, voice)`: to be written on or given. `again`: show all of it anew."""

    go_on = Signal(str, object, object, int)
    again = Signal()

    def __init__(self, partner: Partner, entries: list[Entry], room: Room, parent: QWidget | None = None) -> None:
        """`entries`: those in which something of this partner is sealed."""
        super().__init__(gap=14, name="own-envelopes", parent=parent)
        self._voice, self._room = partner.id, room
        closed = [(entry, practice) for entry in entries if (practice := self._envelope_of(entry))]
        # what was left stands among their papers, and stays there when it was found
        closed = [one for one in closed if (self._voice, LEFT) not in one[0].consents]
        hard = [one for one in closed if (self._voice, HARD_DAY) in one[0].consents]
        asked = [one for one in closed if one not in hard]
        waiting = [one for one in asked if (self._voice, KEPT) not in one[0].consents]
        old = [one for one in waiting if room.today() - one[0].day >= STILL]
        fresh = [one for one in waiting if one not in old]
        kept = [one for one in asked if one not in waiting]
        self.nothing = not closed
        for entry, practice in old:
            self.add(self._still(entry, practice))
        if fresh:
            self.add(Heading(self.tr("In an envelope")), self._buttons(fresh))
        if hard:
            giving = OwnGiving(partner, hard, room)
            giving.go_on.connect(self.go_on)
            self.add(giving)
        if kept:
            self.add(Heading(self.tr("What I keep sealed")), self._buttons(kept))

    def _envelope_of(self, entry: Entry) -> Practice | None:
        """The practice of an entry in which this one has an envelope that may still be opened; None otherwise."""
        practice = self._room.catalogue.practice(entry.practice)
        if practice and practice.tab == OWN:  # it may stay there for ever, and stands elsewhere on this page
            return None
        opened = (US, OPENED) in entry.consents  # what is closed even so are pieces of what was written over
        fields = [one for one in _envelope(practice) if not (opened and one.seal == "until_both")] if practice else []
        keys = {key for field in fields for key in (field.key, *field.was)}
        there = any(one.sealed and one.voice == self._voice and one.field in keys for one in entry.answers)
        return practice if there else None

    def _buttons(self, some: list[tuple[Entry, Practice]]) -> Row:
        row = Row()
        for entry, practice in some:
            day = day_of_year(entry.day, self._room.today()).replace(" ", "\u00a0")  # no line ends within it
            words = f"{practice.title}, {day}"
            button = Button(words, "quiet", name=f"own-envelope-{entry.id}", icon="envelope")
            button.clicked.connect(lambda _=False, entry=entry: self._go_on(entry))
            row.add(button)
        return row

    def _go_on(self, entry: Entry) -> None:
        self.go_on.emit(entry.practice, entry.id, entry.day, self._voice)

    # -- after a while

    def _still(self, entry: Entry, practice: Practice) -> Card:
        card = Card(name=f"own-still-{entry.id}", gap=12)
        self._ask(card, entry, practice)
        return card

    def _ask(self, card: Card, entry: Entry, practice: Practice) -> None:
        day = day_of_year(entry.day, self._room.today())
        deeds = (
            (self.tr("Keep it sealed"), "keep", lambda: self._keep(entry)),
            (self.tr("Give it"), "give", lambda: self._ask_giving(card, entry, practice)),
            (self.tr("Throw it away"), "throw", lambda: self._ask_throwing(card, entry, practice)),
        )
        self._lay(
            card,
            entry,
            practice.title,
            self.tr("You still have a sealed note from {day}.").format(day=day),
            *deeds,
        )

    def _ask_giving(self, card: Card, entry: Entry, practice: Practice) -> None:
        if any(field.seal == "until_given" for field in practice.fields()):
            self._go_on(entry)  # it is handed over there
            return
        name = self._room.name(3 - self._voice)
        self._lay(
            card,
            entry,
            self.tr("It is open then, whatever {name} does with an envelope of their own.").format(name=name),
            self.tr("Give it to {name}?").format(name=name),
            (self.tr("Give it"), "give-now", lambda: self._give(entry, practice)),
            (self.tr("Not yet"), "leave", lambda: self._ask(card, entry, practice)),
        )

    def _ask_throwing(self, card: Card, entry: Entry, practice: Practice) -> None:
        self._lay(
            card,
            entry,
            self.tr(
                "They are deleted for good. Copies of the notebook made earlier still hold them, closed, "
                "until those are replaced."
            ),
            self.tr("Throw your words away?"),
            (self.tr("Throw it away"), "throw-now", lambda: self._throw(entry, practice)),
            (self.tr("Leave it"), "leave", lambda: self._ask(card, entry, practice)),
        )

    def _lay(
        self, card: Card, entry: Entry, quiet: str, asked: str, *deeds: tuple[str, str, Callable[[], None]]
    ) -> None:
        empty(card.column)
        buttons = []
        for words, name, act in deeds:
            button = Button(words, "choice", name=f"own-{name}-{entry.id}")
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.append(button)
        card.add(Note(quiet), Label(asked), Row(*buttons))
        if card.isVisible():
            buttons[-1].setFocus()

    # -- what is done

    def _keep(self, entry: Entry) -> None:
        def do() -> None:
            with self._room.journal.together():
                self._room.journal.agree(entry.id, self._voice, KEPT)
                self._room.journal.withdraw(entry.id, self._voice, READY)

        self._do(do)

    def _give(self, entry: Entry, practice: Practice) -> None:
        if self._do(lambda: self._pen(entry, practice).give(self._voice)):
            words = self.tr("Given. It stands under {tab} now.").format(tab=tab_title(practice.tab))
            self._room.messages.say(words, passing=True)

    def _throw(self, entry: Entry, practice: Practice) -> None:
        pen = self._pen(entry, practice)
        self._do(lambda: throw_away(pen, _envelope(practice), self._voice, self._room))

    def _pen(self, entry: Entry, practice: Practice) -> Pen:
        room = self._room
        return Pen(room.journal, room.inkwell, practice, entry.day, room.clock, entry, self)

    def _do(self, act: Callable[[], object]) -> bool:
        if not self._room.attempt(act):
            return False
        self.again.emit()
        return True


def _envelope(practice: Practice) -> tuple[Field, ...]:
    """The fields that are sealed until they are opened; what is only one's own is no envelope."""
    return tuple(field for field in practice.fields() if field.seal in ("until_both", "until_given", "until_read"))
