"""A line that holds the other one's words: they are asked, and may take their yes back."""

from __future__ import annotations

from tests.ui.hands import Hands

AUTHOR, OTHER = (1, "quoting:keep_line"), (2, "quoted:keep_line")


def agreed(hands: Hands) -> frozenset[tuple[int, str]]:
    assert hands.window.house is not None
    hands.window.house.flush()
    hands.window.house.room.inkwell.wait()
    [entry] = hands.journal.entries()
    return entry.consents


def to_keep(hands: Hands) -> None:
    """Go on to the step where a line is kept."""
    hands.go("practice", practice="ahead")
    for name in ("go-on", "skip"):
        hands.press(name)


def test_the_other_is_asked_when_a_line_begins_as_a_quotation(hands: Hands) -> None:
    to_keep(hands)
    assert not hands.sees("keep_line-1-quoted")
    hands.press("keep_line-1-starter-2")
    hands.type("keep_line-1", "the sea is patient")
    assert "Sam: yes, you may keep my words" in hands.words()
    assert agreed(hands) == {AUTHOR}
    hands.press("keep_line-1-quoted")
    assert agreed(hands) == {AUTHOR, OTHER}
    hands.press("keep_line-1-quoted")
    assert agreed(hands) == {AUTHOR}


def test_words_alone_never_make_a_quotation(hands: Hands) -> None:
    to_keep(hands)
    hands.type("keep_line-1", "You said the sea is patient")
    assert not hands.sees("keep_line-1-quoted")
    assert agreed(hands) == frozenset()


def test_an_empty_line_quotes_nobody(hands: Hands) -> None:
    to_keep(hands)
    hands.press("keep_line-1-starter-2")
    hands.press("keep_line-1-quoted")
    hands.find("keep_line-1").setPlainText("")  # type: ignore[attr-defined]
    assert not hands.sees("keep_line-1-quoted")
    hands.type("keep_line-1", "Mine")
    assert agreed(hands) == frozenset()
