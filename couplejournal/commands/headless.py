"""The commands that need no window: export, sample, backup, check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from couplejournal import paths
from couplejournal.commands import terminal
from couplejournal.errors import LettersMissing
from couplejournal.journal.clock import evening, utc_now
from couplejournal.practices import catalogue

if TYPE_CHECKING:
    from argparse import Namespace

    from couplejournal.journal.journal import Journal


def export(options: Namespace) -> int:
    """Write the memory book, or the words as plain files."""
    practices = catalogue.read(paths.resources())
    for refused in practices.refused:
        terminal.complain(str(refused))
    with _opened(options) as journal:
        if options.pdf:
            _export_book(options, journal, practices)
            return 0
        from couplejournal.book import plain

        if options.markdown:
            notes = plain.markdown(journal, practices, options.markdown, start=options.start, end=options.end)
            terminal.tell(f"{options.markdown}: {notes} {'note' if notes == 1 else 'notes'}, one a month.")
        else:
            entries = plain.to_json(journal, practices, options.json, start=options.start, end=options.end)
            terminal.tell(f"{options.json}: {entries} {'entry' if entries == 1 else 'entries'}.")
    return 0


def _export_book(options: Namespace, journal: Journal, practices: catalogue.Catalogue) -> None:
    from couplejournal.book.belonging import belonging
    from couplejournal.book.compose import Choice, compose
    from couplejournal.book.keepsakes import laid_out
    from couplejournal.book.typeset import typeset
    from couplejournal.journal.files import check_outside

    check_outside(options.pdf, journal.folder)
    entries = laid_out(journal, journal.entries(options.start, options.end))
    today = evening(utc_now().astimezone())
    start = options.start or (entries[0].day if entries else today)
    end = options.end or (entries[-1].day if entries else max(today, start))
    belongs = belonging(journal, practices, entries)
    book = compose(entries, journal.partners(), practices, Choice(start, end), today=today, belongs=belongs)
    with terminal.Line("Setting the book") as line:
        pages = typeset(book, journal.photos, options.pdf, progress=line.show)
    terminal.tell(f"{options.pdf}: {pages} pages.")
    if pages.missing:
        terminal.complain(str(LettersMissing(scripts=", ".join(pages.missing))))


def sample(options: Namespace) -> int:
    """Write the sample journal."""
    today = evening(utc_now().astimezone())
    with terminal.Line("Writing the sample") as line:
        write_sample(options.folder, years=options.years, seed=options.seed, end=today, progress=line.show)
    terminal.tell(f"The sample journal is in {options.folder}.")
    return 0


def write_sample(
    folder: Path, *, years: int, seed: int, end: date, progress: Callable[[float], None] | None = None
) -> None:
    """Write the invented couple's journal, whose last evening is `end`, into a new or empty folder.

    progress: is told the part that is done (0-1). Raises JournalExists, CannotWrite, NoRoom, JournalReadOnly.
    """
    from couplejournal.sample import maker

    practices = catalogue.read(paths.resources())
    maker.write(folder, years=years, seed=seed, end=end, catalogue=practices, progress=progress)


def backup(options: Namespace) -> int:
    """Make a backup."""
    from couplejournal.journal import backup as backups

    today = evening(utc_now().astimezone())
    with _opened(options) as journal, terminal.Line("Making the backup") as line:
        made = backups.make(journal.folder, journal.key, today, options.folder, line.show)
    terminal.tell(f"The backup is in {made}.")
    return 0


def check(options: Namespace) -> int:
    """Report on the journal's health; 1 when something is wrong."""
    from couplejournal.journal import check as health

    with _opened(options) as journal:
        report = health.report(journal)
    for line in report.lines:
        terminal.tell(line)
    return 0 if report.ok else 1


@contextmanager
def _opened(options: Namespace) -> Iterator[Journal]:
    from couplejournal.journal import vault

    folder = options.journal or paths.journal()
    journal = vault.open(folder, _key(folder, options.passphrase_file))
    try:
        yield journal
    finally:
        journal.close()


def _key(folder: Path, passphrase_file: str | None) -> bytes:
    """The journal's key; for a locked one the passphrase is read from a file or asked for."""
    from couplejournal.journal import keys

    lock = keys.read(folder)
    return lock.unlock(terminal.passphrase(passphrase_file) if lock.locked else None)
