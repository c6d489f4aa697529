"""Rituals to begin from: a name, how it goes, what it hangs on, how often; each starts as an idea."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices import rhythm
from couplejournal.practices.toml import TABLES, called, checked, tables

COMES = ("day", "week", "month", "year", "now")  # the groups they stand in
DONE = "ritual_done"  # the practice by which any ritual can be told of
REPAIR = "repair"  # what a ritual may be for: it is offered when something was hard


class Template(NamedTuple):
    key: str  # what the journal remembers
    name: str
    comes: str  # of COMES
    shape: str
    anchor: str = ""
    length: str = ""
    rhythm: str = ""  # a rule of RFC 5545; "" for none, or for a day that only they know
    form: str = DONE  # the practice that is played when it is done
    reason: str = ""  # "", or REPAIR; `for` in the file

    def kept_rhythm(self, today: date) -> str:
        """Its rhythm as a journal keeps it, beginning today; "" for none."""
        if not self.rhythm:
            return ""
        return rhythm.write(rhythm.read(_begun(self.rhythm, today)))


_TEMPLATE = {("for" if key == "reason" else key): str for key in Template._fields}


def templates(resources: Path, language: str = "en") -> tuple[Template, ...]:
    """All of them in their order. PracticeRefused when their file is missing or wrong."""
    folder = language if (resources / "decks" / language / "rituals.toml").exists() else "en"
    file, name = resources / "decks" / folder / "rituals.toml", f"decks/{folder}/rituals.toml"
    raw = checked(tables(file, name), {"ritual": TABLES}, name, "", needs=("ritual",))["ritual"]
    found: dict[str, Template] = {}
    for number, one in enumerate(raw, 1):
        template = _template(one, name, f"ritual {number}")
        if template.key in found:
            raise PracticeRefused(file=name, field=template.key, reason="the key stands here twice")
        found[template.key] = template
    return tuple(found.values())


def _template(raw: object, file: str, place: str) -> Template:
    place = called(raw, place)
    held = checked(raw, _TEMPLATE, file, place, needs=("key", "name", "comes", "shape"))
    template = Template(**{("reason" if key == "for" else key): value for key, value in held.items()})
    for key, given, allowed in (("comes", template.comes, COMES), ("for", template.reason, ("", REPAIR))):
        if given not in allowed:
            raise PracticeRefused(file=file, field=f"{place}.{key}", reason=f"is not one of {', '.join(allowed)}")
    read = rhythm.read(_begun(template.rhythm, date(2026, 1, 1))) if template.rhythm else None
    if read is not None and read.kind == rhythm.UNKNOWN:
        raise PracticeRefused(file=file, field=f"{place}.rhythm", reason="is no rule that the program would write")
    return template


def _begun(rule: str, day: date) -> str:
    return f"DTSTART;VALUE=DATE:{day:%Y%m%d} RRULE:{rule}"
