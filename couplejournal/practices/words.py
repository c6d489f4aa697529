"""Lays the words of another language over a practice; what it does and keeps stays the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from couplejournal.errors import PracticeRefused
from couplejournal.practices import sentence
from couplejournal.practices.practice import Field, Option, Practice, Step

PRACTICE = ("title", "invitation", "again", "glossary", "group")
STEP = ("title", "text", "then", "nothing")
PIECES = "sentence"  # of a step: a list, with as many places for answers
_LINES = ("prompt", "hint", "label", "own")
FIELD = (*_LINES, "starters", "options")
_PARTS = ("step", "field")


def lay(practice: Practice, words: Mapping[str, Any], file: str) -> Practice:
    """The practice with these words; what has none keeps its own. PracticeRefused when a word has no place."""

    def refuse(place: str, reason: str) -> PracticeRefused:
        return PracticeRefused(file=file, field=place, reason=reason)

    def table(held: Mapping[str, Any], key: str, place: str) -> Mapping[str, Any]:
        value = held.get(key, {})
        if not isinstance(value, dict):
            raise refuse(place, "is not a table")
        return value

    def known(given: Mapping[str, Any], allowed: tuple[str, ...], place: str) -> None:
        for key in given:
            if key not in allowed:
                raise refuse(f"{place}{key}", "has no place here")

    def taken(given: Mapping[str, Any], names: tuple[str, ...], place: str) -> dict[str, Any]:
        taken = {name: given[name] for name in names if name in given}
        for name, value in taken.items():
            if not isinstance(value, str) or not value.strip():
                raise refuse(f"{place}{name}", "is not words in quotation marks")
        return taken

    def field(one: Field) -> Field:
        given = table(fields, one.key, f"field.{one.key}")
        place = f"field.{one.key}."
        known(given, FIELD, place)
        labels = table(given, "options", f"{place}options")
        keys = tuple(option.key for option in one.options)
        known(labels, keys, f"{place}options.")
        spoken = taken(labels, keys, f"{place}options.")
        starters = given.get("starters", list(one.starters))
        if not isinstance(starters, list) or not all(isinstance(word, str) and word.strip() for word in starters):
            raise refuse(f"{place}starters", "is not a list of words in quotation marks")
        options = tuple(Option(option.key, spoken.get(option.key, option.label)) for option in one.options)
        return one._replace(starters=tuple(starters), options=options, **taken(given, _LINES, place))

    def step(one: Step) -> Step:
        given = table(steps, one.key, f"step.{one.key}")
        known(given, (*STEP, PIECES), f"step.{one.key}.")
        fields_now = tuple(field(each) for each in one.fields)
        pieces = given.get(PIECES, list(one.sentence))
        if not isinstance(pieces, list) or not all(isinstance(word, str) and word.strip() for word in pieces):
            raise refuse(f"step.{one.key}.{PIECES}", "is not a list of words in quotation marks")
        if strange := sorted(sentence.gaps(pieces) - sentence.gaps(one.sentence)):
            raise refuse(f"step.{one.key}.{PIECES}", f"no field of this step has the key “{strange[0]}”")
        return one._replace(fields=fields_now, sentence=tuple(pieces), **taken(given, STEP, f"step.{one.key}."))

    known(words, (*PRACTICE, *_PARTS), "")
    steps, fields = table(words, "step", "step"), table(words, "field", "field")
    known(steps, tuple(one.key for one in practice.steps), "step.")
    known(fields, tuple(one.key for one in practice.fields()), "field.")
    return practice._replace(steps=tuple(step(one) for one in practice.steps), **taken(words, PRACTICE, ""))


def missing(practice: Practice, words: Mapping[str, Any]) -> tuple[str, ...]:
    """The places of this practice that have words in English and none in these ("field.did.prompt")."""
    wanted = [name for name in PRACTICE if getattr(practice, name)]
    wanted += [f"step.{one.key}.{name}" for one in practice.steps for name in STEP if getattr(one, name)]
    for one in practice.fields():
        if not one.retired:
            wanted += [f"field.{one.key}.{name}" for name in (*_LINES, "starters") if getattr(one, name)]
            wanted += [f"field.{one.key}.options.{option.key}" for option in one.options]

    def there(place: str) -> bool:
        held: Any = words
        for part in place.split("."):
            held = held.get(part) if isinstance(held, dict) else None
        return bool(held)

    return tuple(place for place in wanted if not there(place))
