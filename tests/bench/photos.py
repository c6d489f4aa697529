"""A hundred photos of 12 megapixels dropped into a memory, against decoding and scaling them and nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from tests.bench.table import Row

PHOTOS = 100
DIFFERENT = 4  # drawn ones; the others differ by a remark in the file
WIDE, HIGH, QUALITY = 4000, 3000, 90
ROUNDS = 3
CORES = 2
TICK = 10  # milliseconds between two looks at whether the window still moves


def measure(scratch: Path) -> list[Row]:
    """The rows, measured in a process of their own: its memory is the import's."""
    folder = scratch / "camera"
    folder.mkdir()
    _make(folder)
    child = subprocess.run(
        [sys.executable, "-m", "tests.bench.photos", str(folder)], capture_output=True, text=True, check=True
    )
    told = json.loads(child.stdout)
    floors, ours = told["floors"], told["import"]
    name = min(floors, key=floors.__getitem__)
    floor = floors[name]
    others = ", ".join(f"{other} {floors[other]:.1f} s" for other in floors if other != name)
    return [
        Row(
            f"importing {PHOTOS} photos of 12 megapixels",
            f"{ours:.1f} s",
            f"{name} alone {floor:.1f} s ({others})",
            f"{ours / floor:.2f}",
            "≤ 1.3",
        ),
        Row("of that: hash, cipher, fsync, rows, thumbnails", told["parts"], "", "", ""),
        Row(
            "memory of that, at its peak",
            f"{told['peak']:.0f} MB",
            f"empty window {told['empty']:.0f} MB",
            "",
            "< 400 MB",
        ),
        Row("longest the window stood still meanwhile", f"{told['still']:.0f} ms", "", "", ""),
    ]


def _make(folder: Path) -> None:
    """Photos as a camera writes them: fine grain all over, about 4.5 MB each."""
    from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

    for number in range(DIFFERENT):
        grain = QImage(random.Random(number).randbytes(1000 * 750 * 4), 1000, 750, QImage.Format.Format_RGB32)
        image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
        with QPainter(image) as p:
            light = QLinearGradient(0, 0, WIDE, HIGH)
            light.setColorAt(0, QColor("#2040a0"))
            light.setColorAt(1, QColor("#e0c080"))
            p.fillRect(image.rect(), light)
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.setOpacity(0.25)
            p.drawImage(image.rect(), grain)
            p.setOpacity(0.1)
            for place in range(16):
                p.drawImage(place % 4 * 1000, place // 4 * 750, grain)
        file = folder / "drawn.jpg"
        assert image.convertToFormat(QImage.Format.Format_RGB888).save(str(file), "jpeg", QUALITY)
        content = file.read_bytes()
        file.unlink()
        for copy in range(number, PHOTOS, DIFFERENT):
            remark = b"\xff\xfe\x00\x06%04d" % copy
            (folder / f"{copy:03}.jpg").write_bytes(content[:2] + remark + content[2:])


def _qt(file: Path) -> None:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImageReader

    reader = QImageReader(str(file))
    reader.setScaledSize(QSize(640, 480))
    assert not reader.read().isNull()


def _pillow(file: Path) -> None:
    from PIL import Image

    with Image.open(file) as image:
        image.draft("RGB", (640, 480))
        image.thumbnail((640, 480), reducing_gap=2.0)


def _decoding(files: list[Path], decode: Callable[[Path], None]) -> float:
    start = time.perf_counter()
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(decode, files))
    return time.perf_counter() - start


def _child(folder: Path) -> None:
    import tempfile

    from PySide6.QtWidgets import QApplication

    from couplejournal.journal import vault
    from couplejournal.ui.kit import theme

    app = QApplication([])
    look = theme.apply(app, scheme="light")
    files = sorted(folder.iterdir())
    floors: dict[str, list[float]] = {"Qt": [], "Pillow": []}
    imports, still, empty, peak = [], 0.0, 0.0, 0.0
    with tempfile.TemporaryDirectory(prefix="couplejournal-bench-") as place:
        for number in range(ROUNDS):
            journal = vault.create(Path(place) / str(number))
            journal.set_partner(1, "Anna", "clay", "circle")
            journal.set_partner(2, "Ben", "ocean", "square")
            journal.close()
            seconds, longest, before = _import(journal.folder, files, look)
            peak = peak or _peak()  # before Pillow, and before a second window
            imports.append(seconds)
            still, empty = max(still, longest), empty or before
            floors["Qt"].append(_decoding(files, _qt))
            floors["Pillow"].append(_decoding(files, _pillow))
        parts = _parts(files[:20], Path(place))
    told = {
        "floors": {name: sorted(times)[ROUNDS // 2] for name, times in floors.items()},
        "import": sorted(imports)[ROUNDS // 2],
        "still": still * 1000,
        "peak": peak,
        "empty": empty,
        "parts": parts,
    }
    print(json.dumps(told))


def _import(journal: Path, files: list[Path], look: object) -> tuple[float, float, float]:
    """Seconds from the drop to the last photo kept, the longest pause of the window, and its memory before."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from couplejournal import paths
    from couplejournal.practices import catalogue
    from couplejournal.settings import Settings
    from couplejournal.ui.main_window import MainWindow
    from couplejournal.ui.writing.photographs import Photographs

    window = MainWindow(
        journal,
        journal.with_suffix(".json"),
        Settings(),
        look,  # type: ignore[arg-type]
        catalogue.read(paths.resources()),
        lambda: datetime.now(UTC).astimezone(),
    )
    window.open()
    window.show()
    assert window.house is not None
    window.house.go("practice", practice="memory")
    for _ in range(5):
        QApplication.processEvents()
    strip = window.findChild(Photographs)
    assert strip is not None
    before = _peak()
    ticks: list[float] = []
    loop, clock = QEventLoop(), QTimer(interval=TICK)

    def tick() -> None:
        ticks.append(time.perf_counter())
        if not window.house.busy():
            loop.quit()

    clock.timeout.connect(tick)
    start = time.perf_counter()
    strip.take_files(files)
    clock.start()
    loop.exec()
    clock.stop()
    seconds = ticks[-1] - start
    longest = max(later - earlier for earlier, later in pairwise(ticks))
    [entry] = window.house.room.journal.entries()
    assert len(entry.photos) == len(files), len(entry.photos)
    window.close()
    return seconds, longest, before


def _parts(files: list[Path], place: Path) -> str:
    """What each photo costs beside its decoding, one after the other in one thread."""
    from couplejournal.journal import vault
    from couplejournal.ui.writing import picture

    journal = vault.create(place / "parts")
    entry = journal.begin("memory", datetime.now(UTC).date()).id
    taken = {"hash": 0.0, "cipher": 0.0, "file and fsync": 0.0, "row": 0.0, "thumbnail": 0.0}

    def clocked(what: str, action: Callable[[], object]) -> object:
        start = time.perf_counter()
        made = action()
        taken[what] += (time.perf_counter() - start) * 1000 / len(files)
        return made

    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

    for file in files:
        content = file.read_bytes()
        clocked("hash", lambda content=content: hashlib.sha256(content).digest())
        clocked("cipher", lambda content=content: encrypt(content, b"", bytes(24), bytes(32)))
        kept = clocked("file and fsync", lambda content=content: journal.photos.write(content))
        small = picture.upright(content, picture.THUMBNAIL)
        clocked("thumbnail", lambda small=small: picture._written(small, b"jpeg"))
        clocked(
            "row",
            lambda kept=kept: journal.hang_photo(entry, kept, bytes(50_000), format="jpeg", width=1, height=1, turn=1),
        )
    journal.close()
    taken["file and fsync"] -= taken["hash"] + taken["cipher"]
    return ", ".join(f"{what} {ms:.1f} ms" for what, ms in taken.items())


def _peak() -> float:
    """Megabytes of this process at its highest so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 if sys.platform != "darwin" else most / 1024**2


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _child(Path(sys.argv[1]))
