"""A note of one of the two, as it is read, copied, or brought into a talk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import OPENED, US, Entry
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.notes import WAITS, has_come
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words
from couplejournal.ui.writing.badge import Badge

STATE, COPIED, TALKED = "note_state", "copied", "talked"  # the field that says where a note stands, for both to see
TOLD = frozenset({"line", "text", "words", "feeling"})  # kinds in which a note says something
_ENDS = ".?!…:;"  # a sentence that ends so needs no full stop
Said = Callable[[Field], str]  # what was said in a field, as it is kept


def waiting(room: Room, voice: int) -> list[Entry]:
    """What the other one has left for this voice, and what may be found by now; for nobody but that voice."""
    return [entry for entry in room.journal.left_for(voice) if _has_come(room, entry)]


def _has_come(room: Room, entry: Entry) -> bool:
    waits = room.journal.own(entry.id, WAITS, author(entry))
    return has_come(waits, room.today())


def author(entry: Entry) -> int:
    """Whose note this is."""
    return next((answer.voice for answer in entry.answers if answer.voice != US), 1)


def of_entry(journal: Journal, entry: Entry) -> Said:
    """What was said in a note that is folded, for whoever it concerns; one that is locked raises PhraseNeeded."""
    return lambda field: journal.own(entry.id, field.key, author(entry) if field.voice == "one" else US)


def sentences(practice: Practice, said: Said) -> Iterator[tuple[Field, str]]:
    """Each thing a note says, as one would say it."""
    for field in practice.fields():
        if field.kind in TOLD and (words := KINDS[field.kind].shown(said(field), field)):
            yield field, field.beginning(words) + words


def as_message(practice: Practice, said: Said) -> str:
    """Plain text for a message: nothing but the words."""
    return "\n".join(words for _field, words in sentences(practice, said))


def as_card(practice: Practice, said: Said) -> str:
    """The question of a talk: what was asked stands as it is, what was said is quoted, all of it in one breath."""
    parts: list[tuple[bool, list[str]]] = []
    for field, words in sentences(practice, said):
        asked = field.book == "lead"
        if not parts or parts[-1][0] != asked:
            parts.append((asked, []))
        parts[-1][1].append(words)
    return " ".join(_together(told) if asked else f"\u201c{_together(told)}\u201d" for asked, told in parts)


def _together(told: Sequence[str]) -> str:
    """Several sentences after each other; each but the last ends as sentences end."""
    ended = (words if words[-1:] in _ENDS else f"{words}." for words in told[:-1])
    return " ".join([*ended, told[-1]])


def open_to_both(journal: Journal, practice: Practice, entry: Entry, state: str) -> None:
    """From now on this note stands among the notes of both (raises PhraseNeeded when it is locked)."""
    with journal.together():
        journal.unseal(entry.id)
        journal.agree(entry.id, US, OPENED)
        if practice.field(STATE):
            journal.say(entry.id, STATE, state, US, found=False)
        journal.finish(entry.id)


class Paper(Card):
    """An unfolded note."""

    def __init__(self, practice: Practice, entry: Entry, room: Room, *, name: str, small: bool = False) -> None:
        """`small`: one of a list. Raises PhraseNeeded when it is locked."""
        super().__init__(tint=practice.colour, padding=24 if small else 44, gap=10 if small else 18, name=name)
        writer = room.partner(author(entry))
        self.add(Badge(writer), Note(day_words(entry.day)))
        for _field, words in sentences(practice, of_entry(room.journal, entry)):
            self.add(Prompt(words))
