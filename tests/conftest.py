"""What all tests share: no screen is needed, and nobody's real journal or settings are ever touched."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

# Before any test module imports Qt. A true screen is for those who ask for one: QT_QPA_PLATFORM=xcb make test
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Give every place where a program keeps things of its person a folder of this run, also in child processes."""
    home = tempfile.TemporaryDirectory(prefix="couplejournal-tests-")
    config.add_cleanup(home.cleanup)
    os.environ.setdefault(
        "XDG_CACHE_HOME", str(Path.home() / ".cache")
    )  # or each run reads all the system's fonts anew
    places = {
        "HOME": "",
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
