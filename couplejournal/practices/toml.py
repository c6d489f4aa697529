"""Reads a file of words and says exactly, with file, place and reason, what is wrong with it when something is."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from couplejournal.errors import PracticeRefused

WHOLE = "the whole file"
TABLES = (list,)  # as the type of a key: a list of tables; `list` itself is a list of words
_PLAIN: dict[Any, str] = {
    str: "words in quotation marks", int: "a whole number", bool: "true or false", list: "a list", dict: "a table",
    TABLES: "a list of tables", (dict, list): "a table or a list", (str, type(None)): "words, or null",
}  # fmt: skip


def tables(file: Path, name: str) -> dict[str, Any]:
    """The content of a TOML file; PracticeRefused when it cannot be read, is empty, or is no TOML."""
    try:
        content = tomllib.loads(file.read_bytes().decode().removeprefix("\ufeff"))
    except OSError as error:
        raise PracticeRefused(file=name, field=WHOLE, reason=error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise PracticeRefused(file=name, field=WHOLE, reason="is not written in UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PracticeRefused(file=name, field=WHOLE, reason=f"is not valid TOML: {error}") from error
    if not content:
        raise PracticeRefused(file=name, field=WHOLE, reason="is empty")
    return content


def checked(
    raw: object, known: Mapping[str, Any], file: str, place: str, *, needs: Iterable[str], hollow: Collection[str] = ()
) -> dict[str, Any]:
    """A copy of a table with every key known, of the right type and not empty; lists become tuples.

    known: the type of each key. place: what to call the table ("" for the whole file). hollow: keys whose list may be
    empty. PracticeRefused at the first thing that is wrong.
    """
    if not isinstance(raw, dict):
        raise PracticeRefused(file=file, field=place, reason="is not a table")
    held: dict[str, Any] = {}
    for key, value in raw.items():
        wrong = _wrong(key, value, known, hollow)
        if wrong:
            raise PracticeRefused(file=file, field=spot(place, key), reason=wrong)
        held[key] = tuple(value) if isinstance(value, list) else value
    for key in needs:
        if key not in held:
            raise PracticeRefused(file=file, field=spot(place, key), reason="is missing")
    return held


def called(raw: object, place: str) -> str:
    """What to call a table: by its own id or key where it has one, otherwise `place`."""
    return str(raw.get("id", raw.get("key", place))) if isinstance(raw, dict) else place


def spot(place: str, key: str) -> str:
    """Where in a file a key stands."""
    return f"{place}.{key}" if place else key


def _wrong(key: str, value: object, known: Mapping[str, Any], hollow: Collection[str]) -> str:
    """What is wrong with a key and its value; "" for nothing."""
    if key not in known:
        return f"is no key we know; known are {', '.join(known)}"
    wanted = known[key]
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
        return f"is not {_PLAIN[wanted]}"
    if (isinstance(value, str) and not value.strip()) or (value == [] and key not in hollow):
        return "is empty; leave the key out instead"
    words = isinstance(value, list) and wanted is not TABLES
    if words and not all(isinstance(one, str) and one.strip() for one in value):
        return "is not a list of words in quotation marks"
    return ""
