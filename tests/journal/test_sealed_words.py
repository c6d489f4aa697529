"""A sealed sentence stands in its own answer and nowhere else; locked with a phrase it stands nowhere at all."""

from __future__ import annotations

import logging
from pathlib import Path
from random import Random

import pytest

from couplejournal.journal import backup, keys, phrases, vault

from .rescue import open_journal
from .sealed_words import EVENING, PLACES, SENTENCE, WORD, inside, open_both, places, trace_in, written

HIDDEN = {"its own answer", "its own answer in a backup"}
OPENED = HIDDEN | {"search index", "elsewhere in a backup", "search", "Markdown", "JSON", "book"}
TRUTH_OPENED = HIDDEN | {"Markdown", "JSON"}  # neither found nor in the book, for which both must ask


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)


def there(folder: Path, scratch: Path, caplog: pytest.LogCaptureFixture) -> set[str]:
    return {place for place, found in places(folder, scratch, caplog.text).items() if found}


@pytest.mark.parametrize("practice", ["memory", "truth"])
@pytest.mark.parametrize(("phrase", "expected"), [(False, HIDDEN), (True, set())])
def test_while_it_is_sealed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, practice: str, phrase: bool, expected: set[str]
) -> None:
    written(tmp_path / "journal", practice, phrase=phrase)[0].close()
    assert there(tmp_path / "journal", tmp_path, caplog) == expected


@pytest.mark.parametrize("phrase", [False, True])
@pytest.mark.parametrize(("practice", "expected"), [("memory", OPENED), ("truth", TRUTH_OPENED)])
def test_after_both_have_opened_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, practice: str, phrase: bool, expected: set[str]
) -> None:
    journal, entry, secret = written(tmp_path / "journal", practice, phrase=phrase)
    open_both(journal, entry, secret)
    journal.close()
    assert there(tmp_path / "journal", tmp_path, caplog) == expected
    assert "files as they lie on the disk" in PLACES


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    journal, _, _ = written(tmp_path / "journal", "memory", phrase=False)
    journal.wish(1, "style", SENTENCE)
    journal.close()
    assert inside(tmp_path / "journal", tmp_path / "plain.db") == (True, True, False, False)
    assert all(map(trace_in, (SENTENCE, SENTENCE.upper(), SENTENCE.encode("utf-16-le"), "riwinkle")))


def test_words_that_were_sealed_before_the_phrase_are_nowhere_after_it(tmp_path: Path) -> None:
    journal, _, _ = written(tmp_path / "journal", "memory", phrase=False)
    journal.set_phrase(1, phrases.make("quiet hedge", cost=keys.Cost(m_kib=8, t=1))[0])
    copy = backup.make(journal.folder, journal.key, EVENING)
    journal.close()
    for folder in (tmp_path / "journal", copy):
        assert inside(folder, tmp_path / "plain.db") == (False, False, False, False)


def test_without_the_phrase_again_they_stand_in_their_answer_only(tmp_path: Path) -> None:
    journal, _, secret = written(tmp_path / "journal", "memory", phrase=True)
    journal.hold(1, secret)
    journal.set_phrase(1, None)
    journal.close()
    assert inside(tmp_path / "journal", tmp_path / "plain.db") == (True, False, False, False)


@pytest.mark.parametrize("phrase", [False, True])
def test_words_that_were_taken_back_are_gone_locked_or_not(tmp_path: Path, phrase: bool) -> None:
    journal, entry, _ = written(tmp_path / "journal", "memory", phrase=phrase)
    kept = []
    for words in (SENTENCE, SENTENCE * 200, SENTENCE + " again"):  # the middle one needs pages of its own
        journal.say(entry, "felt", words, 1, sealed=True)
        kept.append(bytes(journal._database.value("SELECT value FROM answer WHERE field = 'felt'")))
    journal.rest()
    assert kept[2] in open_journal(tmp_path / "journal")
    journal.say(entry, "felt", "", 1, sealed=True)
    journal.close()
    plain = open_journal(tmp_path / "journal")
    assert not trace_in(plain)
    for blob in kept:
        pieces = [blob[start : start + 24] for start in range(0, len(blob), 24)]
        assert not [piece for piece in pieces if len(piece) == 24 and piece in plain]


def test_rows_that_were_moved_within_the_file_leave_no_old_selves(tmp_path: Path) -> None:
    dice = Random(18)  # with these dice seven old sentences would stand in the gaps of the file's pages
    journal = vault.create(tmp_path / "journal")
    entries = []
    with journal.together():
        for _ in range(160):
            entries.append(journal.begin("talk", EVENING).id)
            journal.say(entries[-1], "open", "open words " * dice.randrange(1, 30), 2)
            journal.say(entries[-1], "felt", f"{WORD} " * dice.choice((1, 2, 5, 40, 100)), 1, sealed=True)
    for entry in dice.sample(entries, 80):
        journal.say(entry, "felt", f"{WORD}s " * dice.choice((1, 3, 30, 200)), 1, sealed=True)
        journal.say(entry, "open", "", 2)
    journal.set_phrase(1, phrases.make("quiet hedge", cost=keys.Cost(m_kib=8, t=1))[0])
    journal.close()
    assert not trace_in(open_journal(tmp_path / "journal"))


def test_neither_phrase_nor_secret_stand_in_any_file(tmp_path: Path) -> None:
    journal, entry, secret = written(tmp_path / "journal", "memory", phrase=True)
    open_both(journal, entry, secret)
    backup.make(journal.folder, journal.key, EVENING)
    journal.close()
    contents = [path.read_bytes() for path in (tmp_path / "journal").rglob("*") if path.is_file()]
    for content in (*contents, open_journal(tmp_path / "journal")):
        assert secret not in content
        assert secret.hex().encode() not in content
        assert b"quiet hedge" not in content
