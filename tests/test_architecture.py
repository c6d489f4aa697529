"""Reads every import of the program and holds it to the shape of the house: who may know whom."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "couplejournal"

GROUND = {"", "errors", "heic", "mistakes", "paths"}  # "" is the package itself: its version
SHELVES = {"practices", "journal"}
KEEPERS = {"book", "importers", "sample"}
CORE = GROUND | SHELVES | KEEPERS
WINDOW_GROUND = {"settings", "helplines", "reminder", "ui.kit", "ui.saying", "ui.changes", "ui.inkwell", "ui.tabs"}
# Each room, and the rooms that it may know beside itself. The innermost name counts: "ui" is what stands loose in ui/.
KNOWS: dict[str, set[str]] = {
    "": set(),
    "errors": set(),
    "heic": {"errors"},
    "heic_child": set(),
    "mistakes": set(),
    "paths": set(),
    "settings": GROUND,
    "helplines": GROUND,
    "reminder": GROUND | {"settings", "journal"},  # of the journal its clock alone; a test holds it to that
    "practices": GROUND,
    "journal": GROUND,
    "book": GROUND | SHELVES,
    "importers": GROUND | SHELVES,
    "sample": GROUND | SHELVES,
    "ui.kit": GROUND,  # no couple, no journal, no practice: it could be lifted into another program
    "ui.saying": GROUND,
    "ui.changes": CORE,
    "ui.inkwell": CORE,
    "ui.tabs": CORE,
    "ui.room": CORE | WINDOW_GROUND,  # what every page is given
    "ui.writing": CORE | WINDOW_GROUND | {"ui.room"},
    "ui.scenes": CORE | WINDOW_GROUND | {"ui.room", "ui.writing"},
    "ui.pages": CORE | WINDOW_GROUND | {"ui.room", "ui.writing", "ui.scenes"},
    "ui": CORE | WINDOW_GROUND | {"ui.room", "ui.writing", "ui.scenes", "ui.pages"},
    "commands": CORE | {"settings", "heic_child"},
    "app": CORE | {"settings", "commands", "ui", "ui.kit", "reminder"},
    "__main__": {"app"},
}
WINDOW = {name for name in KNOWS if name.startswith("ui")} | {"app"}
# The doors: who may use what others have written. Whatever is not named here and not Python's own is used by nobody.
DOORS: dict[str, set[str]] = {
    "PySide6": WINDOW,
    "shiboken6": WINDOW,
    "peewee": {"journal"},
    "playhouse": {"journal"},
    "apsw": {"journal"},
    "nacl": {"journal"},
    "typst": {"book"},
    "pi_heif": {"heic_child"},
    "PIL": {"heic_child"},
    "platformdirs": {"paths"},
    "dateutil": {"practices"},
    "sqlite3": set(),  # shows words changed by a flipped bit as if nothing were wrong
}


def module_name(path: Path) -> str:
    """`couplejournal/ui/kit/theme.py` as `couplejournal.ui.kit.theme`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


TREES = {module_name(path): ast.parse(path.read_bytes()) for path in sorted(PACKAGE.rglob("*.py"))}


def room(module: str) -> str:
    """The room that a module of ours stands in: of those named above, the innermost; else a stranger's name."""
    inside = module.split(".")[1:]
    while inside and ".".join(inside) not in KNOWS:
        inside.pop()
    return ".".join(inside) if inside or module == "couplejournal" else module


def imports(module: str) -> Iterator[str]:
    """All that a module imports, anywhere in it, as full names; of ours, the module and not the name inside it."""
    package = module if (PACKAGE.parent / module.replace(".", "/")).is_dir() else module.rpartition(".")[0]
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*above, node.module] if node.module else above)
            for alias in node.names:
                yield f"{source}.{alias.name}" if f"{source}.{alias.name}" in TREES else source


def ours(module: str) -> Iterator[str]:
    """The modules of ours that a module imports."""
    return (name for name in imports(module) if name.split(".")[0] == "couplejournal")


def test_every_room_knows_only_the_rooms_below_it() -> None:
    strangers = [
        f"{module} imports {other}"
        for module in TREES
        for other in ours(module)
        if room(other) != room(module) and room(other) not in KNOWS.get(room(module), set())
    ]
    assert not strangers


def test_no_imports_run_in_a_circle() -> None:
    graph = {module: set(ours(module)) - {module} for module in TREES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


def test_what_others_wrote_comes_in_by_its_own_door() -> None:
    intruders = []
    for module in TREES:
        for name in imports(module):
            top = name.split(".")[0]
            free = top == "couplejournal" or (top in sys.stdlib_module_names and top not in DOORS)
            if not free and room(module) not in DOORS.get(top, set()):
                intruders.append(f"{module} imports {name}")
    assert not intruders


def test_only_what_stands_beside_the_writer_knows_what_reads_their_words() -> None:
    """Nothing else follows from words somebody wrote: the wording notes, the few chips, the words a deed suggests."""
    readers = {
        f"couplejournal.practices.{name}" for name in ("checks.pack", "checks.patterns", "checks.spelling", "chips")
    }
    deeds = {"couplejournal.practices.bridge"}
    assert readers | deeds <= set(TREES)
    beside = {"ui.writing": readers | deeds, "couplejournal.ui.pages.home.quick": deeds}  # a gratitude in one line
    strangers = [
        f"{module} imports {other}"
        for module in TREES
        for other in ours(module)
        if other in readers | deeds
        and not module.startswith("couplejournal.practices.checks")
        and other not in beside.get(room(module), set()) | beside.get(module, set())
    ]
    assert not strangers


def test_importing_a_module_does_nothing() -> None:
    doing = [
        f"{module}, line {node.lineno}"
        for module, tree in TREES.items()
        if room(module) != "__main__"
        for node in tree.body
        if isinstance(node, ast.For | ast.While | ast.With | ast.Expr)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]
    assert not doing


def test_every_module_opens_with_a_sentence() -> None:
    assert not [module for module, tree in TREES.items() if not ast.get_docstring(tree)]


def test_every_file_can_be_read_in_one_sitting() -> None:
    files = [path for folder in ("couplejournal", "tests", "packaging") for path in (ROOT / folder).rglob("*.py")]
    lengths = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in files}
    assert not {path: length for path, length in lengths.items() if length > 300}
