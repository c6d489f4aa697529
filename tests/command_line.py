"""What the tests of the command line share: the real program, and the sentence it ends with."""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from couplejournal import commands

PROGRAM = [sys.executable, "-m", "couplejournal"]
ROOT = Path(__file__).parent.parent


def no_window(options: Namespace) -> int:
    pytest.fail("the window was opened")


def program(*words: str | Path, said: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """The real program in a process of its own."""
    return subprocess.run([*PROGRAM, *map(str, words)], input=said, capture_output=True, cwd=ROOT, timeout=60)


def refused(capfd: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """The one sentence that a command line ends with."""
    try:
        status = commands.main([str(word) for word in words], no_window)
    except SystemExit as end:
        status = int(str(end.code))
    out, err = capfd.readouterr()
    assert status != 0
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()
