"""What may ever be counted: which practices, and which of their answers. Nothing else is seen by any count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from couplejournal.practices.practice import Field, Practice

TABS = ("evening", "gratitudes", "experiences")  # nothing of Repair, of notes, of a page of one's own
VOCABULARY = "character"  # the deck whose words they call each other
CARD, TALKED, KEPT = "card", "talked", "keep_line"  # the card of an evening, and what shows that they talked about it
CHANGED, HOW = "changed", "how_changed"  # what a review has changed, and how, in words of both
TAGS, FILM, RECIPE = "tags", "film", "recipe"
FIRST_TIME, FILM_OR_BOOK = "first time", "film or book"
FIRSTS = {TAGS: frozenset({FIRST_TIME, FILM_OR_BOOK}), FILM: None, RECIPE: None}  # None: whatever was said there


class Countable(NamedTuple):
    """Keys of practices, former ones among them, by what is counted of them."""

    evenings: frozenset[str]
    gratitudes: frozenset[str]
    words: frozenset[str]  # the fields of theirs that hold character words
    firsts: frozenset[str]
    talks: frozenset[str]  # that draw a card and know whether it was talked about
    lines: frozenset[str]  # that keep a line for the book
    reviews: frozenset[str]  # in which they weigh what they do


def may_count(practice: Practice) -> bool:
    """Whether anything of a practice may be counted: never what lies in the drawer, or in no book whatever happens."""
    return practice.tab in TABS and not practice.drawer and practice.book != "never"


def countable(practices: Iterable[Practice]) -> Countable:
    """What may be counted of these practices."""
    all_of_them = [one for one in practices if may_count(one)]
    praising = [one for one in all_of_them if any(_praises(field) for field in one.fields())]
    return Countable(
        evenings=_keys(one for one in all_of_them if one.together),
        gratitudes=_keys(praising),
        words=frozenset(key for one in praising for field in one.fields() if _praises(field) for key in _names(field)),
        firsts=_keys(one for one in all_of_them if any(_first(field) for field in one.fields())),
        talks=_keys(one for one in all_of_them if {CARD, TALKED} <= {field.key for field in one.fields()}),
        lines=_keys(one for one in all_of_them if _keeps(one.field(KEPT))),
        reviews=_keys(one for one in all_of_them if _shared(one.field(CHANGED))),
    )


def _keys(practices: Iterable[Practice]) -> frozenset[str]:
    return frozenset(key for one in practices for key in (one.key, *one.was))


def _names(field: Field) -> tuple[str, ...]:
    return (field.key, *field.was)


def _open(field: Field) -> bool:
    return field.seal != "mine" and not field.aside


def _praises(field: Field) -> bool:
    return field.kind == "words" and field.deck == VOCABULARY and field.voice == "one" and _open(field)


def _first(field: Field) -> bool:
    wanted = FIRSTS.get(field.key, frozenset())
    return _open(field) and (wanted is None or any(option.key in wanted for option in field.options))


def _keeps(field: Field | None) -> bool:
    return field is not None and field.book == "quote" and _open(field)


def _shared(field: Field | None) -> bool:
    return field is not None and field.voice == "us" and _open(field)
