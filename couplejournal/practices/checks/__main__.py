"""Lets anyone try wording without the window: a sentence a line comes in, one word a line goes out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from couplejournal import paths
from couplejournal.errors import CoupleJournalError
from couplejournal.practices.checks import pack
from couplejournal.practices.checks.pack import OFF, Pack
from couplejournal.practices.practice import CHECKS

NOTHING, SAFE = "-", "SAFE"
UNTRIED = "--untried"  # the kinds that are not shown yet answer too
USE = (
    f"Please name one field: {', '.join(CHECKS)}. One sentence a line comes in; for each goes out the kind of its "
    f"note, {SAFE} for words that silence all notes, or {NOTHING} for none. "
    f"{UNTRIED} after the field: the kinds that the window does not show yet answer too.\n"
)


def main(arguments: Sequence[str]) -> int:
    """Read sentences for the field named first from standard input; 2 when there is no such field."""
    if list(arguments) in (["-h"], ["--help"]):
        sys.stdout.write(USE)
        return 0
    if not arguments or arguments[0] not in CHECKS or arguments[1:] not in ([], [UNTRIED]):
        sys.stderr.write(USE)
        return 2
    try:
        english = pack.read(paths.resources())
        assert english is not None  # it comes with the program
        _answer(english, arguments[0], english.keys(OFF) if len(arguments) == 1 else frozenset())
    except BrokenPipeError:  # whoever listened has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    except (CoupleJournalError, OSError) as trouble:  # a mistake in the pack; a full disk
        sys.stderr.write(f"{trouble}\n")
        return 1
    return 0


def _answer(english: Pack, field: str, without: frozenset[str]) -> None:
    """One word for each line, at once: whoever types sees it before the next."""
    for line in sys.stdin.buffer if sys.stdin else ():
        sentence = line.decode("utf-8", "replace")
        if english.silent(sentence):
            word = SAFE
        else:
            found = english.note(field, sentence, without)
            word = found.key if found else NOTHING
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
