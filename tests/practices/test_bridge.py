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


@pytest.mark.parametrize(
    ("deed", "word"),
    [
        ("were there when my father died", "steadfast"),
        ("were there for me", "present"),
        ("waited for me in the rain", "patient"),
        ("sat up until the fever went", "present"),
        ("asked about my exam", "attentive"),
        ("saw that I was tired", "perceptive"),
        ("told them the whole truth", "honest"),
        ("owned up to the broken bowl", "courageous"),
        ("took it back the next morning", "humble"),
        ("said sorry first", "self-aware"),
        ("made me a pot of tea", "considerate"),
        ("drove all night", "reliable"),
        ("carried the heavy one", "generous"),
        ("sang in the kitchen", "playful"),
        ("danced with my aunt", "funny"),
        ("held my hand at the dentist", "gentle"),
        ("sat with my grandmother", "empathetic"),
        ("stood by me in front of them", "loyal"),
        ("took my side", "protective"),
        ("are learning my language", "teachable"),
        ("keep trying with my brother", "determined"),
        ("found us a way out of it", "resourceful"),
        ("mended the chair", "inventive"),
        ("forgave me before I asked", "forgiving"),
        ("let it go", "generous"),
        ("kept my secret for a year", "discreet"),
        ("kept every promise", "trustworthy"),
        ("rang my lonely uncle", "welcoming"),
        ("wrote to my mother", "kind"),
        ("got up at five", "disciplined"),
        ("worked two shifts", "hard-working"),
        ("built a shelf out of nothing", "creative"),
        ("wrote me a song", "graceful"),
        ("managed alone while I was away", "resilient"),
        ("were alone with both children", "grounded"),
    ],
)
def test_every_kind_of_deed_finds_its_words_in_plain_english(deed: str, word: str) -> None:
    assert word in suggest(deed, BRIDGE)


def test_every_bridge_is_met_by_each_of_its_stems() -> None:
    for one in BRIDGE:
        for stem in one.stems:
            assert set(suggest(f"you {stem.replace('*', '')} today", [one])) == set(one.words), stem
