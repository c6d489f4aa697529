"""Holds the set-up to its word: clean code, pins that name no address, a wheel with everything in it."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "packaging"))

import first_start  # noqa: E402


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


def test_a_second_start_loads_nothing_for_the_set_up() -> None:
    script = ast.parse((ROOT / "packaging" / "dev.py").read_text("utf-8"))
    named = {alias.name for node in script.body if isinstance(node, ast.Import) for alias in node.names}
    assert named == {"os", "sys"}


def test_every_system_package_has_a_name_for_every_installer() -> None:
    libraries = [(debian, file, arch, file) for file, debian, arch in first_start.LIBRARIES]
    everything = [*libraries, *(names for _, names in first_start.FONTS), first_start.POPPLER]
    for installer in first_start.INSTALLERS:
        line = first_start.lines(installer, everything)[-1]
        assert line.startswith(installer)
        assert len(line.split()) > len(first_start.FONTS) + 10
    assert {len(names) for names in everything} == {len(first_start.INSTALLERS)}


def test_the_command_starts_the_checkout_from_any_folder(tmp_path: Path) -> None:
    home = tmp_path / "Nour's own folder"
    venv.create(home, symlinks=os.name != "nt")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    first_start.command(str(ROOT), str(home), str(python))
    dependencies = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if "site-packages" in path)}
    command = python.with_name("couplejournal.cmd" if os.name == "nt" else "couplejournal")
    done = subprocess.run([command, "--help"], cwd=tmp_path, env=dependencies, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "couplejournal" in done.stdout
