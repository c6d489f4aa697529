"""Looks for one sealed sentence wherever words could stand: python -m tests.journal.sealed_words prints the table."""

from __future__ import annotations

import io
import logging
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from couplejournal.book import plain
from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.journal import backup, keys, phrases, vault
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Field, Practice, Step

from .rescue import open_journal

EVENING = date(2026, 11, 22)
WORD = "Periwinkle"  # nobody else's; the index holds it small, and may keep a word without its beginning
SENTENCE = f"I counted every {WORD} by the gate"
TRACE = WORD[-7:].lower()
FELT = Field("felt", "text", "each", prompt="What I felt", seal="until_both")
TRUTHS = Field("felt", "text", "each", prompt="What I felt", seal="until_both", found=False)
ASKED = Field("asked", "line", prompt="What we talked about")
CATALOGUE = Catalogue(
    (
        Practice("memory", "evening", "Memory", "", "", "clay", (Step("s", "S", "reveal", fields=(ASKED, FELT)),)),
        Practice(
            "truth",
            "evening",
            "Truth",
            "",
            "",
            "clay",
            (Step("s", "S", "reveal", fields=(ASKED, TRUTHS)),),
            book="both",
        ),
    )
)
PLACES = (
    *("its own answer", "another table", "search index", "decrypted file beside them", "files as they lie on the disk"),
    *("its own answer in a backup", "elsewhere in a backup", "search", "Markdown", "JSON", "book", "log", "check"),
)


def trace_in(content: bytes | str) -> bool:
    """Whether the word, or the end of it, stands in there: as UTF-8, or as UTF-16 as some libraries keep text."""
    raw = content.encode() if isinstance(content, str) else content
    return any(TRACE.encode(form) in raw.lower() for form in ("utf-8", "utf-16-le"))


def tables(plain: bytes, scratch: Path) -> Iterator[tuple[str, str]]:
    """Where in the decrypted database the word stands, as (table, column)."""
    scratch.write_bytes(plain)
    database = sqlite3.connect(scratch)
    try:
        for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            rows = database.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in rows.description]
            for row in rows:
                yield from (
                    (table, name)
                    for name, value in zip(names, row, strict=True)
                    if isinstance(value, str | bytes) and trace_in(value)
                )
    finally:
        database.close()
        scratch.unlink()


def inside(folder: Path, scratch: Path) -> tuple[bool, bool, bool, bool]:
    """In a journal folder at rest: in its own answer, in another table, in the index, in no row but in the file."""
    raw = open_journal(folder)
    found = set(tables(raw, scratch))
    index = any(table.startswith("words") for table, _ in found)
    own = ("answer", "value") in found
    other = any(table != "answer" and not table.startswith("words") for table, _ in found)
    return own, other, index, trace_in(raw) and not (own or other or index)


def places(
    folder: Path, scratch: Path, log: str, catalogue: Catalogue = CATALOGUE, since: date = EVENING
) -> dict[str, bool]:
    """Every place where words could stand, and whether the word does; `log`: all that was logged so far."""
    journal = vault.open(folder, keys.read(folder).unlock(None))
    copy = backup.make(folder, journal.key, EVENING)
    plain.markdown(journal, catalogue, scratch / "ours")
    plain.to_json(journal, catalogue, scratch / "ours.json")
    day = EVENING + timedelta(30)
    try:
        entries = journal.entries()
        book = repr(compose(entries, journal.partners(), catalogue, Choice(since, EVENING), today=day))
    except BookEmpty:
        book = ""
    hits, told = repr(journal.search(WORD)), "\n".join(report(journal).lines)
    open_files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    journal.close()
    raw = open_files + [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    own, other, index, loose = inside(folder, scratch / "plain.db")
    copied = inside(copy, scratch / "plain.db")
    notes = "".join(note.read_text("utf-8") for note in (scratch / "ours").glob("*.md"))
    found = {
        "its own answer": own,
        "another table": other,
        "search index": index,
        "decrypted file beside them": loose,
        "files as they lie on the disk": any(map(trace_in, raw)),
        "its own answer in a backup": copied[0],
        "elsewhere in a backup": any(copied[1:]),
        "search": trace_in(hits),
        "Markdown": trace_in(notes),
        "JSON": trace_in((scratch / "ours.json").read_bytes()),
        "book": trace_in(book),
        "log": trace_in(log),
        "check": trace_in(told),
    }
    assert tuple(found) == PLACES
    return found


def written(folder: Path, practice: str, *, phrase: bool) -> tuple[Journal, int, bytes]:
    """A journal in which Anna has sealed the sentence, with a phrase of her own or without; entry and secret."""
    journal = vault.create(folder)
    journal.set_partner(1, "Anna", "clay", "circle")
    journal.set_partner(2, "Ben", "sea", "square")
    made, secret = phrases.make("quiet hedge", cost=keys.Cost(m_kib=8, t=1))
    if phrase:
        journal.set_phrase(1, made)
    entry = journal.begin(practice, EVENING).id
    journal.say(entry, "asked", "The week", 0)
    found = practice != "truth"
    for end in range(5, len(SENTENCE), 5):  # as the pen keeps it while she types
        journal.say(entry, "felt", SENTENCE[:end], 1, sealed=True, found=found)
    journal.say(entry, "felt", SENTENCE, 1, sealed=True, found=found)
    return journal, entry, secret


def open_both(journal: Journal, entry: int, secret: bytes) -> None:
    """Both open their envelopes."""
    if not journal.may_read(1):
        journal.hold(1, secret)
    journal.unseal(entry, fields=("felt",))
    journal.agree(entry, 0, "opened")


def main() -> int:
    """Print where the sentence stands at each stage of its life."""
    log = io.StringIO()
    logging.basicConfig(level=logging.DEBUG, stream=log)
    columns: list[tuple[str, dict[str, bool]]] = []
    with tempfile.TemporaryDirectory(prefix="couplejournal-sealed-") as place:
        for name, practice, phrase, open_it in (
            ("hidden", "memory", False, False),
            ("locked", "memory", True, False),
            ("opened", "memory", True, True),
            ("truth opened", "truth", True, True),
        ):
            scratch = Path(place, name)
            scratch.mkdir()
            journal, entry, secret = written(scratch / "journal", practice, phrase=phrase)
            if open_it:
                open_both(journal, entry, secret)
            journal.close()
            columns.append((name, places(scratch / "journal", scratch, log.getvalue())))
    wide = max(map(len, PLACES))
    print(" " * wide, *(f"{name:>13}" for name, _ in columns))
    for one in PLACES:
        print(f"{one:<{wide}}", *(f"{'there' if found[one] else '–':>13}" for _, found in columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
