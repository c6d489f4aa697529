"""Quiet wishes: what one of the two, or both, would rather have; one row a wish, for nobody else's eyes."""

from __future__ import annotations

from couplejournal.journal import gaps
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.folding import storable
from couplejournal.journal.keeping import VOICES
from couplejournal.journal.records import Change


def read(database: JournalDatabase, voice: int) -> dict[str, str]:
    """The wishes of a voice by name."""
    if not database.knows("wish"):
        return {}
    return dict(database.rows("SELECT name, value FROM wish WHERE voice_id = ? ORDER BY name", voice))


def keep(database: JournalDatabase, voice: int, name: str, value: str) -> Change | None:
    """Keep, change or (with "") forget a wish; None when it was so already."""
    if voice not in VOICES:
        raise KeyError(voice)
    name, value = storable(name), storable(value)
    before = database.value("SELECT value FROM wish WHERE voice_id = ? AND name = ?", voice, name) or ""
    if before == value:
        return None
    if before:
        gaps.note(database, "wish")
    if value:
        database.execute_sql(
            "INSERT OR REPLACE INTO wish (voice_id, name, value) VALUES (?, ?, ?)", (voice, name, value)
        )
    else:
        database.execute_sql("DELETE FROM wish WHERE voice_id = ? AND name = ?", (voice, name))
    return Change(None, "", None)
