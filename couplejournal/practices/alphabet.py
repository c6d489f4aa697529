"""The order of a dictionary: by letters, whatever signs a phrase begins with, and the letter it stands under."""

from __future__ import annotations

import unicodedata

ELSEWHERE = "…"  # what has no letter to stand under


def order(phrase: str) -> tuple[bool, str, str]:
    """What a phrase is sorted by: its letter, what has none comes last, then all of it."""
    under = letter(phrase)
    return under == ELSEWHERE, under, _bare(phrase)


def letter(phrase: str) -> str:
    """The letter that a phrase stands under, a large one; ELSEWHERE for one that begins with none."""
    first = _bare(phrase)[:1].upper()[:1]
    return first if first.isalpha() else ELSEWHERE


def _bare(phrase: str) -> str:
    """“Été” and ete stand together: quotation marks and accents count for nothing."""
    apart = unicodedata.normalize("NFKD", phrase).casefold()
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())
