"""Home's word of a card that one has laid down for the other: it names nobody, and goes kindly after some days."""

from __future__ import annotations

from collections.abc import Callable, Container
from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import DONE, Entry, Partner
from couplejournal.practices.kinds import KINDS
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.home.need_cards import CARD, PRACTICE
from couplejournal.ui.pages.home.quiet_line import GAP, QuietLine, said
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day
from couplejournal.ui.writing.badge import Badge

LIES = timedelta(days=3)  # so long one lies there unanswered, then it is gone
AHEAD = 60  # days: no time is chosen farther off
ON = "on"  # the field of the evening that was chosen for it


def card_line(room: Room, laid: Container[int] = ()) -> QWidget | None:
    """The latest card that waits, or that an evening was chosen for. `laid`: those laid down since the notebook was
    opened, which wait for the next opening: whoever laid one is not to meet it at once.
    """
    today = room.today()
    since = today - timedelta(days=AHEAD) - LIES
    found = room.journal.entries(since, practices={PRACTICE}, newest=True)
    shown: Entry | None = None
    for entry in found:
        if not author(entry) or entry.state != DONE:
            continue
        chosen = _chosen(entry)
        if today > chosen if chosen else today - entry.day > LIES:
            with suppress(CoupleJournalError):  # a journal that can only be read is still looked at
                room.journal.purge(entry.id)
        elif shown is None and (chosen or entry.id not in laid):
            shown = entry
    return CardLine(room, shown) if shown else None


def author(entry: Entry) -> int:
    """Whose card it is; 0 for one that says nothing."""
    return next((one.voice for one in entry.answers if one.field == CARD and one.value), 0)


def _chosen(entry: Entry) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(entry.said(ON))
    return None


class CardLine(QuietLine):
    """Before an answer the same for both; after it, the evening that was chosen."""

    def __init__(self, room: Room, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(name="tonight-card", parent=parent)
        self._room, self._entry, self._author = room, entry, author(entry)
        self._parts = Column(gap=GAP)
        self.add(self._parts)
        if day := _chosen(entry):
            self._evening(day)
        else:
            self._ask()

    def _evening(self, day: date) -> None:
        words = self.tr("Tonight") if day == self._room.today() else brief_day(day)
        away = self._button(self.tr("Put it away"), "tonight-card-away", self._purge, "plain")
        self._lay(said(self.tr("{when}: “{card}”").format(when=words, card=self._said()), away))

    def _ask(self) -> None:
        ways = []
        for partner in self._room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "quiet", name=f"tonight-card-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._look(who))
            ways.append(button)
        self._lay(said(self.tr("A card lies here, from one of you for the other."), *ways))

    def _look(self, partner: Partner) -> None:
        if partner.id == self._author:
            words = self.tr("It is yours, and it waits for {name}. There is no hurry.")
            self._lay(
                Note(words.format(name=self._room.name(3 - partner.id))),
                Row(
                    self._button(self.tr("Let it lie"), "tonight-card-leave", self._ask),
                    self._button(self.tr("Take it back"), "tonight-card-back", self._purge),
                ),
            )
            return
        self._answer()

    def _answer(self) -> None:
        """What lies here, and the three answers to it, all of one size."""
        writer = self._room.partner(self._author)
        self._lay(
            Badge(writer, self.tr("{name} says").format(name=self._room.name(self._author))),
            Label(self._said(), name="tonight-card-words"),
            Row(
                self._button(
                    self.tr("Tonight"), "tonight-card-tonight", lambda: self._choose(self._room.today()), "choice"
                ),
                self._button(self.tr("Let’s choose a time"), "tonight-card-time", self._ask_when, "choice"),
                self._button(self.tr("Not this one"), "tonight-card-no", self._purge, "choice"),  # a no is no smaller
            ),
        )

    def _ask_when(self) -> None:
        from couplejournal.ui.kit.date_field import DateField  # its calendar is large, and home is read at the start

        today = self._room.today()
        day = DateField(name="tonight-card-day", says=self.tr("Which evening?"))
        day.set_range(today, today + timedelta(days=AHEAD))
        day.set_value(today + timedelta(days=1))
        self._lay(
            Note(self.tr("Which evening?")),
            Row(
                day,
                self._button(
                    self.tr("That evening"), "tonight-card-that", lambda: self._choose(day.value())
                ),
                self._button(self.tr("Back"), "tonight-card-again", self._answer),
            ),
        )  # fmt: skip

    def _choose(self, day: date) -> None:
        reader = 3 - self._author
        if self._room.attempt(lambda: self._room.journal.say(self._entry.id, ON, day.isoformat(), reader, found=False)):
            self._evening(day)

    def _purge(self) -> None:
        """It is gone for both; nobody is told why."""
        if self._room.attempt(lambda: self._room.journal.purge(self._entry.id)):
            self.focusNextChild()
            self.hide()

    def _said(self) -> str:
        practice = self._room.catalogue.practice(PRACTICE)
        field = practice.field(CARD) if practice else None
        card = KINDS["choice"].shown(self._entry.said(CARD), field) if field else self._entry.said(CARD)
        return " ".join(part for part in (card, self._entry.said("more")) if part)

    def _lay(self, *parts: QWidget) -> None:
        empty(self._parts.column)
        self._parts.add(*parts)
        if self.isVisible():
            to_first(self._parts)

    def _button(self, words: str, name: str, act: Callable[[], None], kind: str = "quiet") -> Button:
        button = Button(words, kind, name=name)
        button.clicked.connect(lambda: act())
        return button
