"""Of two wishes the more careful one holds, whoever had it, and nothing ends because of one alone."""

from __future__ import annotations

from itertools import product

from couplejournal.practices.reviewing import RITUAL, joint


def test_whose_wish_it_was_changes_nothing() -> None:
    for one, other in product(("", *RITUAL), repeat=2):
        assert joint(one, other) == joint(other, one)


def test_the_more_careful_one_holds() -> None:
    assert joint("", "") == "keep"
    assert joint("keep", "smaller") == "smaller"
    assert joint("smaller", "change") == "change"
    assert joint("keep", "rest") == joint("change", "rest") == "rest"
    assert joint("stop", "stop") == "stop"
    assert joint("stop", "keep") == joint("stop", "") == "rest"
