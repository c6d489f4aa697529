"""An invented language, longer than English and in brackets, that shows what no translator could reach."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from string import ascii_uppercase

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QAbstractButton, QWidget

from couplejournal import paths
from couplejournal.ui.saying import day_words, month_words
from tests.layout import faults

ROOT = Path(__file__).parent.parent.parent
LONGER = 0.2  # what other languages need more room than English, as a part of it
# What stands in the files of the practices and decks for the program alone.
KEYS = {
    *("key", "tab", "icon", "colour", "scene", "kind", "voice", "seal", "book", "was", "deck", "id", "topic", "mood"),
    *("season", "flags", "suggested_by", "stems", "unless"),
    *("hits", "unless_felt", "until", "short", "lists", "fields", "shown", "checks", "safe", "reported"),
    *("remarks", "part", "part_of", "ends", "passes_on", "becomes"),
    *("shortcut", "cost", "energy", "where", "suits", "touch", "afar"),
}
COUNTS_AS = "de"  # the language whose plurals and whose buttons of Qt go with the invented one
PHRASE = 12  # letters from which on known words are known in the middle of others too
_ACCENTS = str.maketrans("aeiouAEIOUcnsyzCNSYZ", "åéîöûÅÉÎÖÛçñšýžÇÑŠÝŽ")
_GAP = re.compile(r"(\{\w*\}|%n)")
_JOINTS = ("\n", " · ", "  ·  ", ". ", ", ", ": ", "; ")


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools for translators, which stands beside this Python."""
    program = Path(sys.executable).with_name(f"pyside6-{name}").with_suffix(".exe" if sys.platform == "win32" else "")
    subprocess.run([program, *arguments], cwd=ROOT, check=True, capture_output=True)


def find_all(target: Path) -> Path:
    """Make `target`, a .ts with all that Qt's own tool finds in the program to be translated."""
    files = sorted(file.relative_to(ROOT) for file in (ROOT / "couplejournal").rglob("*.py"))
    tool("lupdate", *files, "-locations", "none", "-target-language", COUNTS_AS, "-ts", target)
    return target


def invented(words: str) -> str:
    """The words with accents, in brackets, a fifth longer; gaps stay as they are."""
    parts = _GAP.split(words)
    accented = "".join(part if _GAP.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    return f"⟦{accented}{' ~' * round(max(2, len(words) * LONGER) / 2)}⟧"


def translate(source: Path, target: Path) -> None:
    """Make a language file (.qm) at `target` in which everything of the .ts `source` is said in the invented one."""
    tree = ET.parse(source)
    for message in tree.iter("message"):
        said = message.find("translation")
        assert said is not None
        said.attrib.pop("type", None)
        forms = said.findall("numerusform") or [said]
        for form in forms:
            form.text = invented(message.findtext("source", ""))
    beside = target.with_suffix(".ts")
    tree.write(beside, encoding="utf-8", xml_declaration=True)
    tool("lrelease", beside, "-qm", target)


class Eyes:
    """Reads what a person can see or hear of a window, and knows what is prose of the practices or a person's own."""

    def __init__(self, days: Iterable[date], own: Iterable[str]) -> None:
        self._known = {_plain(words) for words in (*_prose(), *_calendar(days), *own)}
        long = sorted((words for words in self._known if len(words) >= PHRASE), key=len, reverse=True)
        self._phrases = re.compile("|".join(map(re.escape, long)))
        self._begun = tuple(f"{words.rstrip('…')} " for words in self._known if words.endswith("…"))
        self.faults: dict[str, None] = {}

    def look_at(self, top: QWidget) -> None:
        """Remember all words on show in `top` that are neither in brackets nor data, and all that is cut."""
        bare = [f"{name}: {words!r}" for name, words in _on_show(top) if not self.knows(_plain(words))]
        self.faults |= dict.fromkeys([*bare, *faults(top)])

    def knows(self, words: str) -> bool:
        """Whether nothing in these words would stay English in another language."""
        left = self._phrases.sub("", words)
        while (fewer := re.sub("⟦[^⟦⟧]*⟧", "", left)) != left:
            left = fewer
        if left.strip(" .…") in self._known or left.strip() in self._known or not re.search(r"[^\W\d_]", left):
            return True
        begun = next((begun for begun in self._begun if words.startswith(begun)), "")  # a sentence they have ended
        if begun and self.knows(words.removeprefix(begun)):
            return True
        joint = next((joint for joint in _JOINTS if joint in left), None)
        return joint is not None and all(self.knows(part) for part in left.split(joint))


def _on_show(top: QWidget) -> Iterator[tuple[str, str]]:
    for part in (top, *top.findChildren(QWidget)):
        if not part.isVisible() or part.objectName().startswith("qt_"):
            continue
        name = part.objectName() or type(part).__name__
        texts = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        if isinstance(part, QLabel | QAbstractButton):
            texts.append(part.text())
        texts.append(str(part.property("placeholderText") or ""))
        if isinstance(part, QComboBox):
            texts += [part.itemText(row) for row in range(part.count())]
        if isinstance(part, QAbstractItemView) and (model := part.model()) is not None:
            texts += [
                str(model.index(row, 0, QModelIndex()).data(Qt.ItemDataRole.AccessibleTextRole) or "")
                for row in range(model.rowCount())
            ]
        yield from ((name, text) for text in texts if text)


def _plain(words: str) -> str:
    return words.replace("\u200b", "").strip()


def _prose() -> Iterator[str]:
    """All that a writer has put into the practices, the decks and the lines of help."""
    for file in (paths.resources() / "practices").glob("*.toml"):
        for words in _strings(tomllib.loads(file.read_text("utf-8"))):
            yield from (words, words.capitalize())  # what stands inside a sentence may also stand on a button
            if words.endswith("…"):  # a beginning, and what they have written behind it
                yield words.rstrip("…").rstrip() + " zebra"
            for short in re.sub(r"\[[^\]]*\]", "", words).split("|"):  # and one in which they have written
                yield re.sub(r"\{\w+\}", "zebra", short).strip(" .…")
    for file in (paths.resources() / "help").glob("*.toml"):
        yield from _strings(tomllib.loads(file.read_text("utf-8")))
    for file in (paths.resources() / "decks").rglob("*.*"):
        text = file.read_text("utf-8")
        yield from _strings(json.loads(text) if file.suffix == ".json" else tomllib.loads(text))


def _strings(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, list):
        for part in found:
            yield from _strings(part)
    elif isinstance(found, dict):
        for name, part in found.items():
            if name not in KEYS:
                yield from _strings(part)


def _calendar(days: Iterable[date]) -> Iterator[str]:
    """What the computer itself has words for: days, months, hours, keys."""
    locale = QLocale()
    yield from (locale.amText(), locale.pmText())
    yield from (locale.standaloneDayName(day, QLocale.FormatType.LongFormat) for day in range(1, 8))
    yield from (locale.standaloneMonthName(month) for month in range(1, 13))
    yield from (
        QKeySequence(f"Ctrl+{key}").toString(QKeySequence.SequenceFormat.NativeText)
        for key in "123456789" + ascii_uppercase
    )
    for day in days:
        yield from (day_words(day), month_words(day.year, day.month))
