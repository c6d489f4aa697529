"""Takes a text apart into small words, with or without what stands in it between quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

STOP, COMMA, GONE = ".", ",", "‹›"  # an end of a sentence, a breath inside one, and words that were taken out
# Each letter is read once, whatever the text: nothing nested, no two ways to read the same letters.
_PIECES = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.!?…\n\r\u2028]+|[,;:()–—]+|(?<=\s)-+(?=\s)|[\"“”„«»‹›]")
_APOSTROPHE = re.compile(r"(?<=[^\W_])[’ʼ`´＇](?=[^\W_])")
_OPENS, _CLOSES = re.compile(r"(?<!\w)['‘](?=\w)"), re.compile(r"['’](?!\w)")  # single marks; not those inside words
_DOUBLE, _STOPS, _COMMAS = frozenset('"“”„«»'), frozenset(".!?…\n\r\u2028"), frozenset(",;:()–—-")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # letters that take no room: they part no word
_HEAP = re.compile(r"([^\w\s]{4})[^\w\s]+")  # more marks in a row than mean anything; accents, which take long to sort
FEWEST = 2  # words between single marks from which they are a quotation and not an apostrophe


def tokens(text: str, short: Mapping[str, Sequence[str]], *, quotes: bool = True) -> list[str]:
    """The words of a text in small letters, with marks for stops and commas; `short` spells what is written short.

    quotes: whether words between quotation marks stay; otherwise each quotation is one GONE.
    """
    whole = unicodedata.normalize("NFKC", _HEAP.sub(r"\1", _APOSTROPHE.sub("'", _UNSEEN.sub("", text))))
    plain = _CLOSES.sub("›", _OPENS.sub("‹", whole))
    pieces: Sequence[str] = _PIECES.findall(plain)
    said: list[str] = []
    for piece in pieces if quotes else _unquoted(pieces):
        if piece[0].isalnum():
            word = piece.casefold()
            said.extend(short.get(word, (word,)))
        elif piece == GONE:
            said.append(GONE)
        elif piece[0] in _STOPS:
            if said and said[-1] != STOP:
                said.append(STOP)
        elif piece[0] in _COMMAS and said and said[-1] not in (STOP, COMMA):
            said.append(COMMA)
    return said


def _unquoted(pieces: Sequence[str]) -> list[str]:
    """The pieces with GONE for each quotation; a mark that nothing closes opens nothing."""
    kept: list[str] = []
    last = {_closed_by(piece): n for n, piece in enumerate(pieces)}  # where each kind of mark is seen last
    n = 0
    while n < len(pieces):
        end = _end(pieces, n, last)
        kept.append(GONE if end else pieces[n])
        n = end or n + 1
    return kept


def _closed_by(piece: str) -> str:
    """Which quotation this piece can close: a double one, a single one, none."""
    return "double" if piece in _DOUBLE else "single" if piece == "›" else ""


def _end(pieces: Sequence[str], start: int, last: Mapping[str, int]) -> int:
    """The place behind the quotation that opens at `start`; 0 when none does."""
    kind = "double" if pieces[start] in _DOUBLE else "single" if pieces[start] == "‹" else ""
    if not kind or last.get(kind, -1) <= start:
        return 0
    words = 0
    for n in range(start + 1, len(pieces)):
        if _closed_by(pieces[n]) == kind:
            return n + 1 if kind == "double" or words >= FEWEST else 0
        words += pieces[n][0].isalnum()
    return 0
