"""Starts the window: one program per journal, the look, then the door (first start, unlock, trouble) or the house."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.practices import catalogue as practices
from couplejournal.settings import Settings
from couplejournal.ui.kit import crash, icons, jobs, theme
from couplejournal.ui.kit.tidy import Tidy
from couplejournal.ui.language import speak
from couplejournal.ui.main_window import MainWindow


def wall_clock() -> datetime:
    """Now, as the clock on the wall shows it, with its zone."""
    return datetime.now().astimezone()


def start(folder: Path, *, self_test: bool = False, sample: Callable[..., None] | None = None) -> int:
    """Show the journal in `folder` until the window closes; returns the exit status.

    A second start on the same folder brings the first window to the front and ends. `self_test` starts, paints,
    prints one line and ends. `sample` writes the sample journal first, while the window shows how far it is; its
    settings are kept away from the couple's own.
    """
    os.umask(0o077)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(paths.NAME)
    app.setDesktopFileName("org.couplejournal.couplejournal")
    speak(app, paths.resources() / "words", QLocale.system())
    # Neutral in the title bar and the task list.
    app.setApplicationDisplayName(QCoreApplication.translate("MainWindow", "Notebook"))
    file = (folder.parent if sample else paths.config()) / "settings.json"
    settings = Settings.read(file)
    look = theme.apply(app, scheme=settings.scheme, scale=settings.text, motion=False if settings.still else None)
    kept = paths.cache() / "practices.json"
    catalogue = practices.read(paths.resources(), colours=theme.tints(), icons=icons.names(), kept=kept)
    window = MainWindow(folder, file, settings, look, catalogue, wall_clock, claims=not self_test, first=sample)
    crash.install([window.rescue], tell=window.tell)
    Tidy(app)
    if self_test:
        window.settled.connect(lambda: _report(app, window))
    if not window.open():
        return 0
    window.closed.connect(app.quit)
    window.show()
    status = app.exec()
    jobs.end_all()
    return status


def _report(app: QApplication, window: MainWindow) -> None:
    print(f"couplejournal is ready: {window.whereabouts()}", flush=True)
    QTimer.singleShot(0, app.quit)
