"""The open page of a year: its parts below each other, read one after the other so that nobody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.practices.wishes import TOPICS
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.pages.home.jar_corner import lies_in
from couplejournal.ui.pages.there.changes import ThereChanges
from couplejournal.ui.pages.there.counts import Counts
from couplejournal.ui.pages.there.evenings import ThereEvenings
from couplejournal.ui.pages.there.firsts import ThereFirsts, ThereLines
from couplejournal.ui.pages.there.jar import ThereJar
from couplejournal.ui.pages.there.words import ThereRooms, ThereThemes, ThereWords
from couplejournal.ui.pages.settings.topics import topic_title
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence


class ThereYear(Column):
    """What there is nothing of has no part. `foot` is made last, as Tab goes the way things were made."""

    def __init__(
        self,
        year: int,
        counts: Counts,
        room: Room,
        show: Callable[[str], None],
        foot: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        """`show` leads to the entries behind something."""
        super().__init__(gap=22, name="there-year", parent=parent)
        self._year, self._counts, self._room, self._show, self._foot = year, counts, room, show, foot
        self._pieces = iter((self._evenings, self._words, self._rest, self._all_years))
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)
        self._go_on()
        self._next.start()

    def _go_on(self) -> None:
        piece = next(self._pieces, None)
        try:
            if piece is not None:
                self.add(*piece())
        except CoupleJournalError as trouble:
            self.add(Note(sentence(trouble)))
            piece = None
        if piece is None:
            self._next.stop()
            self.add(self._foot())

    def _evenings(self) -> Iterable[QWidget]:
        if months := self._counts.months(self._year):
            yield ThereEvenings(months, self._show)

    def _words(self) -> Iterable[QWidget]:
        words = self._counts.words(self._year)
        if words.words:
            yield ThereWords(self._year, words, self._show)
            yield ThereThemes(words, self._counts, self._show)

    def _rest(self) -> Iterable[QWidget]:
        if firsts := self._counts.firsts(self._year):
            yield ThereFirsts(self._year, firsts, self._room, self._show)
        if lines := self._counts.lines(self._year):
            yield ThereLines(self._year, lines, self._show)
        if changes := self._counts.changes(self._year):
            yield ThereChanges(changes, self._room, self._show)
        if not (self.column.count() or firsts or lines or changes):  # a gratitude in their own words alone, say
            yield Note(self.tr("Nothing of this year stands here yet. That is allowed."), name="there-uncounted")

    def _all_years(self) -> Iterable[QWidget]:
        if rooms := self._counts.rooms():
            topics = [(topic, topic_title(topic)) for topic in rooms]
            yield ThereRooms(topics, len(TOPICS), self._show)
        if pebbles := lies_in(self._room):
            yield ThereJar(pebbles, self._room)
