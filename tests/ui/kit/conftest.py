"""The look as the tests of the parts want it: light, 100 %, nothing moves; and a place to show a part."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.kit.theme import Look


@pytest.fixture(autouse=True)
def plain(look: Look) -> Iterator[Look]:
    """Whatever a test changes in the look, the next one begins plainly."""
    yield look
    look.set_scheme("light")
    look.set_scale(1.0)
    look.set_motion(False)


@pytest.fixture
def live(qapp: QApplication) -> Callable[[Callable[[], object]], None]:
    """Does something while the program runs: Qt passes a new font or palette on to what is on show only then."""

    def do(act: Callable[[], object]) -> None:
        rounds = iter(range(60))  # of the event loop, for each layout to hear of it
        clock = QTimer(interval=0)
        clock.timeout.connect(lambda: next(rounds, None) is None and qapp.exit())  # quit() would close the windows
        QTimer.singleShot(0, act)
        clock.start()
        qapp.exec()
        clock.stop()

    return do


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[..., QWidget]]:
    """Shows a part in a window of its own until the test ends."""
    shown: list[QWidget] = []

    def show_one(part: QWidget, width: int = 1000, height: int = 700) -> QWidget:
        shown.append(part)
        part.resize(width, height)
        part.show()
        part.activateWindow()
        for _ in range(4):  # a page finds its heights in a few rounds
            qapp.processEvents()
        return part

    yield show_one
    for part in shown:
        part.close()
        part.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
