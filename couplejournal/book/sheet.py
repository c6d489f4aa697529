"""A book as the template reads it: plain lists and texts, each paragraph with the way it runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from couplejournal.book import script
from couplejournal.book.book import Book, Chapter, Day, Picture, Piece
from couplejournal.book.pictures import Print


def sheet(book: Book, prints: Mapping[str, Print]) -> tuple[str, bool]:
    """Everything the template needs, as JSON, and whether its words need the system's fonts too.

    A picture without a print stands as a note with its caption.
    """
    # Chapter by chapter: one long call would keep every other thread, the window's too, waiting.
    chapters = [json.dumps(_chapter(chapter, prints), ensure_ascii=False) for chapter in book.chapters]
    front = json.dumps(
        {
            "title": _line(book.title),
            "people": [_line(name) for name in book.people],
            "span": book.span,
            "dedication": _text(book.dedication),
            "language": book.language,
            "lines": [_piece(piece, Day("", ()), prints) for piece in book.lines],
            "foreword": [_piece(piece, Day("", ()), prints) for piece in book.foreword],
        },
        ensure_ascii=False,
    )
    foreign = any(script.foreign(part) for part in (front, *chapters))
    return f'{front[:-1]}, "chapters": [{", ".join(chapters)}]}}', foreign


def _chapter(chapter: Chapter, prints: Mapping[str, Print]) -> dict[str, Any]:
    cover = prints.get(chapter.cover.file) if chapter.cover else None
    return {
        "title": chapter.title,
        "cover": cover.file if cover else "",
        "opening": [_piece(piece, Day(chapter.title, ()), prints) for piece in chapter.opening],
        "days": [_day(day, prints) for day in chapter.days],
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
