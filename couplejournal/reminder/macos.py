"""macOS: a small list in the folder of what is started at log-in."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from couplejournal.reminder import placed


def file(name: str) -> Path:
    """Where it stands."""
    return Path.home() / "Library" / "LaunchAgents" / f"{name}.plist"


def put_in(name: str, command: Sequence[str]) -> None:
    """Write the list (OSError)."""
    placed.put(file(name), _list(name, command))


def take_away(name: str) -> None:
    """Delete the list (OSError)."""
    file(name).unlink(missing_ok=True)


def stands(name: str, command: Sequence[str]) -> bool:
    """Whether the list is there and starts just this (OSError)."""
    return placed.holds(file(name), _list(name, command))


def _list(name: str, command: Sequence[str]) -> bytes:
    return plistlib.dumps({"Label": name, "ProgramArguments": list(command), "RunAtLoad": True, "KeepAlive": False})
