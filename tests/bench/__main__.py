"""make bench: prints the table. The samples are written once, into .bench/ beside the project's files."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or every start would compile the whole program anew
sys.dont_write_bytecode = False
if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PARTS = ("startup", "writing", "reading", "views", "drawing", "ring", "book", "photos", "wall", "exit")
END = date(2026, 11, 22)
SAMPLES = Path(__file__).resolve().parents[2] / ".bench"


def main(wanted: list[str]) -> int:
    """Measure the parts named in `wanted`, or all."""
    unknown = set(wanted) - set(PARTS)
    if unknown:
        print(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    parts = wanted or list(PARTS)
    ten, one = _sample("ten-years", 10), _sample("one-year", 1)
    from tests.bench import book, reading, startup, table, writing

    rows = []
    with tempfile.TemporaryDirectory(prefix="couplejournal-bench-") as place:
        scratch = Path(place)
        if "startup" in parts:
            rows += startup.measure(ten, scratch)
        if {"writing", "reading", "views", "wall", "exit"} & set(parts):
            from PySide6.QtWidgets import QApplication

            from couplejournal.ui.kit import theme
            from couplejournal.ui.kit.tidy import Tidy

            app = QApplication([])
            Tidy(app)
            look = theme.apply(app, scheme="light")
            if "writing" in parts:
                rows += writing.measure(ten, scratch, look)
            if "reading" in parts:
                rows += reading.measure(ten, scratch, look)
            if "views" in parts:
                from tests.bench import views

                rows += views.measure(ten, scratch, look)
            if "wall" in parts:
                from tests.bench import many_photos, wall

                rows += wall.measure(many_photos.written(SAMPLES), scratch, look)
            if "exit" in parts:
                from tests.bench import exit as closing

                rows += closing.measure(ten, scratch, look)
        if "drawing" in parts:
            from tests.bench import drawing

            rows += drawing.measure(SAMPLES)
        if "ring" in parts:
            from tests.bench import ring

            rows += ring.measure(one, scratch)
        if "book" in parts:
            rows += book.measure(one, scratch)
        if "photos" in parts:
            from tests.bench import photos

            rows += photos.measure(scratch)
    table.show(rows)
    return 0


def _sample(name: str, years: int) -> Path:
    folder = SAMPLES / name
    if not folder.exists():
        from couplejournal.commands import write_sample

        print(f"Writing the sample of {years} years once …", file=sys.stderr)
        write_sample(folder, years=years, seed=1, end=END)
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
