"""The last chapters of a book: what makes a dictionary, in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from couplejournal.book.book import Chapter, Day, Piece
from couplejournal.practices import alphabet
from couplejournal.practices.catalogue import Catalogue


def chapters(pieces: Sequence[Piece], catalogue: Catalogue) -> tuple[Chapter, ...]:
    """A dictionary of each practice that makes one and has anything in it, a letter where others have a day."""
    made = []
    for practice in catalogue.practices:
        named = [replace(one, title="") for one in pieces if one.practice == practice.key]  # the chapter says what
        ordered = sorted(named, key=lambda one: (alphabet.order(one.lead), one.lead))
        letters = [Day(letter, tuple(told)) for letter, told in groupby(ordered, lambda one: alphabet.letter(one.lead))]
        if letters:
            made.append(Chapter(practice.glossary, tuple(letters)))
    return tuple(made)
