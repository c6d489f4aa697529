"""One's own sealed envelope, for its author alone: take it back, keep it, give it, throw it away, or let it wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import honest
from couplejournal.ui.writing.seals import ALONE, KEPT, READY


class OwnEnvelope(QWidget):
    """`back`: its words are to be written on. `given`, `thrown`: that was done. `passed`: the other has the laptop."""

    back = Signal()
    given = Signal()
    thrown = Signal()
    passed = Signal()

    def __init__(
        self, partner: Partner, fields: tuple[Field, ...], pen: Pen, room: Room, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("own-envelope")
        self._partner, self._fields, self._pen, self._room = partner, fields, pen, room
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(22)
        self.show_closed()

    def show_closed(self) -> None:
        """It is closed; all that can be done with it, in buttons of one size."""
        voice, kept = self._partner.id, self._has(KEPT)
        words = self.tr("Your envelope stays sealed. Nobody will ask about it.") if kept else self.tr("It is sealed.")
        deeds = [self._button(self.tr("Take it back"), "envelope-take-back", "undo", self._take_back)]
        if not kept:
            deeds.append(self._button(self.tr("Keep it sealed"), "envelope-keep", "lock", self._keep))
            give = self.tr("Give it to {name}").format(name=self._room.name(3 - voice))
            deeds.append(self._button(give, "envelope-give", "envelope-open", self._ask_giving))
        deeds.append(self._button(self.tr("Throw it away"), "envelope-throw", "trash", self._ask_throwing))
        parts: list[QWidget] = [Row(*deeds)]
        if not kept and self._room.journal.phrase(voice) is None:
            alone = Toggle(self.tr("Open without me there"), name="envelope-alone", checked=self._has(ALONE))
            alone.toggled.connect(self._allow)
            parts.append(alone)
        onward = Button(self.tr("Pass the laptop"), "primary", name="pass-on", icon="pass")
        onward.clicked.connect(self.passed)
        self._lay(Badge(self._partner), Prompt(words), Note(honest(self._room, voice), name="promise"), *parts)
        self._column.addWidget(Row(onward))
        self._begin_at(onward)

    def _ask_giving(self) -> None:
        name = self._room.name(3 - self._partner.id)
        yes = self._button(self.tr("Give it"), "envelope-give-now", "envelope-open", self._give)
        no = self._button(self.tr("Not yet"), "envelope-leave", "", self.show_closed)
        self._lay(
            Prompt(self.tr("Give it to {name}?").format(name=name)),
            Note(self.tr("It is open then, whatever {name} does with an envelope of their own.").format(name=name)),
            Row(yes, no),
        )
        self._begin_at(no)

    def _ask_throwing(self) -> None:
        yes = self._button(self.tr("Throw it away"), "envelope-throw-now", "trash", self._throw)
        no = self._button(self.tr("Leave it"), "envelope-leave", "", self.show_closed)
        self._lay(
            Prompt(self.tr("Throw your words away?")),
            Note(
                self.tr(
                    "They are deleted for good. Copies of the notebook made earlier still hold them, closed, "
                    "until those are replaced."
                )
            ),
            Row(yes, no),
        )
        self._begin_at(no)

    # -- what is done

    def _take_back(self) -> None:
        def do() -> None:
            entry = self._pen.entry()
            with self._room.journal.together():
                for what in (READY, KEPT, ALONE):
                    self._room.journal.withdraw(entry, self._partner.id, what)

        if self._room.attempt(do):
            self.back.emit()

    def _keep(self) -> None:
        def do() -> None:
            entry = self._pen.entry()
            with self._room.journal.together():
                self._room.journal.agree(entry, self._partner.id, KEPT)
                self._room.journal.withdraw(entry, self._partner.id, READY)
                self._room.journal.withdraw(entry, self._partner.id, ALONE)

        if self._room.attempt(do):
            self.show_closed()

    def _give(self) -> None:
        if self._room.attempt(lambda: self._pen.give(self._partner.id)):
            self.given.emit()

    def _throw(self) -> None:
        if self._room.attempt(lambda: throw_away(self._pen, self._fields, self._partner.id, self._room)):
            self.thrown.emit()

    def _allow(self, on: bool) -> None:
        note = self._room.journal.agree if on else self._room.journal.withdraw
        self._room.attempt(lambda: note(self._pen.entry(), self._partner.id, ALONE))

    def _has(self, what: str) -> bool:
        entry = self._room.journal.entry(self._pen.entry())
        return entry is not None and (self._partner.id, what) in entry.consents

    # -- how it looks

    def _button(self, words: str, name: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(words, "choice", name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def _lay(self, *parts: QWidget) -> None:
        empty(self._column)
        for part in parts:
            self._column.addWidget(part)

    def _begin_at(self, part: QWidget) -> None:
        self.beginning = part
        to_first(part)


def throw_away(pen: Pen, fields: tuple[Field, ...], voice: int, room: Room) -> None:
    """Delete for good what this voice has in its envelope, and every agreement about it."""
    if pen.number is not None:
        with room.journal.together():
            for what in (READY, KEPT, ALONE):
                room.journal.withdraw(pen.number, voice, what)
    pen.erase([field for field in fields if field.seal], voice)
