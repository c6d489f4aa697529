"""Puts the house together: reads the command line, opens the journal, shows the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from couplejournal import commands, paths

if TYPE_CHECKING:
    from argparse import Namespace


def main(argv: list[str] | None = None) -> int:
    """The whole program; returns the exit status (0, or not 0 after one sentence on standard error)."""
    given = sys.argv[1:] if argv is None else argv
    if given == ["remind"]:  # not for people: the start at log-in, which opens no journal
        return remind()
    return commands.main(given, window)


def remind() -> int:
    """Say the quiet word of this evening, if there is one, and end; Qt is read only where it has to say it."""
    from datetime import datetime

    from couplejournal.reminder import remind as reminding

    def show(title: str, words: str) -> bool:
        from couplejournal.ui.kit import notice

        return notice.show(title, words)

    return reminding.main(paths.config() / "settings.json", datetime.now().astimezone(), show)


def window(options: Namespace) -> int:
    """Show the window on the journal of `options` (or on a sample) until it is closed."""
    load_core()
    refusal = unfit_qt(sys.version_info[:2], _qt_version())
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    from couplejournal.ui.start import start

    if not options.sample:
        return start(options.journal or paths.journal(), self_test=options.self_test)
    import tempfile

    with tempfile.TemporaryDirectory(prefix="couplejournal-sample-", ignore_cleanup_errors=True) as place:
        folder = Path(place) / "Sample journal"
        return start(folder, self_test=options.self_test, sample=_sample_writer(folder))


def _sample_writer(folder: Path) -> Callable[..., None]:
    """Writes the sample into `folder`; it tells how far it is, and stops when it is asked to."""
    from couplejournal.commands import write_sample
    from couplejournal.errors import Cancelled
    from couplejournal.journal.clock import evening, utc_now

    def write(*, progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> None:
        def tell(part: float) -> None:
            if cancelled():
                raise Cancelled
            progress(part, "")

        write_sample(folder, years=1, seed=1, end=evening(utc_now().astimezone()), progress=tell)

    return write


def load_core() -> None:
    """Import what knows no Qt before Qt: once PySide6 is there, it reads the source of every module imported after it.

    That took a third of the time of a start.
    """
    import couplejournal.journal.vault
    import couplejournal.practices.catalogue
    import couplejournal.settings  # noqa: F401


def _qt_version() -> str:
    import PySide6

    return PySide6.__version__


def unfit_qt(python: tuple[int, int], qt: str) -> str:
    """A sentence when this PySide6 cannot work with this Python; "" when it can.

    PySide6 6.12.0 drops one reference to None with every call that returns nothing; before Python 3.12, where None
    became immortal, the interpreter aborts after some thousand such calls.
    """
    if python < (3, 12) and qt.startswith("6.12.0"):
        return "PySide6 6.12.0 does not work with Python 3.11. Please install PySide6-Essentials 6.11 or Python 3.12."
    return ""
