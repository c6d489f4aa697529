"""The command line: what it asks for is done here without a window, or handed to the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from argparse import Namespace


def main(argv: list[str], window: Callable[[Namespace], int]) -> int:
    """Do what the command line says and return the exit status.

    `window` is called when there is no command: options.journal (a folder or None), .sample, .self_test.
    The world's troubles end as one sentence on standard error and a status that is not 0, our own mistakes as a
    sentence and the places they happened in.
    """
    _dump_nothing()
    if argv == ["typeset"]:  # not for people: the child process of our own that sets a book
        from couplejournal.book.press import child_main

        return child_main()
    if argv[:1] == ["heic"] and len(argv) == 2:  # nor this: the one that reads a HEIC photo
        from couplejournal.heic_child import main as read_heic

        return read_heic(int(argv[1]))
    from couplejournal import errors

    try:
        options = parse(argv)
        return run(options) if options.command else window(options)
    except errors.CoupleJournalError as trouble:
        return _ended(str(trouble), 1)
    except KeyboardInterrupt:
        return _ended("Stopped.", 130)
    except BrokenPipeError:  # whoever read our output has heard enough
        return _unheard()
    except Exception as mistake:
        return _mistaken(mistake)


def parse(argv: list[str]) -> Namespace:
    """The options of a command line; a plain start does not even load the parser.

    SystemExit with 0 after --help and --version, with 2 after one sentence about what was not understood.
    """
    if not set(argv) - {"--sample", "--self-test"}:
        plain = SimpleNamespace(command=None, journal=None, sample="--sample" in argv, self_test="--self-test" in argv)
        return cast("Namespace", plain)
    from couplejournal.commands import parser

    return parser.parse(argv)


def run(options: Namespace) -> int:
    """Run the command in options.command and return the exit status (raises CoupleJournalError)."""
    from couplejournal.commands import headless

    commands = {
        "export": headless.export,
        "sample": headless.sample,
        "backup": headless.backup,
        "check": headless.check,
    }
    return commands[options.command](options)


def write_sample(
    folder: Path, *, years: int, seed: int, end: date, progress: Callable[[float], None] | None = None
) -> None:
    """Write the sample journal into a new or empty folder (raises JournalExists, CannotWrite, NoRoom)."""
    from couplejournal.commands import headless

    headless.write_sample(folder, years=years, seed=seed, end=end, progress=progress)


def _ended(sentence: str, status: int) -> int:
    from couplejournal.commands import terminal

    terminal.complain(sentence)
    return status


def _dump_nothing() -> None:
    """If the program falls over, what is in its memory, words and key, is not written into a file."""
    try:
        import resource
    except ImportError:  # where no such files are written
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _mistaken(mistake: Exception) -> int:
    """Python's own account could quote the couple's words."""
    from couplejournal.mistakes import report

    where = report(type(mistake), mistake.__traceback__)
    return _ended(
        f"That was our mistake, not yours. Please send us these lines; none of your words are in them.\n{where}", 70
    )


def _unheard() -> int:
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # so that Python's own last flush finds an open end
    return 1
