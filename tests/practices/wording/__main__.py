"""Prints how well the wording notes do on each set of labelled sentences, beside another set of rules if one is named.

python -m tests.practices.wording [a Python file with lint(field, text), as the reference has] [--each=set]
--each also prints the sentences of one set of which the rules make something other than their label; naming one of
those that are UNSEEN ends their use as such.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Sequence

from couplejournal.practices.checks.pack import OFF
from tests.practices.wording import ANY, ENGLISH, NOTHING, SAFE, UNSEEN, USED, Sentence, made_of, sentences

FIELDS = {
    "felt": "feel",
    "saw": "when",
    "need": "need",
    "ask": "ask",
    "apology": "sorry",
}  # to the reference
Rules = Callable[[Sentence], str]
EACH = "--each="
HEAD = ("set", "rules", "false notes", "", "found", "", "silenced", "noted all the same")


def ours() -> dict[str, Rules]:
    off = ENGLISH.keys(OFF)
    return {"ours": lambda one: made_of(one, off), "ours, all kinds": made_of}


def row(name: str, rules: str, make: Rules, of: Sequence[Sentence]) -> tuple[str, ...]:
    """One line of the table: counts, and for the quiet and the noteworthy their share."""
    quiet = [make(one) for one in of if one.label == NOTHING]
    worth = [make(one) for one in of if one.label not in (NOTHING, SAFE)]
    safe = [make(one) for one in of if one.label == SAFE]
    false = sum(made not in (NOTHING, SAFE) for made in quiet)
    found = sum(made not in (NOTHING, SAFE) for made in worth)
    silenced = safe.count(SAFE)
    still = len(safe) - silenced - safe.count(NOTHING)
    return (name, rules, *_share(false, len(quiet)), *_share(found, len(worth)), f"{silenced}/{len(safe)}", str(still))


def _share(some: int, of: int) -> tuple[str, str]:
    return f"{some}/{of}", f"{100 * some / of:.0f} %" if of else ""


def main(arguments: Sequence[str]) -> None:
    named = [one for one in arguments if not one.startswith(EACH)]
    rules = ours()
    if named:
        lint = runpy.run_path(named[0])["lint"]
        rules["the other"] = lambda one: lint(FIELDS[one.field], one.words)
    rows = [HEAD]
    for name in (*USED, *UNSEEN):
        of = list(sentences(name))
        rows += [row(name, called, make, of) for called, make in rules.items()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for one in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(one, widths, strict=True)).rstrip())
    for name in (one.removeprefix(EACH) for one in arguments if one.startswith(EACH)):
        for said in sentences(name):
            made = rules["ours, all kinds"](said)
            if made != said.label and (said.label != ANY or made in (NOTHING, SAFE)):
                print(f"{name}: {said.field} | {said.label} > {made} | {said.words}")


if __name__ == "__main__":
    main(sys.argv[1:])
