"""A journal that is not as it should be: each command ends with one sentence, and nothing is changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from couplejournal import commands
from couplejournal.journal import keys, vault
from tests.command_line import ROOT, no_window, refused

COMMANDS = (("check",), ("backup",), ("export", "--json", "out.json"), ("export", "--pdf", "out.pdf"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new journal; what is written goes into a folder of its own."""
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    vault.create(tmp_path / "journal").close()
    return tmp_path / "journal"


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There is no journal in {folder}."),
        (b"x", "{folder}/journal.db is not one of our journals. It was left as it is."),
        (b"\xff\xd8\xff\xe0" + bytes(8000), "{folder}/journal.db is not one of our journals. It was left as it is."),
        (b"SQLite format 3\0" + bytes(8000), "{folder}/journal.db is not one of our journals. It was left as it is."),
        (b"", "The journal file {folder}/journal.db is damaged and was left untouched."),
    ],
    ids=["missing", "one byte", "a photo", "another database", "empty"],
)
def test_each_command_says_the_same(
    words: tuple[str, ...], content: bytes | None, sentence: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "journal.db").unlink()
    if content is not None:
        (folder / "journal.db").write_bytes(content)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert refused(capfd, *words, "--journal", folder).startswith(sentence.format(folder=folder))
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert not list(Path().iterdir())


def test_a_newer_journal_is_not_copied_by_an_older_program(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    journal._database.execute_sql("PRAGMA user_version = 99")
    journal.close()
    assert "newer version" in refused(capfd, "backup", "--journal", folder)


def test_no_wrong_passphrase_is_spoken_of_where_there_is_none(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name in (keys.NAME, keys.COPY):
        (folder / name).write_text((folder / name).read_text().replace('"key": "', '"key": "?'))
    assert "keys.json is damaged" in refused(capfd, "check", "--journal", folder)


def test_a_mistake_of_ours_names_places_and_no_words(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    journal._database.execute_sql("UPDATE partner SET name = 'Anna' WHERE id > 0")
    entry = journal.begin("gratitude", vault.utc_now().date())
    journal.say(entry.id, "did", "the soup", 1)
    journal._database.execute_sql("UPDATE entry SET day = 'the soup'")  # a day that we would never have written
    journal.close()
    assert commands.main(["export", "--json", "out.json", "--journal", str(folder)], no_window) == 70
    said = capfd.readouterr().err
    assert said.startswith("That was our mistake, not yours.")
    assert "couplejournal/journal/reading.py:" in said
    assert "soup" not in said
    assert "Traceback" not in said


@pytest.mark.skipif(os.name == "nt", reason="no such files are written there")
def test_no_memory_is_written_to_a_file_when_the_program_falls_over(folder: Path) -> None:
    script = (
        "import resource as r, sys; from couplejournal import commands\n"
        "r.setrlimit(r.RLIMIT_CORE, (r.getrlimit(r.RLIMIT_CORE)[1],) * 2)\n"
        "commands.main(sys.argv[1:], print); print(r.getrlimit(r.RLIMIT_CORE)[0])"
    )
    words = [sys.executable, "-c", script, "check", "--journal", str(folder)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"


@pytest.mark.parametrize("kind", ["--json", "--pdf", "--markdown"])
def test_an_export_never_replaces_the_journal_it_comes_from(
    kind: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    inside = folder / ("words" if kind == "--markdown" else "journal.db")
    assert "inside the journal" in refused(capfd, "export", kind, inside, "--journal", folder)
    vault.open(folder, keys.read(folder).unlock(None)).close()


@pytest.mark.parametrize("words", [("export", "--pdf", ""), ("export", "--json", " "), ("backup", ""), ("sample", "")])
def test_a_name_that_is_missing_is_said_to_be(words: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    assert "a name is missing" in refused(capfd, *words)


@pytest.mark.parametrize("kind", ["--json", "--pdf", "--markdown"])
def test_a_name_longer_than_any_disk_takes_gets_a_sentence(
    kind: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sentence = refused(capfd, "export", kind, "x" * 300, "--journal", folder)
    assert "Please choose another place" in sentence or "Choose other days" in sentence
