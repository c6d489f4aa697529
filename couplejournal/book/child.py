"""Our own program, started a second time to set a book: it is given a job, listened to, and stopped at any moment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from couplejournal.book import press
from couplejournal.errors import BookFailed, Cancelled

_GLANCE = 0.02  # seconds between two looks at whether somebody pressed Cancel
_QUIETLY = 0x00004000 | 0x08000000 if sys.platform == "win32" else 0  # below normal priority, no console window


class Child:
    """A running child process; every method raises Cancelled once it has been stopped."""

    def __init__(self, process: subprocess.Popen[bytes], stopped: threading.Event) -> None:
        self._inward = cast(BinaryIO, process.stdin)
        self._outward = cast(BinaryIO, process.stdout)
        self._stopped = stopped
        self.missing: tuple[str, ...] = ()  # when all is set: the scripts whose letters no font has

    def check(self) -> None:
        if self._stopped.is_set():
            raise Cancelled()

    def give(self, *job: str) -> None:
        """Hand over a job. The pipe stays open: when it closes, the child knows that we are gone."""
        with suppress(OSError):  # it has ended already: pages() will tell why
            for part in job:
                press.send(self._inward, press.JOB, part.encode())

    def pages(self) -> Iterator[bytes]:
        """The pages it sends until its work is done (raises BookFailed when it does not get there)."""
        while True:
            try:
                kind, content = press.receive(self._outward)
            except (EOFError, OSError):
                kind = press.FAILED
            self.check()
            if kind == press.DONE:
                self.missing = tuple(json.loads(content))
                return
            if kind != press.PAGE:
                raise BookFailed(reason="the typesetter could not finish it")
            yield content


@contextmanager
def child(command: Sequence[str] | None, cancelled: Callable[[], bool] | None) -> Iterator[Child]:
    """Start the child (command: another than our own); it has ended when this is left, and its memory is free.

    cancelled is asked often, in a thread of its own; once it says True, the child is killed.
    Raises BookFailed when it cannot be started.
    """
    try:
        process = subprocess.Popen(
            command or _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=_QUIETLY,
        )
    except OSError as error:
        raise BookFailed(reason="the typesetter did not start") from error
    stopped, over = threading.Event(), threading.Event()

    def watch() -> None:
        while cancelled and not over.wait(_GLANCE):
            if cancelled():
                stopped.set()
                process.kill()
                return

    watcher = threading.Thread(target=watch, name="book: cancel", daemon=True)
    watcher.start()
    try:
        yield Child(process, stopped)
    finally:
        over.set()
        watcher.join()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                cast(BinaryIO, pipe).close()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "typeset"]
    return [sys.executable, "-P", "-m", "couplejournal", "typeset"]


def _environment() -> dict[str, str]:
    """Ours, with the place of our own package: a checkout is not installed."""
    place = str(Path(__file__).resolve().parents[2])
    others = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join((place, others)) if others else place}
