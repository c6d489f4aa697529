"""A book is opened once more after it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from couplejournal.book import pdf


def made(folder: Path, pages: int, standard: str = "1.7") -> Path:
    file = folder / "b.pdf"
    source = (
        b"#set document(title: [/Type/Pages/Count 99 startxref 1 %%EOF])\n"
        + b"= x\n#pagebreak()\n" * (pages - 1)
        + b"= x"
    )
    file.write_bytes(typst.compile(source, pdf_standards=[standard]))  # type: ignore[list-item]
    return file


@pytest.mark.parametrize("standard", ["1.7", "a-2a"])
@pytest.mark.parametrize("pages", [1, 7, 150])
def test_its_pages_are_counted(tmp_path: Path, pages: int, standard: str) -> None:
    assert pdf.count(made(tmp_path, pages, standard)) == pages


@pytest.mark.parametrize("keep", [0, 4, 2000, -1, -9])
def test_a_file_that_was_cut_off_is_no_book(tmp_path: Path, keep: int) -> None:
    file = made(tmp_path, 3)
    file.write_bytes(file.read_bytes()[:keep])
    with pytest.raises(ValueError):
        pdf.count(file)
