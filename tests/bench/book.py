"""A year's book: composing it, and the whole export against Typst alone on the same data."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from couplejournal import paths
from couplejournal.book import press
from couplejournal.book.book import Book
from couplejournal.book.compose import Choice, compose
from couplejournal.book.pictures import Print, bare, upright
from couplejournal.book.sheet import sheet
from couplejournal.journal import keys, vault
from couplejournal.journal.photos import PhotoStore
from couplejournal.practices import catalogue
from tests.bench.table import Row, middle, milliseconds

ROUNDS = 5
HERE = Path(__file__).parent


def measure(journal: Path, scratch: Path) -> list[Row]:
    """Compose in this process; then the two ways to a PDF in turn, each a process of its own."""
    door = vault.open(journal, keys.read(journal).unlock(None))
    entries, partners = door.entries(), door.partners()
    practices = catalogue.read(paths.resources())
    start, end = entries[0].day, entries[-1].day

    def whole() -> Book:
        return compose(entries, partners, practices, Choice(start, end), today=end)

    reading = middle(milliseconds(door.entries))
    composing = middle(milliseconds(whole))
    folder = scratch / "ready"
    _lay_ready(whole(), door.photos, folder)
    door.close()
    target = scratch / "book.pdf"
    ours = [sys.executable, "-m", "couplejournal", "export", "--journal", str(journal), "--pdf", str(target)]
    alone = [sys.executable, str(HERE / "typst_alone.py"), str(folder), str(scratch / "alone.pdf")]
    _run(ours)
    alone += _forms(target)
    _run(alone)
    taken: dict[str, list[float]] = {"ours": [], "alone": []}
    for _ in range(ROUNDS):
        for name, command in (("ours", ours), ("alone", alone)):
            began = time.perf_counter()
            _run(command)
            taken[name].append(time.perf_counter() - began)
    export, typst = middle(taken["ours"]), middle(taken["alone"])
    return [
        Row(
            "composing a year's book",
            f"{composing:.0f} ms",
            f"reading it {reading:.0f} ms",
            f"{composing / reading:.2f}",
            "< 100 ms",
        ),
        Row(
            "exporting a year's book", f"{export:.2f} s", f"Typst alone {typst:.2f} s", f"{export / typst:.2f}", "≤ 1.2"
        ),
    ]


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=HERE.parents[1])


def _forms(file: Path) -> list[str]:
    """The forms a PDF says it has, as Typst calls them: the other one must have no less."""
    told = file.read_bytes()
    signs = {"a-2a": b"<pdfaid:part>2</", "ua-1": b"<pdfuaid:part>1</"}
    return [form for form, sign in signs.items() if sign in told]


def _lay_ready(book: Book, photos: PhotoStore, folder: Path) -> None:
    """What Typst is given by the exporting child, laid out once: photos, template, fonts, words."""
    folder.mkdir()
    prints: dict[str, Print] = {}
    for picture in (p for c in book.chapters for d in c.days for piece in d.pieces for p in piece.pictures):
        photo, name = bare(photos.read(picture.file)), f"{len(prints) + 1:04}"
        link, width, height = upright(f"{name}.{photo.format}", photo.width, photo.height, picture.turn)
        (folder / f"{name}.{photo.format}").write_bytes(photo.content)
        (folder / f"{name}.svg").write_bytes(link)
        prints[picture.file] = Print(f"{name}.svg", width, height)
    words, foreign = sheet(book, prints)
    given = press.Press(folder, words, system_fonts=foreign).inputs
    (folder / "inputs.json").write_text(json.dumps(given), "utf-8")
