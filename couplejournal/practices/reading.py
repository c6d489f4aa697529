"""Reads one practice file and says exactly what is wrong with it when something is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from couplejournal.errors import PracticeRefused
from couplejournal.practices import sentence
from couplejournal.practices.counting import may_count
from couplejournal.practices.kinds import KINDS, YES
from couplejournal.practices.practice import (
    CHECKS,
    GIVING,
    LEADS,
    OPENING,
    REMARKS,
    RESTS,
    ROLES,
    SCENES,
    SEALS,
    SHELVES,
    SPANS,
    TABS,
    VOICES,
    Field,
    Option,
    Practice,
    Step,
)
from couplejournal.practices.toml import TABLES, checked, spot, tables

# Every key a practice file may have, and what it holds. docs/practices.md explains each one to a writer.
PRACTICE = {"key": str, "tab": str, "title": str, "invitation": str, "icon": str, "colour": str, "order": int,
            "drawer": bool, "door": bool, "button": bool, "span": str, "book": str, "again": str, "was": list,
            "glossary": str, "group": str, "shortcut": str, "part_of": str, "ends": list, "together": bool,
            "ours": bool, "step": TABLES}  # fmt: skip
STEP = {"key": str, "title": str, "scene": str, "text": str, "minutes": int, "then": str,
        "nothing": str, "leads": str, "lighter_if": list, "put_off_if": list, "only": list, "sentence": list,
        "field": TABLES}  # fmt: skip
FIELD = {"key": str, "kind": str, "voice": str, "prompt": str, "hint": str, "starters": list, "options": (dict, list),
         "touch": list, "afar": list,
         "deck": str, "suggested_by": str, "own": str, "most": int, "seal": str, "book": str, "label": str,
         "needed": bool, "unless": str, "kept": bool, "found": bool, "aside": bool, "quoting": str, "was": list,
         "dictated": bool, "passes_on": str, "becomes": str, "retired": bool, "remarks": list,
         "checks": str, "both": bool, "clearer": bool, "only": list, "folded": bool,
         "pieced": bool}  # fmt: skip
_ONLY_SOME_KINDS = (
    *("starters", "quoting", "dictated", "becomes", "options", "deck", "suggested_by", "own", "most", "touch", "afar"),
    *("checks", "clearer", "pieced"),
)
# By scene, the kinds of field without which it has nothing to play.
ASKED_IN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("depth", "game", "rhythm", "hand"), ("key",)),
    **dict.fromkeys(("tap", "gesture", "standing"), ("choice",)),
    "deck": ("card",),
    "draw": ("idea",),
    "moment": ("choices",),
    "templates": ("line", "key"),
    "tell": ("card", "line"),
}
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_SHORTCUT = re.compile(r"Ctrl\+(Shift\+)?[A-Z]")
# What the window itself does with Ctrl and a letter (find, a quick gratitude, park it), and every text field.
USED = frozenset(f"Ctrl+{keys}" for keys in (*"FGL", *"ABCIUVXYZ", "Shift+Z", "Shift+V"))

Table = Mapping[str, Any]


class Script:
    """One practice file under reading; remembers the names it may use and where it is."""

    def __init__(
        self,
        file: Path,
        decks: Mapping[str, Collection[str]],  # kind → the decks it may take from
        colours: Collection[str] | None,
        icons: Collection[str] | None,
    ) -> None:
        self.name = file.name
        self.content = tables(file, self.name)
        self.decks, self.colours, self.icons = decks, colours, icons

    def refuse(self, place: str, reason: str) -> PracticeRefused:
        return PracticeRefused(file=self.name, field=place, reason=reason)

    def practice(self) -> Practice:
        """The practice this file describes; PracticeRefused at the first thing that is wrong."""
        held = self.checked(self.content, PRACTICE, "", needs=("key", "tab", "title", "invitation", "icon", "colour"))
        self.one_of(held, "tab", TABS, "")
        self.one_of(held, "book", SHELVES, "")
        self.one_of(held, "span", SPANS, "")
        if not _SHORTCUT.fullmatch(held.get("shortcut", "Ctrl+M")):
            raise self.refuse("shortcut", "is not Ctrl and a letter, as in “Ctrl+M”")
        if held.get("shortcut") in USED:
            raise self.refuse("shortcut", f"“{held['shortcut']}” is used by the window or by every text field")
        self.one_of(held, "icon", self.icons, "")
        self.one_of(held, "colour", self.colours, "")
        steps = tuple(self.step(table, f"step {n}") for n, table in enumerate(held.pop("step", ()), 1))
        if not steps:
            raise self.refuse("step", "a practice has at least one step")
        practice = Practice(**held, steps=steps)
        self.no_double((step.key for step in steps), "step")
        self.no_double((key for field in practice.fields() for key in (field.key, *field.was)), "field")
        for field in practice.fields():
            if field.seal == "until_given" and not any(step.scene in GIVING for step in steps):
                raise self.refuse(
                    f"{field.key}.seal", "no step gives it; a step with the scene “give” or “tuck” is missing"
                )
            for key in ("suggested_by", "unless"):
                other = getattr(field, key)
                if other and not any(other == one.key for one in practice.fields()):
                    raise self.refuse(f"{field.key}.{key}", f"no field has the key “{other}”")
            if field.seal == "until_read" and not any(step.scene == "own_it" for step in steps):
                raise self.refuse(f"{field.key}.seal", "no step with the scene “own_it” reads it aloud")
            if field.passes_on and not practice.part_of:
                raise self.refuse(f"{field.key}.passes_on", "only a part (“part_of”) has somebody to pass it on to")
        if practice.group and (practice.door or practice.part_of or not practice.button or practice.tab == "own"):
            raise self.refuse("group", "is for a button below the doors of a tab: this practice has none there")
        if practice.together and not may_count(practice):
            raise self.refuse("together", "what lies in the drawer, is in no book, or is one’s own is never counted")
        if any(step.scene == "ours" for step in steps) and not practice.ours:
            raise self.refuse("ours", "is missing: the scene “ours” is for what both may call their own")
        if practice.ours and (practice.ends or practice.part_of):
            raise self.refuse("ours", "does not go with “ends” or “part_of”: it lives on by itself")
        if any(step.scene == "last_time" for step in steps) and not any(
            one.checks == "ask" for one in practice.fields()
        ):
            raise self.refuse("step", "the scene “last_time” needs a field in which something is asked (“checks”)")
        self.no_far_answer(practice)
        self.no_lasting_seal(steps)
        return practice

    def step(self, table: object, place: str) -> Step:
        held = self.checked(table, STEP, place, needs=("key", "title", "scene"))
        place = held["key"]
        self.one_of(held, "scene", SCENES, place)
        self.one_of(held, "leads", LEADS, place)
        fields = tuple(self.field(one, f"{place}, field {n}", place) for n, one in enumerate(held.pop("field", ()), 1))
        step = Step(**held, fields=fields)
        kinds = {field.kind for field in fields if not field.retired}
        offered = {option.key for field in fields for option in field.options}
        needed = ASKED_IN.get(step.scene, ())
        if not kinds.issuperset(needed):
            words = " and one".join(f" of kind “{kind}”" for kind in needed)
            raise self.refuse(place, f"the scene “{step.scene}” needs a field{words}")
        if step.scene == "weigh" and not any(field.key == "changed" for field in fields):
            raise self.refuse(place, "the scene “weigh” needs a field with the key “changed”")
        asked = {field.key for field in fields}
        for gap in sentence.gaps(step.sentence):
            if gap not in asked:
                raise self.refuse(f"{place}.sentence", f"no field of this step has the key “{gap}”")
        if step.minutes < 0:
            raise self.refuse(f"{place}.minutes", "is below nothing")
        for name in ("lighter_if", "put_off_if"):
            if unknown := [key for key in getattr(step, name) if key not in offered]:
                raise self.refuse(f"{place}.{name}", f"no field of this step has the option “{unknown[0]}”")
        return step

    def no_lasting_seal(self, steps: tuple[Step, ...]) -> None:
        """What is closed until both open it can be opened: by its own step, or, answered apart, by a later one."""
        last = max((n for n, step in enumerate(steps) if step.scene in OPENING), default=-1)
        for n, step in enumerate(steps):
            for field in step.fields:
                opens = step.scene in OPENING or (step.scene == "apart" and n < last)
                if field.seal == "until_both" and not opens:
                    raise self.refuse(f"{step.key}.{field.key}.seal", "only the scene “reveal” opens it again")

    def no_far_answer(self, practice: Practice) -> None:
        """A step may only hang on what an earlier step has asked."""
        answers: dict[str, set[str] | None] = {}  # None: whatever a scene writes there

        def offered(one: str) -> bool:
            key, _, answer = one.partition("=")
            known = answers.get(key, set())
            return known is None or answer in known

        for step in practice.steps:
            for one in step.only:
                if not offered(one):
                    raise self.refuse(f"{step.key}.only", f"no earlier step offers “{one}”")
            for field in step.fields:
                for one in field.only:
                    if not offered(one):
                        raise self.refuse(f"{step.key}.{field.key}.only", f"no earlier step offers “{one}”")
            for field in step.fields:
                options = {option.key for option in field.options}
                answers[field.key] = {"toggle": {YES}, "key": None}.get(field.kind, options)
        for one in practice.ends:
            if not offered(one):
                raise self.refuse("ends", f"no step offers “{one}”")

    def field(self, table: object, place: str, step: str) -> Field:
        held = self.checked(table, FIELD, place, needs=("key", "kind"))
        place = f"{step}.{held['key']}"
        for key, allowed in (("kind", KINDS), ("voice", VOICES), ("seal", SEALS), ("book", ROLES)):
            self.one_of(held, key, allowed, place)
        kind = KINDS[held["kind"]]
        if "prompt" not in held and kind.name != "key":
            raise self.refuse(f"{place}.prompt", "is missing")
        if kind.needs and kind.needs not in held:
            raise self.refuse(f"{place}.{kind.needs}", f"is missing; the kind “{kind.name}” needs it")
        for key in _ONLY_SOME_KINDS:
            if key in held and key not in kind.takes:
                raise self.refuse(f"{place}.{key}", f"means nothing to the kind “{kind.name}”")
        self.one_of(held, "deck", self.decks.get(kind.name), place)
        if held.get("seal") == "until_both" and held.get("voice") != "each":
            raise self.refuse(f"{place}.seal", "“until_both” needs the voice “each”")
        if held.get("seal") == "until_given" and held.get("voice") != "one":
            raise self.refuse(f"{place}.seal", "“until_given” needs the voice “one”")
        if held.get("seal") == "until_read" and held.get("voice") != "each":
            raise self.refuse(f"{place}.seal", "“until_read” needs the voice “each”")
        for remark in held.get("remarks", ()):
            self.one_of({"remarks": remark}, "remarks", REMARKS, place)
        if held.get("most", 0) < 0:
            raise self.refuse(f"{place}.most", "is below nothing")
        if "options" in held:
            held["options"] = self.options(held["options"], f"{place}.options")
            for name in ("touch", "afar"):
                if set(held.get(name, ())) - {option.key for option in held["options"]}:
                    raise self.refuse(f"{place}.{name}", "names an option that is not there")
        self.one_of(held, "checks", (RESTS,) if kind.name == "toggle" else CHECKS, place)
        if "checks" in held and held.get("voice", "us") == "us":
            raise self.refuse(f"{place}.checks", "a wording note is for one writer: it needs the voice “each” or “one”")
        if held.get("checks") in CHECKS and held.get("seal", "mine") == "mine":
            words = "a wording note comes before the other reads it: it needs a seal, and not “mine”"
            raise self.refuse(f"{place}.checks", words)
        if held.get("clearer") and held.get("voice", "us") == "us":
            raise self.refuse(f"{place}.clearer", "a wish is made clear by one writer: the voice “each” or “one”")
        return Field(**held)

    def options(self, given: dict[str, object] | tuple[str, ...], place: str) -> tuple[Option, ...]:
        """A table of key = "what people read", or a plain list whose words are both."""
        pairs = given.items() if isinstance(given, dict) else ((word, word) for word in given)
        options = tuple(Option(key, label) for key, label in pairs if isinstance(label, str) and label.strip())
        if not options or len(options) != len(given):
            raise self.refuse(place, "every option needs words that people read")
        self.no_double((option.key for option in options), place)
        return options

    def checked(self, table: object, known: Mapping[str, Any], place: str, needs: Iterable[str]) -> dict[str, Any]:
        """A copy of the table, as it must be, with a key that the journal can remember."""
        held = checked(table, known, self.name, place, needs=needs, hollow=("options",))
        if not _KEY.fullmatch(held["key"]):
            raise self.refuse(spot(place, "key"), "is not small letters, digits and _ only")
        return held

    def one_of(self, held: Table, key: str, allowed: Collection[str] | None, place: str) -> None:
        if allowed is not None and key in held and held[key] not in allowed:
            names = ", ".join(name for name in sorted(allowed) if name)
            raise self.refuse(
                spot(place, key), f"“{held[key]}” is not one of {names}" if names else f"“{held[key]}” is not there"
            )

    def no_double(self, keys: Iterable[str], place: str) -> None:
        seen: set[str] = set()
        for key in keys:
            if key in seen:
                raise self.refuse(place, f"the key “{key}” stands here twice")
            seen.add(key)
