"""Where things stand on this computer: our resources, the journal, the settings."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

NAME = "couplejournal"


def resources() -> Path:
    """The folder of everything a writer or designer may change: beside the package, inside it, or in the bundle."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    checkout = package.parent / "resources"
    return checkout if checkout.is_dir() else package / "resources"


def fonts() -> list[Path]:
    """The folders that hold the TrueType files of our two faces (Source Serif Pro, Source Sans Pro)."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return [Path(frozen) / "fonts"]
    found = [importlib.util.find_spec(name) for name in ("font_source_serif_pro", "font_source_sans_pro")]
    return [Path(spec.origin).parent / "files" for spec in found if spec and spec.origin]


def journal() -> Path:
    """The folder of the couple's journal in the platform's per-user data directory."""
    import platformdirs

    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "Our journal"


def config() -> Path:
    """The folder of the window's own settings (never words of the couple)."""
    import platformdirs

    return Path(platformdirs.user_config_dir(NAME, appauthor=False))


def cache() -> Path:
    """The folder of what can be made anew at any time (never words of the couple)."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(NAME, appauthor=False))


def colours() -> frozenset[str]:
    """The names of the colours that people and practices may have, as the light theme lists them."""
    import tomllib

    tints = tomllib.loads((resources() / "themes" / "light.toml").read_text("utf-8"))["tints"]
    return frozenset(name for name in tints if not name.endswith("-soft"))


def icons() -> frozenset[str]:
    """The names of the icons that practices may have."""
    return frozenset(file.stem for file in (resources() / "icons").glob("*.svg"))
