"""The screen that does not sleep: asked for on the desktop's own line, given back, and never a trouble."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from couplejournal.ui.kit.awake import WHO, Awake

HOLDER = """
import sys
from PySide6.QtCore import QCoreApplication
from couplejournal.ui.kit.awake import Awake
app = QCoreApplication([])
awake = Awake(app)
awake.hold()
awake.hold()
print("held", flush=True)
sys.stdin.readline()
awake.release()
app.processEvents()
print("released", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a desktop's message bus of our own."""
    daemon = shutil.which("dbus-daemon")
    if not daemon or not shutil.which("dbus-monitor") or sys.platform != "linux":
        pytest.skip("no message bus here")
    with subprocess.Popen([daemon, "--session", "--print-address"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


def until(stream, words: str) -> list[str]:  # type: ignore[no-untyped-def]
    """The lines up to the one that holds these words."""
    lines: list[str] = []
    for line in stream:
        lines.append(line)
        if words in line:
            return lines
    raise AssertionError(f"{words!r} never came:\n{''.join(lines)}")


def test_the_desktop_is_asked_once_and_the_line_is_closed_afterwards(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    pipe = subprocess.PIPE
    watch = ["dbus-monitor", "--address", bus]
    with subprocess.Popen(watch, stdout=pipe, text=True) as monitor:
        assert monitor.stdout is not None
        until(monitor.stdout, "NameLost")  # now it sees everything
        with subprocess.Popen([sys.executable, "-c", HOLDER], stdin=pipe, stdout=pipe, text=True) as holder:
            assert holder.stdin is not None and holder.stdout is not None
            until(holder.stdout, "held")
            asked = until(monitor.stdout, WHO)
            assert [line for line in asked if "member=Inhibit" in line and "org.freedesktop.ScreenSaver" in line]
            line = next(word for line in asked if "member=Inhibit" in line for word in line.split() if ":" in word)
            sender = line.removeprefix("sender=")
            holder.stdin.write("\n")
            holder.stdin.flush()
            until(holder.stdout, "released")
            later = until(monitor.stdout, "NameOwnerChanged")
            later += until(monitor.stdout, sender)
            assert not [line for line in later if "member=Inhibit" in line]
            holder.stdin.write("\n")
        monitor.terminate()


def test_nobody_to_ask_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    owner = QObject()
    awake = Awake(owner)
    awake.hold()
    awake.release()
    awake.release()
    assert not awake.held
