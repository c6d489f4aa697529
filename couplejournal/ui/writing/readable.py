"""A step is played even when a file of words or questions is broken: without it, and its sentence is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from couplejournal.errors import PracticeRefused
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence

if TYPE_CHECKING:
    from couplejournal.practices.decks import Cards

T = TypeVar("T")


def if_readable(room: Room, read: Callable[[], T]) -> T | None:
    """What `read` gives; None, and a sentence in the page, when its file is wrong."""
    try:
        return read()
    except PracticeRefused as trouble:
        room.messages.say(sentence(trouble))
        return None


_told: set[tuple[Path, str]] = set()  # what was said about the cards already, for one sentence is enough


def questions(room: Room, deck: str = "evening") -> Cards:
    """The question cards of a deck. What is wrong with some of them is said once, and the others are here."""
    from couplejournal.practices import decks  # home needs none

    cards = if_readable(room, lambda: decks.cards(room.resources, deck=deck)) or decks.Cards()
    said = [sentence(trouble) for trouble in cards.refused]
    if new := [words for words in said if (room.resources, words) not in _told]:
        _told.update((room.resources, words) for words in new)
        room.messages.say("\n".join(new))
    return cards
