"""The thread from which the pens are fed: words reach the disk there, so that a key press never waits for it."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from couplejournal.errors import CoupleJournalError, JournalUnreachable
from couplejournal.journal.journal import Journal

PATIENCE = 1.0  # seconds that the window's doors to the journal wait for another program that is writing

Work = Callable[[Journal], None]
Refused = Callable[[Exception], object]


def unheard(trouble: Exception) -> None:
    """For work that may as well be done another time."""


class Inkwell:
    """One thread and its queue: what is given to `do` runs in order, each with the thread's own open journal.

    The window's thread reads; the inkwell keeps what is being typed. SQLite's write-ahead log lets both go on at once.
    Work that has run is let go of in the thread that made the inkwell: with it a part of the window may go, and Qt ends
    the process when that happens anywhere else.
    """

    def __init__(self, open_again: Callable[[], Journal]) -> None:
        """`open_again` opens the same journal a second time; it is called in the thread, and again after a trouble."""
        self._open_again = open_again
        self._journal: Journal | None = None
        self._given: queue.SimpleQueue[list[Any] | threading.Event | None] = queue.SimpleQueue()  # [Work, Refused]
        self._spent: queue.SimpleQueue[list[Any]] = queue.SimpleQueue()
        self._home = threading.get_ident()
        self._thread = threading.Thread(target=self._run, name="inkwell", daemon=True)
        self._thread.start()

    def do(self, work: Work, refused: Refused = unheard) -> None:
        """Run `work` after all that was given before; when it is not done, `refused` is told why, in the thread."""
        self._forget_spent()
        self._given.put([work, refused])

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until everything given so far has run; False when it took longer than `seconds`."""
        done = threading.Event()
        self._given.put(done)
        in_time = done.wait(seconds)
        self._forget_spent()
        return in_time

    def close(self) -> None:
        """Run what is left, close the thread's journal and end the thread."""
        self._given.put(None)
        self._thread.join(10.0)
        self._forget_spent()

    def _forget_spent(self) -> None:
        """Empty what has run. The thread may still hold a list for a moment, but nothing that was in it."""
        while threading.get_ident() == self._home:
            try:
                self._spent.get_nowait().clear()
            except queue.Empty:
                return

    def _run(self) -> None:
        while (given := self._given.get()) is not None:
            if isinstance(given, threading.Event):
                given.set()
            else:
                self._try(*given)
                self._spent.put(given)
        self._let_go()

    def _try(self, work: Work, refused: Refused) -> None:
        try:
            if self._journal is None:
                self._journal = self._open_again()
            work(self._journal)
        except CoupleJournalError as trouble:
            if isinstance(trouble, JournalUnreachable):
                self._let_go()  # a disk that comes back needs a new door
            refused(trouble)
        except Exception as mistake:  # ours; the words of the next work are not to suffer for it
            refused(mistake)
            sys.excepthook(*sys.exc_info())

    def _let_go(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(CoupleJournalError):  # what was kept is safe in the log
                journal.close()
