"""One sentence that may mend it: shown large, said or read; the other answers, and that may be all. Nothing is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.practices import decks, wishes
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Prompt
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.page import empty
from couplejournal.ui.room import Room
from couplejournal.ui.writing.readable import if_readable

TOUCH = "touch"  # the group of sentences that speak of touch


class QuickRepair(Column):
    """The sentences, then the one that was pressed, then what the other answered. `further`: the whole way, then."""

    further = Signal()

    def __init__(self, room: Room, *, alone: bool = False, parent: QWidget | None = None) -> None:
        """`alone`: the whole way was put away, and these sentences do not lead there."""
        super().__init__(gap=12, name="quick-repair", parent=parent)
        self._room, self._alone = room, alone
        found = if_readable(room, lambda: decks.vocabulary(room.resources, "quick_repair"))
        self._deck = found or decks.Vocabulary("quick_repair", ())
        self._offer()

    def _sentences(self) -> list[str]:
        one, two, us = (self._room.journal.wishes(voice) for voice in (1, 2, 0))
        without = wishes.unfit(one, two, us)
        return [words for group in self._deck.groups if group.key not in without for words in group.words]

    def _offer(self) -> None:
        chips = []
        for number, words in enumerate(self._sentences(), 1):
            chip = Button(words, "quiet", name=f"mend-{number}")
            chip.clicked.connect(lambda _=False, words=words: self._say(words))
            chips.append(chip)
        if chips:
            self._lay(Heading(self._deck.headline), Row(*chips))

    def _say(self, words: str) -> None:
        sheet = Card(tint="clay", padding=36, gap=18, name="mend-sheet")
        answers = []
        for key, answer, then in (
            ("yes", self.tr("Yes"), self.tr("Good. That can be all.")),
            ("not-yet", self.tr("Not yet"), self.tr("Not yet is an answer. It may be tried again, or later.")),
            ("thanks", self.tr("Thank you"), self.tr("It was heard. That can be all.")),
        ):
            button = Button(answer, "choice", name=f"mend-{key}")
            button.clicked.connect(lambda _=False, then=then: self._end(then))
            answers.append(button)
        sheet.add(Prompt(words, name="mend-words"), Note(self.tr("Say it, or let it be read. Then the other answers.")))
        sheet.add(Row(*answers), Note(self._deck.note))
        self._lay(sheet, Row(self._back(self.tr("Another sentence"))))
        to_first(sheet)
        announce(self, words)

    def _end(self, words: str) -> None:
        sheet = Card(tint="sage", padding=36, gap=18, name="mend-sheet")
        enough = Button(self.tr("Good"), "choice", name="mend-enough")
        enough.clicked.connect(lambda: self._room.go("tonight"))
        more = Button(self.tr("There is more to it"), "choice", name="mend-more", icon="repair")
        more.clicked.connect(self.further)
        sheet.add(Prompt(words, name="mend-answer"), Row(enough) if self._alone else Row(enough, more))
        self._lay(sheet)
        to_first(sheet)
        announce(self, words)

    def _back(self, words: str) -> Button:
        back = Button(words, "plain", name="mend-back", icon="arrow-left")
        back.clicked.connect(self._offer_again)
        return back

    def _offer_again(self) -> None:
        self._offer()
        to_first(self)

    def _lay(self, *parts: QWidget) -> None:
        empty(self.column)
        self.add(*parts)
