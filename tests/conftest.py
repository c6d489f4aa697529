"""What all tests share: no screen is needed, and nobody's real journal or settings are ever touched."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

import pytest

# Before any test module imports Qt. A true screen is for those who ask for one: QT_QPA_PLATFORM=xcb make test
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


MEMORY = Path("/dev/shm")  # a folder that is no disk: what is written there through and through costs nothing
ROOM = 2**30  # bytes that must be free there; a whole run has taken 300 MB


def pytest_configure(config: pytest.Config) -> None:
    """Give every place where a program keeps things of its person a folder of this run, also in child processes."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    place = os.environ.get("PYTEST_DEBUG_TEMPROOT")
    home = tempfile.TemporaryDirectory(prefix="couplejournal-tests-", dir=place)
    config.add_cleanup(home.cleanup)
    fonts = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "fontconfig")
    places = {
        "HOME": "",
        "XDG_CACHE_HOME": "cache",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "run",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
    }
    for name, folder in places.items():
        place = Path(home.name, folder)
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place)
    if fonts.is_dir():  # or each run reads all the system's fonts anew
        with contextlib.suppress(OSError):
            Path(home.name, "cache", "fontconfig").symlink_to(fonts, target_is_directory=True)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker for each core we may use (docs/decisions/0145); one core needs none."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, 8) if cores > 1 else 0
