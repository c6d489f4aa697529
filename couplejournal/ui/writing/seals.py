"""Which words of an entry are closed: whose are open by now, and which can only be read with their author's phrase."""

from __future__ import annotations

from collections.abc import Callable

from couplejournal.journal.gifts import LEFT
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import OPENED, US, Entry
from couplejournal.practices.practice import Field, Practice
from couplejournal.practices.sentence import gaps

READY = "sealed"  # agreement of one voice: my envelope may be opened
KEPT = "kept"  # of one voice: my envelope stays closed, and nobody asks about it again
ALONE = "alone"  # of one voice: my envelope may be opened while I am not there
GIVEN = "given"  # of one voice: I have opened my own envelope for the other
READ = "read"  # of one voice: I have read aloud what was closed until then

Place = tuple[str, int]  # field and voice


class Seals:
    """What the pen of one entry knows about its envelopes."""

    def __init__(self, practice: Practice, entry: Entry | None) -> None:
        self.opened = entry is not None and (US, OPENED) in entry.consents  # all of them, by both
        self.given = {voice for voice, what in (entry.consents if entry else ()) if what == GIVEN}
        self.read_out = {voice for voice, what in (entry.consents if entry else ()) if what == READ}
        self.left = any(what == LEFT for _voice, what in (entry.consents if entry else ()))  # for the other to find
        self.locked: set[Place] = set()  # said and sealed, and not to be read without a phrase that is not held
        self._practice = practice

    def is_open(self, voice: int) -> bool:
        """Whether what this voice had sealed is open to both by now."""
        return self.opened or voice in self.given

    def any_open(self) -> bool:
        """Whether one envelope at least is open."""
        return self.opened or bool(self.given)

    def hold(self, field: Field, voice: int) -> bool:
        """Whether what this voice says in this field is kept closed. What is "mine" is never opened."""
        if field.seal == "until_read":
            return voice not in self.read_out | self.given
        return field.seal == "mine" or (bool(field.seal) and not self.is_open(voice))

    def are_locked(self, field: Field, voice: int) -> bool:
        """Whether this voice has said something here that cannot be read just now."""
        return any((key, voice) in self.locked for key in (field.key, *field.was))

    def to_open(self, what: str, voice: int, has_said: Callable[[Field, int], bool]) -> tuple[str, ...]:
        """The keys, former ones too, of what a voice opens by OPENED, GIVEN or READ.

        Where the pieces of a step were written over as one text, they stay their author's.
        """
        seals = {OPENED: ("until_both", "until_given"), GIVEN: ("until_both", "until_given", "until_read")}
        keys = []
        for step in self._practice.steps:
            over = any(one.pieced and has_said(one, voice) for one in step.fields)
            pieces = gaps(step.sentence) if over else ()
            for field in step.fields:
                if field.seal in seals.get(what, ("until_read",)) and field.key not in pieces:
                    keys += [field.key, *field.was]
        return tuple(keys)

    def read(self, journal: Journal, entry: Entry) -> dict[Place, str]:
        """Every word of the entry that may be read now, the authors' own sealed ones too; the others are `locked`."""
        said = {(a.field, a.voice): a.value for a in entry.answers if not a.sealed}
        for answer in entry.answers:
            if answer.sealed:
                if journal.may_read(answer.voice):
                    said[answer.field, answer.voice] = journal.own(entry.id, answer.field, answer.voice)
                else:
                    self.locked.add((answer.field, answer.voice))
        return said

    def unlock(self, journal: Journal, entry: int, voice: int) -> dict[Place, str]:
        """What this voice has sealed, once its phrase is held; raises PhraseNeeded before."""
        said = {(key, who): journal.own(entry, key, who) for key, who in self.locked if who == voice}
        self.locked -= set(said)
        return said
