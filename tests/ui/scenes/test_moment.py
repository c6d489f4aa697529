"""A good moment: each says alone what would suit, and only what suits both is ever named or kept."""

from __future__ import annotations

from tests.ui.hands import Hands

SLOTS = ("now", "later", "walk", "tomorrow", "coffee")


def choose(hands: Hands, first: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Both choose, one after the other."""
    hands.press("i-am-1")
    for chosen in (first, other):
        voice = 1 if hands.sees("slots-1-word-1") else 2
        for key in chosen:
            hands.press(f"slots-{voice}-word-{1 + SLOTS.index(key)}")
        hands.press("ready")
        if hands.sees("curtain-button"):
            hands.press("curtain-button")


def test_the_first_moment_that_suits_both_is_named_and_kept_and_nothing_else_is(hands: Hands) -> None:
    hands.go("practice", practice="good_moment")
    choose(hands, ("now", "walk", "coffee"), ("later", "walk", "coffee"))
    assert "On an evening walk" in hands.words() and "later today" not in hands.words()
    hands.press("moment-take")
    hands.press("go-on")
    [entry] = hands.journal.entries(practices={"good_moment"})
    assert [(one.field, one.value) for one in entry.answers] == [("when", "on an evening walk")]


def test_when_none_suits_both_nobody_learns_what_the_other_chose(hands: Hands) -> None:
    hands.go("practice", practice="good_moment")
    choose(hands, ("now",), ("tomorrow",))
    assert (
        hands.sees("moment-none")
        and "tomorrow evening" not in hands.words()
        and "now" not in hands.words().splitlines()
    )
    hands.press("moment-again")
    hands.press("i-am-2")
    assert not any(hands.find(f"slots-2-word-{place}").property("checked") for place in range(1, 6))
    assert hands.journal.entries(practices={"good_moment"}) == []


def test_it_may_be_left_open_and_nothing_stays(hands: Hands) -> None:
    hands.go("practice", practice="good_moment")
    choose(hands, ("walk",), ("walk",))
    hands.press("moment-leave")
    assert hands.sees("evening") and hands.journal.entries(practices={"good_moment"}) == []
