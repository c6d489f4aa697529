"""The soft remarks under a gratitude: natural sentences, more than half of which nothing is said about."""

from __future__ import annotations

from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.errors import PracticeRefused
from couplejournal.practices import catalogue, chips, decks
from couplejournal.practices.practice import REMARKS

ENGLISH = chips.read(paths.resources())

LOOKS = [
    "look lovely in green",
    "looked gorgeous last night",
    "You looked so handsome in that suit.",
    "have the most beautiful eyes",
    "have a wonderful smile",
    "are so beautiful",
    "were absolutely stunning tonight",
    "Your hair this morning",
    "your smile",
    "wore the red dress",
    "have such a nice car",
    "bought a new watch",
]
NOT_LOOKS = [
    "looked after the children all afternoon",
    "looked for my keys for an hour",
    "looked at me when I came in",
    "looked at the moon with me",
    "look forward to my stories",
    "looked up the train for my mother",
    "looked tired and still read to us",
    "smiled at the old man on the bus",
    "dressed the baby while I slept",
    "washed my hair when my arm was broken",
    "bought soup because I was ill",
    "drove the car through the snow to fetch me",
    "have a way with shy people",
    "have your father's patience",
    "put on the kettle before I asked",
    "wore the silly hat to make the children laugh",
    "gave me your coat",
    "were calm at the hospital",
    "are the first one I want to tell",
    "stayed up with me",
]
ROLES = ["useful", "good provider", "a great mother", "handy", "my best helper", "low-maintenance", "cook"]
NOT_ROLES = ["patient", "hard-working", "good listener", "motherly", "open-minded", "patient\nfunny", "brave", "warm"]
STONES = [
    "helped me, but late",
    "were kind but you forgot the milk",
    "at least rang this time",
    "listened for once",
    "finally cleaned the kitchen",
    "You finally asked my brother",
    "for once did not look at your phone",
    "But you came back",
]
NOT_STONES = [
    "were nothing but kind to my aunt",
    "not only cooked but sang",
    "never stopped believing in me",
    "were tired but listened to all of it",
    "read me at least ten pages",
    "waited at least an hour in the rain",
    "sat with me until I finally slept",
    "made me laugh so that for once I forgot the letter",
    "sewed the button on my coat",
    "came with me to the debut of my friend",
    "stayed until the very end",
    "were afraid of the call, but you made it",
    "rang my mother, and last but not least me",
    "could not help but smile at my story",
    "brought butter and bread",
]


@pytest.mark.parametrize("sentence", LOOKS)
def test_looks_or_belongings_alone_are_remarked_on(sentence: str) -> None:
    assert ENGLISH["looks"].fits(sentence)


@pytest.mark.parametrize("sentence", [*NOT_LOOKS, *NOT_STONES, ""])
def test_a_deed_is_not_taken_for_looks(sentence: str) -> None:
    assert not ENGLISH["looks"].fits(sentence)


@pytest.mark.parametrize("words", ROLES)
def test_a_role_or_a_use_is_remarked_on(words: str) -> None:
    assert ENGLISH["role"].fits(words)


@pytest.mark.parametrize("words", [*NOT_ROLES, ""])
def test_a_word_for_a_person_is_not(words: str) -> None:
    assert not ENGLISH["role"].fits(words)


@pytest.mark.parametrize("sentence", STONES)
def test_a_small_stone_is_remarked_on(sentence: str) -> None:
    assert ENGLISH["stone"].fits(sentence)


@pytest.mark.parametrize("sentence", [*NOT_STONES, *NOT_LOOKS, *LOOKS, ""])
def test_plain_thanks_hold_no_stone(sentence: str) -> None:
    assert not ENGLISH["stone"].fits(sentence)


def test_every_word_of_the_vocabulary_may_be_chosen_in_peace() -> None:
    for group in decks.vocabulary(paths.resources(), "character").groups:
        for word in group.words:
            assert not ENGLISH["role"].fits(word), word


def test_more_than_half_of_the_sentences_here_stay_without_a_remark() -> None:
    silent, spoken = len(NOT_LOOKS + NOT_ROLES + NOT_STONES), len(LOOKS + ROLES + STONES)
    assert silent + spoken >= 60 and silent > spoken


def test_these_remarks_are_made_under_gratitudes_and_nowhere_else() -> None:
    """Nothing else in the program is shown because of words that somebody wrote."""
    practices = catalogue.read(paths.resources()).practices
    assert {practice.tab for practice in practices if any(one.remarks for one in practice.fields())} == {"gratitudes"}
    assert {name for practice in practices for one in practice.fields() for name in one.remarks} == set(REMARKS)
    assert set(ENGLISH) == set(REMARKS)


def test_a_language_without_remarks_has_none(tmp_path: Path) -> None:
    assert chips.read(tmp_path, "xx") == {}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[[chip]]\nkey = "wrong"\ntext = "x"\n', "wrong.key: is not one of looks"),
        ('[[chip]]\nkey = "role"\n', "role.text: is missing"),
        ('[[chip]]\nkey = "role"\ntext = ""\n', "role.text: is empty"),
        ('[[chip]]\nkey = "role"\ntext = "x"\nstems = ["("]\n', "role.stems: is no pattern"),
        ('[[chip]]\nkey = "role"\ntext = "x"\nstems = [3]\n', "role.stems: is not a list of words"),
        ("chip = 3\n", "chip: is not a list of tables"),
    ],
)
def test_a_mistake_in_the_file_is_told(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "decks" / "en").mkdir(parents=True)
    (tmp_path / "decks" / "en" / "chips.toml").write_text(content, "utf-8")
    with pytest.raises(PracticeRefused, match=reason):
        chips.read(tmp_path)
