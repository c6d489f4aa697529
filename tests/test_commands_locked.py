"""The command line before a journal that is locked, missing or none of ours."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from couplejournal import commands
from couplejournal.journal import keys, vault
from tests.command_line import PROGRAM, ROOT, no_window, program, refused
from tests.sample_fixture import sample_copy


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with a passphrase and one evening."""
    folder = tmp_path_factory.mktemp("locked") / "journal"
    journal = vault.create(folder, "Sieben Störche", cost=keys.Cost(m_kib=64, t=1))
    entry = journal.begin("gratitude", date(2026, 5, 1)).id
    journal.say(entry, "did", "waited in the rain", 1)
    journal.close()
    return folder


def test_a_missing_journal_gets_a_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "nothing"
    assert refused(capfd, "check", "--journal", folder) == f"There is no journal in {folder}."
    assert not folder.exists()


def test_a_foreign_file_is_refused_and_left_as_it_is(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = sample_copy(tmp_path)
    (folder / "journal.db").write_text("Dear diary, I am no database.")
    assert "is not one of our journals" in refused(capfd, "export", "--json", tmp_path / "x", "--journal", folder)
    assert (folder / "journal.db").read_text() == "Dear diary, I am no database."


def test_a_locked_journal_opens_with_the_first_line_of_a_file(
    locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_bytes("Sieben Störche\r\nand a second line".encode())
    out = tmp_path / "all.json"
    words = ["export", "--json", str(out), "--journal", str(locked), "--passphrase-file", str(file)]
    assert commands.main(words, no_window) == 0
    assert "waited in the rain" in out.read_text("utf-8")
    assert capsys.readouterr().out == f"{out}: 1 entry.\n"


def test_a_locked_journal_opens_with_a_line_of_standard_input(locked: Path) -> None:
    done = program("check", "--journal", locked, "--passphrase-file", "-", said="Sieben Störche\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Journal file: sound" in done.stdout


def test_a_wrong_passphrase_opens_nothing(locked: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "wrong").write_text("Acht Störche")
    words = ["backup", "--journal", str(locked), "--passphrase-file", str(tmp_path / "wrong")]
    assert refused(capfd, *words) == "That passphrase does not open this journal."
    assert not (locked / "backups").exists()


def test_a_passphrase_file_that_cannot_be_read_gets_a_sentence(
    locked: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    check = ["check", "--journal", str(locked), "--passphrase-file"]
    missing, noise = tmp_path / "missing", tmp_path / "noise"
    noise.write_bytes(b"\xff\xfe\x00")
    assert refused(capfd, *check, missing) == f"{missing} could not be read: No such file or directory."
    assert refused(capfd, *check, noise) == f"{noise} could not be read: it is not text in UTF-8."


def test_a_locked_journal_without_a_terminal_says_what_it_needs(locked: Path) -> None:
    done = program("check", "--journal", locked, said=b"")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("This journal is locked.")


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_a_terminal_is_asked_for_the_passphrase_and_does_not_show_it(locked: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:  # in the child: our own program takes its place
        os.chdir(ROOT)
        os.execv(sys.executable, [*PROGRAM, "check", "--journal", str(locked)])
    seen = b""
    while b"Passphrase: " not in seen:
        seen += os.read(terminal, 1024)
    os.write(terminal, "Sieben Störche\n".encode())
    while b"Newest backup" not in seen:
        seen += os.read(terminal, 1024)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"rche" not in seen
