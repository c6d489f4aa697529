"""What letters are called, and what is printed in place of those that no font of this computer has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import takewhile

BOX = "\u2610"  # an empty box that our own fonts have: a gap that is seen, and a sign that every PDF may hold
EMOJI, SIGNS = "emoji", "signs"

# The first word of a letter's name in Unicode → what people call it; all others are their own name in small letters.
_CALLED = {
    "HANGUL": "Korean",
    "CJK": "Chinese",
    "KANGXI": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "COMBINING": "accents",
    "MATHEMATICAL": SIGNS,
}
_WIDTHS = re.compile("^(?:HALFWIDTH|FULLWIDTH) ")
_NO_SCRIPT = frozenset(("LETTER", "CAPITAL", "SMALL", "MODIFIER", "SIGN", "VOWEL", "SYLLABLE", "CHARACTER", "DIGIT"))
_PICTURES = re.compile("[\u20e3\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001fbff]")


def names(letters: Iterable[str]) -> tuple[str, ...]:
    """What people call the scripts of these letters, each once: "Korean", "Devanagari", "emoji", "signs"."""
    return tuple(dict.fromkeys(map(_name, letters)))


def boxed(text: str, missing: Iterable[str]) -> str:
    """The text with a box for each of the missing letters; an emoji put together of several gets one."""
    letters = "".join(missing)
    joined = f"[{letters}](?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[{letters}])*"
    return re.sub(joined, BOX, text)


def _name(letter: str) -> str:
    if _PICTURES.match(letter):
        return EMOJI
    words = _WIDTHS.sub("", unicodedata.name(letter, "")).split()
    if not words or unicodedata.category(letter)[0] not in "LM":
        return SIGNS
    script = list(takewhile(lambda word: word not in _NO_SCRIPT, words))
    return _CALLED.get(words[0], " ".join(script if len(script) < len(words) else words[:1]).title())
