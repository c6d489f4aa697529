"""The wording notes, sentence by sentence: what was labelled by hand, and what the rules make of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.errors import PracticeRefused
from couplejournal.practices import catalogue
from couplejournal.practices.checks import pack
from couplejournal.practices.checks.pack import KINDS, OFF, ON, WEEKLY
from couplejournal.practices.practice import CHECKS
from tests.practices.wording import __main__ as table
from tests.practices.wording import ANY, ENGLISH, HERE, NOTHING, SAFE, UNSEEN, USED, Sentence, made_of, sentences, shown


def known(name: str) -> set[str]:
    """The sentences of which it is known that the rules do not find what a reader finds."""
    return set((HERE / f"{name}.txt").read_text("utf-8").splitlines())


TUNED = list(sentences(*USED))
NOT_FOUND = known("not_found")


@pytest.mark.parametrize("one", [s for s in TUNED if s.label == NOTHING], ids=lambda one: one.words)
def test_nothing_is_remarked_about_what_is_said_well(one: Sentence) -> None:
    assert made_of(one, ENGLISH.keys(OFF)) in (NOTHING, SAFE)


@pytest.mark.parametrize("one", [s for s in TUNED if s.label == SAFE], ids=lambda one: one.words)
def test_no_note_stands_beside_words_of_fear_or_force(one: Sentence) -> None:
    assert made_of(one) == SAFE
    assert shown(one.field, one.words) == SAFE


@pytest.mark.parametrize("one", [s for s in TUNED if s.label not in (NOTHING, SAFE)], ids=lambda one: one.words)
def test_a_note_is_found_where_a_reader_would_make_one(one: Sentence) -> None:
    assert (made_of(one) in (NOTHING, SAFE)) == (one.words in NOT_FOUND)


def test_the_kinds_that_were_labelled_are_nearly_always_those_that_are_found() -> None:
    found = [(one.label, made_of(one)) for one in TUNED if one.label not in (NOTHING, SAFE, ANY)]
    other = [pair for pair in found if pair[1] not in (pair[0], NOTHING, SAFE)]
    assert len(other) <= len(found) / 20


@pytest.mark.parametrize("name", UNSEEN)
def test_on_sentences_never_used_for_tuning_fewer_than_one_quiet_one_in_twenty_gets_a_note(name: str) -> None:
    unseen = list(sentences(name))
    quiet = [one for one in unseen if one.label == NOTHING]
    assert len(unseen) >= 100
    assert sum(made_of(one) not in (NOTHING, SAFE) for one in quiet) < len(quiet) / 20


@pytest.mark.parametrize("name", UNSEEN)
def test_words_of_fear_that_are_not_known_as_such_get_no_note_either(name: str) -> None:
    for one in sentences(name):
        if one.label == SAFE:
            assert made_of(one, ENGLISH.keys(OFF)) in (NOTHING, SAFE), one.words


def test_the_table_of_how_well_the_notes_do_has_a_line_for_each_set(capsys: pytest.CaptureFixture[str]) -> None:
    table.main([])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == [name for name in (*USED, *UNSEEN) for _ in range(2)]


def test_a_note_that_nobody_has_tried_with_people_is_not_given() -> None:
    assert ENGLISH.keys(OFF) == {"CAMERA", "SHOULD", "STORY-WORD"}
    assert ENGLISH.keys(WEEKLY) == {"ABSOLUTE", "NEGATIVE"}
    assert ENGLISH.keys(ON, WEEKLY, OFF) == set(KINDS)
    for one in TUNED:
        assert shown(one.field, one.words) not in ENGLISH.keys(OFF)


def test_the_first_kind_in_the_order_of_priority_wins_and_the_next_when_it_is_silent() -> None:
    said = Sentence("saw", ANY, "You are so selfish, you made me feel stupid and you did it on purpose")
    order = [made_of(said)]
    for _ in range(2):
        order.append(made_of(said, frozenset(order)))
    assert order == ["LABEL", "CAUSE", "MIND"]


def test_a_note_belongs_to_its_fields_only() -> None:
    assert shown("apology", "I’m sorry but you started it") == "SORRY-BUT"
    assert shown("felt", "I’m sorry but you started it") == NOTHING
    assert shown("ask", "be more supportive") == "VAGUE"
    assert shown("need", "be more supportive") == NOTHING
    for field in CHECKS:
        assert shown(field, "") == NOTHING
    with pytest.raises(KeyError):
        shown("truth", "You are selfish")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("you were more supportive", "VAGUE"),
        ("if you could be a bit nicer to me", "VAGUE"),
        ("you showed me some respect", "VAGUE"),
        ("you listened for once", "VAGUE"),
        ("you stopped checking your phone", "NEGATIVE"),
        ("you didn’t shout", "NEGATIVE"),
        ("you were home by six on Thursday", NOTHING),
        ("you listened to the message before Friday", NOTHING),
        ("you stopped by at my mum’s", NOTHING),
        ("you took the kids for an hour", NOTHING),
        ("you didn’t fix it, just heard it", NOTHING),
        ("we ate at the table on Sunday", NOTHING),
    ],
)
def test_a_wish_may_go_on_from_the_words_of_the_question(words: str, kind: str) -> None:
    assert shown("ask", words) == kind


def test_notes_stand_beside_what_repair_asks_and_what_would_help_and_nowhere_else() -> None:
    shipped = catalogue.read(paths.resources()).practices
    beside = {(one.key, field.checks) for one in shipped for field in one.fields() if field.checks in CHECKS}
    assert beside == {*(("repair", what) for what in CHECKS), ("repair_owning", "apology"), ("needs", "ask")}
    asked = [field.key for one in shipped if one.key == "needs" for field in one.fields() if field.checks]
    assert asked == ["would_help"]


def test_no_beginning_that_we_offer_gets_a_note() -> None:
    shipped = catalogue.read(paths.resources()).practices
    asked = [field for practice in shipped for field in practice.fields() if field.checks in CHECKS]
    assert asked
    for field in asked:
        for words in (*field.starters, field.prompt, field.hint):
            assert shown(field.checks, words.removesuffix("…")) == NOTHING, words


@pytest.mark.parametrize(
    "words",
    [
        "You said “you are so selfish” and left",
        "You said 'you are so selfish and you know it' and left",
        "You said «you are so selfish» and left",
        "my boss said you are so selfish",
        "My sister told me that you are selfish, and I did not answer",
    ],
)
def test_what_others_said_is_taken_out_first(words: str) -> None:
    assert shown("saw", words) == NOTHING
    assert shown("saw", "My parents' house. You are so selfish, and it isn't the boys' fault") == "LABEL"


@pytest.mark.parametrize(
    "words",
    [
        "YOU ARE SO SELFISH",
        "youre so selfish",
        "You’re  so selfish",
        "u are so, selfish!",
        "you´re so selfish",
        "you＇re so selfish",
        "\ufeffyou\u00a0are\u202fso\u00a0selfish",
        "you are so sel\u00adfish",
        "ｙｏｕ ａｒｅ ｓｏ ｓｅｌｆｉｓｈ",
        "you are so selﬁsh",
        "Rene\u0301, you are so selfish",
        "ты сказал you are so selfish",
    ],
)
def test_how_it_is_spelt_does_not_matter(words: str) -> None:
    assert shown("saw", words) == "LABEL"


def test_safety_words_count_wherever_they_stand_also_in_quotation_marks_and_far_down() -> None:
    assert ENGLISH.silent("“you hit me”")
    assert ENGLISH.silent("We had tea. " * 5000 + "Then you hit me.")
    assert not ENGLISH.silent("")


def test_a_language_without_a_pack_has_no_notes() -> None:
    assert pack.read(paths.resources(), "de") is None


HOSTILE = {
    "one word": "you " * 25_000,
    "openings": "you are so " * 9_000,
    "feelings": "i feel that " * 8_000,
    "sorry": "sorry if " * 11_000,
    "one letter": "x" * 100_000,
    "quotation marks": "\"“'" * 33_000,
    "open quotations": "'a " * 33_000,
    "stops": ". " * 50_000,
    "no words": "\0\ud800😀" * 33_000,
    "apostrophes": "a'" * 50_000,
    "lines": "\n" * 100_000,
    "accents": "a" + "\u0301\u0316" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text_and_not_faster(name: str) -> None:
    """Counted, not timed: twice the text asks at most about twice as many questions."""
    text = HOSTILE[name]
    half, whole = (_steps(text[: len(text) // part]) for part in (32, 16))
    assert whole <= 2.2 * half + 500
    ENGLISH.note("apology", text)


def _steps(text: str) -> int:
    """How many lines of Python reading this text takes."""
    count = 0

    def heed(_frame: object, _event: str, _what: object) -> object:
        nonlocal count
        count += 1
        return None

    before = sys.getprofile()
    sys.setprofile(heed)
    try:
        ENGLISH.silent(text)
        ENGLISH.note("felt", text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (('key = "LABEL"', 'key = "SCOLD"'), "SCOLD"),
        (('shown = "weekly"', 'shown = "daily"'), "ABSOLUTE"),
        (('text = "Try: I felt … when …"\n', ""), "CAUSE.text"),
        (("@unkind as you", "@unkindly as you"), "LABEL.hits"),
        (("@unkind as you", "~99 as you"), "LABEL.hits"),
        (('"as @unkind as you"', '"~3 you"'), "LABEL.hits"),
        (('"as @unkind as you"', '"As you"'), "LABEL.hits"),
        (('"as @unkind as you"', "3"), "LABEL.hits"),
        (("[safe]", "[unsafe]"), "safe"),
        (('u = "you"', "u = 3"), "short"),
    ],
)
def test_a_mistake_in_the_pack_is_told_with_its_place(change: tuple[str, str], place: str, tmp_path: Path) -> None:
    text = (paths.resources() / "decks" / "en" / "wording.toml").read_text("utf-8")
    assert change[0] in text
    (tmp_path / "decks" / "en").mkdir(parents=True)
    (tmp_path / "decks" / "en" / "wording.toml").write_text(text.replace(*change), "utf-8")
    with pytest.raises(PracticeRefused) as told:
        pack.read(tmp_path)
    assert told.value.words["field"] == place
