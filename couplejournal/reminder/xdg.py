"""Linux and its like: a small file in the folder whose programs every desktop starts at log-in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from couplejournal.reminder import placed

_BEFORE = {"\\": "\\\\", '"': '\\"', "`": "\\`", "$": "\\$"}  # inside quotation marks of Exec=
_WAIT = 10  # seconds that some desktops give themselves before they start it


def file(name: str) -> Path:
    """Where it stands."""
    home = os.environ.get("XDG_CONFIG_HOME", "")
    config = Path(home) if os.path.isabs(home) else Path.home() / ".config"
    return config / "autostart" / f"{name}.desktop"


def put_in(name: str, command: Sequence[str]) -> None:
    """Write the file (OSError)."""
    placed.put(file(name), _entry(command))


def take_away(name: str) -> None:
    """Delete the file (OSError)."""
    file(name).unlink(missing_ok=True)


def stands(name: str, command: Sequence[str]) -> bool:
    """Whether the file is there and starts just this (OSError)."""
    return placed.holds(file(name), _entry(command))


def _entry(command: Sequence[str]) -> bytes:
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Notebook",
        f"TryExec={_text(command[0])}",  # gone or moved, it is left alone without a word
        f"Exec={_text(' '.join(_quoted(word) for word in command))}",
        "Terminal=false",
        "NoDisplay=true",
        f"X-GNOME-Autostart-Delay={_WAIT}",
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _quoted(word: str) -> str:
    inside = "".join(_BEFORE.get(letter, letter) for letter in word)
    return f'"{inside}"'.replace("%", "%%")


def _text(value: str) -> str:
    """As a value of the file: there, too, a backslash stands for something else."""
    return value.replace("\\", "\\\\").replace("\n", "\\n")
