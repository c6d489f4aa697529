"""What leads on from an entry: what it may become, and what is linked with it."""

from __future__ import annotations

import textwrap
from collections.abc import Container, Sequence

from PySide6.QtWidgets import QWidget

from couplejournal.book.leaving import BETWEEN
from couplejournal.journal.records import Entry
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.pages.looking_back.glance import glance
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words

MOST = 60  # what was linked last; what lives on for years has hundreds
LETTERS = 32  # of another entry's first words


def becoming(room: Room, entry: Entry) -> QWidget | None:
    """What was said here may live on by itself, linked to this: a phrase in the dictionary."""
    practice = room.catalogue.practice(entry.practice)
    linked = _linked(room, entry)
    for field in practice.fields() if practice else ():
        other = room.offered(field.becomes) if field.becomes else None
        said = entry.said(field.key)
        if other is not None and said and not any(one.practice == other.key for one in linked):
            return _Becoming(room, entry, field.key, other, said)
    return None


def links(room: Room, entry: Entry, but: Container[int]) -> QWidget | None:
    """Ways to the entries linked with this one, without those that stand elsewhere on its page."""
    practice = room.catalogue.practice(entry.practice)
    kinds = {one.key for one in room.catalogue.parts(practice.key)} if practice and practice.ours else set()
    linked = [one for one in _linked(room, entry) if one.id not in but and not one.closed]
    linked = [one for one in linked if one.practice not in kinds]
    if not entry.drawer:  # a page outside the drawer says nothing of what lies in it
        linked = [one for one in linked if not one.drawer]
    if practice is None or practice.tab != BETWEEN:  # and no promise leads back to the talk that it came from
        linked = [one for one in linked if (of := room.catalogue.practice(one.practice)) is None or of.tab != BETWEEN]
    return _Links(room, linked) if linked else None


def _linked(room: Room, entry: Entry) -> list[Entry]:
    numbers = sorted(room.journal.links(entry.id))[-MOST:]
    found = (room.journal.entry(each) for each in numbers)
    return [one for one in found if one is not None]


class _Becoming(Column):
    def __init__(self, room: Room, entry: Entry, field: str, other: Practice, said: str) -> None:
        keep = Button(other.invitation, "quiet", name=f"becomes-{field}", icon=other.icon)
        keep.clicked.connect(lambda: room.go("practice", practice=other.key, of=entry.id, words=said))
        super().__init__()
        self.add(Note(said), Row(keep))  # it may have quotation marks of its own


class _Links(Column):
    def __init__(self, room: Room, linked: Sequence[Entry]) -> None:
        super().__init__()
        others = Row()
        for each in linked:
            seen = glance(each, room.catalogue)
            lead = textwrap.shorten(seen.lead, LETTERS, placeholder="…")
            words = " · ".join(one for one in (lead or seen.title, day_words(seen.day)) if one)
            button = Button(words, "quiet", name=f"entry-link-{each.id}", icon=seen.icon)
            button.clicked.connect(lambda _checked=False, id=each.id: room.go("entry", entry=id))
            others.add(button)
        self.add(Heading(self.tr("Linked with this")), others)
