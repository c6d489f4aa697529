"""Make this computer ready for couplejournal, then start the program, its tests or its tools.

    python3 packaging/dev.py run --sample        on Windows: py packaging\\dev.py run --sample

Standard library only. The second start must cost nothing, so all that is needed once stands in first_start.py. This
file must be readable by an old Python too, which then gets a sentence and not a SyntaxError.
"""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
STAMP = os.path.join(VENV, "couplejournal.stamp")
FIRST, LAST = (3, 11), (3, 14)  # the first our code is written for, the last that PySide6 6.11 is made for

COMMANDS = {  # what each command hands to the Python of .venv, one after the other
    "run": [["-P", "-m", "couplejournal"]],  # -P: what lies in the present folder is not ours
    "test": [["-m", "pytest", "-n", "auto", "--dist", "worksteal"]],  # on all cores, unless ARGS="-n 0"
    "bench": [["-m", "tests.bench"]],
    "check": [["-m", "ruff", "check"], ["-m", "mypy"]],
    "bundle": [["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "packaging/couplejournal.spec"]],
}


def main() -> int:
    """Do what the command line says and return its exit status; on POSIX the last program takes this one's place."""
    command, handed_on = "".join(sys.argv[1:2]), sys.argv[2:]
    if command not in COMMANDS:
        sys.exit("usage: dev.py {" + "|".join(COMMANDS) + "} [arguments handed on]")
    if not FIRST <= sys.version_info[:2] <= LAST:
        wanted = "{}.{} to {}.{}".format(*FIRST, *LAST)
        sys.exit(
            f"couplejournal needs Python {wanted}; this one is {sys.version.split()[0]}. "
            f"With another: make {command} PYTHON=python3.12"
        )
    make_ready(command)
    if command != "run":  # the program keeps the folder it was called from: --pdf book.pdf means a file there
        os.chdir(ROOT)
    *earlier, last = COMMANDS[command]
    for arguments in earlier:
        if status := call(arguments):
            return status
    if os.name == "nt":  # exec on Windows gives the terminal back before the program has ended
        return call(last + handed_on)
    os.execv(PYTHON, [PYTHON, *last, *handed_on])


def call(arguments: list[str]) -> int:
    """Run .venv's Python and wait; its exit status."""
    import subprocess

    return subprocess.call([PYTHON, *arguments])


def make_ready(command: str) -> None:
    """Bring the system's libraries and .venv to what `command` needs, unless the stamp says that they are there."""
    lock = os.path.join(ROOT, "requirements", "run.txt")
    pins = read(lock)
    if command != "run":  # dev.txt holds all of run.txt, so an environment made for the tests starts the program too
        lock = os.path.join(ROOT, "requirements", "dev.txt")
        pins += read(lock)
    stamp = read(STAMP)
    ready = stamp.startswith(place() + pins)
    if ready and command != "bundle":
        return
    import first_start

    first_start.system(command)
    if not ready:
        first_start.environment(VENV, PYTHON, lock, afresh=not stamp.startswith(place()))
        first_start.command(ROOT, VENV, PYTHON)
        with open(STAMP, "w", encoding="utf-8") as file:  # last of all: whatever was broken off is done again
            file.write(place() + pins)


def place() -> str:
    """What an environment is good for: this Python, this folder, this computer and its libraries."""
    return "\n".join([sys.version, ROOT, read("/etc/machine-id"), ""])


def read(path: str) -> str:
    """The text of a file, or nothing where there is none."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
