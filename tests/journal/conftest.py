"""A real encrypted journal for each test, with Anna and Ben in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal

Again = Callable[[], Journal]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Our journal"


@pytest.fixture(scope="session")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The journal of Anna and Ben, made once: waiting for the disk is most of making one."""
    made = vault.create(tmp_path_factory.mktemp("couple") / "journal")
    made.set_partner(1, "Anna", "clay", "circle")
    made.set_partner(2, "Ben", "sea", "square")
    made.close()
    return made.folder


@pytest.fixture
def journal(couple: Path, folder: Path) -> Iterator[Journal]:
    shutil.copytree(couple, folder)
    opened = vault.open(folder, keys.read(folder).unlock(None))
    yield opened
    opened.close()


@pytest.fixture
def again(folder: Path, journal: Journal) -> Iterator[Again]:
    """Closes the journal and opens it again, as on another evening."""
    opened: list[Journal] = []

    def reopen() -> Journal:
        for one in (journal, *opened):
            one.close()
        opened.append(vault.open(folder, keys.read(folder).unlock(None)))
        return opened[-1]

    yield reopen
    for one in opened:
        one.close()


NOBODY = 65534


@pytest.fixture
def public(tmp_path: Path) -> Iterator[Path]:
    """A folder that everybody may walk into, unlike the folders of a test run."""
    made = Path(tempfile.mkdtemp(prefix="couplejournal-public-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@contextmanager
def with_few_rights(folder: Path) -> Iterator[None]:
    """Give the folder to an ordinary person and be that person meanwhile: root may write everywhere."""
    if os.geteuid():
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
