"""What is only one's own for now: sealed words, the phrase that locks them, and quiet wishes."""

from __future__ import annotations

from collections.abc import Collection

from couplejournal.journal import answers, gaps, wishes
from couplejournal.journal.door import Door
from couplejournal.journal.phrases import Phrase


class Envelopes(Door):
    """The sealed part of the journal. A phrase's secret is held in this object's memory and nowhere else."""

    def own(self, entry_id: int, field: str, voice: int) -> str:
        """What a voice said in its own field, even while it is sealed; "" when nothing was.

        Raises PhraseNeeded when it is locked with a phrase whose secret is not held.
        """
        with self._ink.reading() as database:
            return answers.own(database, self._locks, entry_id, field, voice)

    def unseal(self, entry_id: int, voice: int | None = None, *, fields: Collection[str] | None = None) -> None:
        """Open what is sealed in an entry (by one voice, or by all), for reading and for search; all of it or nothing.

        `fields`: only these. What nobody but its author is ever to see must not be among them.
        Raises PhraseNeeded when some of it is locked with a phrase whose secret is not held.
        """
        with self._ink.writing() as tell:
            tell(answers.unseal(self._database, self._locks, self._now(), entry_id, voice, fields))

    # Wishes

    def wishes(self, voice: int) -> dict[str, str]:
        """How this voice (0: the two of them) would like it, by name. They are for nobody else's eyes."""
        with self._ink.reading() as database:
            return wishes.read(database, voice)

    def wish(self, voice: int, name: str, value: str) -> None:
        """Keep a wish; "" forgets it. It is never searched or exported."""
        with self._ink.writing() as tell:
            tell(wishes.keep(self._database, voice, name, value))

    # One's own phrase

    def phrase(self, voice: int) -> Phrase | None:
        """The phrase of this voice, or None (raises JournalDamaged when its row is not as it was kept)."""
        with self._ink.reading():
            return self._locks.phrase(voice)

    def set_phrase(self, voice: int, phrase: Phrase | None) -> None:
        """Lock what this voice has sealed, and will seal, with a phrase; None: it is only hidden again.

        The first time everything sealed is encrypted. Another phrase made with the same secret only takes its place.
        To change or remove a phrase its secret must be held, else PhraseNeeded. Backups made earlier stay as they are;
        in the file itself the older form is gone after `rest` or `close`.
        """
        with self._ink.writing():
            self._locks.set_phrase(voice, phrase)
            gaps.note(self._database, "answer", "wish")
        if phrase is None:
            self.let_go(voice)

    def hold(self, voice: int, secret: bytes) -> None:
        """Let this door read what the voice has sealed, until `let_go` (raises WrongPhrase for another's secret)."""
        with self._ink.reading():
            self._locks.hold(voice, secret)

    def let_go(self, voice: int | None = None) -> None:
        """Forget the secret of one voice, or of both."""
        self._locks.let_go(voice)

    def may_read(self, voice: int) -> bool:
        """Whether what this voice has sealed can be read here: it has no phrase, or its secret is held."""
        with self._ink.reading():
            return self._locks.may_read(voice)
