"""Which practices may count, one by one: whoever adds one decides about it here too."""

from __future__ import annotations

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.practices.counting import countable, may_count

CATALOGUE = catalogue.read(paths.resources())
COUNTS = countable(CATALOGUE.practices)
# Nothing of these is in any count, whatever is said in it.
NEVER = {
    *("repair", "truth_of_the_week", "hard_to_say", "own_note"),
    *("note", "midday", "good_morning", "ask_by_message"),
}


def test_an_evening_is_a_talk_a_light_evening_a_ritual_or_something_kept_together() -> None:
    assert COUNTS.evenings == {
        *("evening_talk", "on_my_mind", "bedtime", "inner_world", "ahead", "light_evening"),
        *("memory", "trip", "trip_day", "cooked", "walked", "something_new", "game", "childhood"),
        *("project_bit", "project_ending", "try_once"),
        *("ritual_done", "coffee_ten", "coffee_date", "deep_evening", "ritual_walk"),
    }


def test_words_come_from_gratitudes_alone_and_only_those_chosen_for_the_other() -> None:
    assert (COUNTS.gratitudes, COUNTS.words) == ({"gratitude"}, {"character"})


def test_topics_come_from_what_knows_that_it_was_talked_about_and_lines_from_evenings() -> None:
    assert COUNTS.talks == {"evening_talk", "childhood"}
    assert COUNTS.lines == {"evening_talk", "ahead", "deep_evening"}


def test_firsts_come_from_tags_films_and_recipes() -> None:
    assert COUNTS.firsts == {"memory", "cooked", "walked", "something_new", "try_list", "trip"}


def test_what_is_hidden_needed_or_ones_own_is_in_no_count() -> None:
    known = {one.key for one in CATALOGUE.practices}
    assert known >= NEVER
    for counted in COUNTS._replace(words=frozenset()):
        assert not counted & NEVER
    for one in CATALOGUE.practices:
        if one.drawer or one.book == "never" or one.tab in ("repair", "notes", "own"):
            assert not may_count(one), one.key
            assert not any(one.key in counted for counted in COUNTS), one.key


def test_what_was_changed_comes_from_season_reviews() -> None:
    assert COUNTS.reviews == {"season_review"}
