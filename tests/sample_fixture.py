"""A small sample journal for any test: made once a run, copied for each test that asks.

    from tests.sample_fixture import END, sample_copy, small_sample

    def test_something(tmp_path):
        folder = sample_copy(tmp_path)      # two months, the last evening is END; no passphrase; may be written in
        small_sample()                      # the one original, for those who only read

Bigger ones are made with couplejournal.sample.maker.write.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.practices.catalogue import Catalogue
from couplejournal.sample import maker

END = date(2026, 11, 22)
MONTHS = 2


@cache
def practices() -> Catalogue:
    """The practices we ship."""
    return catalogue.read(paths.resources())


@cache
def small_sample() -> Path:
    """The folder of a two-month sample. It lies in the run's own home, which is taken away at the end."""
    folder = Path(tempfile.mkdtemp(prefix="sample-", dir=os.environ["HOME"])) / "journal"
    maker.write(folder, months=MONTHS, end=END, catalogue=practices())
    return folder


def sample_copy(place: Path) -> Path:
    """A copy of the small sample in `place`, to be written in."""
    return shutil.copytree(small_sample(), place / "sample journal")
