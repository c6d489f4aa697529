"""A phrase of one's own locks what one has sealed: writing needs no phrase, reading does, and nobody else can."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from couplejournal import errors
from couplejournal.journal import backup, keys, phrases, vault
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal
from couplejournal.journal.phrases import Phrase

from .conftest import Again

CHEAP = keys.Cost(m_kib=8, t=1)
EVENING = date(2026, 11, 22)
WORDS = "quiet hedge lantern"


def made(words: str = WORDS, secret: bytes | None = None) -> tuple[Phrase, bytes]:
    return phrases.make(words, cost=CHEAP, secret=secret)


@pytest.fixture
def sealed(journal: Journal) -> int:
    """An entry in which both have sealed something."""
    entry = journal.begin("truth", EVENING).id
    journal.say(entry, "felt", "tired", 1, sealed=True)
    journal.say(entry, "felt", "hopeful", 2, sealed=True)
    return entry


@pytest.fixture
def secret(journal: Journal, sealed: int) -> bytes:
    """Anna has a phrase; its secret is not held yet."""
    phrase, secret = made()
    journal.set_phrase(1, phrase)
    return secret


def test_reading_needs_the_phrase_and_writing_does_not(journal: Journal, sealed: int, secret: bytes) -> None:
    assert not journal.may_read(1)
    with pytest.raises(errors.PhraseNeeded):
        journal.own(sealed, "felt", 1)
    journal.say(sealed, "felt", "tired, and glad", 1, sealed=True)
    journal.say(sealed, "why", "the week", 1, sealed=True)
    phrase = journal.phrase(1)
    assert phrase
    journal.hold(1, phrase.unlock(WORDS))
    assert journal.may_read(1)
    assert (journal.own(sealed, "felt", 1), journal.own(sealed, "why", 1)) == ("tired, and glad", "the week")
    journal.let_go(1)
    with pytest.raises(errors.PhraseNeeded):
        journal.own(sealed, "why", 1)


def test_the_other_one_notices_nothing(journal: Journal, sealed: int, secret: bytes) -> None:
    assert journal.may_read(2)
    assert journal.own(sealed, "felt", 2) == "hopeful"
    journal.unseal(sealed, 2)
    kept = journal.entry(sealed)
    assert kept and kept.said("felt", 2) == "hopeful"


def test_what_is_sealed_can_be_thrown_away_or_said_openly_without_the_phrase(
    journal: Journal, sealed: int, secret: bytes
) -> None:
    journal.say(sealed, "felt", "after all", 1)
    assert [hit.voice for hit in journal.search("after all")] == [1]
    journal.say(sealed, "why", "the week", 1, sealed=True)
    journal.say(sealed, "why", "", 1, sealed=True)
    assert journal.own(sealed, "why", 1) == ""


def test_opening_is_all_or_nothing(journal: Journal, sealed: int, secret: bytes) -> None:
    for whose in (None, 1):
        with pytest.raises(errors.PhraseNeeded):
            journal.unseal(sealed, whose)
    kept = journal.entry(sealed)
    assert kept and kept.closed
    journal.hold(1, secret)
    journal.unseal(sealed)
    kept = journal.entry(sealed)
    assert kept
    assert (kept.said("felt", 1), kept.said("felt", 2)) == ("tired", "hopeful")
    assert [hit.voice for hit in journal.search("tired")] == [1]


def test_only_the_named_fields_are_opened(journal: Journal, sealed: int, secret: bytes) -> None:
    journal.say(sealed, "alone", "only mine", 1, sealed=True)
    journal.hold(1, secret)
    journal.unseal(sealed, fields=("felt",))
    kept = journal.entry(sealed)
    assert kept
    assert {(answer.field, answer.sealed) for answer in kept.answers} == {("felt", False), ("alone", True)}
    assert journal.own(sealed, "alone", 1) == "only mine"


@pytest.mark.parametrize("wrong", ["", "   ", "quiet hedge", "Quiet hedge lantern", WORDS + " ", "x" * 1_000_000])
def test_no_other_phrase_opens_it(wrong: str) -> None:
    with pytest.raises(errors.WrongPhrase):
        made()[0].unlock(wrong)
    assert issubclass(errors.WrongPhrase, errors.WrongPassphrase)


@pytest.mark.parametrize("words", ["🦔🏡", "Möwe im Wind", "x" * 1_000_000, " edge ", "汤", "half \ud83d", "a\nb"])
def test_any_words_will_do_however_the_keyboard_writes_them(words: str) -> None:
    phrase, secret = made(words)
    assert phrase.unlock(words) == secret
    assert phrase.unlock(unicodedata.normalize("NFD", words)) == secret


@pytest.mark.parametrize("blank", ["", " ", "\t\n", "\u2003"])
def test_a_phrase_of_blanks_is_none(blank: str) -> None:
    with pytest.raises(ValueError, match="blanks"):
        made(blank)


def test_another_phrase_only_takes_the_place_of_the_first(journal: Journal, sealed: int, secret: bytes) -> None:
    kept = journal._database.rows("SELECT id, value FROM answer")
    phrase, _ = made("other words", secret)
    with pytest.raises(errors.PhraseNeeded):
        journal.set_phrase(1, phrase)
    journal.hold(1, secret)
    journal.set_phrase(1, phrase)
    assert journal._database.rows("SELECT id, value FROM answer") == kept
    now = journal.phrase(1)
    assert now and now.unlock("other words") == secret
    with pytest.raises(errors.WrongPhrase):
        now.unlock(WORDS)
    assert journal.own(sealed, "felt", 1) == "tired"


def test_a_new_pair_of_keys_locks_everything_anew(journal: Journal, sealed: int, secret: bytes) -> None:
    journal.hold(1, secret)
    phrase, new = made("other words")
    journal.set_phrase(1, phrase)
    assert not journal.may_read(1)
    with pytest.raises(errors.WrongPhrase):
        journal.hold(1, secret)
    journal.hold(1, new)
    assert journal.own(sealed, "felt", 1) == "tired"


def test_without_a_phrase_again_it_is_only_hidden(journal: Journal, sealed: int, secret: bytes) -> None:
    with pytest.raises(errors.PhraseNeeded):
        journal.set_phrase(1, None)
    journal.hold(1, secret)
    journal.set_phrase(1, None)
    assert journal.phrase(1) is None
    assert (journal.may_read(1), journal.own(sealed, "felt", 1)) == (True, "tired")
    kept = journal.entry(sealed)
    assert kept and kept.closed


def test_a_secret_is_held_for_its_own_voice_only(journal: Journal, sealed: int, secret: bytes) -> None:
    phrase, other = made("other words")
    journal.set_phrase(2, phrase)
    for voice, wrong in ((1, other), (2, secret), (0, secret)):
        with pytest.raises(errors.WrongPhrase):
            journal.hold(voice, wrong)
    journal.hold(1, secret)
    assert (journal.may_read(1), journal.may_read(2)) == (True, False)
    journal.hold(2, other)
    journal.let_go()
    assert (journal.may_read(1), journal.may_read(2)) == (False, False)


@pytest.mark.parametrize("voice", [0, 3])
def test_only_the_two_have_a_phrase(journal: Journal, voice: int) -> None:
    with pytest.raises(KeyError):
        journal.set_phrase(voice, made()[0])
    assert journal.phrase(voice) is None


def test_a_second_door_seals_with_a_phrase_that_was_set_meanwhile(journal: Journal, sealed: int, folder: Path) -> None:
    second = vault.open(folder, journal.key)
    second.say(sealed, "why", "before", 2, sealed=True)
    phrase, secret = made()
    journal.set_phrase(2, phrase)
    second.say(sealed, "then", "after", 2, sealed=True)
    for door in (journal, second):
        with pytest.raises(errors.PhraseNeeded):
            door.own(sealed, "then", 2)
    journal.hold(2, secret)
    assert not second.may_read(2)
    assert [journal.own(sealed, field, 2) for field in ("felt", "why", "then")] == ["hopeful", "before", "after"]
    journal.set_phrase(2, None)
    second.say(sealed, "then", "in the open drawer", 2, sealed=True)
    assert second.own(sealed, "then", 2) == "in the open drawer"
    second.close()


def test_it_is_asked_for_again_when_the_journal_is_opened_again(
    journal: Journal, sealed: int, secret: bytes, again: Again
) -> None:
    journal.hold(1, secret)
    reopened = again()
    assert not reopened.may_read(1)
    reopened.hold(1, secret)
    assert reopened.own(sealed, "felt", 1) == "tired"


def test_backups_check_and_another_computer_know_phrases(
    journal: Journal, sealed: int, secret: bytes, folder: Path
) -> None:
    copy = vault.open(backup.make(folder, journal.key, EVENING), journal.key)
    phrase = copy.phrase(1)
    assert phrase
    copy.hold(1, phrase.unlock(WORDS))
    assert copy.own(sealed, "felt", 1) == "tired"
    assert report(copy).ok
    copy.close()
    assert report(journal).ok


def test_the_length_of_what_is_locked_tells_nothing(journal: Journal, sealed: int, secret: bytes) -> None:
    lengths = set()
    for words in ("yes", "no", "lonely and tired", "x" * 100):
        journal.say(sealed, "felt", words, 1, sealed=True)
        lengths.add(journal._database.value("SELECT length(value) FROM answer WHERE field = 'felt' AND voice_id = 1"))
    assert len(lengths) == 1


def test_nothing_secret_is_shown_when_a_phrase_is_written_down() -> None:
    phrase, secret = made()
    for shown in (repr(phrase), str(phrase), f"{phrase}"):
        assert shown == "Phrase(…)"
    assert secret.hex() not in repr(phrase)


PLAIN = """
import sys
from datetime import date
from pathlib import Path
from couplejournal.journal import keys, vault
folder = Path(sys.argv[1])
journal = vault.open(folder, keys.read(folder).unlock(None))
entry = journal.begin("truth", date(2026, 11, 22)).id
journal.say(entry, "felt", "tired", 1, sealed=True)
assert journal.own(entry, "felt", 1) == "tired" and journal.may_read(1) and journal.phrase(2) is None
journal.unseal(entry)
journal.close()
sys.exit("nacl" in sys.modules)
"""


def test_without_a_phrase_no_library_for_one_is_loaded(journal: Journal, folder: Path) -> None:
    subprocess.run([sys.executable, "-c", PLAIN, str(folder)], check=True)
