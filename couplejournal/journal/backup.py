"""Copies of the whole journal, each one opened and checked before it counts."""

from __future__ import annotations

from pathlib import Path

FOLDER = "backups"


def newest(folder: Path) -> Path | None:
    """The newest backup of the journal in `folder`; None when there is none."""
    return max((folder / FOLDER).glob("[0-9]*"), default=None)
