"""A small file of ours in a folder of the desktop's: wholly there or not at all, and taken away without a trace."""

from __future__ import annotations

import os
from pathlib import Path


def put(place: Path, content: bytes) -> None:
    """Write it, in place of what may be there (OSError)."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = place.with_suffix(".new")
    try:
        beside.write_bytes(content)
        os.replace(beside, place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def holds(place: Path, content: bytes) -> bool:
    """Whether it is there and is just this (OSError)."""
    return place.exists() and place.read_bytes() == content
