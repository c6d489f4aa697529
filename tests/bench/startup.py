"""From the start of the process to a usable window with ten years inside, against the lean and the empty floor."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.table import Row, middle

HERE = Path(__file__).parent
ROUNDS = 11


def measure(journal: Path, scratch: Path) -> list[Row]:
    """Start each in turn, ROUNDS times after one warm-up; then look at the memory of one that stays open."""
    floor = [sys.executable, str(HERE / "floor.py")]
    commands = {
        "empty": [*floor, "empty", str(scratch / "floor.db")],
        "lean": [*floor, "lean", str(scratch / "floor.db")],
        "ours": [sys.executable, "-m", "couplejournal", "--self-test"],
    }
    usual = scratch / "data" / "couplejournal" / "Our journal"  # where a plain start looks
    usual.parent.mkdir(parents=True)
    usual.symlink_to(journal.resolve(), target_is_directory=True)
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(ROUNDS + 1):
        for name, command in commands.items():
            spent = _until_a_line(command, scratch)
            if turn:
                taken[name].append(spent)
    ours, lean, empty = (middle(taken[name]) for name in ("ours", "lean", "empty"))
    memory = _memory(commands["ours"][:-1], scratch)
    return [
        Row("first usable window, 10 years", f"{ours:.0f} ms", f"lean {lean:.0f} ms", f"{ours / lean:.2f}", "≤ 1.3"),
        Row("first usable window, 10 years", f"{ours:.0f} ms", f"empty {empty:.0f} ms", f"{ours / empty:.2f}", "≤ 1.5"),
        Row("memory (PSS) after the start", f"{memory:.0f} MiB", "", "", "≤ 110 MiB"),
    ]


def _surroundings(scratch: Path) -> dict[str, str]:
    return {
        **os.environ,
        "XDG_CONFIG_HOME": str(scratch / "config"),
        "XDG_DATA_HOME": str(scratch / "data"),
        "XDG_CACHE_HOME": str(scratch / "cache"),
        "PYTHONPATH": str(HERE.parents[1]),
    }


def _until_a_line(command: list[str], scratch: Path) -> float:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_surroundings(scratch)) as process:
        assert process.stdout is not None
        if not process.stdout.readline():
            raise RuntimeError(f"{command} ended without a line")
        return (time.perf_counter() - start) * 1000


def _memory(command: list[str], scratch: Path) -> float:
    """Proportional set size in MiB, three seconds after the start."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=_surroundings(scratch)) as process:
        time.sleep(3)
        rows = Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines()
        process.terminate()
    return next(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1024
