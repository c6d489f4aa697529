"""The bell: ours, small, played by what is there, once at a time, and never a trouble."""

from __future__ import annotations

import runpy
import stat
import sys
import wave
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.ui.kit import bell

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays sounds itself")


@pytest.fixture
def players(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the only one programs are looked for in; what they are called with is noted there."""
    for name, status in (("broken", 1), ("works", 0), ("other", 0)):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{tmp_path}/called"\nexit {status}\n')
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def rung(*names: str) -> None:
    thread = bell.ring([(name,) for name in names])
    assert thread is not None
    thread.join()


@posix
def test_the_first_player_that_works_is_the_only_one_that_is_heard(players: Path) -> None:
    rung("missing", "broken", "works", "other")
    called = (players / "called").read_text().splitlines()
    assert [line.split()[0] for line in called] == ["broken", "works"]
    assert called[-1].endswith("bell.wav")


@posix
def test_without_any_player_nothing_happens_and_the_next_time_is_tried_again(players: Path) -> None:
    rung("missing")
    rung("works")
    assert (players / "called").read_text().startswith("works")


@posix
def test_two_bells_never_ring_at_once(players: Path) -> None:
    (players / "slow").write_text(f'#!/bin/sh\nread line < "{players}/pipe"\n')
    (players / "slow").chmod(0o700)
    import os

    os.mkfifo(players / "pipe")
    first = bell.ring([("slow",)])
    assert first is not None
    assert bell.ring([("works",)]) is None
    (players / "pipe").write_text("go\n")
    first.join()
    assert not (players / "called").exists()


def test_the_bell_is_the_one_its_maker_makes() -> None:
    maker = runpy.run_path(str(Path(__file__).parents[3] / "packaging" / "make_bell.py"))
    with wave.open(str(paths.resources() / "bell.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, maker["RATE"])
        kept = memoryview(file.readframes(file.getnframes())).cast("h")
    made = maker["samples"]()
    assert len(kept) == len(made)
    assert max(abs(one - other) for one, other in zip(kept, made, strict=True)) <= 1  # round-off of other machines
    assert 4000 < max(made) < 16_000  # soft, and to be heard
    assert (paths.resources() / "bell.wav").stat().st_size < 100_000
