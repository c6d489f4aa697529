"""Which way a text runs, which letters it needs, where it may break: what a typesetter sees at a glance."""

from __future__ import annotations

import re
import unicodedata

from couplejournal.book.letters import BOX

# What our two faces hold (Latin with Vietnamese, Greek, Cyrillic, the usual signs), and signs that print nothing.
# Everything else, emoji too, asks for the system's fonts. tests/book/test_script.py holds this to the font files.
_HELD = (
    "\n -~\xa0-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017f\u018f\u0192\u01a0-\u01a1\u01af-\u01b0\u01cd-\u01dc"
    "\u01e6-\u01e7\u01ea-\u01eb\u0218-\u021b\u02bb-\u02bc\u02c6-\u02c7\u02d8-\u02dd"
    "\u0300-\u0304\u0306-\u030c\u031b\u0323-\u0324\u0326-\u0328"
    "\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u0493"
    "\u1e0c-\u1e0d\u1e20-\u1e21\u1e24-\u1e25\u1e36-\u1e37\u1e42-\u1e45\u1e62-\u1e63\u1e6c-\u1e6d\u1e80-\u1e85\u1e9e"
    "\u1ea0-\u1ef9\u2000-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202a-\u202f\u2030\u2032-\u2033"
    "\u2039-\u203a\u203c\u2044\u2060\u2066-\u2069\u20a4\u20a6\u20a9\u20ab-\u20ac\u20b9-\u20ba\u20bd\u2116\u2122"
    "\u2153-\u2154\u215b-\u215e\u2190-\u2193\u2212\u2248\u2260\u2264-\u2265\u25c6\u2610\u266a\u2713\ufb00-\ufb04"
)
_FOREIGN = re.compile(f"[^{_HELD}]")
_FOREIGN_WORDS = re.compile(rf"[^\s\"]*[^{_HELD}\s][^\s\"]*")
_LOOKS = re.compile("[\ufe00-\ufe0f]")  # only choose between two looks of an emoji
# A line break in whatever form it was pasted; a new paragraph is a line left empty.
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")  # half a character: no font, no file holds it
_GAPS = re.compile(r"\n[ \n]*\n")
_ENDLESS = re.compile("[!-~\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]{31,}")
_SENTENCES = re.compile("(?<=[.!?\u2026\u3002])\\s+")
_BREAK_EVERY = 10  # letters, in a word too long for any line
_LONGEST = 12_000  # letters in one paragraph; twice as many take the typesetter more than twice as long
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_LANGUAGES = (  # of the texts that run from left to right
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\u1100-\u11ff\uac00-\ud7af]"), "ko"),
    (re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]"), "zh"),
    (re.compile("[\u0900-\u097f]"), "hi"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0370-\u03ff]"), "el"),
    (re.compile("[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]"), "uk"),
    (re.compile("[\u0400-\u04ff]"), "ru"),
)
_OTHER_LETTERS = re.compile("[\u0370-\u03ff\u0400-\u04ff]")


def foreign(text: str) -> bool:
    """Whether a text holds letters or signs that our own fonts have not, so that the system's are needed."""
    return _FOREIGN.search(text) is not None


def foreign_letters(text: str) -> str:
    """Those letters and signs, each once."""
    return "".join(dict.fromkeys(_FOREIGN.findall(text)))


def accented_words(text: str) -> list[str]:
    """The words that hold such letters or signs, and an accent or a vowel on top of a letter; each word once."""
    words = dict.fromkeys(_FOREIGN_WORDS.findall(text))
    return [word for word in words if any(unicodedata.category(sign)[0] == "M" for sign in _LOOKS.sub("", word))]


def plain(text: str) -> bool:
    """Whether a text needs nothing special: Latin letters, from left to right, all in our own fonts."""
    return not _FOREIGN.search(text) and not _OTHER_LETTERS.search(text)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text as said, one "\\n" where a new line begins; nothing that a printer chokes on."""
    if text.isprintable() and len(text) <= _LONGEST and not _ENDLESS.search(text):
        return [text.strip()] if text.strip() else []  # as nearly all are
    plain = _UNPRINTED.sub("", _BREAKS.sub("\n", text).replace("\t", " "))
    plain = _ENDLESS.sub(_breakable, _HALVES.sub(BOX, plain))
    return [part for whole in _GAPS.split(plain.strip()) for part in _parts(whole) if part]


def direction(text: str) -> str:
    """ "rtl" or "ltr": the first letter that has a direction decides for the whole paragraph."""
    for sign in text:
        way = unicodedata.bidirectional(sign)
        if way in ("R", "AL"):
            return "rtl"
        if way == "L":
            return "ltr"
    return "ltr"


def language(text: str) -> str:
    """The language whose letters a text is most plainly written in; "" for Latin letters."""
    if direction(text) == "rtl":
        return "he" if _HEBREW.search(text) else "ar"
    return next((name for letters, name in _LANGUAGES if letters.search(text)), "")


def _breakable(word: re.Match[str]) -> str:
    letters = word[0]
    between = "\u00ad" if letters.isalpha() else "\u200b"  # a hyphen shows where a word was broken, never in an address
    return between.join(letters[at : at + _BREAK_EVERY] for at in range(0, len(letters), _BREAK_EVERY))


def _parts(paragraph: str) -> list[str]:
    """A giant paragraph in several, parted between sentences, or words if it must be; every other one as it is."""
    paragraph = paragraph.strip()
    if len(paragraph) <= _LONGEST:
        return [paragraph]
    parts, length = [""], 0
    for sentence in _SENTENCES.split(paragraph):
        for piece in sentence.split() if len(sentence) > _LONGEST else [sentence]:
            if length and length + len(piece) > _LONGEST:
                parts.append("")
                length = 0
            parts[-1] += f" {piece}" if length else piece
            length = len(parts[-1])
    return parts
