"""What was answered in parts reads as somebody would say it, whichever parts are missing."""

from __future__ import annotations

import pytest

from couplejournal import paths
from couplejournal.practices import catalogue, sentence

SIDE = (
    "I felt {felt}[ when {saw}][, because I need {need}].|When {saw}, I need {need}.|What happened: {saw}."
    "|I need {need}.",
    "I can imagine that for you {imagine}.",
    "Would you be willing to {ask}?",
)


def told(**said: str) -> str:
    return sentence.pieced(SIDE, {key: words.split("\n") for key, words in said.items()}, " and ".join)


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ({}, ""),
        ({"saw": "  … "}, ""),
        (
            {"felt": "hurt\ntired", "saw": "You came in late.", "need": "rest", "ask": "call by noon?"},
            "I felt hurt and tired when you came in late, because I need rest. Would you be willing to call by noon?",
        ),
        ({"felt": "hurt"}, "I felt hurt."),
        ({"felt": "I felt hurt"}, "I felt hurt."),
        ({"saw": "When the soup went cold"}, "What happened: When the soup went cold."),
        ({"saw": "When the soup went cold", "need": "to matter"}, "When the soup went cold, I need to matter."),
        ({"felt": "small", "saw": "when I read it"}, "I felt small when I read it."),
        ({"felt": "small", "saw": "Sam’s phone rang"}, "I felt small when Sam’s phone rang."),
        ({"felt": "small", "need": "because I need quiet"}, "I felt small, because I need quiet."),
        ({"imagine": "It was a long day…"}, "I can imagine that for you it was a long day."),
        ({"ask": "Would you be willing to sit with me?"}, "Would you be willing to sit with me?"),
        ({"ask": "Sit with me, Sam"}, "Would you be willing to sit with me, Sam?"),
        ({"ask": "to sit with me"}, "Would you be willing to sit with me?"),
        ({"saw": "you said “never again.”", "felt": "lost"}, "I felt lost when you said “never again.”"),
    ],
)
def test_parts_are_read_as_one_would_say_them(said: dict[str, str], reads: str) -> None:
    assert told(**said) == reads


def test_a_fixed_sentence_is_said_only_with_others() -> None:
    patterns = ("I {did}.", "I am sorry.", "{forgive}")
    assert sentence.pieced(patterns, {}, ", ".join) == ""
    for did in ("I shouted", "Shouted", "shouted"):
        assert sentence.pieced(patterns, {"did": [did]}, ", ".join) == "I shouted. I am sorry."
    whole = {"did": ["left the room"], "forgive": ["Would you forgive me, when you can?"]}
    assert sentence.pieced(patterns, whole, ", ".join).endswith("I am sorry. Would you forgive me, when you can?")


def test_a_sentence_that_has_braces_in_it_stays_as_it_is() -> None:
    assert told(felt="{ask} [sad] | \\1") == "I felt {ask} [sad] | \\1."


def test_every_shipped_pattern_is_made_of_fields_that_are_asked() -> None:
    steps = [step for one in catalogue.read(paths.resources()).practices for step in one.steps if step.sentence]
    assert steps
    for step in steps:
        assert sentence.gaps(step.sentence) <= {field.key for field in step.fields}
