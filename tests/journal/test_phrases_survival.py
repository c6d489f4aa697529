"""A phrase is set wholly or not at all: through a sudden end, on a full disk, and with damaged bits in its row."""

from __future__ import annotations

import random
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from couplejournal import errors
from couplejournal.journal import keys, phrases, vault
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal

from .test_survival import killed
from .test_survival import small_disk as small_disk

CHEAP = keys.Cost(m_kib=8, t=1)
EVENING = date(2026, 11, 22)
MANY = 400
# Locks four hundred answers, then only hides them, for ever; each line is the secret that opens them from now on.
SETTER = """
import os, sys
from pathlib import Path
from couplejournal.journal import keys, phrases, vault
folder = Path(sys.argv[1])
journal = vault.open(folder, keys.read(folder).unlock(None))
phrase, secret = phrases.make("quiet hedge", cost=keys.Cost(m_kib=8, t=1))
if journal.phrase(1):
    journal.hold(1, journal.phrase(1).unlock("quiet hedge"))
while True:
    journal.set_phrase(1, phrase)
    journal.hold(1, secret)
    os.write(1, b"set\\n")
    journal.set_phrase(1, None)
    os.write(1, b"gone\\n")
"""


def words(number: int) -> str:
    return f"felt {number} " * (1 + number % 60)


def fill(journal: Journal, many: int) -> None:
    with journal.together():
        for number in range(many):
            journal.say(journal.begin("truth", EVENING).id, "felt", words(number), 1, sealed=True)


def test_a_sudden_end_leaves_everything_locked_or_nothing(folder: Path) -> None:
    journal = vault.create(folder)
    fill(journal, MANY)
    journal.close()
    for lines in (1, 2, 3, 4, 5, 6):
        killed(SETTER, folder, lines)
        journal = vault.open(folder, keys.read(folder).unlock(None))
        assert report(journal).ok, report(journal).lines
        phrase = journal.phrase(1)
        kept = [value for (value,) in journal._database.rows("SELECT value FROM answer")]
        assert {phrases.is_locked(value) for value in kept} == {phrase is not None}
        if phrase:
            journal.hold(1, phrase.unlock("quiet hedge"))
        assert [journal.own(entry.id, "felt", 1) for entry in journal.entries()] == [words(n) for n in range(MANY)]
        journal.close()


def test_a_full_disk_leaves_it_as_it_was_and_it_succeeds_when_there_is_room(small_disk: Path) -> None:
    journal = vault.create(small_disk / "journal")
    fill(journal, 900)
    journal.rest()
    (small_disk / "big").write_bytes(bytes(shutil.disk_usage(small_disk).free - 150_000))
    phrase, secret = phrases.make("quiet hedge", cost=CHEAP)
    with pytest.raises(errors.DiskFull):
        journal.set_phrase(1, phrase)
    assert (journal.phrase(1), journal.own(1, "felt", 1)) == (None, words(0))
    subprocess.run(["mount", "-o", "remount,size=40m", str(small_disk)], check=True)
    journal.set_phrase(1, phrase)
    journal.hold(1, secret)
    assert [journal.own(entry.id, "felt", 1) for entry in journal.entries()] == [words(n) for n in range(900)]
    assert report(journal).ok
    journal.close()


@pytest.mark.parametrize("column", ["public", "wrapped", "kdf", "proof"])
def test_no_flipped_bit_in_a_phrase_is_ever_sealed_with_or_read_with(journal: Journal, column: str) -> None:
    entry = journal.begin("truth", EVENING).id
    phrase, secret = phrases.make("quiet hedge", cost=CHEAP)
    journal.set_phrase(1, phrase)
    journal.say(entry, "felt", "tired", 1, sealed=True)
    (whole,) = journal._database.rows(f"SELECT {column} FROM phrase")[0]
    text = isinstance(whole, str)
    dice = random.Random(column)
    for _ in range(100):
        bits = bytearray(whole.encode() if text else whole)
        bits[dice.randrange(len(bits))] ^= 1 << dice.randrange(7 if text else 8)
        journal._database.execute_sql(f"UPDATE phrase SET {column} = ?", (bits.decode() if text else bytes(bits),))
        with pytest.raises(errors.JournalDamaged):
            journal.hold(1, secret)
        with pytest.raises(errors.JournalDamaged):
            journal.say(entry, "felt", "for nobody", 1, sealed=True)
    journal._database.execute_sql(f"UPDATE phrase SET {column} = ?", (whole,))
    journal.hold(1, secret)
    assert journal.own(entry, "felt", 1) == "tired"


def test_no_flipped_bit_in_a_phrase_that_was_carried_elsewhere_gives_a_secret() -> None:
    phrase, secret = phrases.make("quiet hedge", cost=CHEAP)
    dice = random.Random(7)
    for _ in range(100):
        part = dice.randrange(3)
        whole = phrase[part]
        text = isinstance(whole, str)
        bits = bytearray(whole.encode() if isinstance(whole, str) else whole)
        bits[dice.randrange(len(bits))] ^= 1 << dice.randrange(7 if text else 8)
        changed: list[bytes | str] = list(phrase)
        changed[part] = bits.decode() if text else bytes(bits)
        with pytest.raises(errors.WrongPhrase):
            phrases.Phrase(*changed).unlock("quiet hedge")  # type: ignore[arg-type]
    assert phrase.unlock("quiet hedge") == secret


def test_no_flipped_bit_in_locked_words_brings_other_words(journal: Journal) -> None:
    entry = journal.begin("truth", EVENING).id
    phrase, secret = phrases.make("quiet hedge", cost=CHEAP)
    journal.set_phrase(1, phrase)
    journal.hold(1, secret)
    journal.say(entry, "felt", "tired", 1, sealed=True)
    (whole,) = journal._database.rows("SELECT value FROM answer")[0]
    dice = random.Random(11)
    for _ in range(100):
        bits = bytearray(whole)
        place = dice.randrange(len(bits))
        bits[place] ^= 1 << dice.randrange(8)
        journal._database.execute_sql("UPDATE answer SET value = ?", (bytes(bits),))
        with pytest.raises(errors.JournalDamaged):
            journal.own(entry, "felt", 1)
