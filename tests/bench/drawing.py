"""Tonight's card from 600 cards with ten years of history: the drawing, and the reading of what was, told apart."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from couplejournal import paths
from couplejournal.journal import keys, vault
from couplejournal.practices import decks
from couplejournal.practices.decks import Card
from couplejournal.practices.selection import Evening, draw
from couplejournal.practices.wishes import TOPICS
from tests.bench.table import Row, middle, milliseconds

CARDS, EVENINGS = 600, 3650
END = date(2026, 11, 22)
TURNS = 25
EVERY = frozenset(TOPICS)


def measure(samples: Path) -> list[Row]:
    """One row for the reading, one for the drawing, one for both."""
    from couplejournal.ui.scenes import past

    cards = _cards()
    folder = _written(samples, cards)
    journal = vault.open(folder, keys.read(folder).unlock(None), clock=lambda: datetime.now(UTC))
    tonight = Evening(END, 3, topics=EVERY, opened=EVERY, slot="new")
    first = milliseconds(lambda: past.history(journal, "evening_talk", END), 1)
    history = past.history(journal, "evening_talk", END)
    assert len(history.cards) > CARDS / 2
    reading = milliseconds(lambda: past.history(journal, "evening_talk", END), TURNS)
    drawing = milliseconds(lambda: draw(cards, history, tonight), TURNS)
    both = milliseconds(lambda: draw(cards, past.history(journal, "evening_talk", END), tonight), TURNS)
    floor = middle(milliseconds(lambda: journal.said({"evening_talk"}, {"nothing"}, end=END), TURNS))
    sorting = middle(milliseconds(lambda: sorted(cards, key=lambda card: hash(card.id)), TURNS))
    journal.close()
    loading = milliseconds(lambda: decks.cards(paths.resources()), 9)
    aim = "< 5 ms together"
    return [
        _row(f"history of {EVENINGS} evenings, the first time", middle(first), "bare query", floor, ""),
        _row(f"history of {EVENINGS} evenings, read", middle(reading), "bare query", floor, aim),
        _row(f"a card drawn from {CARDS}", middle(drawing), "sorting them", sorting, aim),
        _row("tonight’s card, both", middle(both), "bare query", floor, "< 5 ms"),
        _row("480 cards, read from their files", middle(loading), "drawing one", middle(drawing), "a few ms"),
    ]


def _row(what: str, ours: float, anchor: str, floor: float, aim: str) -> Row:
    return Row(what, f"{ours:.2f} ms", f"{anchor} {floor:.2f} ms", f"{ours / floor:.1f}", aim)


def _cards() -> tuple[Card, ...]:
    """The deck, and as many again under other names as are wanting."""
    deck = tuple(decks.cards(paths.resources()))
    more = (card._replace(id=f"more-{card.id}") for card in deck)
    return (*deck, *more)[:CARDS]


def _written(samples: Path, cards: tuple[Card, ...]) -> Path:
    """Ten years of talks, one an evening, in a real encrypted journal; written once."""
    folder = samples / "talks-of-ten-years"
    if folder.exists():
        return folder
    dice = Random("ten years of talks")
    now = datetime(2016, 11, 22, 21, tzinfo=UTC)
    journal = vault.create(folder, clock=lambda: now)
    journal.set_partner(1, "Alex", "ocean", "circle")
    journal.set_partner(2, "Sam", "clay", "square")
    with journal.together():
        for back in reversed(range(1, EVENINGS + 1)):
            day = END - timedelta(back)
            now = datetime(day.year, day.month, day.day, 21, tzinfo=UTC)
            card = dice.choice(cards[:500])
            entry = journal.begin("evening_talk", day, place="close").id
            swapped = "\n".join(one.id for one in dice.sample(cards, dice.choice((0, 0, 1, 2))))
            for field, value in (("card", card.id), ("skipped", swapped), ("ceiling", "2"), ("first", "1")):
                journal.say(entry, field, value, 0, found=False)
            journal.say(entry, "question", card.text, 0)
            if dice.random() < 0.8:
                journal.say(entry, "talked", "yes", 0, found=False)
            for voice in (1, 2):
                if dice.random() < 0.8:
                    journal.say(entry, "keep_line", f"Tonight I learned that you {card.plain.lower()} {back}", voice)
            journal.finish(entry)
    journal.close()
    return folder
