"""Typst and nothing else: sets the same book, in the same form, from a folder in which everything lies ready.

usage: python typst_alone.py FOLDER TARGET [FORM ...]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typst


def main(folder: Path, target: Path, forms: list[str]) -> None:
    inputs = json.loads((folder / "inputs.json").read_text("utf-8"))
    foreign = inputs["system-fonts"] == "yes"
    fonts = typst.Fonts(include_system_fonts=foreign, include_embedded_fonts=False, font_paths=[str(folder / "fonts")])
    compiler = typst.Compiler(
        str(folder / "book.typ"),
        root=str(folder),
        font_paths=fonts,
        ignore_system_fonts=not foreign,
        sys_inputs=inputs,
    )
    compiler.compile(output=str(target), format="pdf", pdf_standards=forms)  # type: ignore[arg-type]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
