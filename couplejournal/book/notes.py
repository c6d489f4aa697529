"""A month of the journal as a Markdown note: plain text that any program, and any person, can read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from couplejournal.book import almanac, leaving
from couplejournal.journal.records import US, Answer, Entry, Partner, Photo
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice

_TAG = re.compile(r"<(?=[A-Za-z/!?])")  # a heart <3 stays a heart
_DRAWER = "kept in the drawer"
_LOST = "This photo could not be opened."


def month(
    entries: Sequence[Entry],
    partners: Sequence[Partner],
    catalogue: Catalogue,
    files: Mapping[int, str],
    language: str = "en",
) -> str:
    """The entries of one month, in their order, with everything that was said in the open.

    files: the path of each photo's file beside the note, by the photo's id.
    """
    names = {partner.id: partner.name for partner in partners} | {US: ""}
    title = almanac.month(entries[0].day, language)
    head = {
        "title": title,
        "from": entries[0].day.isoformat(),
        "to": entries[-1].day.isoformat(),
        "people": [partner.name for partner in partners],
    }
    lines = ["---", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()), "---"]
    lines += ["", f"# {title}"]
    for day, told in groupby(entries, key=lambda entry: entry.day):
        lines += ["", f"## {_heading(day, language)}"]
        for entry in told:
            lines += _entry(entry, catalogue.practice(entry.practice), names, files)
    return "\n".join(lines) + "\n"


def _heading(day: date, language: str) -> str:
    return almanac.weekday(day, language)


def _entry(
    entry: Entry, practice: Practice | None, names: Mapping[int, str], files: Mapping[int, str]
) -> Iterator[str]:
    yield ""
    yield f"### {practice.title if practice else entry.practice}" + (f" ({_DRAWER})" if entry.drawer else "")
    for answer, field in _in_order(entry.answers, practice):
        text = KINDS[field.kind].shown(answer.value, field) if field else answer.value
        if text.strip():
            asked = (field.label or field.prompt) if field else answer.field
            yield ""
            yield " · ".join(
                part for part in (f"**{names[answer.voice]}**" if names[answer.voice] else "", asked) if part
            )
            yield ""
            yield from (f"> {_TAG.sub(chr(92) + '<', line)}".rstrip() for line in text.strip().split("\n"))
    for photo in sorted(entry.photos, key=lambda one: (one.position, one.id)):
        yield ""
        yield _photo(photo, files)


def _in_order(answers: Iterable[Answer], practice: Practice | None) -> list[tuple[Answer, Field | None]]:
    """What was said in the open, in the order it was asked in; what nobody asks for any more comes last."""
    fields = practice.fields() if practice else ()
    places = {key: place for place, field in enumerate(fields) for key in (field.key, *field.was)}
    ordered = sorted(answers, key=lambda one: (places.get(one.field, len(fields)), one.field, one.voice))
    known = ((one, fields[places[one.field]] if one.field in places else None) for one in ordered)
    return [(one, field) for one, field in known if leaving.answer_may(one, field)]


def _photo(photo: Photo, files: Mapping[int, str]) -> str:
    caption = _TAG.sub(r"\\<", " ".join(photo.caption.split())).replace("[", r"\[").replace("]", r"\]")
    if photo.id in files:
        return f"![{caption}]({files[photo.id]})"
    return f"*{_LOST}* {caption}".strip()
