"""What happens at log-in: is this evening one of the days to come? Then one word without content, and the end.

It reads the settings and nothing else: no journal is opened, and no passphrase is needed (docs/decisions/0131).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from couplejournal.journal.clock import evening
from couplejournal.reminder import autostart
from couplejournal.settings import Settings

COMMAND = "remind"  # the program called with this word does this and ends
TITLE = "Notebook"  # as on the window: whoever sees it learns nothing
CUE = "Something for this evening."

Show = Callable[[str, str], bool]  # title and words; False when this desktop could not be asked


def main(file: Path, now: datetime, show: Show) -> int:
    """Say the word when this evening is due, and forget the day; the exit status is 1 when it could not be said.

    A start that nobody wants any more takes itself away.
    """
    settings = Settings.read(file)
    if not settings.reminder:
        with suppress(OSError):
            autostart.take_away()
        return 0
    today = evening(now, settings.day_ends).isoformat()
    if today not in settings.coming:
        return 0
    if not show(TITLE, settings.cue or CUE):
        return 1
    settings.coming = tuple(day for day in settings.coming if day > today)  # once a day is enough
    with suppress(OSError):
        settings.write(file)
    return 0
