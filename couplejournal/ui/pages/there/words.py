"""The words they call each other, and what the gratitudes of a year were about: pooled, never one person's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.practices import yearly
from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Flow, Row
from couplejournal.ui.kit.labels import Heading, Label
from couplejournal.ui.kit.word import Word
from couplejournal.ui.pages.there.counts import Counts, Words

Show = Callable[[str], None]


class ThereWords(Card):
    """A cloud of words, by the alphabet."""

    def __init__(self, year: int, words: Words, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(name="there-words", parent=parent)
        self.add(Heading(self.tr("Words you use for each other")))
        named = self.tr(", ").join(word.word for word in yearly.often(words.words))
        self.add(Label(self.tr("In {year} you called each other {words}.").format(year=year, words=named)))
        cloud = Group(name="there-cloud", says=self.tr("Words of {year}").format(year=year))
        flow = Flow(cloud, gap=4)
        for one in words.words:
            entries = self.tr("%n gratitudes", "", len(one.entries))
            button = Word(one.word, one.size, name=f"there-word-{one.word}", says=f"{one.word}, {entries}")
            button.clicked.connect(lambda _=False, word=one.word: show(f"word:{word}"))
            flow.addWidget(button)
        self.add(cloud)


class ThereThemes(Card):
    """At most three, and one word that came back."""

    def __init__(self, words: Words, counts: Counts, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(name="there-themes", parent=parent)
        self.add(Heading(self.tr("What your gratitudes were about")))
        nouns = [counts.noun(theme.group.key) for theme in words.themes]
        gap, last = self.tr(", "), self.tr(" and ")
        joined = last.join([gap.join(nouns[:-1]), nouns[-1]]) if len(nouns) > 1 else nouns[0]
        self.add(Label(self.tr("A year of {themes}.").format(themes=joined)))
        row = Row(gap=6)
        for theme, noun in zip(words.themes, nouns, strict=True):
            button = Word(noun, 1, name=f"there-theme-{theme.group.key}")
            button.clicked.connect(lambda _=False, key=theme.group.key: show(f"theme:{key}"))
            row.add(button)
        self.add(row)
        if words.again:
            again = Word(words.again.word, 1, name="there-again")
            again.clicked.connect(lambda: show("again"))
            self.add(Column(Label(self.tr("A word that came back after a year or more:")), Row(again)))


class ThereRooms(Card):
    """The topics that they have talked about; of the others nothing is said but that they are not locked."""

    def __init__(self, topics: list[tuple[str, str]], all: int, show: Show, parent: QWidget | None = None) -> None:
        """`topics` are (key, title) of those they met, `all` how many there are."""
        super().__init__(name="there-rooms", parent=parent)
        self.add(Heading(self.tr("Conversations by topic")))
        if len(topics) == all:
            words = self.tr("You have talked in all {all} rooms.").format(all=all)
        else:
            words = self.tr("You have talked in {number} of {all} rooms. The doors to the others are not locked.")
            words = words.format(number=len(topics), all=all)
        self.add(Label(words, name="there-rooms-said"))
        row = Row(gap=8)
        for key, title in topics:
            button = Button(title, "starter", name=f"there-room-{key}")
            button.clicked.connect(lambda _=False, key=key: show(f"room:{key}"))
            row.add(button)
        self.add(row)
