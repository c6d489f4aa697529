"""Asks this computer to start us for a moment at each log-in, and takes that back without leaving anything."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

NAME = "org.couplejournal.remind"  # of what is written: a file, or a line in the registry


def command() -> list[str]:
    """How this very program is started for it: the bundle, or Python with our package."""
    if getattr(sys, "frozen", False):
        return [os.environ.get("APPIMAGE") or sys.executable, "remind"]
    python = Path(sys.executable)
    silent = python.with_name("pythonw.exe")  # on Windows the other one would open a window of its own
    if sys.platform == "win32" and silent.exists():
        python = silent
    # Said with its place, for a checkout is found from nowhere but its own folder.
    place = str(Path(__file__).resolve().parent.parent.parent)
    code = f"import sys; sys.path.insert(0, {place!r}); from couplejournal.app import main; sys.exit(main(['remind']))"
    return [str(python), "-P", "-c", code]


def put_in(words: Sequence[str] | None = None) -> None:
    """From the next log-in on. It may be done again, after the program has moved. OSError when it is not allowed."""
    _system().put_in(NAME, words or command())


def take_away() -> None:
    """Never again; nothing of it is left. OSError when it is not allowed."""
    _system().take_away(NAME)


def stands(words: Sequence[str] | None = None) -> bool:
    """Whether the next log-in starts just this program."""
    try:
        return bool(_system().stands(NAME, words or command()))
    except OSError:
        return False


def _system() -> ModuleType:
    if sys.platform == "win32":
        from couplejournal.reminder import windows

        return windows
    if sys.platform == "darwin":
        from couplejournal.reminder import macos

        return macos
    from couplejournal.reminder import xdg

    return xdg
