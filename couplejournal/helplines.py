"""Where else to turn: lines of help by region, from a dated file, and which numbers are still to be trusted."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

ENGLISH = "en"
_MONTHS = 12  # a number that was checked longer ago is not shown


class Line(NamedTuple):
    organisation: str
    number: str  # as it is dialled or written to, with its hours; "" when it was checked too long ago, or is not known
    site: str  # "" when none is known
    checked: date | None  # the first day it can have been checked on; None when nobody wrote it down


class Region(NamedTuple):
    name: str
    emergency: str  # stands first, always
    lines: tuple[Line, ...]


def read(resources: Path, today: date, language: str = ENGLISH) -> tuple[Region, ...]:
    """What may be shown on this day; () for a file that is missing or broken: the page can do without."""
    try:
        found = tomllib.loads((resources / "help" / f"{language}.toml").read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    return tuple(region for each in _tables(found, "region") if (region := _region(each, today)) is not None)


def checked_between(regions: tuple[Region, ...]) -> tuple[int, int] | None:
    """The first and the last year in which the lines without a number were checked; None when there are none."""
    years = [line.checked.year for region in regions for line in region.lines if line.checked and not line.number]
    return (min(years), max(years)) if years else None


def _region(found: dict[str, Any], today: date) -> Region | None:
    name, emergency = _words(found, "name"), _words(found, "emergency")
    if not (name and emergency):
        return None
    lines = (_line(each, today) for each in _tables(found, "line"))
    return Region(name, emergency, tuple(line for line in lines if line is not None))


def _line(found: dict[str, Any], today: date) -> Line | None:
    """None without an organisation, or where nobody says whence it is."""
    organisation, source = _words(found, "organisation"), _words(found, "source")
    if not (organisation and source):
        return None
    checked = _day(_words(found, "checked_on"))
    number = _words(found, "number") if checked and _is_recent(checked, today) else ""
    return Line(organisation, number, _words(found, "site"), checked)


def _is_recent(checked: date, today: date) -> bool:
    """A day that is still to come is a mistake, or a clock set back: no number is trusted for it."""
    months = (today.year - checked.year) * 12 + today.month - checked.month
    return checked <= today and (months, today.day) <= (_MONTHS, checked.day)


def _day(words: str) -> date | None:
    """The first day that can be meant by "2022-11-03", "2022-11" or "2022"."""
    try:
        return date.fromisoformat("-".join([*words.split("-"), "01", "01"][:3]))
    except ValueError:
        return None


def _tables(found: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = found.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _words(found: dict[str, Any], key: str) -> str:
    value = found.get(key, "")
    return " ".join(value.split()) if isinstance(value, str) else ""
