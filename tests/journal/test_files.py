"""A file is wholly there or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from couplejournal.errors import CannotWrite
from couplejournal.journal import files


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    for content in (b"first", b"second and longer", b""):
        files.write(tmp_path / "file", content)
        assert (tmp_path / "file").read_bytes() == content
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "folder")
    files.write(tmp_path / "folder" / "file", b"words")
    assert stat.S_IMODE((tmp_path / "folder").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "folder" / "file").stat().st_mode) == 0o600


def test_where_it_cannot_be_written_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "inside").touch()
    with pytest.raises(CannotWrite, match="taken"):
        files.write(tmp_path / "taken", b"words")
    with pytest.raises(CannotWrite, match="nowhere"):
        files.write(tmp_path / "nowhere" / "file", b"words")
    assert os.listdir(tmp_path) == ["taken"]


def test_nothing_is_written_over_the_journal_itself(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    journal.mkdir()
    (tmp_path / "alias").symlink_to(journal)
    for inside in (journal / "journal.db", journal, journal / ".." / "journal" / "book.pdf", tmp_path / "alias" / "x"):
        with pytest.raises(CannotWrite, match="inside the journal"):
            files.check_outside(inside, journal)
    files.check_outside(tmp_path / "journal.pdf", journal)
