"""Which letters a text needs, which way it runs, where it may break."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QRawFont

from couplejournal import paths
from couplejournal.book import script

PRINTS_NOTHING = {*range(0x2000, 0x2010), 0x2011, *range(0x2028, 0x202F), 0x2060, *range(0x2066, 0x206A)}


def test_every_letter_that_counts_as_ours_stands_in_our_fonts(qapp: object) -> None:
    faces = [QRawFont(str(file), 12.0) for folder in paths.fonts() for file in folder.glob("*-Regular.ttf")]
    assert len(faces) == 2
    ours = [code for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000 and not script.foreign(chr(code))]
    assert len(ours) > 700
    missing = [code for code in ours if not any(face.supportsCharacter(code) for face in faces)]
    assert {f"{code:04x}" for code in missing if code not in PRINTS_NOTHING} == set()


@pytest.mark.parametrize("text", ["Cảm ơn em", "Σε ευχαριστώ", "Спасибо, Їжак", "Zoë – “naïve” … 12 €", "a\nb", ""])
def test_our_own_fonts_are_enough_for_these(text: str) -> None:
    assert not script.foreign(text)


@pytest.mark.parametrize("text", ["❤️", "1️⃣", "היום", "شكرا", "桜", "오늘", "धन्यवाद", "ขอบคุณ", "\U0001f600"])
def test_these_ask_for_the_system_s_fonts(text: str) -> None:
    assert script.foreign(f"plain words and {text}")


def test_foreign_letters_are_found_once_each() -> None:
    assert script.foreign_letters('plain "x❤️y" 桜, é plain\n桜') == "❤\ufe0f桜"


def test_words_are_found_in_which_an_accent_sits_on_a_letter() -> None:
    assert script.accented_words('plain "x❤️y" 桜, naïve\nהיוֹם (1\ufe0f\u20e3) היוֹם ขอบคุณ') == [
        "היוֹם",
        "(1\ufe0f\u20e3)",
        "ขอบคุณ",
    ]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("היום with English", "rtl"),
        ("«شكرا» in 2026", "rtl"),
        ("English עם עברית", "ltr"),
        ("123 – ?", "ltr"),
        ("42 ילדים", "rtl"),
    ],
)
def test_the_first_letter_decides_the_direction(text: str, way: str) -> None:
    assert script.direction(text) == way


def test_a_text_s_language_is_told_by_its_letters() -> None:
    texts = ["今日は桜", "我们做饭", "오늘 산책", "שלום", "شكرا", "English עם", "Σε", "Спасибо", "Їжак", "Danke"]
    assert [script.language(text) for text in texts] == ["ja", "zh", "ko", "he", "ar", "", "el", "ru", "uk", ""]


def test_an_empty_line_parts_paragraphs_and_a_plain_line_end_stays_one() -> None:
    assert script.paragraphs(" one\r\ntwo\n \n\n three\tfour \u2028five") == ["one\ntwo", "three four \nfive"]
    assert script.paragraphs(" \n\t ") == []


def test_what_no_printer_can_print_is_left_out() -> None:
    assert script.paragraphs("a\x00b\x1bc\ufeffd\ud800e") == ["abcd☐e"]


def test_a_word_too_long_for_a_line_may_break_and_keeps_its_letters() -> None:
    (word,) = script.paragraphs("x" * 100)
    assert "\u00ad" in word
    assert word.replace("\u00ad", "") == "x" * 100
    (address,) = script.paragraphs("https://example.org/a/really/long/address?and=a")
    assert "\u200b" in address
    assert "\u00ad" not in address


def test_only_a_giant_paragraph_is_parted_and_loses_no_word() -> None:
    sentence = "We walked along the river until it was dark, and nobody said a word for a long while. "
    two_thousand_words = sentence * 110
    assert len(script.paragraphs(two_thousand_words)) == 1
    for giant in (sentence * 2000, sentence.replace(".", "") * 2000):
        parts = script.paragraphs(giant)
        assert 11_000 < len(parts[0]) <= 12_000
        assert " ".join(parts).split() == giant.split()
