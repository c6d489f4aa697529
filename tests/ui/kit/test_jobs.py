"""Long work beside the window: told, stopped, failed, forgotten with its page."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from couplejournal.errors import BookFailed
from couplejournal.ui.kit.jobs import Job, end_all


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def double(number: int) -> int:
    return number * 2


def fail(error: Exception) -> None:
    raise error


def count_to_four(*, progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> str:
    for step in range(1, 5):
        progress(step / 4, f"part {step}")
    return "done"


def wait_for_the_end(begun: threading.Event, *, progress: Callable[..., None], cancelled: Callable[[], bool]) -> None:
    begun.set()
    pause = threading.Event()
    while not cancelled():
        pause.wait(0.002)
    raise RuntimeError("stopped in the middle")


class Part:
    """Stands for what must not go in another thread."""


def test_what_it_was_given_is_let_go_of_with_its_result(qtbot: QtBot, owner: QObject) -> None:
    part = Part()
    still_there, held = weakref.ref(part), []
    job = Job(id, part, owner=owner)
    job.finished.connect(lambda _result: held.append(still_there()))
    del part
    with qtbot.waitSignal(job.finished):
        job.start()
    assert held == [None]


def test_the_result_comes_in_the_windows_thread(qtbot: QtBot, owner: QObject) -> None:
    job = Job(double, 21, owner=owner)
    threads = []
    job.finished.connect(lambda _result: threads.append(QThread.currentThread() is owner.thread()))
    with qtbot.waitSignal(job.finished) as done:
        job.start()
    assert done.args == [42]
    assert threads == [True]


def test_progress_is_told_in_order(qtbot: QtBot, owner: QObject) -> None:
    job, told = Job(count_to_four, owner=owner, tells=True), []
    job.progress.connect(lambda part, words: told.append((part, words)))
    with qtbot.waitSignal(job.finished):
        job.start()
    assert told == [(0.25, "part 1"), (0.5, "part 2"), (0.75, "part 3"), (1.0, "part 4")]


def test_a_trouble_of_the_world_is_handed_on(qtbot: QtBot, owner: QObject) -> None:
    trouble = BookFailed(reason="no paper")
    job = Job(fail, trouble, owner=owner)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args == [trouble]


def test_a_mistake_of_ours_is_told_and_reaches_the_excepthook(qtbot: QtBot, owner: QObject) -> None:
    mistake = ZeroDivisionError("ours")
    job = Job(fail, mistake, owner=owner)
    with capture_exceptions() as caught, qtbot.waitSignal(job.failed) as failed:
        job.start()
        qtbot.waitUntil(lambda: bool(caught))
    assert failed.args == [mistake]
    assert [error[1] for error in caught] == [mistake]


def test_a_cancelled_job_ends_stopped_and_says_no_more(qtbot: QtBot, owner: QObject) -> None:
    begun = threading.Event()
    job, other = Job(wait_for_the_end, begun, owner=owner, tells=True), []
    job.failed.connect(other.append)
    job.finished.connect(other.append)
    job.start()
    assert begun.wait(5)
    with qtbot.waitSignal(job.stopped):
        job.cancel()
    assert other == []


def test_a_job_whose_page_is_gone_stops_and_calls_nobody(qtbot: QtBot) -> None:
    owner, begun, told = QObject(), threading.Event(), []
    job = Job(wait_for_the_end, begun, owner=owner, tells=True)
    for signal in (job.finished, job.failed, job.stopped):
        signal.connect(lambda *_: told.append(True))
    job.start()
    assert begun.wait(5)
    owner.deleteLater()
    del owner
    gone = []
    job.destroyed.connect(lambda: gone.append(True))
    qtbot.waitUntil(lambda: bool(gone))
    assert QThreadPool.globalInstance().waitForDone(5000)
    qtbot.wait(1)
    assert told == []


def test_at_the_end_every_job_is_stopped_and_waited_for(owner: QObject) -> None:
    begun, ended = threading.Event(), []

    def work(*, progress: Callable[..., None], cancelled: Callable[[], bool]) -> None:
        try:
            wait_for_the_end(begun, progress=progress, cancelled=cancelled)
        finally:
            ended.append(True)

    Job(work, owner=owner, tells=True).start()
    assert begun.wait(5)
    end_all()
    assert ended == [True]
