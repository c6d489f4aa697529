"""A book as the template reads it: plain lists and texts, each paragraph with the way it runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from couplejournal.book import script
from couplejournal.book.book import Book, Day, Picture, Piece
from couplejournal.book.pictures import Print


def sheet(book: Book, prints: Mapping[str, Print]) -> dict[str, Any]:
    """Everything the template needs, ready for JSON. A picture without a print stands as a note with its caption."""
    return {
        "title": _line(book.title),
        "people": [_line(name) for name in book.people],
        "span": book.span,
        "dedication": _text(book.dedication),
        "language": book.language,
        "chapters": [
            {
                "title": chapter.title,
                "cover": prints[chapter.cover.file].file if chapter.cover and chapter.cover.file in prints else "",
                "days": [_day(day, prints) for day in chapter.days],
            }
            for chapter in book.chapters
        ],
    }


def _day(day: Day, prints: Mapping[str, Print]) -> dict[str, Any]:
    return {"label": day.label, "pieces": [_piece(piece, day, prints) for piece in day.pieces]}


def _piece(piece: Piece, day: Day, prints: Mapping[str, Print]) -> dict[str, Any]:
    return {
        "colour": piece.colour,
        "title": piece.title,
        "by": _line(piece.by),
        "lead": _text(piece.lead),
        "said": [
            {"who": _line(said.who), "label": _line(said.label), "role": said.role, "text": _text(said.text)}
            for said in piece.said
        ],
        "photos": [_photo(one, _line(piece.lead) or day.label, prints) for one in piece.pictures],
    }


def _photo(picture: Picture, subject: str, prints: Mapping[str, Print]) -> dict[str, Any]:
    printed = prints.get(picture.file)
    return {
        "file": printed.file if printed else "",
        "ratio": printed.width / printed.height if printed else 1,
        "caption": _text(picture.caption),
        "alt": _line(picture.caption) or subject,
    }


def _text(text: str) -> list[str | list[str]]:
    """The paragraphs: a plain text where nothing is unusual, else [text, direction, language]."""
    return [part if script.plain(part) else _way(part) for part in script.paragraphs(text)]


def _way(part: str) -> list[str]:
    return [part, script.direction(part), script.language(part)]


def _line(text: str) -> str:
    return " ".join(" ".join(script.paragraphs(text)).split())
