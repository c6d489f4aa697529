"""A journal that may not be looked into, or is taken away while it is open: a sentence, and nothing said falsely."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from couplejournal import errors
from couplejournal.journal import backup, check, files, keys, vault
from couplejournal.journal.folder import newest, stamps
from couplejournal.journal.journal import Journal

from .conftest import with_few_rights

EVENING = date(2026, 11, 22)
posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere, and holds on to what is open")


@posix
@pytest.mark.parametrize("shut", ["", "journal.db"])
def test_a_journal_that_may_not_be_looked_into_is_said_to_be_so(public: Path, shut: str) -> None:
    folder = public / "journal"
    made = vault.create(folder)
    made.close()
    (folder / shut).chmod(0)
    with with_few_rights(folder):
        with pytest.raises(errors.JournalForbidden, match="may not look into"):
            vault.open(folder, made.key)
        if not shut:
            for look in (vault.exists, vault.check_free, keys.read):
                with pytest.raises(errors.JournalForbidden):
                    look(folder)
    folder.chmod(0o700)


@posix
def test_copies_and_photos_that_may_not_be_looked_into_are_told_by_the_check(public: Path) -> None:
    folder = public / "journal"
    journal = vault.create(folder)
    entry = journal.begin("memory", EVENING)
    journal.add_photo(entry.id, b"photo", b"small", format="png", width=1, height=1, turn=1)
    backup.make(folder, journal.key, EVENING)
    journal.close()
    (folder / "backups").chmod(0)
    (folder / "media").chmod(0)
    with with_few_rights(folder):
        journal = vault.open(folder, journal.key)
        report = check.report(journal)
        assert not report.ok
        assert [line for line in report.lines if "may not look into" in line and "backups" in line]
        assert [line for line in report.lines if "may not look into" in line and "media" in line]
        for ask in (lambda: backup.due(folder, EVENING), lambda: backup.make(folder, journal.key, EVENING)):
            with pytest.raises(errors.JournalForbidden):
                ask()
        with pytest.raises(errors.JournalForbidden):
            journal.clear_strays()
        journal.close()
    for part in ("backups", "media"):
        (folder / part).chmod(0o700)


def test_a_media_folder_that_is_a_file_is_told_by_the_check(journal: Journal, folder: Path) -> None:
    shutil.rmtree(folder / "media", ignore_errors=True)
    (folder / "media").write_text("mine")
    report = check.report(journal)
    assert not report.ok
    assert any(str(folder / "media") in line for line in report.lines)


def test_a_folder_with_the_day_of_no_calendar_is_no_backup(journal: Journal, folder: Path) -> None:
    (folder / "backups" / "2026-13-45-0007").mkdir(parents=True)
    assert stamps(folder / "backups") == []
    made = backup.make(folder, journal.key, EVENING)
    assert newest(folder) == made
    assert check.report(journal).ok


def test_a_photo_that_cannot_be_read_does_not_keep_the_rest_from_being_copied(
    journal: Journal, folder: Path, tmp_path: Path
) -> None:
    entry = journal.begin("memory", EVENING)
    lost, whole = (
        journal.add_photo(entry.id, content, b"small", format="png", width=1, height=1, turn=1).file
        for content in (b"one", b"two")
    )
    place = folder / "media" / lost[:2] / f"{lost}.cjp"
    place.unlink()
    place.mkdir()
    for target in (None, tmp_path / "disk"):
        made = backup.make(folder, journal.key, EVENING, target)
        kept = {path.stem for path in (target or made).rglob("*.cjp")}
        assert kept == {whole}


def test_while_a_photo_is_lost_no_backup_is_thrown_away_that_may_hold_it(journal: Journal, folder: Path) -> None:
    entry = journal.begin("memory", EVENING)
    photo = journal.add_photo(entry.id, b"photo", b"small", format="png", width=1, height=1, turn=1)
    first = backup.make(folder, journal.key, EVENING)
    (folder / "media" / photo.file[:2] / f"{photo.file}.cjp").unlink()
    for _ in range(10):  # more than are kept of one day
        backup.make(folder, journal.key, EVENING)
    assert len(stamps(folder / "backups")) == 11
    assert [path.stem for path in first.rglob("*.cjp")] == [photo.file]


def test_an_open_slot_that_opens_nothing_is_damage_and_no_wrong_passphrase(journal: Journal, folder: Path) -> None:
    for name in (keys.NAME, keys.COPY):
        text = (folder / name).read_text()
        (folder / name).write_text(text.replace('"key": "', '"key": "?'))
    with pytest.raises(errors.JournalDamaged, match=r"keys\.json"):
        keys.read(folder).unlock(None)


@posix
@pytest.mark.parametrize("fate", ["moved", "deleted", "another"])
def test_nothing_is_kept_in_a_journal_that_is_not_there_any_more(
    journal: Journal, folder: Path, tmp_path: Path, fate: str
) -> None:
    entry = journal.begin("memory", EVENING)
    if fate == "deleted":
        shutil.rmtree(folder)
    else:
        folder.rename(tmp_path / "elsewhere")
    if fate == "another":
        shutil.copytree(tmp_path / "elsewhere", folder)
    with pytest.raises(errors.JournalUnreachable):
        journal.say(entry.id, "did", "soup", 1)
    with pytest.raises(errors.JournalUnreachable):
        journal.add_photo(entry.id, b"photo", b"small", format="png", width=1, height=1, turn=1)
    if fate != "another":
        with pytest.raises(errors.JournalUnreachable):
            backup.make(folder, journal.key, EVENING)
        assert not folder.exists()  # a new folder at the old place would keep the true one from coming back
    if fate == "moved":
        (tmp_path / "elsewhere").rename(folder)
        journal.say(entry.id, "did", "soup", 1)
        assert journal.own(entry.id, "did", 1) == "soup"


def test_half_a_character_in_a_name_a_caption_or_a_search_does_no_harm(journal: Journal) -> None:
    journal.set_partner(1, "An\ud83dna", "clay", "circle")
    assert journal.partners()[0].name == "An?na"
    entry = journal.begin("memory", EVENING)
    photo = journal.add_photo(entry.id, b"", b"", format="png", width=1, height=1, turn=1, caption="\udc00 lake")
    assert photo.caption == "? lake"
    journal.caption(photo.id, "the \ud83d lake")
    journal.say(entry.id, "what", "the lake", 0)
    assert journal.entries()[0].photos[0].caption == "the ? lake"
    assert [hit.entry for hit in journal.search("la\ud83d")] == [entry.id]


def test_a_backup_that_nobody_waits_for_any_more_is_taken_away(journal: Journal, folder: Path) -> None:
    with pytest.raises(errors.Cancelled):
        backup.make(folder, journal.key, EVENING, cancelled=lambda: True)
    assert list((folder / "backups").iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_what_has_no_words_in_it_does_not_speak_of_words_when_the_disk_is_full(tmp_path: Path) -> None:
    with pytest.raises(errors.NoRoom) as trouble, files.translated(tmp_path / "photo"), open("/dev/full", "wb") as full:
        full.write(b"photo")
        full.flush()
    assert "Your words" not in str(trouble.value)
    assert str(tmp_path) in str(trouble.value)


def test_a_creation_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_what: object) -> None:
        raise errors.DiskFull

    monkeypatch.setattr(vault.migrations, "run", full)
    with pytest.raises(errors.NoRoom):
        vault.create(tmp_path / "journal")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_for_another_disk_is_not_put_into_the_journal_itself(journal: Journal, folder: Path) -> None:
    for inside in (folder, folder / "media", folder / "copies"):
        with pytest.raises(errors.CannotWrite, match="inside the journal"):
            backup.make(folder, journal.key, EVENING, inside)
    assert stamps(folder / "media") == []
