"""Of every practice we ship: what is sealed in it stands nowhere in the window, and no page looks any other for it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Practice
from couplejournal.ui.pages.looking_back.search import SearchView
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import PLACES, everything

DAY = EVENING.date()
WORD = "zebra"
MORE = (
    *((place, {}) for place in ("notes", "drawer", "rituals", "promises", "jar", "dictionary", "there_was", "book")),
)
SHARED = [(place, where) for place, where in (*PLACES, *MORE) if "voice" not in where]


def seal_all(hands: Hands, practice: Practice, voice: int, day: int) -> int | None:
    """What this voice may seal in it, all of it, as the pen keeps it; None where nothing is ever sealed."""
    closed = [field for field in practice.fields() if field.seal and field.kept and not field.retired]
    if not closed:
        return None
    entry = hands.journal.begin(
        practice.key, DAY - timedelta(days=day), place=practice.steps[0].key, drawer=practice.drawer
    ).id
    for field in closed:
        hands.journal.say(entry, field.key, f"{WORD} crossing", voice, sealed=True, found=field.found)
    return entry


def tour(hands: Hands) -> list[str]:
    seen = []
    for place, where in SHARED:
        hands.go(place, **where)
        seen.append(f"{place} {where}\n{hands.words()}")
        assert WORD not in everything(hands), place
        assert WORD not in hands.window.windowTitle()
    return seen


def test_what_is_sealed_in_any_practice_is_nowhere_and_changes_no_page(
    hands: Hands, catalogue: Catalogue, folder: Path
) -> None:
    assert hands.window.house
    room = hands.window.house.room
    before = tour(hands)
    entries = []
    for practice in catalogue.practices:
        for voice, day in ((1, 0), (2, 0), (1, 3), (2, 40)):
            entry = seal_all(hands, practice, voice, day)
            if entry is not None:
                entries.append((practice, entry, day))
                if day:
                    hands.journal.finish(entry)
    assert len(entries) > 60
    room.messages.clear()
    for told, now in zip(before, tour(hands), strict=True):
        assert now == told
    hands.go("looking_back", view="search")
    search = hands.find("search")
    assert isinstance(search, SearchView)
    search.field.set_text(WORD[:4])
    search.look()
    hands.settle()
    assert search.rows.rowCount() == 0
    search.field.set_text("")
    for practice, entry, _day in entries:
        for place in ("entry", "talk"):
            hands.go(place, entry=entry)
            assert WORD not in everything(hands)
            assert not hands.sees("told"), f"{practice.key} at {place}"
    for practice in catalogue.practices:
        hands.go("practice", practice=practice.key)
        assert WORD not in everything(hands), practice.key
    assert WORD not in QApplication.clipboard().text()
    assert hands.window.rescue()
    hands.window.keep_settings()
    beside = [file for file in folder.parent.rglob("*") if file.is_file()]
    assert any(file.name == "settings.json" for file in beside)
    assert not [file for file in beside if WORD.encode() in file.read_bytes()]
