"""Typst and nothing else: sets the same book from a folder in which everything lies ready.

usage: python typst_alone.py FOLDER TARGET
"""

from __future__ import annotations

import sys
from pathlib import Path

import typst

from couplejournal import paths


def main(folder: Path, target: Path) -> None:
    foreign = (folder / "foreign").exists()
    fonts = typst.Fonts(
        include_system_fonts=foreign,
        include_embedded_fonts=False,
        font_paths=[str(place) for place in paths.fonts()],
    )
    compiler = typst.Compiler(
        str(folder / "book.typ"),
        root=str(folder),
        font_paths=fonts,
        ignore_system_fonts=not foreign,
        sys_inputs={"book": (folder / "book.json").read_text("utf-8"), "system-fonts": "yes" if foreign else "no"},
    )
    for form in (["a-2a", "ua-1"], ["ua-1"], []):
        try:
            compiler.compile(output=str(target), format="pdf", pdf_standards=form)  # type: ignore[arg-type]
            return
        except typst.TypstError:
            continue
    raise SystemExit("the book could not be set")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
