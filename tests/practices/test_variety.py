"""Another corner of the vocabulary comes first when somebody's last words were all from one."""

from __future__ import annotations

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.variety import another_corner, fresh_first, worn

GROUPS = decks.vocabulary(paths.resources(), "character").groups


def test_four_words_of_one_group_wear_it() -> None:
    assert worn(["patient", "calm", "calm", "reliable", "funny"], GROUPS) == "steady"
    assert worn(["patient", "calm", "calm"], GROUPS) == ""
    assert worn(["patient", "calm", "kind", "reliable"], GROUPS) == ""
    assert worn([], GROUPS) == ""


def test_words_of_ones_own_wear_nothing() -> None:
    assert worn(["patient", "calm", "moonlike", "reliable"], GROUPS) == ""
    assert worn(["moonlike", "moonlike", "moonlike", "moonlike"], GROUPS) == ""


def test_the_worn_corner_comes_last_and_no_word_is_lost() -> None:
    turned = another_corner(GROUPS, "warm")
    assert (turned[0].key, turned[-1].key) == ("brave", "warm")
    assert sorted(turned, key=lambda one: one.key) == sorted(GROUPS, key=lambda one: one.key)
    assert another_corner(GROUPS, "") == GROUPS


def test_words_of_the_worn_corner_are_suggested_last() -> None:
    assert fresh_first(["patient", "honest", "calm", "kind"], GROUPS, "steady") == ("honest", "kind", "patient", "calm")
    assert fresh_first(["patient", "honest"], GROUPS, "") == ("patient", "honest")
