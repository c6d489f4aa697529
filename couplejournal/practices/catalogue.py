"""All practices the couple can do together, read from the files in resources/practices."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices import remembered
from couplejournal.practices.practice import TABS, Practice

ENGLISH = "en"


class Catalogue(NamedTuple):
    practices: tuple[Practice, ...]  # in the order their buttons stand
    refused: tuple[PracticeRefused, ...] = ()  # one a file that could not be read; the others are all here

    def practice(self, key: str) -> Practice | None:
        """The practice of this key or of this former key; None when none ever had it."""
        return next((one for one in self.practices if key == one.key or key in one.was), None)

    def tab(self, name: str) -> tuple[Practice, ...]:
        """The practices whose buttons stand in this tab; parts have none."""
        return tuple(one for one in self.practices if one.tab == name and one.button and not one.part_of)

    def under(self, name: str) -> tuple[Practice, ...]:
        """Every practice of this tab, with the parts of its practices."""
        return tuple(one for one in self.practices if one.tab == name)

    def of_the_week(self) -> Practice | None:
        """The practice with a day of the week of its own, which one of its steps asks for; None when there is none."""
        return next((one for one in self.practices if any(step.scene == "weekday" for step in one.steps)), None)

    def parts(self, key: str) -> tuple[Practice, ...]:
        """The practices whose entries belong to those of this one, in the order their buttons stand on its page."""
        whole = self.practice(key)
        return tuple(one for one in self.practices if whole is not None and one.part_of == whole.key)


def read(
    resources: Path,
    language: str = ENGLISH,
    *,
    colours: Collection[str] | None = None,
    icons: Collection[str] | None = None,
    kept: Path | None = None,
) -> Catalogue:
    """Read every practice of a resources folder; never raises for what stands in a file (see Catalogue.refused).

    colours and icons: the names a practice may use; None leaves them unchecked (a headless command paints nothing).
    kept: a file in which what was read is remembered for the next start, as long as nothing has changed; None for none.
    """
    shelf = resources / "decks" / ENGLISH
    words = {file.stem for file in shelf.glob("*.toml")}
    cards = {folder.name for folder in shelf.glob("*") if folder.is_dir()}
    if kept is None:
        return _read(resources, language, words, cards, colours, icons)
    files = [*(resources / "practices").glob("*.toml"), *(resources / "practices" / language).glob("*.toml")]
    names = [None if some is None else sorted(some) for some in (words, cards, colours, icons)]
    told = remembered.told_by(files, (language, names))
    practices = remembered.recall(kept, told)
    if practices is not None:
        return Catalogue(practices)
    catalogue = _read(resources, language, words, cards, colours, icons)
    if not catalogue.refused:
        remembered.keep(kept, told, catalogue.practices)
    return catalogue


def _read(
    resources: Path,
    language: str,
    words: set[str],
    cards: set[str],
    colours: Collection[str] | None,
    icons: Collection[str] | None,
) -> Catalogue:
    from couplejournal.practices.reading import Script

    decks = {"card": cards, "words": words, "feeling": words, "need": words, "idea": words}
    practices: dict[str, Practice] = {}
    taken: dict[str, str] = {}
    refused: list[PracticeRefused] = []
    for file in sorted((resources / "practices").glob("*.toml")):
        try:
            practice = Script(file, decks, colours, icons).practice()
            for key in (practice.key, *practice.was):
                if key in taken:
                    raise PracticeRefused(file=file.name, field="key", reason=f"“{key}” is taken by {taken[key]}")
            if practice.shortcut in taken:  # a key is small letters: the two cannot be mistaken for each other
                reason = f"“{practice.shortcut}” is taken by {taken[practice.shortcut]}"
                raise PracticeRefused(file=file.name, field="shortcut", reason=reason)
            taken |= dict.fromkeys((practice.key, *practice.was), file.name)
            if practice.shortcut:
                taken[practice.shortcut] = file.name
            practices[practice.key] = practice
        except PracticeRefused as trouble:
            refused.append(trouble)
    refused += _without_parent(practices, taken)
    if language != ENGLISH:
        refused += _lay_over(practices, resources / "practices" / language)
    ordered = sorted(practices.values(), key=lambda one: (TABS.index(one.tab), one.order, one.key))
    return Catalogue(tuple(ordered), tuple(refused))


def _without_parent(practices: dict[str, Practice], files: dict[str, str]) -> list[PracticeRefused]:
    """Take out the parts that could never be begun, or that would give answers to nobody."""
    refused = []
    for part in [one for one in practices.values() if one.part_of]:
        whole = practices.get(part.part_of)
        lost = [one.passes_on for one in part.fields() if one.passes_on and not (whole and whole.field(one.passes_on))]
        if whole is None:
            reason = f"there is no practice “{part.part_of}”"
        elif whole.part_of:
            reason = f"“{part.part_of}” is itself a part of another one"
        elif whole.tab != part.tab:
            reason = f"“{part.part_of}” stands in another tab"
        elif lost:
            reason = f"“{part.part_of}” has no field “{lost[0]}” to pass anything on to"
        else:
            continue
        del practices[part.key]
        refused.append(PracticeRefused(file=files[part.key], field="part_of", reason=reason))
    return refused


def _lay_over(practices: dict[str, Practice], folder: Path) -> list[PracticeRefused]:
    """Lay the words of one language over the practices; a bad file leaves its practice in English."""
    from couplejournal.practices.toml import tables
    from couplejournal.practices.words import lay

    refused = []
    for file in sorted(folder.glob("*.toml")):
        name = f"{folder.name}/{file.name}"
        try:
            if file.stem not in practices:
                raise PracticeRefused(file=name, field="the whole file", reason="no practice has this key")
            practices[file.stem] = lay(practices[file.stem], tables(file, name), name)
        except PracticeRefused as trouble:
            refused.append(trouble)
    return refused
