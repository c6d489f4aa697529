"""The child process that sets a book: reads a job, runs Typst, hands back pages. It ends with the program it serves."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from couplejournal import paths
from couplejournal.book import letters, script, workbench

if TYPE_CHECKING:
    import typst

# The archival form first. A photo in printers' colours, or a letter whose accent no font has, is not allowed in it:
# such a book is still a whole and tagged PDF.
_FORMS: tuple[list[typst.PDFStandard], ...] = (["a-2a", "ua-1"], ["ua-1"], [])
# What a message is: what to do; a page as PNG; all is set (and which scripts no font has); there is no book.
JOB, PAGE, DONE, FAILED = b"j", b"p", b"d", b"f"
_FONTS = "fonts"  # the folder of our own fonts, within the private folder
_LONGEST = 1 << 30  # bytes in a message; more is none of ours
_NICENESS = 3


def child_main() -> int:
    """What the hidden `typeset` command runs: one job from standard input, messages on standard output.

    It then waits for the program to end it, so that what a killed program leaves behind is always cleared away.
    """
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_NICENESS)
    # By number: a windowed program on Windows has no sys.stdin, yet our two pipes are there.
    with open(0, "rb", closefd=False) as inward, open(1, "wb", closefd=False) as outward:
        try:
            job, book = json.loads(receive(inward)[1]), receive(inward)[1].decode()
        except EOFError:
            return 1  # stopped before there was anything to do
        owner = threading.Thread(target=_end_with_owner, args=(Path(job["root"]), job["target"]), daemon=True)
        owner.start()
        with suppress(OSError):  # the program has gone: its end is being waited for below
            try:
                missing = _set(job, book, outward)
            except Exception:  # whatever it says may quote the couple's words, so none of it leaves this process
                send(outward, FAILED)
            else:
                send(outward, DONE, json.dumps(missing).encode())
        owner.join()
    return 0


def send(pipe: BinaryIO, kind: bytes, content: bytes = b"") -> None:
    """Write one message: its kind, its length, its content."""
    pipe.write(kind + len(content).to_bytes(8, "big") + content)
    pipe.flush()


def receive(pipe: BinaryIO) -> tuple[bytes, bytes]:
    """Read one message: its kind and its content (raises EOFError when the other side has ended)."""
    head = pipe.read(9)
    length = int.from_bytes(head[1:], "big")
    if len(head) < 9 or length > _LONGEST:
        raise EOFError
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return head[:1], content


def _end_with_owner(root: Path, target: str) -> None:
    """Wait until the pipe closes: then the program is gone, and nothing of the couple's may stay behind."""
    os.read(0, 1)
    workbench.clear(root)
    if target:
        Path(target).unlink(missing_ok=True)
    os._exit(0)


def _set(job: dict[str, Any], book: str, outward: BinaryIO) -> tuple[str, ...]:
    """Do the job; returns the names of the scripts that no font has."""
    press = Press(Path(job["root"]), book, system_fonts=job["system_fonts"])
    if job["target"]:
        press.pdf(job["target"])
    else:
        press.pages(job["ppi"], lambda page: send(outward, PAGE, page))
    return press.missing


def _lay_ready(root: Path) -> None:
    """Put the template and our fonts into the private folder.

    Of the fonts only the TrueType files, as in the bundle: an installed font package has OpenType ones of the same
    names beside them, and Typst would take now this, now that, as the disk happens to list them. It takes folders only.
    """
    for part in (paths.resources() / "book").glob("*.typ"):
        (root / part.name).write_bytes(part.read_bytes())
    (root / _FONTS).mkdir()
    for folder in paths.fonts():
        for font in folder.glob("*.ttf"):
            (root / _FONTS / font.name).write_bytes(font.read_bytes())


class Press:
    """Typst with one book in it: our template, our fonts, and no way out of the folder."""

    def __init__(self, root: Path, book: str, *, system_fonts: bool) -> None:
        import typst

        self.root = root
        self.inputs = {"book": book, "system-fonts": "yes" if system_fonts else "no"}  # what the template is given
        self.missing: tuple[str, ...] = ()  # the scripts whose letters no font has; boxes stand for them
        _lay_ready(root)
        self.fonts = typst.Fonts(
            include_system_fonts=system_fonts, include_embedded_fonts=False, font_paths=[str(root / _FONTS)]
        )
        if script.foreign(book):
            self._box_letters()

    def pdf(self, target: str) -> None:
        """Set the whole book, in the most lasting form that its content allows."""
        import typst

        forms = list(_FORMS) if self._can_be_archived() else [_FORMS[-1]]
        while True:
            try:
                self._typst().compile(output=target, format="pdf", pdf_standards=forms[0])
                return
            except typst.TypstError:
                if not self._lost_photos():
                    del forms[0]
                if not forms:
                    raise

    def pages(self, ppi: float, show: Callable[[bytes], None]) -> None:
        """Set the book part by part and show each page: the first long before the whole book has been set."""
        import typst

        title = self._pictures(ppi, part="title")
        for page in title:
            show(page)
        try:
            places = self._typst(part="map").query("<map>", field="value", one=True)
        except typst.TypstError:
            if not self._lost_photos():
                raise
            places = self._typst(part="map").query("<map>", field="value", one=True)
        firsts: list[int] = json.loads(places)["chapters"]
        contents = self._pictures(ppi, part="contents", map=places)
        empty = title[1:2] * (firsts[0] - 1 - len(title) - len(contents))
        for page in contents + empty:
            show(page)
        for number, first in enumerate(firsts):
            pictures = self._pictures(ppi, part=str(number), map=places)
            for page in pictures[1 - first % 2 :]:  # the template begins an even page's chapter with one too many
                show(page)
        for page in self._pictures(ppi, part="colophon"):
            show(page)

    def _typst(self, **inputs: str) -> typst.Compiler:
        import typst

        return typst.Compiler(
            str(self.root / "book.typ"),
            root=str(self.root),
            font_paths=self.fonts,
            ignore_system_fonts=self.inputs["system-fonts"] == "no",
            sys_inputs=self.inputs | inputs,
            package_path=str(self.root / "no packages"),
            package_cache_path=str(self.root / "no packages"),
        )

    def _pictures(self, ppi: float, **inputs: str) -> list[bytes]:
        made = self._typst(**inputs).compile(format="png", ppi=ppi)
        return made if isinstance(made, list) else [made or b""]

    def _box_letters(self) -> None:
        """Find out which of the book's letters no font of this computer has, and put boxes in their place."""
        found = script.foreign_letters(self.inputs["book"])
        told = self._typst(part="letters", letters=found).query("<missing>", field="value", one=True)
        if missing := json.loads(told):
            self.inputs["book"] = letters.boxed(self.inputs["book"], missing)
            self.missing = letters.names(missing)

    def _can_be_archived(self) -> bool:
        """Whether letters with accents can be written too: no font may have both, though one has each.

        Only the archival forms tell, and only at the end of their work: so a page of the words in question goes first.
        """
        import typst

        words = script.accented_words(self.inputs["book"])
        try:
            if words:
                self._typst(part="words", words=" ".join(words)).compile(format="pdf", pdf_standards=_FORMS[0])
        except typst.TypstError:
            self.missing += (letters.SIGNS,) if letters.SIGNS not in self.missing else ()
            return False
        return True

    def _lost_photos(self) -> bool:
        """Find out, once, which photos cannot be set; True when there are any, which the template then leaves out."""
        import typst

        if "lost" in self.inputs:
            return False
        lost = []
        for photo in sorted(self.root.glob("*.svg")):
            try:
                self._typst(part="photo", photo=photo.name).compile(format="pdf")
            except typst.TypstError:
                lost.append(photo.name)
        self.inputs["lost"] = json.dumps(lost)
        return bool(lost)
