"""What the tests of the practices share: a copy of our resources that may be spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from couplejournal import paths

# The smallest practice that can be read; tests add one wrong thing at a time.
SMALLEST = """
key = "walk"
tab = "experiences"
title = "Walk"
invitation = "Once round the block."
icon = "sun"
colour = "sage"

[[step]]
key = "walked"
title = "Home again"
scene = "ask"

  [[step.field]]
  key = "saw"
  kind = "line"
  prompt = "One thing I saw"
"""


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the practices and decks we ship."""
    for folder in ("practices", "decks"):
        shutil.copytree(paths.resources() / folder, tmp_path / "resources" / folder)
    return tmp_path / "resources"


@pytest.fixture
def bare(resources: Path) -> Path:
    """The same with no practice in it, only the decks."""
    for file in (resources / "practices").glob("*.toml"):
        file.unlink()
    return resources
