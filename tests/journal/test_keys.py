"""The key file opens with the right passphrase only, and survives what befalls one of its copies."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import unicodedata
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from couplejournal import errors
from couplejournal.journal import keys, vault

CHEAP = keys.Cost(m_kib=64, t=1)
Document = dict[str, Any]


@pytest.fixture
def locked(folder: Path) -> bytes:
    """A journal with the passphrase "Möwe im Wind"; returns its key."""
    journal = vault.create(folder, "Möwe im Wind", cost=CHEAP)
    journal.close()
    return journal.key


def change(folder: Path, edit: Callable[[Document], object], names: tuple[str, ...] = (keys.NAME, keys.COPY)) -> None:
    for name in names:
        document = json.loads((folder / name).read_text())
        edit(document)
        (folder / name).write_text(json.dumps(document))


def test_a_journal_without_a_passphrase_opens_by_itself(folder: Path) -> None:
    vault.create(folder).close()
    keyfile = keys.read(folder)
    assert not keyfile.locked
    assert keyfile.unlock(None) == keyfile.unlock("whatever")


def test_the_passphrase_opens_it_and_nothing_else_does(folder: Path, locked: bytes) -> None:
    keyfile = keys.read(folder)
    assert keyfile.locked
    assert keyfile.unlock("Möwe im Wind") == locked
    for wrong in (None, "", "möwe im wind", "Möwe im Wind ", "Moewe im Wind"):
        with pytest.raises(errors.WrongPassphrase):
            keyfile.unlock(wrong)


def test_a_passphrase_is_the_same_however_the_keyboard_writes_it(folder: Path, locked: bytes) -> None:
    assert keys.read(folder).unlock(unicodedata.normalize("NFD", "Möwe im Wind")) == locked


def test_the_key_of_a_locked_journal_stands_nowhere(folder: Path, locked: bytes) -> None:
    kept = (folder / keys.NAME).read_text()
    assert "open" not in kept
    for path in folder.rglob("*"):
        assert path.is_dir() or locked not in path.read_bytes()


def test_both_copies_are_the_same(folder: Path, locked: bytes) -> None:
    assert (folder / keys.NAME).read_bytes() == (folder / keys.COPY).read_bytes()


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"not a key file", b"[" * 50_000, b"\xff\xfe", b"{}", b"x" * 70_000, None]
)
@pytest.mark.parametrize("name", [keys.NAME, keys.COPY])
def test_one_broken_copy_leaves_the_other(folder: Path, locked: bytes, name: str, broken: bytes | None) -> None:
    if broken is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(broken)
    assert keys.read(folder).unlock("Möwe im Wind") == locked
    vault.open(folder, locked).close()


def test_a_broken_slot_in_one_copy_is_made_good_by_the_other(folder: Path, locked: bytes) -> None:
    change(folder, lambda d: d["slots"][0]["wrap"].update(ct="A" * 64), (keys.NAME,))
    assert keys.read(folder).unlock("Möwe im Wind") == locked


def test_a_broken_slot_does_not_block_the_others(folder: Path, locked: bytes) -> None:
    for broken in ({}, {"kind": 7}, {"kind": "passphrase"}, {"kind": "passphrase", "wrap": []}, {"kind": "rune"}):
        change(folder, lambda d, slot=broken: d["slots"].insert(0, slot))  # type: ignore[misc]
    assert keys.read(folder).unlock("Möwe im Wind") == locked


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d["cipher"].update(salt="0" * 32),
        lambda d: d.update(journal="another"),
        lambda d: d["slots"][0].update(label="Ben"),
        lambda d: d["slots"][0].update(id=1),
        lambda d: d["slots"][0]["kdf"].update(t=2),
        lambda d: d["slots"][0]["kdf"].update(m_kib=128),
        lambda d: d["slots"][0]["kdf"].update(salt="AAAAAAAAAAAAAAAAAAAAAA=="),
        lambda d: d.update(proof="0" * 64),
        lambda d: d["slots"][0]["kdf"].update(m_kib=2**40),
        lambda d: d["slots"][0]["kdf"].update(t=10**9),
        lambda d: d["slots"][0]["kdf"].update(p=0),
        lambda d: d["slots"][0]["kdf"].update(m_kib=True),
        lambda d: d["slots"][0]["kdf"].update(m_kib="64"),
        lambda d: d["slots"][0]["kdf"].update(salt=""),
        lambda d: d["slots"][0]["kdf"].update(name="scrypt"),
        lambda d: d["slots"][0]["wrap"].update(nonce=""),
        lambda d: d["slots"][0]["wrap"].update(ct="not base64"),
        lambda d: d["slots"][0]["wrap"].update(name="rot13"),
    ],
)
def test_a_slot_that_was_tampered_with_does_not_open(
    folder: Path, locked: bytes, edit: Callable[[Document], object]
) -> None:
    change(folder, edit)
    with pytest.raises(errors.WrongPassphrase):
        keys.read(folder).unlock("Möwe im Wind")


@pytest.mark.parametrize(
    ("edit", "trouble"),
    [
        (lambda d: d.update(format="something"), errors.JournalForeign),
        (lambda d: d.update(version=2), errors.JournalNewer),
        (lambda d: d.update(version="1"), errors.JournalDamaged),
        (lambda d: d.update(slots=[]), errors.JournalDamaged),
        (lambda d: d.update(slots=d["slots"] * 17), errors.JournalDamaged),
        (lambda d: d.update(slots=["open"]), errors.JournalDamaged),
        (lambda d: d.update(cipher={"db": "rot13"}), errors.JournalDamaged),
        (lambda d: d["cipher"].update(salt="12"), errors.JournalDamaged),
        (lambda d: d.pop("proof"), errors.JournalDamaged),
    ],
)
def test_a_file_we_cannot_read_is_refused_with_a_sentence(
    folder: Path, locked: bytes, edit: Callable[[Document], object], trouble: type[errors.CoupleJournalError]
) -> None:
    change(folder, edit)
    with pytest.raises(trouble) as caught:
        keys.read(folder)
    assert str(caught.value).endswith(".")


def test_no_folder_no_keys_and_keys_that_are_gone_are_told_apart(folder: Path) -> None:
    with pytest.raises(errors.JournalMissing):
        keys.read(folder)
    vault.create(folder).close()
    (folder / keys.NAME).unlink()
    (folder / keys.COPY).unlink()
    with pytest.raises(errors.KeysMissing):
        keys.read(folder)
    (folder / "journal.db").write_bytes(b"SQLite format 3\0 and more")
    with pytest.raises(errors.JournalForeign):
        keys.read(folder)


def test_a_key_file_that_cannot_be_read_is_told_apart_from_a_damaged_one(folder: Path, locked: bytes) -> None:
    for name in (keys.NAME, keys.COPY):
        (folder / name).unlink()
        (folder / name).mkdir()
    with pytest.raises(errors.JournalUnreachable):
        keys.read(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a program to so much memory")
def test_where_memory_is_short_it_says_so(tmp_path: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path; import nacl.pwhash; from couplejournal.journal import keys\n"
        "from couplejournal.errors import NotEnoughMemory\n"
        "resource.setrlimit(resource.RLIMIT_AS, (700 * 2**20,) * 2)\n"
        "try: keys.create(Path(sys.argv[1]), 'passphrase', keys.Cost(m_kib=2**20, t=1))\n"
        "except NotEnoughMemory: sys.exit(7)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False).returncode == 7


def test_another_journals_key_is_refused(folder: Path, tmp_path: Path) -> None:
    vault.create(folder).close()
    other = vault.create(tmp_path / "Theirs")
    other.close()
    with pytest.raises(errors.WrongPassphrase):
        vault.open(folder, other.key)


def test_a_mutated_file_never_gives_another_key(folder: Path) -> None:
    journal = vault.create(folder)
    journal.close()
    (folder / keys.COPY).unlink()
    whole, chance = (folder / keys.NAME).read_bytes(), random.Random(7)
    opened = 0
    for _ in range(400):
        mutated = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 8))):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        (folder / keys.NAME).write_bytes(mutated)
        try:
            dek = keys.read(folder).unlock(None)
        except errors.CoupleJournalError:
            continue
        assert dek == journal.key
        opened += 1
    assert 0 < opened < 400  # some bytes are only spaces


def test_the_derived_keys_are_the_published_ones() -> None:
    """RFC 5869 with SHA-256, no salt, 32 bytes: computed once with another library."""
    published = "58f82a6800c1c899f737c3ba722ab74c470ac3316fef1f03887e44d724292a14"
    assert keys.subkey(bytes(range(32)), "db").hex() == published
    assert keys.subkey(bytes(range(32)), "media") != keys.subkey(bytes(range(32)), "db")


def test_an_open_journal_is_read_without_the_passphrase_library(folder: Path) -> None:
    vault.create(folder).close()
    program = (
        "import sys; from pathlib import Path; from couplejournal.journal import keys, vault\n"
        "folder = Path(sys.argv[1]); journal = vault.open(folder, keys.read(folder).unlock(None))\n"
        "journal.entries(); journal.close(); sys.exit('nacl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(folder)], check=False).returncode == 0


def test_the_open_key_is_thirty_two_random_bytes(folder: Path, tmp_path: Path) -> None:
    made = [vault.create(tmp_path / name) for name in ("one", "two")]
    for journal in made:
        journal.close()
        slot = json.loads((journal.folder / keys.NAME).read_text())["slots"][0]
        assert b64decode(slot["key"]) == journal.key
        assert len(journal.key) == 32
    assert made[0].key != made[1].key


def test_no_journal_begins_like_another_kind_of_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first bytes are its random salt, and one in many would be taken for a picture or an archive."""
    chance, given = keys.secrets.token_bytes, [b"\x1f\x8b\x08" + bytes(13), b"\xff\xd8\xff" + bytes(13)]
    monkeypatch.setattr(keys.secrets, "token_bytes", lambda size: given.pop() if size == 16 and given else chance(size))
    vault.create(folder).close()
    assert not given
    vault.open(folder, keys.read(folder).unlock(None)).close()
