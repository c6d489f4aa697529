"""What a minute of a talk costs: the ring in its real scene, beside a window in which nothing happens.

Both windows are processes of their own and run at the same time; on a screen (DISPLAY) they are really painted.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.table import Row

REST = 25  # seconds after the start until nothing of it is left to do: reading ahead, the day's backup, folding the log
MINUTE = 60
BENCH = Path(__file__).resolve().parents[2]


def measure(journal: Path, scratch: Path) -> list[Row]:
    """Start both windows, wait until they have measured themselves."""
    children = []
    for mode in ("turn", "tonight"):
        folder = scratch / f"ring-{mode}"
        shutil.copytree(journal, folder)
        command = [sys.executable, "-m", "tests.bench.ring", mode, str(folder)]
        surroundings = {**os.environ, "XDG_CONFIG_HOME": str(scratch), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
        children.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=BENCH, env=surroundings))
    said = [child.communicate()[0].split() for child in children]
    if any(child.returncode for child in children):
        raise RuntimeError("a window of the ring's bench did not end well")
    (ring, paintings), (idle, _none) = said
    ours, anchor = float(ring), float(idle)
    what = f"a minute of a turn, {paintings} paintings of the ring"
    ratio = f"{ours / anchor:.1f}" if anchor > 0.0005 else "–"
    return [
        Row(what, f"{ours:.3f} % of a core", f"idle window {anchor:.3f} %", ratio, "< 1 %"),
        Row("a minute in which nothing happens", f"{anchor:.3f} % of a core", "", "", "0 %"),
    ]


def window(mode: str, folder: Path) -> None:
    """In a process of its own: show the window, go to the turn, rest, and print the share of a core of one minute."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from couplejournal import paths
    from couplejournal.practices import catalogue
    from couplejournal.settings import Settings
    from couplejournal.ui.kit import theme
    from couplejournal.ui.kit.tidy import Tidy
    from couplejournal.ui.main_window import MainWindow
    from couplejournal.ui.start import wall_clock

    app = QApplication([])
    look = theme.apply(app, scheme="light", motion=False)
    settings = Settings(bell="none", minutes=20)
    practices = catalogue.read(paths.resources())
    window = MainWindow(folder, folder.parent / f"{mode}.json", settings, look, practices, wall_clock)
    Tidy(app)
    window.open()
    window.show()

    class Paintings(QObject):
        seen = 0

        def eventFilter(self, thing: QObject, event: QEvent) -> bool:
            self.seen += event.type() == QEvent.Type.Paint
            return False

    paintings = Paintings()
    if mode == "turn":
        house = window.house
        assert house is not None
        house.go("practice", practice="evening_talk")
        page = window.findChild(QWidget, "practice")
        keys = [step.key for step in practices.practice("evening_talk").steps]  # type: ignore[union-attr]
        page.show_step(keys.index("turn"))  # type: ignore[attr-defined]
        page.findChild(QWidget, "begins-1").click()  # type: ignore[attr-defined]
        page.findChild(QWidget, "ring").installEventFilter(paintings)
    spent = [0.0, 0.0, 0.0]

    def begin() -> None:
        spent[:] = [time.process_time(), time.monotonic(), paintings.seen]

    def end() -> None:
        share = 100 * (time.process_time() - spent[0]) / (time.monotonic() - spent[1])
        print(share, paintings.seen - round(spent[2]), flush=True)
        window.close()
        app.quit()

    QTimer.singleShot(REST * 1000, begin)
    QTimer.singleShot((REST + MINUTE) * 1000, end)
    app.exec()


if __name__ == "__main__":
    window(sys.argv[1], Path(sys.argv[2]))
