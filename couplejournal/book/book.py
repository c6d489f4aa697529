"""What a book is, before it is set in type: chapters of days, days of pieces, who said what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    file: str  # name of the encrypted file in the journal's media/
    caption: str
    format: str
    width: int
    height: int
    turn: int


@dataclass(frozen=True, slots=True)
class Said:
    who: str  # a partner's name, or "" for both
    text: str
    label: str = ""  # a short word before the text; one that ends with "…" begins the sentence ("You…")
    role: str = "plain"


@dataclass(frozen=True, slots=True)
class Piece:
    practice: str
    colour: str
    title: str  # the practice's title
    lead: str  # the question, the memory's title; may be ""
    said: tuple[Said, ...]
    pictures: tuple[Picture, ...] = ()
    by: str = ""  # the one whose lead this is (a gratitude's giver), or "" when it is both's


@dataclass(frozen=True, slots=True)
class Day:
    label: str  # "Sunday 22 November"
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str  # "November 2026"
    days: tuple[Day, ...]
    opening: tuple[Piece, ...] = ()  # what stands right below its title: the page of the month
    cover: Picture | None = None  # the picture that opens the chapter; it also stands with its own piece


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    people: tuple[str, str]
    span: str  # "November 2025 to November 2026"
    chapters: tuple[Chapter, ...]
    dedication: str = ""
    language: str = "en"
    lines: tuple[Piece, ...] = ()  # a page for each year: twelve of its lines, the year as the title
    foreword: tuple[Piece, ...] = ()  # what they wrote of a year, the year as the title
