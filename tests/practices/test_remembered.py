"""What was read last time is taken instead of the files, and only as long as nothing at all has changed."""

from __future__ import annotations

import os
import shutil
import zlib
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.practices.catalogue import Catalogue

from .conftest import SMALLEST


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of what we ship, that may be changed."""
    copy = tmp_path / "resources"
    for name in ("practices", "decks"):
        shutil.copytree(paths.resources() / name, copy / name)
    return copy


def read(resources: Path, colours: set[str] | None = None) -> Catalogue:
    return catalogue.read(resources, kept=resources.parent / "cache" / "practices.json", colours=colours)


def was_remembered(resources: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the next start reads no file."""
    with monkeypatch.context() as patch:
        patch.setattr(catalogue, "_read", lambda *given: Catalogue(()))
        taken = read(resources)
    if not taken.practices:  # that was remembered, and is none of theirs
        (resources.parent / "cache" / "practices.json").unlink()
        read(resources)
    return bool(taken.practices)


def test_what_is_remembered_is_what_was_read(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = catalogue.read(resources)
    assert read(resources) == plain
    assert was_remembered(resources, monkeypatch)
    again = read(resources)
    assert again == plain
    assert {type(step) for one in again.practices for step in one.steps} == {type(plain.practices[0].steps[0])}
    assert all(hash(one) for one in again.practices)  # tuples through and through


def test_a_changed_a_new_and_a_missing_file_are_seen(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(resources)
    walked = resources / "practices" / "walked.toml"
    walked.write_text(walked.read_text("utf-8").replace('title = "', 'title = "X', 1), "utf-8")
    assert (one := read(resources).practice("walked")) and one.title.startswith("X")
    (resources / "practices" / "smallest.toml").write_text(SMALLEST, "utf-8")
    assert len(read(resources).practices) == len(catalogue.read(resources).practices)
    walked.unlink()
    assert read(resources).practice("walked") is None
    os.utime(resources / "practices" / "memory.toml", ns=(1, 1))
    assert not was_remembered(resources, monkeypatch)
    assert was_remembered(resources, monkeypatch)


def test_other_colours_are_another_question(resources: Path) -> None:
    assert read(resources).refused == ()
    assert read(resources, colours={"none"}).refused != ()


def test_what_is_refused_is_told_at_every_start(resources: Path) -> None:
    (resources / "practices" / "walked.toml").write_text("key = ", "utf-8")
    assert [len(read(resources).refused) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize("damage", ["", "{}", "half", "flipped", "other rows", "no text"])
def test_what_is_damaged_is_not_taken(resources: Path, damage: str) -> None:
    kept = resources.parent / "cache" / "practices.json"
    plain = read(resources)
    whole = kept.read_bytes()
    told = whole.split(b" ")[0].decode()

    def in_order(body: bytes) -> bytes:
        return f"{told} {zlib.crc32(body)}\n".encode() + body

    kept.write_bytes(
        {
            "half": whole[: len(whole) // 2],
            "flipped": whole.replace(b"evening", b"everning", 1),
            "other rows": in_order(b'[["walked",[]]]'),
            "no text": in_order(b"\xff\xfe"),
        }.get(damage, damage.encode())
    )
    assert read(resources) == plain
    assert kept.read_bytes() == whole  # and it is put right


def test_a_place_that_cannot_be_written_changes_nothing(resources: Path) -> None:
    (resources.parent / "cache").write_text("a file where the folder would be")
    assert read(resources) == catalogue.read(resources)
