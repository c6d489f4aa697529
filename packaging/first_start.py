"""What has to be done once on a new computer: the system's libraries, a virtual environment, the pinned packages.

Standard library only, as it runs before anything is installed. dev.py calls it, from Python 3.11 on.
"""

from __future__ import annotations

import ctypes
import glob
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig

Names = tuple[str, ...]  # of one thing, in the order of INSTALLERS

# What Qt loads at run time, on X11 and on Wayland: shared library, package of Debian and Ubuntu, package of Arch.
# Fedora and openSUSE find a package by the library's name. All are looked for at once; Qt would name one at a time.
LIBRARIES = (
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libGL.so.1", "libgl1", "libglvnd"),
    ("libEGL.so.1", "libegl1", "libglvnd"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    ("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
    ("libwayland-egl.so.1", "libwayland-egl1", "wayland"),
)
# Letters that our own two faces lack: Hebrew and Arabic, Chinese and Japanese, Korean, emoji; the files that have them.
FONTS: tuple[tuple[tuple[str, ...], Names], ...] = (
    (("DejaVuSans.*",), ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts")),
    (
        ("DroidSansFallback*", "NotoSansCJK*", "NotoSerifCJK*"),
        ("fonts-droid-fallback", "google-droid-sans-fonts", "noto-fonts-cjk", "google-droid-fonts"),
    ),
    (
        ("Nanum*", "NotoSansCJK*", "NotoSerifCJK*"),
        ("fonts-nanum", "naver-nanum-myeongjo-fonts", "noto-fonts-cjk", "nanum-fonts"),
    ),
    (
        ("NotoColorEmoji*",),
        ("fonts-noto-color-emoji", "google-noto-color-emoji-fonts", "noto-fonts-emoji", "google-noto-coloremoji-fonts"),
    ),
)
POPPLER: Names = ("poppler-utils", "poppler-utils", "poppler", "poppler-tools")  # reads the finished PDF in the tests
INSTALLERS = {
    "apt-get": "apt-get install -y --no-install-recommends",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed --noconfirm",
    "zypper": "zypper --non-interactive install",
}


def system(command: str) -> None:
    """On Linux, see that everything `command` needs of the system is there; install it, or say what to install."""
    if not sys.platform.startswith("linux"):
        return
    needed, wanted = missing_to_start(), missing_letters()
    if command != "run":  # one set of tools for all who work on it, as there is one stamp
        needed += wanted + ([] if shutil.which("pdftotext") else [POPPLER])
    if command == "bundle":
        needed += missing_to_bundle()
    if not needed:
        return
    installer = next((name for name in INSTALLERS if shutil.which(name)), None)
    if installer is None:
        sys.exit("couplejournal needs these of your system first: " + " ".join(row[0] for row in needed))
    root = os.geteuid() == 0
    if root and installer == "apt-get":
        install(installer, needed + [row for row in wanted if row not in needed])
    else:
        ask(installer, needed, "" if root else "sudo ")
    if still := missing_to_start():
        sys.exit("couplejournal: still missing after the installation: " + " ".join(row[0] for row in still))


def missing_to_start() -> list[Names]:
    """The packages to add before Qt can start and a virtual environment can be made; a name for each installer."""
    names: list[Names] = []
    for file, debian, arch in LIBRARIES:
        if not loads(file):
            names.append((debian, f"{file}()(64bit)", arch, f"{file}()(64bit)"))
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it apart, and venv then fails late and obscurely
        names.insert(0, ("python{}.{}-venv".format(*sys.version_info), "python3-pip", "python", "python3-pip"))
    return names


def missing_letters() -> list[Names]:
    """The font packages for scripts beyond our own faces, as far as the system has none."""
    folders = ("/usr/share/fonts", "/usr/local/share/fonts")
    return [
        names
        for patterns, names in FONTS
        if not any(glob.glob(f"{folder}/**/{pattern}", recursive=True) for folder in folders for pattern in patterns)
    ]


def missing_to_bundle() -> list[Names]:
    """What PyInstaller takes from the system: objcopy, and the library of a Python that came with the system."""
    names: list[Names] = [] if shutil.which("objcopy") else [("binutils",) * 4]
    if sys.base_prefix == "/usr" and not loads(str(sysconfig.get_config_var("INSTSONAME"))):
        names.append(("libpython{}.{}".format(*sys.version_info), "python3-libs", "python", "python3-base"))
    return names


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lines(installer: str, packages: list[Names], sudo: str = "") -> list[str]:
    """The shell commands that install these packages."""
    column = list(INSTALLERS).index(installer)
    names = dict.fromkeys(shlex.quote(row[column]) for row in packages)  # some share a package
    refresh = [sudo + "apt-get update"] if installer == "apt-get" else []
    return [*refresh, f"{sudo}{INSTALLERS[installer]} {' '.join(names)}"]


def install(installer: str, packages: list[Names], sudo: str = "") -> None:
    """Install system packages now, asking nothing."""
    for line in lines(installer, packages, sudo):
        print("+", line, file=sys.stderr, flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        if subprocess.call(line, shell=True, stdout=sys.stderr, env=quiet):
            sys.exit("couplejournal: the system's packages could not be installed; above stands why.")


def ask(installer: str, packages: list[Names], sudo: str) -> None:
    """Show the one line that installs what is missing; on a terminal, offer to run it."""
    print("couplejournal needs these system packages first:\n", file=sys.stderr)
    print("   ", " && ".join(lines(installer, packages, sudo)), "\n", file=sys.stderr, flush=True)
    if not sys.stdin.isatty() or input("Run this line now? [y/N] ").strip().lower() not in ("y", "yes"):
        sys.exit(1)
    install(installer, packages, sudo)


def environment(venv: str, python: str, requirements: str, afresh: bool) -> None:
    """Put exactly the pinned packages into the virtual environment; pip takes them from wherever it is set up to."""
    if afresh:
        print("couplejournal: making .venv (once; some 120 MB are fetched)", file=sys.stderr, flush=True)
        if subprocess.call([sys.executable, "-m", "venv", "--clear", venv], stdout=sys.stderr):
            sys.exit(f"couplejournal: {venv} could not be made; above stands why.")
    options = ["--disable-pip-version-check", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    if subprocess.call([python, "-m", "pip", "install", *options, "-r", requirements], stdout=sys.stderr):
        sys.exit("couplejournal: the packages could not be installed; above pip says why. Call again to try again.")


def command(root: str, venv: str, python: str) -> None:
    """Let .venv import the checkout, and put the command `couplejournal` beside its Python."""
    packages = sysconfig.get_path("purelib", "venv", {"base": venv, "platbase": venv})
    with open(os.path.join(packages, "couplejournal.pth"), "w", encoding="utf-8") as file:
        file.write(root + "\n")
    name = os.path.join(os.path.dirname(python), "couplejournal")
    if os.name == "nt":
        with open(name + ".cmd", "w", encoding="utf-8") as file:
            file.write(f'@"{python}" -P -m couplejournal %*\n')
        return
    with open(name, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec {shlex.quote(python)} -P -m couplejournal "$@"\n')
    os.chmod(name, 0o755)
