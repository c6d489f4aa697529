"""Which voices have a phrase of their own, and whose secret is held in memory just now."""

from __future__ import annotations

import hmac
import json

from couplejournal import errors
from couplejournal.journal import keys, phrases
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.folder import damaged
from couplejournal.journal.phrases import Phrase

# An answer (a) that its author has left for the other one to find, who has no phrase to it: it is never locked.
LEFT = "EXISTS (SELECT 1 FROM consent c WHERE c.entry_id = a.entry_id AND c.voice_id = a.voice_id AND c.what = 'left')"
_SEALED = (
    "SELECT a.id, e.uid, a.field, a.value FROM answer a JOIN entry e ON e.id = a.entry_id"
    f" WHERE a.voice_id = ? AND typeof(a.value) = 'blob' AND NOT {LEFT}"
)


class Locks:
    """The phrases of one open journal. What is held is known to this object only, and gone with it."""

    def __init__(self, database: JournalDatabase, dek: bytes) -> None:
        self._database = database
        self._dek = dek
        self._held: dict[int, tuple[bytes, bytes]] = {}  # public half and secret, by voice

    def phrase(self, voice: int) -> Phrase | None:
        """The phrase of a voice; it is read anew each time, for another door may have set it meanwhile.

        Raises JournalDamaged when the row is not as it was kept: what is sealed for a wrong key is never read again.
        """
        if voice not in (1, 2) or not self._database.knows("phrase"):
            return None
        rows = self._database.rows("SELECT public, wrapped, kdf, proof FROM phrase WHERE voice_id = ?", voice)
        if not rows:
            return None
        *parts, proof = rows[0]
        phrase = Phrase(*parts)
        if not phrase.sound or not hmac.compare_digest(proof, self._proof(voice, phrase)):
            raise damaged(self._database.file)
        return phrase

    def hold(self, voice: int, secret: bytes) -> None:
        """Keep the secret in memory (raises WrongPhrase when it does not belong to this voice's phrase)."""
        phrase = self.phrase(voice)
        if phrase is None or phrases.public_of(secret) != phrase.public:
            raise errors.WrongPhrase()
        self._held[voice] = (phrase.public, secret)

    def let_go(self, voice: int | None) -> None:
        """Forget one secret, or all."""
        for one in list(self._held) if voice is None else [voice]:
            self._held.pop(one, None)

    def may_read(self, voice: int) -> bool:
        """Whether there is no phrase, or its secret is held."""
        phrase = self.phrase(voice)
        return phrase is None or self._secret(voice, phrase) is not None

    def is_left(self, entry: int, voice: int) -> bool:
        """Whether this voice has left the entry for the other one to find, who has no phrase to it."""
        left = "SELECT 1 FROM consent WHERE entry_id = ? AND voice_id = ? AND what = 'left'"
        return self._database.value(left, entry, voice) is not None

    def seal(self, voice: int, uid: str, field: str, text: str) -> bytes:
        """What is kept of sealed words: locked if the voice has a phrase, else only hidden."""
        phrase = self.phrase(voice)
        return phrases.locked(phrase.public, _place(uid, field, voice), text) if phrase else text.encode()

    def open(self, voice: int, uid: str, field: str, kept: bytes) -> str:
        """Sealed words again (raises PhraseNeeded, JournalDamaged for what was changed or brought from elsewhere)."""
        if not phrases.is_locked(kept):
            try:
                return kept.decode()
            except UnicodeDecodeError as error:
                raise damaged(self._database.file) from error
        phrase = self.phrase(voice)
        if phrase is None:
            raise damaged(self._database.file)
        secret = self._secret(voice, phrase)
        if secret is None:
            raise errors.PhraseNeeded()
        try:
            return phrases.opened(secret, _place(uid, field, voice), kept)
        except ValueError as error:
            raise damaged(self._database.file) from error

    def set_phrase(self, voice: int, phrase: Phrase | None) -> None:
        """Set, change or remove a phrase within the transaction under way; what is sealed is locked anew if need be."""
        if voice not in (1, 2):
            raise KeyError(voice)
        if phrase is not None and not phrase.sound:
            raise ValueError("not a phrase")
        before = self.phrase(voice)
        if before is not None and self._secret(voice, before) is None:
            raise errors.PhraseNeeded()
        relock = (before.public if before else None) != (phrase.public if phrase else None)
        sealed = self._database.rows(_SEALED, voice) if relock else []
        for answer, uid, field, kept in sealed:
            text, place = self.open(voice, uid, field, kept), _place(uid, field, voice)
            anew = phrases.locked(phrase.public, place, text) if phrase else text.encode()
            self._database.execute_sql("UPDATE answer SET value = ? WHERE id = ?", (anew, answer))
        self._database.execute_sql("DELETE FROM phrase WHERE voice_id = ?", (voice,))
        if phrase is not None:
            row = (voice, *phrase, self._proof(voice, phrase))
            self._database.execute_sql(
                "INSERT INTO phrase (voice_id, public, wrapped, kdf, proof) VALUES (?, ?, ?, ?, ?)", row
            )

    def _secret(self, voice: int, phrase: Phrase) -> bytes | None:
        public, secret = self._held.get(voice, (b"", None))
        return secret if public == phrase.public else None

    def _proof(self, voice: int, phrase: Phrase) -> bytes:
        """Ties the row to its voice and to this journal, so that no changed or exchanged one is ever written with."""
        parts = [voice, phrase.public.hex(), phrase.wrapped.hex(), phrase.kdf]
        return hmac.digest(keys.subkey(self._dek, "phrases"), json.dumps(parts).encode(), "sha256")


def _place(uid: str, field: str, voice: int) -> str:
    """Where words stand, in one line."""
    return json.dumps([uid, field, voice], separators=(",", ":"))
