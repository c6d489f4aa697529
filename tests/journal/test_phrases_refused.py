"""Phrases and locked words that were changed, moved or exchanged are refused: never sealed for, never wrong words."""

from __future__ import annotations

import pytest

from couplejournal import errors
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal

from .test_phrases import made
from .test_phrases import sealed as sealed
from .test_phrases import secret as secret

LONG = "x" * 5000


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE phrase SET public = randomblob(32)",
        "UPDATE phrase SET wrapped = randomblob(72)",
        "UPDATE phrase SET wrapped = zeroblob(10000000)",
        "UPDATE phrase SET public = x''",
        "UPDATE phrase SET proof = randomblob(32)",
        "UPDATE phrase SET proof = x''",
        "UPDATE phrase SET kdf = replace(kdf, '\"t\":1', '\"t\":2')",
        "UPDATE phrase SET kdf = replace(kdf, '\"m_kib\":8', '\"m_kib\":999999999999')",
        "UPDATE phrase SET kdf = '{}'",
        f"UPDATE phrase SET kdf = '{LONG}'",
        "UPDATE phrase SET voice_id = 2",
    ],
)
def test_a_changed_or_moved_row_is_refused_for_reading_and_for_writing(
    journal: Journal, sealed: int, secret: bytes, sql: str
) -> None:
    journal._database.execute_sql(sql)
    voice = 2 if "voice_id" in sql else 1
    kept = journal._database.rows("SELECT id, value FROM answer")
    for refused in (
        lambda: journal.phrase(voice),
        lambda: journal.may_read(voice),
        lambda: journal.hold(voice, secret),
        lambda: journal.say(sealed, "felt", "for a wrong key", voice, sealed=True),
        lambda: journal.set_phrase(voice, made()[0]),
        lambda: journal.own(sealed, "felt", 1),
        lambda: journal.unseal(sealed),
    ):
        with pytest.raises(errors.JournalDamaged):
            refused()
    assert journal._database.rows("SELECT id, value FROM answer") == kept
    assert not report(journal).ok


@pytest.mark.parametrize(
    "value",
    [
        "(SELECT value FROM answer WHERE field = 'why')",
        "CAST(value || x'00' AS BLOB)",
        "substr(value, 1, 40)",
        "x'ff'",
        "x'ff434a573199'",
        "x'ff434a573299'",
    ],
)
def test_locked_words_that_were_changed_or_exchanged_are_refused(
    journal: Journal, sealed: int, secret: bytes, value: str
) -> None:
    journal.say(sealed, "why", "the week", 1, sealed=True)
    journal.hold(1, secret)
    journal._database.execute_sql(f"UPDATE answer SET value = {value} WHERE field = 'felt' AND voice_id = 1")
    with pytest.raises(errors.JournalDamaged):
        journal.own(sealed, "felt", 1)
    with pytest.raises(errors.JournalDamaged):
        journal.unseal(sealed)
    assert journal.own(sealed, "why", 1) == "the week"
