"""Two quiet questions on one's own page: once, what soothes them; and every four months, the kind friend's view."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Partner
from couplejournal.practices import kindness, wishes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.room import Room

FRIEND = "kind_friend"  # the practice of the kind friend's view


class OwnKindness(Column):
    """One at a time, and only for dates and choices, never for anything that was written.

    `go_on(practice, entry, day, voice)` to begin; `section(name)`: another part of the page; `again` when answered.
    """

    go_on = Signal(str, object, object, int)
    section = Signal(str)
    again = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="own-kindness", parent=parent)
        self._voice, self._room = partner.id, room
        mine = room.journal.wishes(partner.id)
        self.nothing = False
        if self._is_time(mine):
            self._ask_friend()
        elif self._may_ask_soothes(mine):
            self._ask_soothes()
        else:
            self.nothing = True

    def _is_time(self, mine: wishes.Wishes) -> bool:
        if self._room.catalogue.practice(FRIEND) is None or FRIEND in self._room.settings.hidden:
            return False
        return kindness.is_time(mine.get(wishes.KIND_FRIEND, ""), self._begun(), self._room.today())

    def _may_ask_soothes(self, mine: wishes.Wishes) -> bool:
        """Once, and not in their first weeks, in which one or two things are a beginning."""
        new = wishes.in_first_weeks(self._room.journal.wishes(US), self._room.today())
        return not new and wishes.SOOTHES_ASKED not in mine and wishes.SOOTHES not in mine

    def _begun(self) -> date:
        """The first day of their journal, as far as it is known."""
        try:
            return date.fromisoformat(self._room.journal.wishes(US).get(wishes.FIRST_DAY, ""))
        except ValueError:
            first = self._room.journal.entries(limit=1)
            return first[0].day if first else self._room.today()

    def _ask_friend(self) -> None:
        card = Card(name="own-friend", padding=24, gap=12)
        card.add(Label(self.tr("Seven minutes with a kind friend’s eyes on the two of you?")))
        card.add(Note(self.tr("It is asked about three times a year. Not now is an answer for the next months.")))
        begin = self._way(self.tr("Yes"), "own-friend-yes", self._begin)
        not_now = self._way(self.tr("Not now"), "own-friend-no", self._put_off)
        card.add(Row(begin, not_now))
        self.add(card)

    def _begin(self) -> None:
        if self._note_friend():
            self.go_on.emit(FRIEND, None, None, self._voice)

    def _put_off(self) -> None:
        if self._note_friend():
            self.again.emit()

    def _note_friend(self) -> bool:
        """Whichever they answered: it is offered again some months later."""
        return self._keep(wishes.KIND_FRIEND, (self._room.today() + kindness.FRIEND).isoformat())

    def _ask_soothes(self) -> None:
        card = Card(name="own-soothes-ask", padding=24, gap=12)
        card.add(Label(self.tr("What soothes you on a hard evening? A list of your own, for a calm day.")))
        card.add(Note(self.tr("It is asked once. The list stays under What soothes me.")))
        yes = self._way(self.tr("Write it"), "own-soothes-yes", self._write)
        no = self._way(self.tr("Not now"), "own-soothes-no", self._leave)
        card.add(Row(yes, no))
        self.add(card)

    def _write(self) -> None:
        if self._keep(wishes.SOOTHES_ASKED, wishes.YES):
            self.section.emit("soothes")

    def _leave(self) -> None:
        if self._keep(wishes.SOOTHES_ASKED, wishes.YES):
            self.again.emit()

    def _keep(self, name: str, value: str) -> bool:
        return self._room.attempt(lambda: self._room.journal.wish(self._voice, name, value))

    def _way(self, words: str, name: str, act: Callable[[], object]) -> Button:
        button = Button(words, "choice", name=name)
        button.clicked.connect(lambda: act())
        return button
