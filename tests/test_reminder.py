"""The quiet word at log-in: when it is said, what is written for it, and that nothing of it stays."""

from __future__ import annotations

import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from couplejournal import app, paths
from couplejournal.reminder import autostart, macos, remind, windows, xdg
from couplejournal.settings import Settings

NOW = datetime(2026, 11, 29, 19, 0, tzinfo=UTC)
ODD = ['/opt/My programs/50% "ours" $HOME `x` \\ ü/couplejournal', "remind"]
LISTENER = Path(__file__).parent / "listener.py"


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    autostart.take_away()
    (paths.config() / "settings.json").unlink(missing_ok=True)


def kept(file: Path, *days: str, on: bool = True, cue: str = "") -> Path:
    Settings(reminder=on, coming=days, cue=cue).write(file)
    return file


def test_on_its_day_one_word_is_said_and_the_day_is_forgotten(tmp_path: Path) -> None:
    file = kept(tmp_path / "settings.json", "2026-11-29", "2026-12-06")
    said: list[tuple[str, str]] = []
    show = lambda *words: said.append(words) is None  # noqa: E731
    assert [remind.main(file, NOW, show) for _ in range(3)] == [0, 0, 0]  # three log-ins of one day
    assert said == [("Notebook", "Something for this evening.")]
    assert Settings.read(file).coming == ("2026-12-06",)


def test_their_own_words_are_said_and_the_small_hours_belong_to_the_evening_before(tmp_path: Path) -> None:
    file = kept(tmp_path / "settings.json", "2026-11-29", cue="The kettle hour")
    said: list[str] = []
    assert remind.main(file, NOW.replace(day=30, hour=2), lambda _title, words: said.append(words) is None) == 0
    assert said == ["The kettle hour"]


def test_on_other_days_and_when_it_is_off_nothing_is_said(tmp_path: Path) -> None:
    def never(_title: str, _words: str) -> bool:
        raise AssertionError("nobody asked for this")

    assert remind.main(kept(tmp_path / "a.json", "2026-11-28", "2026-11-30"), NOW, never) == 0
    assert remind.main(kept(tmp_path / "b.json", "2026-11-29", on=False), NOW, never) == 0
    assert remind.main(tmp_path / "not there.json", NOW, never) == 0
    (tmp_path / "broken.json").write_text("{“")
    assert remind.main(tmp_path / "broken.json", NOW, never) == 0


def test_what_could_not_be_said_is_kept_for_the_next_log_in(tmp_path: Path) -> None:
    file = kept(tmp_path / "settings.json", "2026-11-29")
    assert remind.main(file, NOW, lambda _title, _words: False) == 1
    assert Settings.read(file).coming == ("2026-11-29",)


def test_a_start_that_nobody_wants_any_more_takes_itself_away(tmp_path: Path) -> None:
    autostart.put_in()
    assert remind.main(tmp_path / "not there.json", NOW, lambda *_words: True) == 0
    assert not autostart.stands()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="desktops of Linux start these files")
def test_linux_starts_just_this_program_and_nothing_of_it_stays() -> None:
    autostart.put_in()
    file = xdg.file(autostart.NAME)
    assert autostart.stands() and file.is_file()
    assert not autostart.stands(["/elsewhere/couplejournal", "remind"])  # it has moved since
    autostart.put_in(["/elsewhere/couplejournal", "remind"])
    assert autostart.stands(["/elsewhere/couplejournal", "remind"])
    autostart.take_away()
    autostart.take_away()
    assert not file.exists() and not list(file.parent.iterdir())


def test_the_desktop_entry_says_what_the_specification_asks_for() -> None:
    xdg.put_in("odd", ODD)
    entry = xdg.file("odd").read_text("utf-8")
    xdg.take_away("odd")
    lines = dict(line.split("=", 1) for line in entry.splitlines()[1:])
    assert entry.startswith("[Desktop Entry]\n") and lines["Type"] == "Application" and lines["Name"] == "Notebook"
    assert as_desktops_read(lines["Exec"]) == ODD


def as_desktops_read(value: str) -> list[str]:
    """First the file's own backslashes, then the quotation marks with theirs, then the per cents."""
    words = re.findall(r'"((?:\\.|[^"\\])*)"', value.replace("\\\\", "\\"))
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in words]


def test_macos_has_a_list_that_its_own_reader_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    macos.put_in("org.example", ODD)
    assert macos.stands("org.example", ODD) and not macos.stands("org.example", ["other"])
    read = plistlib.loads(macos.file("org.example").read_bytes())
    assert read["ProgramArguments"] == ODD and read["RunAtLoad"] is True and read["KeepAlive"] is False
    macos.take_away("org.example")
    assert not macos.stands("org.example", ODD) and not list(macos.file("org.example").parent.iterdir())


class Registry(types.ModuleType):
    """As much of winreg as is asked for here."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = object(), 1, 2

    def __init__(self) -> None:
        super().__init__("winreg")
        self.lines: dict[str, str] = {}

    def CreateKey(self, _root: object, path: str) -> Registry:
        assert path.endswith(r"CurrentVersion\Run")
        return self

    def OpenKey(self, root: object, path: str, *_rights: int) -> Registry:
        return self.CreateKey(root, path)

    def __enter__(self) -> Registry:
        return self

    def __exit__(self, *_why: object) -> None:
        return None

    def SetValueEx(self, _key: object, name: str, _zero: int, _kind: int, value: str) -> None:
        self.lines[name] = value

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, int]:
        if name not in self.lines:
            raise FileNotFoundError(name)
        return self.lines[name], 1

    def DeleteValue(self, _key: object, name: str) -> None:
        if name not in self.lines:
            raise FileNotFoundError(name)
        del self.lines[name]


def test_windows_has_one_line_in_the_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert not windows.stands("x", ODD)
    windows.put_in("x", [r"C:\Program Files\Notebook\couplejournal.exe", "remind"])
    assert registry.lines == {"x": r'"C:\Program Files\Notebook\couplejournal.exe" remind'}
    assert windows.stands("x", [r"C:\Program Files\Notebook\couplejournal.exe", "remind"])
    windows.take_away("x")
    windows.take_away("x")
    assert registry.lines == {}


def test_the_bundle_is_started_as_itself_and_python_with_our_package(monkeypatch: pytest.MonkeyPatch) -> None:
    assert autostart.command()[:3] == [sys.executable, "-P", "-c"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert autostart.command() == [sys.executable, "remind"]
    monkeypatch.setenv("APPIMAGE", "/home/us/Notebook.AppImage")
    assert autostart.command() == ["/home/us/Notebook.AppImage", "remind"]


def test_the_start_at_log_in_reads_no_journal_and_no_window() -> None:
    code = (
        "import sys; from couplejournal import app; assert app.main(['remind']) == 0;"
        "print([name for name in sys.modules if name.split('.')[0] in"
        " ('PySide6', 'peewee', 'apsw', 'nacl', 'dateutil')"
        " or name.startswith(('couplejournal.ui', 'couplejournal.practices'))"
        " or name in ('couplejournal.journal.journal', 'couplejournal.journal.vault')])"
    )
    kept(paths.config() / "settings.json", "2020-01-01")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """A bus of its own, and something on it that takes notices; gives the file into which they are written."""
    if sys.platform != "linux" or not shutil.which("dbus-daemon"):
        pytest.skip("there is no dbus-daemon to drive")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    started = [bus]
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    before, os.environ["DBUS_SESSION_BUS_ADDRESS"] = os.environ.get("DBUS_SESSION_BUS_ADDRESS"), address

    def listen(name: str) -> Path:
        file = tmp_path / "heard"
        child = subprocess.Popen([sys.executable, str(LISTENER), str(file), name], stdout=subprocess.PIPE, text=True)
        started.append(child)
        assert child.stdout is not None and child.stdout.readline() == "listening\n"
        return file

    yield listen
    if before is None:
        del os.environ["DBUS_SESSION_BUS_ADDRESS"]
    else:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = before
    for child in reversed(started):
        child.terminate()
        child.wait()
        assert child.stdout is not None
        child.stdout.close()


def logged_in() -> int:
    """What a desktop starts at log-in, on a day that is due."""
    today = datetime.now().astimezone()
    days = {(today.date()).isoformat(), app_evening(today)}
    kept(paths.config() / "settings.json", *sorted(days), cue="The kettle’s hour")
    return subprocess.run(autostart.command(), timeout=60, cwd="/").returncode


def app_evening(now: datetime) -> str:
    from couplejournal.journal.clock import evening

    return evening(now).isoformat()


@pytest.mark.parametrize(
    ("name", "member", "signature"),
    [
        ("org.freedesktop.Notifications", "Notify", "susssasa{sv}i"),
        ("org.freedesktop.portal.Desktop", "AddNotification", "sa{sv}"),
    ],
)
def test_a_real_desktop_hears_it_once(desktop: Callable[[str], Path], name: str, member: str, signature: str) -> None:
    if member == "Notify" and not (shutil.which("gdbus") or shutil.which("notify-send")):
        pytest.skip("neither gdbus nor notify-send is here")
    file = desktop(name)
    assert logged_in() == 0
    heard = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    told = [(what, kinds, said) for what, kinds, said in heard if what == member]
    assert [(what, kinds) for what, kinds, _said in told] == [(member, signature)]
    if member == "Notify":
        assert "'Notebook', 'The kettle’s hour'" in told[0][2]


def test_a_desktop_without_anybody_who_shows_notices_breaks_nothing(desktop: Callable[[str], Path]) -> None:
    assert logged_in() == 1
    assert app.main(["remind"]) == 1
