"""The decks: question cards for the evening, words for feelings, needs and character, the listener's card."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices.toml import TABLES, WHOLE, called, checked, tables
from couplejournal.practices.wishes import TOPICS

MOODS = ("light", "any", "tender")
SEASONS = ("spring", "summer", "autumn", "winter")
FLAGS = ("opt", "touch", "near", "children")  # both open it first; speaks of touch; same place; there are children


class Card(NamedTuple):
    id: str  # never reused; what the journal remembers
    topic: str  # one of wishes.TOPICS
    depth: int  # 1 surface, 2 under the surface, 3 close to the bone
    mood: str  # one of MOODS
    season: str | None  # one of SEASONS; None fits all year
    flags: tuple[str, ...]  # some of FLAGS
    text: str
    plain: str  # the same question without pictures
    follow_up: str  # what the listener may ask

    @property
    def opt_in(self) -> bool:
        """Only after both have opened its topic."""
        return "opt" in self.flags


class Cards(tuple[Card, ...]):
    """The cards of a deck; `refused` says what stands in its files and cannot be shown."""

    refused: tuple[PracticeRefused, ...] = ()

    @classmethod
    def of(cls, cards: Iterable[Card], refused: Iterable[PracticeRefused]) -> Cards:
        """These cards, with these refusals beside them."""
        made = cls(cards)
        made.refused = tuple(refused)
        return made


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    label: str
    words: tuple[str, ...]
    part: str = ""  # a heading over several groups
    body: str = ""  # where it may be noticed
    heavy: bool = False  # a feeling under which nothing playful is asked
    noun: str = ""  # what a year was full of when its words were said: "steadiness"


@dataclass(frozen=True, slots=True)
class Body:
    """A way to a feeling that begins in the body."""

    label: str
    groups: tuple[str, ...]  # keys of the groups it may belong to


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
    bodies: tuple[Body, ...] = ()
    unsure: tuple[str, ...] = ()  # whole answers for those who cannot tell


@dataclass(frozen=True, slots=True)
class ListenerCard:
    key: str
    title: str
    text: str
    starters: tuple[str, ...] = ()
    told: str = ""  # what is being told when it stands in for the card of the same key: "good", "outside"
    style: str = ""  # whose way it stands in for: one of wishes.STYLES


_CARD: dict[str, Any] = {
    "id": str, "topic": str, "depth": int, "mood": str, "season": (str, type(None)), "flags": list, "text": str,
    "plain": str, "follow_up": str,
}  # fmt: skip
_GROUP: dict[str, Any] = {"key": str, "label": str, "words": list, "part": str, "body": str, "heavy": bool, "noun": str}
_BRIDGE: dict[str, Any] = {"stems": list, "words": list}
_BODY: dict[str, Any] = {"label": str, "groups": list}
_VOCABULARY: dict[str, Any] = {
    "headline": str, "note": str, "unsure": list, "group": TABLES, "bridge": TABLES, "body": TABLES,
}  # fmt: skip
_LISTENER: dict[str, Any] = {"key": str, "title": str, "text": str, "starters": list, "told": str, "style": str}


def cards(resources: Path, language: str = "en", deck: str = "evening") -> Cards:
    """The question cards of a deck, topic after topic; a card or file with a mistake is in `refused`, all others load.

    PracticeRefused when there is no such deck.
    """
    folder, name = _find(resources, language, deck)
    if not folder.is_dir():
        raise PracticeRefused(file=name, field="the whole deck", reason="is not there")
    return _cards(name, tuple((file, _stamp(file)) for file in sorted(folder.glob("*.json"))))


@lru_cache(maxsize=4)
def _cards(name: str, files: tuple[tuple[Path, object], ...]) -> Cards:
    """What stands in these files; read once, and anew when one of them has changed."""
    read: dict[str, Card] = {}
    refused: list[PracticeRefused] = []
    for file, _changed in files:
        where = f"{name}/{file.name}"
        try:
            raw = _list(file, where)
        except PracticeRefused as trouble:
            refused.append(trouble)
            continue
        for number, one in enumerate(raw, 1):
            try:
                card = _card(one, where, f"card {number}")
                if card.id in read:
                    raise PracticeRefused(file=where, field=card.id, reason="the id stands here twice")
                read[card.id] = card
            except PracticeRefused as trouble:
                refused.append(trouble)
    return Cards.of(read.values(), refused)


def _stamp(file: Path) -> tuple[int, ...]:
    """Another one whenever the file is another; () for one that cannot be looked at."""
    try:
        told = file.stat()
    except OSError:
        return ()
    return told.st_ino, told.st_size, told.st_mtime_ns


def vocabulary(resources: Path, name: str, language: str = "en") -> Vocabulary:
    """The words of one vocabulary in their groups. PracticeRefused when the file is missing or wrong."""
    file, where = _find(resources, language, f"{name}.toml")
    held = checked(tables(file, where), _VOCABULARY, where, "", needs=("group",))
    needs = ("key", "label", "words")
    groups = (checked(one, _GROUP, where, called(one, "group"), needs=needs) for one in held.pop("group"))
    bridges = (checked(one, _BRIDGE, where, "bridge", needs=_BRIDGE) for one in held.pop("bridge", ()))
    bodies = (checked(one, _BODY, where, "body", needs=_BODY) for one in held.pop("body", ()))
    return Vocabulary(
        name,
        tuple(Group(**one) for one in groups),
        bridge=tuple(Bridge(**one) for one in bridges),
        bodies=tuple(Body(**one) for one in bodies),
        **held,
    )


def listener(
    resources: Path, language: str = "en", *, told: str = "", styles: Collection[str] = ()
) -> tuple[ListenerCard, ...]:
    """The listener's cards in their order, one to be shown at a time.

    told: what is being told, "" for anything. styles: how the listener likes things to be, of wishes.STYLES. Of the
    cards of one key that fit, the most particular is taken; a style says more than what is told.
    """
    file, name = _find(resources, language, "listener.toml")
    raw = checked(tables(file, name), {"card": TABLES}, name, "", needs=("card",))["card"]
    needs = ("key", "title", "text")
    read = [
        ListenerCard(**checked(one, _LISTENER, name, called(one, f"card {n}"), needs=needs))
        for n, one in enumerate(raw, 1)
    ]
    best: dict[str, ListenerCard] = {}
    for card in read:
        if card.told in ("", told) and card.style in ("", *styles):
            best[card.key] = max(best.get(card.key, card), card, key=lambda one: (bool(one.style), bool(one.told)))
    return tuple(best.values())


def _find(resources: Path, language: str, deck: str) -> tuple[Path, str]:
    """The deck (a file, or a folder) in this language, otherwise the English one; and the name to call it by."""
    folder = language if (resources / "decks" / language / deck).exists() else "en"
    return resources / "decks" / folder / deck, f"decks/{folder}/{deck}"


def _list(file: Path, name: str) -> list[Any]:
    """What stands in a file of cards."""
    import json

    try:
        raw = json.loads(file.read_bytes())
    except OSError as error:
        raise PracticeRefused(file=name, field=WHOLE, reason=error.strerror or "cannot be read") from error
    except (ValueError, RecursionError) as error:
        raise PracticeRefused(file=name, field=WHOLE, reason=f"is not valid JSON: {error}") from error
    if not isinstance(raw, list) or not raw:
        raise PracticeRefused(file=name, field=WHOLE, reason="is not a list of cards")
    return raw


def _card(raw: object, file: str, place: str) -> Card:
    """One card, checked."""
    card = Card(**checked(raw, _CARD, file, called(raw, place), needs=_CARD, hollow=("flags",)))
    for right, reason in (
        (card.topic in TOPICS, f"the topic is one of {', '.join(TOPICS)}"),
        (card.depth in (1, 2, 3), "the depth is 1, 2 or 3"),
        (card.mood in MOODS, f"the mood is one of {', '.join(MOODS)}"),
        (card.season is None or card.season in SEASONS, f"the season is one of {', '.join(SEASONS)}, or null"),
        (all(flag in FLAGS for flag in card.flags), f"the flags are some of {', '.join(FLAGS)}"),
    ):
        if not right:
            raise PracticeRefused(file=file, field=card.id, reason=reason)
    return card
