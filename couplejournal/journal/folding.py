"""Text as search sees it: small letters without accents, scripts without spaces taken a character at a time."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n"}
)
# Accents; Hebrew points; Arabic vowel marks and the stretching stroke.
_MARKS = (
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]"
)
# Scripts written without spaces between words (Thai to Khmer, kana, Chinese characters), and Hangul with its particles.
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = r"[^\W_]+"


def storable(text: str) -> str:
    """The text with a question mark for each half character: one can be pasted in, and no file can hold it."""
    return text.encode("utf-8", "replace").decode()


def fold(text: str) -> str:
    """Text as the index holds it, and as what is looked for is compared with it."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    together = unicodedata.normalize("NFC", re.sub(_MARKS, "", apart))
    return re.sub(_UNSPACED, r" \g<0> ", together)  # compiled when first needed, which a start can do without


def words(text: str) -> list[tuple[str, ...]]:
    """What is looked for, a tuple of pieces a word: "don't" is ("don", "t"), "今日" is ("今", "日")."""
    folded = (tuple(re.findall(_WORD, fold(word))) for word in text.split())
    return [pieces for pieces in folded if pieces]


def places(text: str, looked_for: list[tuple[str, ...]], *, whole: bool = False) -> list[tuple[int, int]]:
    """Where in `text` these words stand, as (start, end) in order.

    The last of them may be a beginning of a word, unless all are looked for `whole`.
    """
    folded, origin = _traced(text)
    found: list[tuple[int, int]] = []
    for number, pieces in enumerate(looked_for):
        ended = whole or number < len(looked_for) - 1
        pattern = r"(?<![^\W_])" + r"[\W_]+".join(pieces) + (r"(?![^\W_])" if ended else "")
        for match in re.finditer(pattern, folded):
            found.append((origin[match.start()], origin[match.end() - 1] + 1))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if apart and start < apart[-1][1]:  # "soup" and "so", found in the same place
            first = apart.pop()
            start, end = first[0], max(end, first[1])
        apart.append((start, end))
    return apart


def _traced(text: str) -> tuple[str, list[int] | range]:
    """The folded text, and for each of its characters the place in `text` that it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [_fold_one(character) for character in text]
    return "".join(pieces), [place for place, piece in enumerate(pieces) for _ in piece]


_fold_one = cache(fold)
