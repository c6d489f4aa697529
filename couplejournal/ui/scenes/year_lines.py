"""What lies on the table when two people look back on a year: its months, what was new, what they changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from couplejournal.journal.records import Entry
from couplejournal.practices.counting import FIRST_TIME, TAGS
from couplejournal.practices.practice import Practice
from couplejournal.ui.room import Room
from couplejournal.ui.saying import month_words

TABS = ("evening", "gratitudes", "experiences")
CHANGED = "changed"  # the field of a season review in which it stands, a line each

Group = tuple[str, list[str]]


def year_lines(room: Room, start: date, end: date) -> list[Group]:
    """Each a heading and its lines, oldest first; of what lies in the drawer, or is closed, there is nothing."""
    practices = [one for tab in TABS for one in room.catalogue.under(tab) if not one.drawer]
    entries = room.journal.entries(start, end, practices=_keys(practices), drawer=False)
    by_key = {key: one for one in practices for key in (one.key, *one.was)}

    groups = [
        (
            QCoreApplication.translate("year_lines", "From the months"),
            [line for one in entries for line in _of_month(one, by_key[one.practice])],
        ),
        (
            QCoreApplication.translate("year_lines", "For the first time"),
            [line for one in entries if (line := _first(one, by_key[one.practice]))],
        ),
        (
            QCoreApplication.translate("year_lines", "What we changed"),
            [line for one in entries for line in one.said(CHANGED).split("\n") if line],
        ),
    ]
    return [(heading, list(dict.fromkeys(lines))) for heading, lines in groups if lines]


def _keys(practices: Sequence[Practice]) -> set[str]:
    return {key for one in practices for key in (one.key, *one.was)}


def _of_month(entry: Entry, practice: Practice) -> list[str]:
    """What opens the chapter of its month: its lines, after the name of the month."""
    openers = [field.key for field in practice.fields() if field.book == "opener"]
    said = [line for key in openers for line in entry.said(key).split("\n") if line]
    month = month_words(entry.day.year, entry.day.month).rsplit(" ", 1)[0]
    return [f"{month}: {line}" for line in said]


def _first(entry: Entry, practice: Practice) -> str:
    """What something was called that they tagged as a first time; "" for everything else."""
    if FIRST_TIME not in entry.said(TAGS).split("\n"):
        return ""
    fields = practice.fields()
    named = [one.key for role in ("lead", "plain", "quote") for one in fields if one.book == role and one.key != TAGS]
    return next((said.replace("\n", " · ") for key in named if (said := entry.said(key))), "")
