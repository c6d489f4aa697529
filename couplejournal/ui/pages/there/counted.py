"""How each number on the page of what there was comes about, so that anybody can count it again by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Heading, Label


class ThereCounted(Card):
    """The same, a little longer, stands in docs/views.md."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="there-counted", padding=32, gap=26, parent=parent)
        for title, text in self._told():
            self.add(Column(Heading(title), Label(text), gap=6))

    def _told(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("All of it"),
                self.tr(
                    "Only what both of you can open and read is counted, and never by who wrote it. Repair, truths, "
                    "what is hard to say, notes, needs, your own pages, closed envelopes and what you deleted are not "
                    "seen by any count. Delete an entry, and it is gone from here at once. Each number and each word "
                    "leads to the entries behind it."
                ),
            ),
            (
                self.tr("Evenings together"),
                self.tr(
                    "One dot for a date on which there is at least one of these: a talk, a light evening, a ritual "
                    "you did, or something you kept together, like a memory. Ten of them on one date are one dot, "
                    "and a hug is the same dot as a long talk. The date is the one the entry stands under. Only "
                    "months that are over have a number."
                ),
            ),
            (
                self.tr("Words you use for each other"),
                self.tr(
                    "Words of the list of character words in the gratitudes that were given, all in one pot. A word "
                    "in one gratitude is small, in two larger, in three or more large, and no larger after that. "
                    "The sentence has the three that stand in the most gratitudes; of equal ones the first by the "
                    "alphabet. Words of your own stay with their gratitudes; only the words of the list are counted."
                ),
            ),
            (
                self.tr("What your gratitudes were about"),
                self.tr(
                    "Each word of the list belongs to one of ten groups. The three groups from which you chose most "
                    "often give the year its name; of equal ones the first in the list. A word that came back is one "
                    "whose first use in the year comes 365 days or more after its last use before; of several, the "
                    "one that rested longest."
                ),
            ),
            (
                self.tr("Places and firsts"),
                self.tr(
                    "What you tagged “first time”, or “film or book” where it has happened, films you wrote a line "
                    "about, and dishes whose recipe you kept. Each entry once."
                ),
            ),
            (
                self.tr("A year in lines"),
                self.tr(
                    "Twelve lines you kept from evening talks of that year, drawn by chance once, of those that may "
                    "stand in your book. A line that quotes one of you needs that one’s yes."
                ),
            ),
            (
                self.tr("Kept things"),
                self.tr(
                    "The jar holds what you promised and kept, and what you noticed, one pebble each, mixed. It has no "
                    "number and nobody’s name."
                ),
            ),
            (
                self.tr("What you changed"),
                self.tr(
                    "The lines of “What we changed” in the season reviews of that year, and what you wrote shall be "
                    "different. Nothing is counted in it."
                ),
            ),
            (
                self.tr("Conversations by topic"),
                self.tr(
                    "The question cards have 24 topics. One is met when you talked about one of its cards: a line was "
                    "kept, both turns ran, or you pressed that you talked about it. Your own questions have no topic."
                ),
            ),
        ]
