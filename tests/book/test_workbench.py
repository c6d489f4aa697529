"""The private folder of a book being set: nobody else's, and gone afterwards."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from couplejournal.book.workbench import beside, sweep, workbench


def test_the_folder_is_private_and_goes_with_what_is_in_it() -> None:
    with workbench(1000) as folder:
        (folder / "photo").write_bytes(b"x")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.exists()


def test_it_goes_when_something_fails_too() -> None:
    with pytest.raises(RuntimeError), workbench(0) as folder:
        raise RuntimeError
    assert not folder.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has folders that are kept in memory")
def test_it_is_kept_in_memory_where_there_is_room() -> None:
    with workbench(1000) as folder:
        assert folder.parent == Path(os.environ["XDG_RUNTIME_DIR"])
    with workbench(1 << 60) as large:
        assert large.parent == Path(tempfile.gettempdir())


def test_a_killed_process_s_folder_is_swept_and_a_living_one_s_is_not() -> None:
    keep = """
from couplejournal.book.workbench import workbench
with workbench(0) as folder:
    print(folder, flush=True)
    input()
"""
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", keep], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=here
    ) as other:
        assert other.stdout is not None
        theirs = Path(other.stdout.readline().decode().strip())
        with workbench(0) as ours:
            sweep()
            assert theirs.exists()
            assert ours.exists()
        other.kill()
        other.wait()
    assert theirs.exists()
    sweep()
    assert not theirs.exists()


def test_what_a_killed_export_left_beside_its_target_goes_with_the_next_one(tmp_path: Path) -> None:
    left = beside(tmp_path / "our words")
    left.mkdir()
    (left / "2026-11.md").write_text("what we said")
    half = beside(tmp_path / "book.pdf", ".pdf")
    half.write_bytes(b"%PDF")
    fresh = beside(tmp_path / "our words")
    fresh.mkdir()
    mine = tmp_path / "letter.txt"
    mine.write_text("Dear Sam")
    for path in (left, half, mine):
        os.utime(path, (0, 0))
    assert beside(tmp_path / "our words") not in (left, half, fresh)
    assert set(tmp_path.iterdir()) == {fresh, mine}
