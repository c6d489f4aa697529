"""Finding a word again: how text is folded for the index, and how hits are chosen and cut out."""

from __future__ import annotations

import re
import unicodedata

from couplejournal.journal.engine import JournalDatabase

# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n"}
)
# Accents; Hebrew points; Arabic vowel marks and the stretching stroke.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]"
)
# Scripts written without spaces between words (Thai to Khmer, kana, Chinese characters), and Hangul with its particles.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


def fold(text: str) -> str:
    """Text as the index holds it: small letters without accents or points, unspaced scripts a character at a time."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    together = unicodedata.normalize("NFC", _MARKS.sub("", apart))
    return _UNSPACED.sub(r" \g<0> ", together)


def put(database: JournalDatabase, answer: int, text: str) -> None:
    """Let an answer be found by its words."""
    database.execute_sql("INSERT INTO words (rowid, said) VALUES (?, ?)", (answer, fold(text)))


def remove(database: JournalDatabase, answer: int) -> None:
    """Let an answer be found no more."""
    database.execute_sql("DELETE FROM words WHERE rowid = ?", (answer,))
