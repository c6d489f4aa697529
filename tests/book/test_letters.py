"""Letters that no font has: each is found, a box stands for it, and people are told what they are called."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from couplejournal.book import letters
from couplejournal.book.child import child
from couplejournal.book.sheet import sheet
from couplejournal.book.typeset import pages, typeset
from couplejournal.journal.photos import PhotoStore
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import CHILD, MakeEntry, composed

DAY = date(2026, 11, 22)
NO_LETTER = "\U000fffe0"  # set aside for nobody: no font may ever have it
ARCHIVAL = rb"pdfaid:part>2<.*pdfaid:conformance>A<.*pdfuaid:part>1<"


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("김치", "Korean"),
        ("桜", "Chinese"),
        ("さサｻ", "Japanese"),
        ("धन्यवाद", "Devanagari"),
        ("היוֹם", "Hebrew"),
        ("شكراً", "Arabic"),
        ("\U000103a0", "Old Persian"),
        ("😀👩🏽🇵🇹☕❤\u20e3", "emoji"),
        ("\U0001fbf0", "emoji"),  # newer than this Python may know
        ("「」℧∰" + NO_LETTER, "signs"),
        ("\u0334", "accents"),
    ],
)
def test_every_letter_has_a_name_that_people_know(text: str, called: str) -> None:
    assert letters.names(text) == (called,)


def test_each_name_is_told_once_in_the_order_of_the_letters() -> None:
    assert letters.names("김😀치찌सक") == ("Korean", "emoji", "Devanagari")


def test_a_box_stands_for_each_missing_letter_and_one_for_a_whole_emoji() -> None:
    assert letters.boxed('"김치, and 桜"', "김치") == '"☐☐, and 桜"'
    assert letters.boxed("👩🏽‍🌾! ❤️‍🔥 👩‍❤️‍👩", "👩🏽🌾❤🔥") == "☐! ☐ ☐"
    assert letters.boxed("👩‍🌾", "🌾") == "👩‍☐"


def printed(root: Path, words: str, target: str = "") -> tuple[str, ...]:
    """What the child tells when these words are set with our own fonts alone, whatever this computer has."""
    root.mkdir()
    with child(CHILD, None) as running:
        running.give(json.dumps({"root": str(root), "target": target, "ppi": 20, "system_fonts": False}), words)
        assert bool(list(running.pages())) is not bool(target)
        return running.missing


def test_missing_scripts_are_named_and_the_book_keeps_its_archival_form(
    entry: MakeEntry, practices: Catalogue, tmp_path: Path
) -> None:
    said = "We had 김치찌개, Зоя said спасибо, thương em, and then 👩🏽‍🌾"
    words, _ = sheet(composed([entry("memory", DAY, ("title", 0, said), ("what", 0, said))], practices), {})
    assert printed(tmp_path / "one", words, str(tmp_path / "b.pdf")) == ("Korean", "emoji")
    assert re.search(ARCHIVAL, (tmp_path / "b.pdf").read_bytes(), re.DOTALL)
    assert printed(tmp_path / "two", words) == ("Korean", "emoji")


def test_a_letter_that_no_font_has_is_told_with_the_pages(
    entry: MakeEntry, practices: Catalogue, store: PhotoStore, tmp_path: Path
) -> None:
    unheard = composed([entry("memory", DAY, ("what", 0, f"A sign of no script: {NO_LETTER}"))], practices)
    done = typeset(unheard, store, tmp_path / "b.pdf", command=CHILD)
    assert done.missing == (letters.SIGNS,)
    assert re.search(ARCHIVAL, (tmp_path / "b.pdf").read_bytes(), re.DOTALL)
    told: list[str] = []
    assert len(list(pages(unheard, store, ppi=20, missing=told.extend, command=CHILD))) == done
    assert told == [letters.SIGNS]


def test_nothing_is_told_of_a_book_whose_letters_are_all_there(
    entry: MakeEntry, practices: Catalogue, store: PhotoStore, tmp_path: Path
) -> None:
    ours = composed([entry("memory", DAY, ("what", 0, "Zoë, Σε ευχαριστώ, Спасибо, 12 € ☐"))], practices)
    assert typeset(ours, store, tmp_path / "b.pdf", command=CHILD).missing == ()
