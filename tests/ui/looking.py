"""A couple who look back: what they kept, and the page of what there was, for the tests of both its halves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.practices.wishes import LOOKS_BACK, YES
from couplejournal.ui.pages.looking_back.row_view import RowView
from tests.ui.hands import Hands

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True, scope="module")
def english(qapp: QApplication) -> Iterator[None]:
    """One evening, two evenings: English has a file for what changes with a number."""
    words = QTranslator()
    assert words.load("couplejournal_en", str(paths.resources() / "words"))
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


def both_wish(hands: Hands) -> None:
    for voice in (1, 2):
        hands.journal.wish(voice, LOOKS_BACK, YES)


def gratitude(hands: Hands, words: str, day: date = DAY, voice: int = 1) -> int:
    number = hands.journal.begin("gratitude", day).id
    hands.journal.say(number, "did", "stayed up", voice)
    hands.journal.say(number, "character", words, voice)
    return number


def talk(hands: Hands, day: date, line: str = "", card: str = "") -> int:
    number = hands.journal.begin("evening_talk", day).id
    hands.journal.say(number, "talked", YES, 0, found=False)
    for field, said in (("keep_line", line), ("card", card)):
        hands.journal.say(number, field, said, 1 if field == "keep_line" else 0, found=field == "keep_line")
    return number


def tell(hands: Hands) -> str:
    hands.go("there_was")
    return hands.words()


def rows_of(hands: Hands) -> int:
    rows = hands.find("there-entries-rows")
    assert isinstance(rows, RowView)
    return rows.rows.rowCount()
