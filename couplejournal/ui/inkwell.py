"""The thread from which the pens are fed: words reach the disk there, so that a key press never waits for it."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable

from couplejournal.journal.journal import Journal


class Inkwell:
    """One thread and its queue: what is given to `do` runs in order, each with the thread's own open journal.

    The window's thread reads; the inkwell keeps what is being typed. SQLite's write-ahead log lets both go on at once.
    """

    def __init__(self, open_again: Callable[[], Journal]) -> None:
        """`open_again` opens the same journal a second time; it is called in the thread, on the first job."""
        self._open_again = open_again
        self._jobs: queue.SimpleQueue[Callable[[Journal], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="inkwell", daemon=True)
        self._thread.start()

    def do(self, job: Callable[[Journal], None]) -> None:
        """Run `job` after all that was given before; it has to catch the world's errors itself."""
        self._jobs.put(job)

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until everything given so far has run; False when it took longer than `seconds`."""
        done = threading.Event()
        self._jobs.put(lambda _journal: done.set())
        return done.wait(seconds)

    def close(self) -> None:
        """Run what is left, close the thread's journal and end the thread."""
        self._jobs.put(None)
        self._thread.join(10.0)

    def _run(self) -> None:
        journal: Journal | None = None
        while (job := self._jobs.get()) is not None:
            try:
                if journal is None:
                    journal = self._open_again()
                job(journal)
            except Exception:  # ours; the words of the next job are not to suffer for it
                sys.excepthook(*sys.exc_info())
        if journal is not None:
            journal.close()
