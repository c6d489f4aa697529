"""Holds the set-up to its word: clean code, pins that name no address, a wheel with everything in it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def tool(*arguments: str) -> tuple[int, str]:
    """What one of our tools says of the tree, and whether it was content (0)."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout + done.stderr


def pins(name: str) -> dict[str, str]:
    """The package names of a requirements file, each with its version and the marks of where it is needed."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return dict(re.findall(r"^([\w-]+)==([^\\\n]+?) *\\?$", text, re.MULTILINE))


def test_ruff_finds_nothing_to_say() -> None:
    status, said = tool("ruff", "check", "--output-format", "concise")
    assert status == 0, said


def test_the_types_hold() -> None:
    status, said = tool("mypy")
    assert status == 0, said


def test_the_pins_name_no_address() -> None:
    for file in (ROOT / "requirements").iterdir():
        assert "://" not in file.read_text("utf-8"), file.name


def test_program_and_tests_run_on_the_same_versions() -> None:
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = re.findall(r"^[\w-]+", "\n".join(project["project"]["dependencies"]).lower(), re.MULTILINE)
    assert set(names) <= pins("run.txt").keys()
    assert set(project["dependency-groups"]["dev"]) <= pins("dev.txt").keys()


def test_the_wheel_carries_program_and_resources(tmp_path: Path) -> None:
    status, said = tool("hatchling", "build", "-t", "wheel", "-d", str(tmp_path))
    assert status == 0, said
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder, place in (("couplejournal", ""), ("resources", "couplejournal/")):
        files = [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()]
        ours = [place + path for path in files if "__pycache__" not in path and "/." not in path]
        assert ours
        assert not [path for path in ours if path not in inside]
