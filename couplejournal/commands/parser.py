"""What the command line understands, and one plain sentence for what it does not."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import NoReturn

from couplejournal import __version__

_MOST_YEARS = 50


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """End with one sentence and status 2."""
        unknown = re.match(r"argument COMMAND: invalid choice: '(.*?)' ", message)
        sentence = f"“{unknown[1]}” is no command" if unknown else message[:1].upper() + message[1:].rstrip(".")
        self.exit(2, f"{sentence}. “{self.prog} --help” shows what can be said here.\n")


def parse(argv: list[str]) -> argparse.Namespace:
    """The options of a command line (SystemExit: 0 after --help and --version, 2 after one sentence)."""
    whole = _Parser(
        prog="couplejournal",
        description="A shared journal for two people, and a memory book at the end of the year. "
        "Without a command, the window opens.",
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"couplejournal {__version__}")
    _add_journal(whole, None)
    whole.add_argument("--sample", action="store_true", help="open an invented couple’s year, to look around in")
    whole.add_argument("--self-test", action="store_true", help="start, paint, print one line, end")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=_Parser)
    _export(commands.add_parser("export", help="write the memory book, or everything as plain files"))
    _sample(commands.add_parser("sample", help="write an invented couple’s journal into a new folder"))
    _backup(commands.add_parser("backup", help="make a copy of the journal, opened and compared"))
    _check(commands.add_parser("check", help="look whether everything is there and whole"))
    options = whole.parse_args(argv)
    if options.command and (options.sample or options.self_test):
        whole.error(f"--sample and --self-test are for the window, not for {options.command}")
    if options.sample and options.journal:
        whole.error("--sample opens a journal of its own, so --journal cannot be given with it")
    if options.command == "export" and options.start and options.end and options.start > options.end:
        whole.error(f"--from {options.start} is after --to {options.end}")
    return options


def _export(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write the memory book as a PDF, or every word as Markdown or JSON (but what is sealed)."
    into = parser.add_mutually_exclusive_group(required=True)
    into.add_argument("--pdf", metavar="FILE", type=_place, help="the memory book")
    into.add_argument("--markdown", metavar="FOLDER", type=_place, help="a new folder: a note a month, and the photos")
    into.add_argument("--json", metavar="FILE", type=_place, help="every entry, for other programs")
    parser.add_argument("--from", dest="start", metavar="DAY", type=_day, help="the first evening, as 2026-01-31")
    parser.add_argument("--to", dest="end", metavar="DAY", type=_day, help="the last evening, as 2026-12-31")
    _add_journal(parser, argparse.SUPPRESS)
    _add_passphrase(parser)


def _sample(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write an invented couple’s journal into a new or empty folder. Same seed, same journal."
    parser.add_argument("folder", metavar="FOLDER", type=_place)
    parser.add_argument("--years", metavar="N", type=_years, default=1, help="how many years (1)")
    parser.add_argument("--seed", metavar="N", type=_seed, default=1, help="another number, another journal (1)")


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.description = "Copy the whole journal, open the copy and compare it."
    parser.add_argument("folder", metavar="FOLDER", type=_place, nargs="?", help="where to, if not beside the journal")
    _add_journal(parser, argparse.SUPPRESS)
    _add_passphrase(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Report whether file, words, photos, keys and backups of the journal are there and whole. "
        "Nothing is changed. The exit status is 1 when something is wrong."
    )
    _add_journal(parser, argparse.SUPPRESS)
    _add_passphrase(parser)


def _add_journal(parser: argparse.ArgumentParser, default: str | None) -> None:
    """--journal may stand before the command and after it; the later one must not undo the earlier by its absence."""
    told = "the journal’s folder, if it is not the usual one"
    parser.add_argument("--journal", metavar="FOLDER", type=_place, default=default, help=told)


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    told = "for a locked journal: a file whose first line is the passphrase (-: standard input)"
    parser.add_argument("--passphrase-file", metavar="FILE", help=told)


def _place(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is missing")
    return Path(text)


def _day(text: str) -> date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it like 2026-12-31") from None


def _years(text: str) -> int:
    years = int(text) if re.fullmatch(r"\d{1,3}", text) else 0
    if not 1 <= years <= _MOST_YEARS:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of years from 1 to {_MOST_YEARS}")
    return years


def _seed(text: str) -> int:
    if not re.fullmatch(r"\d{1,18}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number")
    return int(text)
