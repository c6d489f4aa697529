"""Deeds suggest words for the one who did them."""

from __future__ import annotations

import pytest

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.bridge import suggest

BRIDGE = decks.vocabulary(paths.resources(), "character").bridge


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("stayed up with me", ("patient", "steadfast", "present")),
        ("You rang my mother", ("welcoming", "kind")),
        ("laughed at yourself", ("playful", "funny", "cheerful")),
        ("kept your promise", ("trustworthy", "discreet")),
        ("told me the truth", ("honest", "courageous", "sincere")),
        ("CHANGED your mind!", ("humble", "self-aware", "teachable")),
        ("stood up for me, and then cooked", ("loyal", "considerate", "protective")),
        ("cooked, and stood up for me", ("considerate", "loyal", "generous")),
        ("planted a tree", ()),
        ("kept the receipt and my secret lies elsewhere", ()),
        ("你煮了汤", ()),
        ("", ()),
    ],
)
def test_a_deed_suggests_up_to_three_words_the_first_deed_first(deed: str, words: tuple[str, ...]) -> None:
    assert suggest(deed, BRIDGE) == words
