"""A word that was said is found again, however it was typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.journal.folding import fold, places, words
from couplejournal.journal.journal import Journal

EVENING = date(2026, 11, 22)


def keep(journal: Journal, *texts: str, drawer: bool = False) -> int:
    """One entry with these answers."""
    entry = journal.begin("talk", EVENING, drawer=drawer)
    for number, text in enumerate(texts):
        journal.say(entry.id, f"field{number}", text, 1 + number % 2)
    return entry.id


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("A walk to the café", "cafe"),
        ("Grüße aus Zürich", "zurich"),
        ("Grüße aus Zürich", "GRÜSSE"),
        ("wdzięczność", "wdziecznosc"),
        ("Łódź", "lodz"),
        ("smørrebrød med ål", "smorrebrod"),
        ("Ærø", "aero"),
        ("Đà Nẵng", "da nang"),
        ("今日は良い天気でした", "天気"),
        ("今日は良い天気でした", "今日は"),
        ("カフェに行った", "カフェ"),
        ("우리 엄마한테 전화했다", "엄마"),
        ("我们一起做汤", "做汤"),
        ("שָׁלוֹם לכולם", "שלום"),
        ("السَّلامُ عليكم", "السلام"),
        ("ﬁne ligature, Ｗｉｄｅ letters", "wide"),
        ("don't forget the key", "don't"),
        ("I wrote snake_case once", "case"),
        ("straße", "strasse"),
        ("Ωμέγα ΛΌΓΟΣ", "λογος"),
        ("ёлка", "елка"),
    ],
)
def test_it_is_found_however_it_is_typed(journal: Journal, said: str, typed: str) -> None:
    keep(journal, "something else", said)
    hits = journal.search(typed)
    assert [hit.field for hit in hits] == ["field1"]
    assert hits[0].marks


def test_the_last_word_may_be_unfinished(journal: Journal) -> None:
    keep(journal, "the garden gate")
    for typed in ("g", "ga", "gar", "gard", "garde", "the ga", "gate g"):
        assert len(journal.search(typed)) == 1, typed
    assert journal.search("gard gate") == []


def test_all_words_may_stand_anywhere_in_the_entry(journal: Journal) -> None:
    both = keep(journal, "we made soup", "the lake was cold", "and bread")
    keep(journal, "soup again")
    keep(journal, "the other lake")
    hits = journal.search("soup lake")
    assert {(hit.entry, hit.field) for hit in hits} == {(both, "field0"), (both, "field1")}
    assert journal.search("soup lake moon") == []


def test_short_words_bring_the_newest_first(journal: Journal) -> None:
    kept = [keep(journal, f"tea number {number}") for number in range(30)]
    assert [hit.entry for hit in journal.search("tea")] == kept[:-21:-1]
    assert [hit.entry for hit in journal.search("te", limit=3)] == kept[:-4:-1]


def test_longer_words_bring_the_best_first(journal: Journal) -> None:
    best = keep(journal, "lantern, lantern")
    keep(journal, "a lantern among very many other words that were said on this long evening by the water")
    assert journal.search("lantern")[0].entry == best


def test_old_entries_are_found_behind_many_new_ones(journal: Journal) -> None:
    old = keep(journal, "the first soup by the lake")
    with journal.together():
        for _ in range(4100):
            journal.say(journal.begin("talk", EVENING).id, "said", "soup", 1)
    assert {hit.entry for hit in journal.search("soup lake")} == {old}
    assert journal._database.value("SELECT count(DISTINCT segid) FROM words_idx") == 1  # or saying more would be slow


def test_what_is_hidden_is_not_found(journal: Journal) -> None:
    entry = keep(journal, "plain lantern")
    keep(journal, "drawer lantern", drawer=True)
    journal.say(entry, "sealed", "sealed lantern", 1, sealed=True)
    journal.say(entry, "key", "unfound lantern", 1, found=False)
    journal.discard(keep(journal, "discarded lantern"))
    assert [hit.snippet for hit in journal.search("lantern")] == ["plain lantern"]


def test_discarded_hits_leave_room_for_others(journal: Journal) -> None:
    kept = [keep(journal, f"tea {number}") for number in range(10)]
    for entry in kept[5:]:
        journal.discard(entry)
    assert [hit.entry for hit in journal.search("tea", limit=5)] == kept[4::-1]


@pytest.mark.parametrize("typed", ["", "   ", "\n", "!?", "***", '"', "🍲", "''"])
def test_nothing_typed_finds_nothing(journal: Journal, typed: str) -> None:
    keep(journal, "soup 🍲 \" * '")
    assert journal.search(typed) == []


@pytest.mark.parametrize(
    "typed",
    ['soup"', "soup*", "soup AND", "NEAR(soup", "said:soup", "-soup", "^soup", "soup OR nothing", "(soup", "so\0up"],
)
def test_signs_are_never_commands(journal: Journal, typed: str) -> None:
    keep(journal, "near soup, and said soup or nothing; so up")
    assert len(journal.search(typed)) == 1


def test_a_pasted_page_is_no_trouble(journal: Journal) -> None:
    keep(journal, "soup")
    assert journal.search("soup " * 5000)
    assert journal.search("x" * 50_000) == []


def test_a_hit_says_who_said_it_and_when(journal: Journal) -> None:
    entry = journal.begin("memory", EVENING - timedelta(3))
    journal.say(entry.id, "title", "The lake at dawn", 0)
    (hit,) = journal.search("lake")
    assert (hit.entry, hit.practice, hit.day, hit.field, hit.voice) == (
        entry.id, "memory", EVENING - timedelta(3), "title", 0,
    )  # fmt: skip
    assert (hit.snippet, hit.marks) == ("The lake at dawn", ((4, 4),))


def test_a_snippet_is_a_line_around_the_word(journal: Journal) -> None:
    keep(journal, "many words before it " * 20 + "\n\nthe lantern shone " + "and many after it " * 20)
    (hit,) = journal.search("lantern")
    assert len(hit.snippet) <= 162
    assert hit.snippet.startswith("…") and hit.snippet.endswith("…")
    assert "\n" not in hit.snippet
    ((start, length),) = hit.marks
    assert hit.snippet[start : start + length] == "lantern"


def test_marks_stand_on_the_words_in_every_script() -> None:
    for text, typed, marked in (
        ("Grüße und Grüsse", "grusse", ["Grüße", "Grüsse"]),
        ("今日は良い天気", "天気", ["天気"]),
        ("soup so souper", "soup so", ["soup", "so", "so"]),
        ("Łódź i ŁÓDŹ", "łódź", ["Łódź", "ŁÓDŹ"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
    ):
        found = places(text, words(typed))
        assert [text[start:end] for start, end in found] == marked, text


def test_folding_twice_changes_nothing() -> None:
    for text in ("Grüße ŁÓDŹ 今日 שָׁלוֹם السَّلام ﬁ İ ŉ", "plain Words", "ǅ ẞ Å Ω"):
        assert fold(fold(text)).split() == fold(text).split()
