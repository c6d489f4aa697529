"""What belongs to what: the days of a trip to the trip, wherever in the years either of them stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Entry
from couplejournal.practices.catalogue import Catalogue


def belonging(journal: Journal, catalogue: Catalogue, entries: Collection[Entry]) -> dict[int, Entry]:
    """The entry that each part among `entries` belongs to, by the part's id; a part whose whole is gone has none."""
    parts = {key: one for one in catalogue.practices if one.part_of for key in (one.key, *one.was)}
    practices = {entry.id: parts[entry.practice] for entry in entries if entry.practice in parts}
    if not practices:
        return {}
    read: dict[int, Entry | None] = {entry.id: entry for entry in entries}
    found: dict[int, Entry] = {}
    for part, other in journal.linked_from(list(parts)):
        if part not in practices or part in found:
            continue
        if other not in read:
            read[other] = journal.entry(other)
        whole = read[other]
        known = catalogue.practice(whole.practice) if whole else None
        if whole is not None and known is not None and known.key == practices[part].part_of:
            found[part] = whole
    return found


def said_in(entry: Entry) -> Mapping[str, frozenset[str]]:
    """What both, and each, have said in the open in each field, one answer a word or option."""
    said: dict[str, frozenset[str]] = {}
    for answer in entry.answers:
        said[answer.field] = said.get(answer.field, frozenset()) | frozenset(filter(None, answer.value.split("\n")))
    return said
