"""One soft bell, played by whatever this computer plays sounds with; where there is nothing, it stays quiet."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

from couplejournal import paths

# Programs that play a file and end, on Linux in the order in which they are likely to be there and to work.
PLAYERS = (("afplay",),) if sys.platform == "darwin" else (("pw-play",), ("paplay",), ("aplay", "-q"))
_LONGEST = 20.0  # seconds after which a player that does not end is ended
_ringing = threading.Lock()


def ring(players: Iterable[tuple[str, ...]] = PLAYERS) -> threading.Thread | None:
    """Ring once, in a thread of its own; None when it is ringing already. Never raises.

    Its maker is packaging/make_bell.py.
    """
    if not _ringing.acquire(blocking=False):
        return None
    thread = threading.Thread(target=_play, args=(paths.resources() / "bell.wav", players), name="bell", daemon=True)
    thread.start()
    return thread


def _play(sound: Path, players: Iterable[tuple[str, ...]]) -> None:
    try:
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(sound), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
            return
        for name, *options in players:
            if (program := shutil.which(name)) and _played([program, *options, str(sound)]):
                return
    except (OSError, RuntimeError):
        pass  # no sound is no trouble: the end of a turn is seen as well
    finally:
        _ringing.release()


def _played(command: list[str]) -> bool:
    """Whether the player found a loudspeaker to play it on."""
    quiet = subprocess.DEVNULL
    try:
        return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_LONGEST).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
