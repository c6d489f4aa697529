"""What the invented couple kept in so many words: trips with their days, projects with their ends, and their notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from couplejournal.journal.records import BOOKED, QUOTED
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.sample import evenings
from couplejournal.sample.told import Later, Pencil, Told


class Lived:
    """Deals the records of one file in resources/sample, one after the other, before any comes again."""

    def __init__(self, pencil: Pencil, catalogue: Catalogue, file: str) -> None:
        self._pencil, self._catalogue = pencil.beside(), catalogue
        self._dealt: Counter[tuple[str, int]] = Counter()
        self._records: dict[str, list[dict[str, Any]]] = pencil.files[file]

    def knows(self, practice: str) -> bool:
        """Whether there are records of this practice."""
        return practice in self._records

    def tell(self, practice: Practice, day: date) -> Told:
        """The next record of this practice, filled."""
        records, season = self._records[practice.key], evenings.season(day)
        fitting = [n for n, one in enumerate(records) if season in one.get("season", (season,))]
        least = min(self._dealt[practice.key, n] for n in fitting)
        chosen = self._pencil.dice.choice([n for n in fitting if self._dealt[practice.key, n] == least])
        self._dealt[practice.key, chosen] += 1
        record = records[chosen]
        return self._told(practice, record, day, self._pencil.names(day))

    def _told(self, practice: Practice, record: Mapping[str, Any], day: date, bound: dict[str, str]) -> Told:
        pencil = self._pencil
        author = pencil.dice.choice((1, 2))
        told = Told(author=author)
        for field in practice.fields():
            words = record.get("said", {}).get(field.key, "")
            told.said[field.key] = self._voices(field, words, author, day, bound)
            if field.dictated:
                told.agreed.append((author, f"{QUOTED}{field.key}"))
                told.said.setdefault("teller", {})[0] = str(author)
        if record.get("book"):  # each has said that it may stand in their book
            told.agreed += [(voice, BOOKED) for voice in (1, 2)]
        if "teller" in told.said and practice.field("teller"):
            told.said["teller"] = {0: str(author)}
        if "scenes" in record and any(field.kind == "photos" for field in practice.fields()):
            told.photos = pencil.snaps(record["scenes"], day, bound)
        told.no_photos = not told.photos
        for part in record.get("part", ()):
            known = self._catalogue.practice(part["practice"])
            if known is not None:
                then = day + timedelta(part["after"])
                told.parts.append(Later(known, part["after"], self._told(known, part, then, bound)))
        return told

    def _voices(
        self, field: Field, words: str | list[str], author: int, day: date, bound: dict[str, str]
    ) -> dict[int, str]:
        if not words:
            return {}
        each = words if isinstance(words, list) else [words, words]
        voices = {"us": (0,), "one": (author,), "each": (1, 2)}[field.voice]
        kind, said = KINDS[field.kind], {}
        for voice in voices:
            text = each[max(voice, 1) - 1]
            spoken = "starters" in kind.takes
            lines = (self._pencil.fill(line, day, bound) if spoken else line for line in text.split("\n"))
            said[voice] = "\n".join(lines)
        return said
