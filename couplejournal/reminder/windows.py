"""Windows: one line among what is started when this person logs in."""

from __future__ import annotations

import importlib
import subprocess
from collections.abc import Sequence
from typing import Any

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


def put_in(name: str, command: Sequence[str]) -> None:
    """Write the line (OSError)."""
    registry = _registry()
    with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN) as key:
        registry.SetValueEx(key, name, 0, registry.REG_SZ, subprocess.list2cmdline(command))


def take_away(name: str) -> None:
    """Delete the line (OSError)."""
    registry = _registry()
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN, 0, registry.KEY_SET_VALUE) as key:
            registry.DeleteValue(key, name)
    except FileNotFoundError:  # it was not there
        return


def stands(name: str, command: Sequence[str]) -> bool:
    """Whether the line is there and starts just this (OSError)."""
    registry = _registry()
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN) as key:
            found, _kind = registry.QueryValueEx(key, name)
    except FileNotFoundError:
        return False
    return bool(found == subprocess.list2cmdline(command))


def _registry() -> Any:
    return importlib.import_module("winreg")  # only Windows has it
