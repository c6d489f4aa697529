"""Our rituals: those in use, the ideas, those that rest and those retired with thanks. Nothing is counted here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Title
from couplejournal.ui.kit.page import Page, show_rect
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.rituals.calendar_card import CalendarCard
from couplejournal.ui.room import Room
from couplejournal.ui.writing.rhythm_words import rhythm_words
from couplejournal.ui.writing.rituals import ANCHOR, AT_REST, IDEA, IN_USE, RETIRED, RITUAL, Ritual, rituals


class RitualsPage(Page):
    """Looks anew at each visit; a life together makes some tens of them."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        """`keep` writes the settings' file."""
        super().__init__(name="rituals", says=self.tr("Our rituals"), gap=24, parent=parent)
        self._room, self._keep = room, keep
        self._calendar: CalendarCard | None = None

    def arrive(self, calendar: int = 0) -> None:
        """Show them all; `calendar`: and the way into a calendar, for this one."""
        self.clear()
        self._calendar = None
        found = rituals(self._room)
        note = self.tr(
            "What comes round by itself, and what you make of it. An idea becomes a ritual when both say so."
        )
        self.add(Column(Title(self.tr("Our rituals")), Note(note), gap=4))
        begin = Button(self.tr("An idea for a ritual"), "primary", name="rituals-begin", icon="plus")
        begin.clicked.connect(lambda: self._room.go("practice", practice=RITUAL, back=True))
        ways = Row(begin) if self._room.offered(RITUAL) else Row()
        timed = [one for one in found if one.stands in (IN_USE, AT_REST) and one.rhythm is not None]
        if timed:
            out = Button(self.tr("Into a calendar"), "quiet", name="rituals-calendar", icon="export")
            out.clicked.connect(lambda: self._show_calendar(timed))
            ways.add(out)
        self.add(ways)
        if not found:
            self.add(
                Empty(
                    self.tr("Nothing here yet. That is allowed."),
                    note=self.tr("Ten minutes over a cup count, if they come round."),
                    name="rituals-nothing",
                    icon="tea",
                    tint="plum",
                )
            )
        for standing, words in (
            (IN_USE, self.tr("In use")),
            (IDEA, self.tr("Ideas")),
            (AT_REST, self.tr("Resting")),
            (RETIRED, self.tr("Retired with thanks")),
        ):
            some = [one for one in found if one.stands == standing]
            if some:
                self.add(Column(Heading(words), *(self._row(one) for one in some), gap=12))
        self.add_stretch()
        self.to_top()
        to_first(begin)
        if calendar and timed:
            self._show_calendar(timed, calendar)

    def _row(self, one: Ritual) -> QWidget:
        look = Button(one.name, "quiet", name=f"ritual-{one.entry.id}")
        look.clicked.connect(lambda: self._room.go("entry", entry=one.entry.id))
        said = (rhythm_words(one.rhythm) if one.rhythm else "", one.entry.said(ANCHOR))
        row = Columns(letters=9, gap=14)
        row.add(Column(look), 2)
        row.add(Note("  ·  ".join(part for part in said if part)), 3)
        return row

    def _show_calendar(self, timed: list[Ritual], only: int = 0) -> None:
        if self._calendar is None:
            card = self._calendar = CalendarCard(self._room, timed, only)
            self.column.insertWidget(2, card)
        card = self._calendar
        QTimer.singleShot(0, card, lambda: _come_to(card))


def _come_to(card: QWidget) -> None:
    """It has its place a moment after it was laid."""
    to_first(card)
    show_rect(card, card.rect())
