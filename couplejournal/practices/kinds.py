"""What may be answered in a field: a line, a choice, a word, a photo; how it is tidied and how people read it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from couplejournal.practices.practice import Field

ONGOING = "ongoing"  # of what has no last day
YES = "yes"  # what a toggle stores; "" is off
# Half characters and control signs can be pasted in by accident; a file or a search would stumble over them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS = frozenset({"starters", "quoting", "dictated", "becomes", "checks", "clearer", "pieced"})
_CHOICES = frozenset({"options", "own", "touch", "afar"})


class Kind(NamedTuple):
    name: str
    found: bool  # may be searched
    clean: Callable[[str, Field], str]  # what people gave → what is stored; "" is no answer; never raises on text
    shown: Callable[[str, Field], str]  # what is stored → what people read
    takes: frozenset[str] = frozenset()  # keys of a field that only make sense with some kinds
    needs: str = ""  # the key without which a field of this kind cannot be asked


def text(raw: str, field: Field) -> str:
    """The text as written, with plain line ends and no blanks at the ends of lines."""
    plain = _UNWRITABLE.sub("", raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))
    return "\n".join(line.rstrip() for line in plain.split("\n")).strip()


def line(raw: str, field: Field) -> str:
    """The text in one line, whatever was pasted."""
    return " ".join(text(raw, field).split())


def words(raw: str, field: Field) -> str:
    """One word (or short phrase) a line, none twice, at most as many as the field allows."""
    given = dict.fromkeys(word for part in text(raw, field).split("\n") if (word := " ".join(part.split())))
    return "\n".join(list(given)[: field.most or None])


def choices(raw: str, field: Field) -> str:
    """The chosen options' keys and, where the field lets people, their own words; a line each."""
    keys = {option.key for option in field.options}
    given = dict.fromkeys(part for part in words(raw, Field("", "")).split("\n") if part in keys or field.own)
    return "\n".join([part for part in given if part][: field.most or None])


def choice(raw: str, field: Field) -> str:
    """The chosen option's key, or the couple's own words where the field lets them."""
    given = line(raw, field)
    return given if field.own or any(given == option.key for option in field.options) else ""


def feelings(raw: str, field: Field) -> str:
    """One feeling a line, "quite:lonely" where they said how strong it is; none twice, at most as many as allowed."""
    given = {part.partition(":")[2] or part: part for part in words(raw, Field("", "")).split("\n") if part.strip(":")}
    return "\n".join(list(given.values())[: field.most or None])


def toggle(raw: str, field: Field) -> str:
    """ "yes", or "" for everything else."""
    return YES if line(raw, field) == YES else ""


def nothing(_value: str, _field: Field) -> str:
    return ""


def as_said(value: str, _field: Field) -> str:
    return value


def labels(value: str, field: Field) -> str:
    """The options' labels instead of their keys; own words and options no longer offered as they are."""
    known = {option.key: option.label for option in field.options}
    return ", ".join(known.get(part, part) for part in value.split("\n") if part)


def felt(value: str, field: Field) -> str:
    """ "quite:lonely" is read as "quite lonely", in the field's own words for how strong."""
    return _graded(value, field, "{how} {word}")


def fed(value: str, field: Field) -> str:
    """ "thin:rest" is read as "rest: thin", in the field's own words for how well fed a need is."""
    return _graded(value, field, "{word}: {how}")


def _graded(value: str, field: Field, form: str) -> str:
    """Words with what was chosen for each, where it is one of the field's options; else as they stand."""
    known = {option.key: option.label for option in field.options}
    parts = [(part, *part.partition(":")[::2]) for part in value.split("\n") if part]
    return ", ".join(
        form.format(how=known[key], word=word) if word and key in known else part for part, key, word in parts
    )


def daylight(raw: str, field: Field) -> str:
    """ "yes", or the day that was chosen for it (ISO); "" for everything else."""
    return YES if line(raw, field) == YES else day(raw, field)


def day(raw: str, field: Field) -> str:
    """A day that is in the calendar, as 2026-11-22; "" for everything else."""
    given = line(raw, field)
    with suppress(ValueError):
        return date.fromisoformat(given).isoformat() if _DAY.fullmatch(given) else ""
    return ""


def until(raw: str, field: Field) -> str:
    """ "ongoing", or a day of the calendar; "" for everything else."""
    return ONGOING if line(raw, field) == ONGOING else day(raw, field)


def agreed(value: str, field: Field) -> str:
    return (field.label or field.prompt) if value == YES else ""


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("line", True, line, as_said, _WORDS),
        Kind("text", True, text, as_said, _WORDS),
        # A single choice is stored as its key, which nobody would think of searching for.
        Kind("choice", False, choice, labels, _CHOICES, needs="options"),
        Kind("choices", True, choices, labels, _CHOICES | {"most", "checks"}, needs="options"),
        Kind("words", True, words, labels, frozenset({"deck", "own", "most", "suggested_by", "checks"}), needs="deck"),
        Kind("feeling", True, feelings, felt, frozenset({"deck", "own", "most", "options", "checks"}), needs="deck"),
        Kind("need", False, feelings, fed, frozenset({"deck", "own", "most", "options"}), needs="deck"),
        Kind("card", True, line, as_said, frozenset({"deck", "starters"}), needs="deck"),
        Kind("idea", True, line, as_said, frozenset({"deck"}), needs="deck"),
        Kind("key", False, line, nothing, frozenset({"most"})),  # so many cards of a hand
        Kind("photos", False, nothing, nothing),
        Kind("toggle", False, toggle, agreed, frozenset({"checks"})),
        Kind("daylight", False, daylight, nothing),
        Kind("day", False, day, nothing),
        Kind("until", False, until, nothing),
    )
}
