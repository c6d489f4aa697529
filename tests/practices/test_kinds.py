"""What people give is tidied, never refused, and read back in their words."""

from __future__ import annotations

import pytest

from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Option

CHOICE = Field("how", "choice", options=(Option("hug", "A hug is enough"), Option("song", "A song")))
OWN = Field("how", "choice", options=CHOICE.options, own="Ours…")
TAGS = Field("tags", "choices", options=(Option("brave", "brave"), Option("food", "food")), own="Our own…", most=3)
CLOSED = Field("tags", "choices", options=TAGS.options)
WORDS = Field("felt", "words", deck="feelings", most=2)
LINE = Field("did", "line")
NASTY = [
    "",
    " ",
    "\x00",
    "\ud800",
    "\r",
    "\u2028",
    "\u200f",
    "a\x1b[31m",
    "👩‍👩‍👧",
    "עברית",
    "e\u0301" * 400,
    "\n" * 999,
]


def clean(field: Field, raw: str) -> str:
    return KINDS[field.kind].clean(raw, field)


def shown(field: Field, value: str) -> str:
    return KINDS[field.kind].shown(value, field)


def test_a_line_is_one_line_whatever_was_pasted() -> None:
    assert clean(LINE, "  you made\r\n\tsoup\u2028again ") == "you made soup again"


def test_a_text_keeps_its_paragraphs_and_its_indents() -> None:
    text = Field("what", "text")
    assert clean(text, "\n First. \r\n\r\n  Second.\rThird. \n") == "First.\n\n  Second.\nThird."


def test_scripts_emoji_and_combined_letters_stay_as_they_were_typed() -> None:
    said = "cafe\u0301 · 👩‍👩‍👧 · שלום · مرحبا · 葛\U000e0100飾区"
    assert clean(LINE, said) == said


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    assert clean(LINE, "so\x00up \ud83c and\x1b tea") == "soup and tea"
    assert clean(LINE, "so\x00up \ud83c").encode() == b"soup"


def test_a_closed_choice_is_kept_as_its_key_and_read_as_its_words() -> None:
    assert clean(CHOICE, " hug ") == "hug"
    assert clean(CHOICE, "something else") == ""
    assert shown(CHOICE, "hug") == "A hug is enough"


def test_a_choice_with_an_own_word_takes_it() -> None:
    assert clean(OWN, " the  porch light ") == "the porch light"
    assert shown(OWN, "the porch light") == "the porch light"


def test_several_choices_are_a_line_each_in_the_order_they_were_taken() -> None:
    assert clean(TAGS, "food\n\nbrave\nfood\nfirst snow\ntoo many") == "food\nbrave\nfirst snow"
    assert clean(CLOSED, "first snow\nfood") == "food"
    assert shown(TAGS, "food\nfirst snow") == "food, first snow"


def test_an_option_no_longer_offered_is_still_read() -> None:
    assert shown(CLOSED, "brave\nwindy") == "brave, windy"


def test_words_stand_once_each_and_no_more_than_the_field_takes() -> None:
    assert clean(WORDS, "at ease \n at  ease\nglad\nsad") == "at ease\nglad"
    assert shown(WORDS, "at ease\nglad") == "at ease, glad"


def test_a_toggle_is_yes_or_nothing() -> None:
    comfort = Field("comfort", "toggle", prompt="May be offered on a hard evening")
    assert [clean(comfort, raw) for raw in ("yes", "no", "", "True")] == ["yes", "", "", ""]
    assert [shown(comfort, value) for value in ("yes", "")] == ["May be offered on a hard evening", ""]


def test_a_card_is_kept_as_its_question_and_its_number_is_never_shown() -> None:
    assert clean(Field("question", "card"), "What did you\nhear?") == "What did you hear?"
    assert clean(Field("card", "key"), "en-001") == "en-001"
    assert shown(Field("card", "key"), "en-001") == ""


def test_photos_are_no_answer() -> None:
    assert clean(Field("photos", "photos"), "holiday.jpg") == ""


def test_search_finds_what_was_said_and_not_how_it_is_stored() -> None:
    assert {kind.name for kind in KINDS.values() if kind.found} == {
        "line", "text", "choices", "words", "feeling", "card", "idea",
    }  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_no_kind_stumbles_over_anything_people_can_type_and_cleaning_twice_changes_nothing(name: str) -> None:
    field = Field("any", name, options=TAGS.options, own="Our own…")
    for raw in NASTY:
        once = clean(field, raw)
        once.encode("utf-8")
        assert clean(field, once) == once
        shown(field, once).encode("utf-8")


FELT = Field(
    "felt", "feeling", deck="feelings", most=2, options=(Option("quite", "quite"), Option("lot", "very")), own="My own…"
)


def test_a_feeling_is_kept_with_how_strong_it_is_and_read_as_one_would_say_it() -> None:
    assert clean(FELT, "quite:lonely\nlot:sad\ntired") == "quite:lonely\nlot:sad"
    assert shown(FELT, "quite:lonely\nlot:sad") == "quite lonely, very sad"
    assert shown(FELT, "lonely") == "lonely"
    assert shown(FELT, "hm: hard to say") == "hm: hard to say"


def test_the_last_word_on_how_strong_a_feeling_is_holds() -> None:
    assert clean(FELT, "quite:sad\nlot:sad") == "lot:sad"
