"""Lets anyone try wording without the window: a sentence a line comes in, one word a line goes out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from couplejournal import paths
from couplejournal.practices.checks import pack
from couplejournal.practices.checks.pack import OFF
from couplejournal.practices.practice import CHECKS

NOTHING, SAFE = "-", "SAFE"
UNTRIED = "--untried"  # the kinds that are not shown yet answer too


def main(arguments: Sequence[str]) -> int:
    """Read sentences for the field named first from standard input; 2 when there is no such field."""
    if not arguments or arguments[0] not in CHECKS or arguments[1:] not in ([], [UNTRIED]):
        sys.stderr.write(f"Please name one field: {', '.join(CHECKS)}. One sentence a line comes in.\n")
        return 2
    english = pack.read(paths.resources())
    assert english is not None  # it comes with the program
    without = english.keys(OFF) if len(arguments) == 1 else ()
    try:
        for line in sys.stdin.buffer:
            sentence = line.decode("utf-8", "replace")
            if english.silent(sentence):
                word = SAFE
            else:
                found = english.note(arguments[0], sentence, without)
                word = found.key if found else NOTHING
            sys.stdout.write(f"{word}\n")
            sys.stdout.flush()
    except BrokenPipeError:  # whoever listened has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
