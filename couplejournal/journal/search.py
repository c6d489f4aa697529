"""Finding a word again: the index of what was said, and the hits that a few typed letters bring."""

from __future__ import annotations

import unicodedata
from datetime import date

from couplejournal.journal import folding
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.records import Hit

# Up to three letters match so much that ranking would be slow and say nothing: the newest come first.
_RANKED_FROM = 4
_RANKED = 1000  # the newest answers among which the best are sought
_RECENT = 4000  # entries looked through first when several words are asked for: common words fill the page from them
_MOST_WORDS = 12
_BEFORE, _LENGTH = 40, 160  # characters of a snippet before the first found word, and in all

_HITS = """
SELECT a.entry_id, e.practice, e.day, a.field, a.voice_id, a.value
FROM (
  SELECT rowid AS id, {score} AS score FROM words
  WHERE words MATCH ? AND rowid > ? {everywhere}
    AND rowid / 1000 NOT IN (SELECT id FROM entry WHERE discarded IS NOT NULL)
  ORDER BY rowid DESC LIMIT ?
) AS hit
JOIN answer a ON a.id = hit.id JOIN entry e ON e.id = a.entry_id
ORDER BY hit.score, hit.id DESC LIMIT ?
"""
_STANDING = """
SELECT a.entry_id, e.practice, e.day, a.field, a.voice_id, a.value
FROM words JOIN answer a ON a.id = words.rowid JOIN entry e ON e.id = a.entry_id
WHERE words MATCH ? AND a.entry_id <> ? AND e.discarded IS NULL AND e.drawer = 0 AND typeof(a.value) = 'text'
ORDER BY e.day DESC, a.id DESC LIMIT ?
"""
_ONE_WORD = "SELECT rowid / 1000 FROM words WHERE words MATCH ? AND rowid > ?"


def put(database: JournalDatabase, answer: int, text: str) -> None:
    """Let an answer be found by its words."""
    database.execute_sql("INSERT INTO words (rowid, said) VALUES (?, ?)", (answer, folding.fold(text)))


def remove(database: JournalDatabase, answer: int) -> None:
    """Let an answer be found no more."""
    database.execute_sql("DELETE FROM words WHERE rowid = ?", (answer,))


def remove_all(database: JournalDatabase, entry: int) -> None:
    """Let nothing of an entry be found any more."""
    database.execute_sql("DELETE FROM words WHERE rowid BETWEEN ? AND ?", (entry * 1000, entry * 1000 + 999))


def tidy(database: JournalDatabase) -> None:
    """Bring the index, which grows in pieces, into one: half a second for ten years."""
    database.execute_sql("INSERT INTO words (words) VALUES ('optimize')")


def search(database: JournalDatabase, text: str, limit: int) -> list[Hit]:
    """Answers with any of the words, in entries that hold all of them; the last word may be unfinished."""
    looked_for = folding.words(folding.storable(text))[-_MOST_WORDS:]
    if not looked_for or limit < 1:
        return []
    phrases = ['"' + " ".join(pieces) + '"' for pieces in looked_for]
    phrases[-1] += "*"
    ranked = max(len("".join(pieces)) for pieces in looked_for) >= _RANKED_FROM
    newest = database.value("SELECT max(id) FROM entry") or 0
    rows: list[tuple[int, str, str, str, int, str]] = []
    for after in (0,) if len(phrases) == 1 else (max(0, newest - _RECENT) * 1000, 0):
        several = " INTERSECT ".join([_ONE_WORD] * len(phrases))
        sql = _HITS.format(
            score="bm25(words)" if ranked else "0",
            everywhere=f"AND rowid / 1000 IN ({several})" if len(phrases) > 1 else "",
        )
        filling = [value for phrase in phrases for value in (phrase, after)] if len(phrases) > 1 else []
        rows = database.rows(sql, " OR ".join(phrases), after, *filling, _RANKED if ranked else limit, limit)
        if len(rows) == limit:
            break
    return [
        Hit(entry, practice, date.fromisoformat(day), field, voice, *_cut(value, looked_for))
        for entry, practice, day, field, voice, value in rows
    ]


def standing(database: JournalDatabase, text: str, but: int, limit: int) -> list[Hit]:
    """Answers in which these whole words stand beside each other, newest evening first; not those of `but`."""
    pieces = tuple(piece for word in folding.words(folding.storable(text)) for piece in word)
    if not pieces or limit < 1:
        return []
    rows = database.rows(_STANDING, '"' + " ".join(pieces) + '"', but, limit)
    return [
        Hit(entry, practice, date.fromisoformat(day), field, voice, *_cut(value, [pieces], whole=True))
        for entry, practice, day, field, voice, value in rows
    ]


def _cut(
    value: str, looked_for: list[tuple[str, ...]], *, whole: bool = False
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A line of the answer around the first found word, and where in it (start, length) the found words stand."""
    line = " ".join(unicodedata.normalize("NFC", value).split())
    found = folding.places(line, looked_for, whole=whole)
    start, end = 0, len(line)
    if end > _LENGTH:
        start = max(0, min(found[0][0] - _BEFORE if found else 0, end - _LENGTH))
        end = start + _LENGTH
        if start:
            start = _next_word(line, start, found[0][0])
        if end < len(line):
            space = line.rfind(" ", found[0][1] if found else start, end)
            end = space if space >= 0 else end
    opening, closing = "…" if start else "", "…" if end < len(line) else ""
    shift = len(opening) - start
    marks = tuple((a + shift, b - a) for a, b in found if start <= a and b <= end)
    return opening + line[start:end] + closing, marks


def _next_word(line: str, start: int, most: int) -> int:
    """The beginning of a word at or after `start`, but not after `most`; `start` where the script has no spaces."""
    space = line.find(" ", start, most)
    return space + 1 if space >= 0 else start
