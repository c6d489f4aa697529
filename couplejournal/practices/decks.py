"""The decks: question cards for the evening, words for feelings, needs and character, the listener's card."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from couplejournal.errors import PracticeRefused
from couplejournal.practices.reading import tables

MOODS = ("light", "any", "tender")
SEASONS = ("spring", "summer", "autumn", "winter")


@dataclass(frozen=True, slots=True)
class Card:
    id: str  # never reused; what the journal remembers
    topic: str
    depth: int  # 1 surface, 2 under the surface, 3 close to the bone
    mood: str
    season: str | None  # one of SEASONS; None fits all year
    opt_in: bool  # only after both have opened its topic
    text: str
    plain: str  # the same question without pictures
    follow_up: str  # what the listener may ask


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    label: str
    words: tuple[str, ...]
    part: str = ""  # a heading over several groups
    body: str = ""  # where it may be noticed


@dataclass(frozen=True, slots=True)
class Bridge:
    stems: tuple[str, ...]  # "laugh*", "kept promise"
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    name: str
    groups: tuple[Group, ...]
    headline: str = ""
    note: str = ""
    bridge: tuple[Bridge, ...] = ()


@dataclass(frozen=True, slots=True)
class ListenerCard:
    key: str
    title: str
    text: str
    starters: tuple[str, ...] = ()
    good_news: bool = False  # stands in for the card of the same key when something good is being told


_CARD: dict[str, Any] = {
    "id": str, "topic": str, "depth": int, "mood": str, "season": (str, type(None)), "opt_in": bool, "text": str,
    "plain": str, "follow_up": str,
}  # fmt: skip
_GROUP: dict[str, Any] = {"key": str, "label": str, "words": list, "part": str, "body": str}
_BRIDGE: dict[str, Any] = {"stems": list, "words": list}
_VOCABULARY: dict[str, Any] = {"headline": str, "note": str, "group": list, "bridge": list}
_LISTENER: dict[str, Any] = {"key": str, "title": str, "text": str, "starters": list, "good_news": bool}


def cards(resources: Path, language: str = "en", deck: str = "evening") -> tuple[Card, ...]:
    """The question cards of a deck, in the file's order. PracticeRefused (file, card, reason) when it is wrong."""
    import json

    file, name = _find(resources, language, f"{deck}.json")
    try:
        raw = json.loads(file.read_bytes())
    except OSError as error:
        raise PracticeRefused(file=name, field="the whole file", reason=error.strerror) from error
    except (ValueError, RecursionError) as error:
        raise PracticeRefused(file=name, field="the whole file", reason=f"is not valid JSON: {error}") from error
    if not isinstance(raw, list) or not raw:
        raise PracticeRefused(file=name, field="the whole file", reason="is not a list of cards")
    read = tuple(Card(**_checked(one, _CARD, name, f"card {n}", tuple(_CARD))) for n, one in enumerate(raw, 1))
    seen: set[str] = set()
    for card in read:
        for right, reason in (
            (card.id not in seen, "the id stands here twice"),
            (card.depth in (1, 2, 3), "the depth is 1, 2 or 3"),
            (card.mood in MOODS, f"the mood is one of {', '.join(MOODS)}"),
            (card.season is None or card.season in SEASONS, f"the season is one of {', '.join(SEASONS)}, or null"),
        ):
            if not right:
                raise PracticeRefused(file=name, field=card.id, reason=reason)
        seen.add(card.id)
    return read


def vocabulary(resources: Path, name: str, language: str = "en") -> Vocabulary:
    """The words of one vocabulary in their groups. PracticeRefused when the file is missing or wrong."""
    file, where = _find(resources, language, f"{name}.toml")
    held = _checked(tables(file, where), _VOCABULARY, where, "", ("group",))
    groups = (_checked(one, _GROUP, where, "group", ("key", "label", "words")) for one in held.pop("group"))
    bridges = (_checked(one, _BRIDGE, where, "bridge", tuple(_BRIDGE)) for one in held.pop("bridge", ()))
    return Vocabulary(name, tuple(Group(**one) for one in groups), bridge=tuple(Bridge(**b) for b in bridges), **held)


def listener(resources: Path, language: str = "en", *, good_news: bool = False) -> tuple[ListenerCard, ...]:
    """The listener's cards, one to be shown at a time; for good news one of them is another."""
    file, name = _find(resources, language, "listener.toml")
    raw = _checked(tables(file, name), {"card": list}, name, "", ("card",))["card"]
    needs = ("key", "title", "text")
    read = [ListenerCard(**_checked(one, _LISTENER, name, f"card {n}", needs)) for n, one in enumerate(raw, 1)]
    doubled = {card.key for card in read if card.good_news}
    return tuple(card for card in read if card.key not in doubled or card.good_news == good_news)


def _find(resources: Path, language: str, file: str) -> tuple[Path, str]:
    """The deck in this language, otherwise the English one; and the name to call it by."""
    folder = language if (resources / "decks" / language / file).is_file() else "en"
    return resources / "decks" / folder / file, f"decks/{folder}/{file}"


def _checked(raw: object, known: dict[str, Any], file: str, place: str, needs: tuple[str, ...]) -> dict[str, Any]:
    """A copy with every key known and of the right type; lists of words become tuples."""
    if not isinstance(raw, dict):
        raise PracticeRefused(file=file, field=place, reason="is not a table")
    place = str(raw.get("id", raw.get("key", place)))
    held: dict[str, Any] = {}
    for key, value in raw.items():
        spot = f"{place}.{key}".lstrip(".")
        if key not in known:
            raise PracticeRefused(file=file, field=spot, reason=f"is no key we know; known are {', '.join(known)}")
        wrong = not isinstance(value, known[key]) or (isinstance(value, bool) and known[key] is not bool)
        if wrong or value == "" or value == []:
            raise PracticeRefused(file=file, field=spot, reason="is empty or of the wrong type")
        if key in ("words", "stems", "starters") and not all(isinstance(one, str) and one.strip() for one in value):
            raise PracticeRefused(file=file, field=spot, reason="is not a list of words")
        held[key] = tuple(value) if isinstance(value, list) else value
    for key in needs:
        if key not in held:
            raise PracticeRefused(file=file, field=f"{place}.{key}".lstrip("."), reason="is missing")
    return held
