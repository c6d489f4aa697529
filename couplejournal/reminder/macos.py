"""macOS: a small list in the folder of what is started at log-in."""

from __future__ import annotations

import os
import plistlib
from collections.abc import Sequence
from pathlib import Path


def file(name: str) -> Path:
    """Where it stands."""
    return Path.home() / "Library" / "LaunchAgents" / f"{name}.plist"


def put_in(name: str, command: Sequence[str]) -> None:
    """Write the list (OSError)."""
    place = file(name)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(".new")
    try:
        beside.write_bytes(_list(name, command))
        os.replace(beside, place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def take_away(name: str) -> None:
    """Delete the list (OSError)."""
    file(name).unlink(missing_ok=True)


def stands(name: str, command: Sequence[str]) -> bool:
    """Whether the list is there and starts just this (OSError)."""
    place = file(name)
    return place.exists() and place.read_bytes() == _list(name, command)


def _list(name: str, command: Sequence[str]) -> bytes:
    return plistlib.dumps({"Label": name, "ProgramArguments": list(command), "RunAtLoad": True, "KeepAlive": False})
