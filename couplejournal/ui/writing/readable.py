"""A step is played even when a file of words or questions is broken: without it, and its sentence is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from couplejournal.errors import PracticeRefused
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence

T = TypeVar("T")


def if_readable(room: Room, read: Callable[[], T]) -> T | None:
    """What `read` gives; None, and a sentence in the page, when its file is wrong."""
    try:
        return read()
    except PracticeRefused as trouble:
        room.messages.say(sentence(trouble))
        return None
