"""The template itself: words are only ever words, and nothing stands where it must not."""

from __future__ import annotations

import json
import random
import re
import string
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typst

from couplejournal import paths
from couplejournal.book.book import Book
from couplejournal.book.pictures import Print, upright
from couplejournal.book.sheet import sheet
from couplejournal.journal.records import Photo
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import MakeEntry, coded, composed, picture

DAY = date(2026, 11, 22)
PAGE_FOOT = 240 - 24  # millimetres from the top to the end of the words on a page
HOSTILE = [
    '#panic("x") #read("/etc/passwd") #eval("1+1")', '#import "@preview/evil:1.0.0"', "$ x^2 $ $", "*b* _i_ `c`",
    "```d```", "@x <label> = h", "= heading", "- list", "+ list", "/ term: x", "// gone", "/* gone */", "\\u{41} \\",
    "\\input{x}", "<script>alert(1)</script>", "~ -- --- ...", "'q' \"q\"", "[](http://x) #[", "]}",
    "#show: x => [GONE]", "#set text(0pt)",
]  # fmt: skip


@pytest.fixture
def set_book(tmp_path: Path) -> SetBook:
    return SetBook(tmp_path / "root")


class SetBook:
    """A book in Typst, to be asked what stands where."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir()
        for part in (paths.resources() / "book").glob("*.typ"):
            (root / part.name).write_bytes(part.read_bytes())

    def ask(self, book: Book, question: str = "", prints: dict[str, Print] | None = None) -> typst.Compiler:
        (self.root / "test.typ").write_text(
            f'#include "book.typ"\n#context [#metadata({question or "0"})<answer>]', "utf-8"
        )
        words, _ = sheet(book, prints or {})
        fonts = typst.Fonts(False, False, [str(folder) for folder in paths.fonts()])
        return typst.Compiler(
            str(self.root / "test.typ"), root=str(self.root), font_paths=fonts, sys_inputs={"book": words}
        )

    def answer(self, book: Book, question: str, prints: dict[str, Print] | None = None) -> Any:
        return json.loads(self.ask(book, question, prints).query("<answer>", field="value", one=True))

    def words(self, book: Book) -> list[str]:
        return [text for found in json.loads(self.ask(book).query("par")) for text in texts(found["body"])]


def texts(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        if "text" in content:
            yield content["text"]
        content = list(content.values())
    if isinstance(content, list):
        for part in content:
            yield from texts(part)


def test_hostile_words_are_printed_as_they_are(set_book: SetBook, entry: MakeEntry, practices: Catalogue) -> None:
    dice = random.Random(1)
    letters = string.ascii_letters + string.digits + "#$*_<>@\\`=-+/~\"'[](){}|^&%!?.,;:"
    said = HOSTILE + ["".join(dice.choices(letters, k=dice.randint(1, 25))) for _ in range(300)]
    book = composed(
        [entry("gratitude", DAY, ("did", 1, text), ("character", 1, f"§{text}")) for text in said]
        + [entry("memory", DAY, ("title", 0, f"!{text}"), ("what", 0, text), ("line", 0, f"?{text}")) for text in said],
        practices,
    )
    printed = set(set_book.words(book))
    assert [text for text in said if not {text, f"§{text}", f"?{text}"} <= printed] == []


def test_hostile_names_titles_and_dedications_are_words_too(
    set_book: SetBook, entry: MakeEntry, practices: Catalogue
) -> None:
    for text in HOSTILE:
        book = composed([entry("memory", DAY, ("title", 0, text))], practices, title=text, dedication=text)
        named = Book(text, (text, text), text, book.chapters, text)
        assert set_book.ask(named).compile(format="pdf")


def test_no_day_and_no_lead_is_left_alone_at_a_page_s_foot(
    set_book: SetBook, entry: MakeEntry, practices: Catalogue
) -> None:
    dice = random.Random(2)
    words = ["we", "waited", "window", "until", "the", "last", "light", "had", "gone", "and", "then", "it", "rained"]

    def some(least: int, most: int) -> str:
        return " ".join(dice.choices(words, k=dice.randint(least, most)))

    entries = []
    for day in range(120):
        told = [("question", 0, some(4, 20)), ("keep_line", 1, some(1, 60)), ("keep_line", 2, some(1, 60))]
        entries.append(entry("evening_talk", DAY - timedelta(day), *told))
        entries.append(entry("gratitude", DAY - timedelta(day), ("did", 1, some(1, 40)), ("character", 1, "kind")))
    question = """query(heading.where(level: 2).or(heading.where(level: 3))).map(h => {
      let place = h.location().position()
      (place.page, place.y.mm(), h.level)
    })"""
    found = set_book.answer(composed(entries, practices), question)
    assert len(found) == 240
    assert max(page for page, _, _ in found) > 30
    assert [one for one in found if one[1] > PAGE_FOOT - 12] == []


def memories_with_a_photo(set_book: SetBook, entry: MakeEntry, practices: Catalogue) -> tuple[Book, dict[str, Print]]:
    """Sixty memories of every length, most on days of their own, each with one photo."""
    (set_book.root / "0.jpeg").write_bytes(coded(picture(300, 200)))
    link, *size = upright("0.jpeg", 300, 200, 1)
    (set_book.root / "0.svg").write_bytes(link)
    photo = Photo(1, 1, 1, "", "0.jpeg", "", "jpeg", 300, 200, 1)
    told = [("title", 0, "Lake"), ("mine", 1, "You swam."), ("mine", 2, "You sang.")]
    entries = []
    for day in range(60):
        words = ("what", 0, "We went on, and on. " * (day * 7 % 13 + 3))
        entries.append(entry("memory", date(2026, 1 + day // 6, 1 + day % 6), words, *told, photos=(photo,)))
    return composed(entries, practices), {"0.jpeg": Print("0.svg", *size)}


def test_photos_that_begin_a_page_have_the_last_words_over_them(
    set_book: SetBook, entry: MakeEntry, practices: Catalogue
) -> None:
    question = "query(selector(image).or(par)).map(e => (e.func() == image, e.location().page()))"
    book, prints = memories_with_a_photo(set_book, entry, practices)
    found = set_book.answer(book, question, prints)
    photos = [number for number, (is_photo, _) in enumerate(found) if is_photo]
    assert len(photos) == 60
    assert [found[number] for number in photos if found[number][1] != found[number - 1][1]] == []


def test_a_photo_stands_smaller_where_it_would_leave_half_a_page_empty(
    set_book: SetBook, entry: MakeEntry, practices: Catalogue
) -> None:
    book, prints = memories_with_a_photo(set_book, entry, practices)
    question = """query(image).map(i => {
      let place = i.location().position()
      (place.page, place.x.mm(), place.y.mm(), i.height.length.mm())
    })"""
    found = set_book.answer(book, question, prints)
    heights = {round(height) for *_, height in found}
    assert heights == {86, 61}
    small = [one for one in found if one[3] < 70]
    assert all(left > 19 + 30 for _, left, _, _ in small)  # in the column of the words
    assert all(top > 60 and top + 86 > PAGE_FOOT for _, _, top, _ in small)  # there was no room for a large one
    _, warnings = set_book.ask(book, question, prints).compile_with_warnings(format="pdf")
    assert [warning for warning in warnings if "converge" in str(warning)] == []


def test_no_month_is_left_alone_at_the_foot_of_the_contents(
    set_book: SetBook, entry: MakeEntry, practices: Catalogue
) -> None:
    photo = Photo(1, 1, 1, "", "gone", "", "jpeg", 3, 2, 1)
    months = [date(year, month, 1) for year in range(2020, 2026) for month in range(1, 13)]
    for most in (1, 2, 3):
        entries = [
            entry("memory", day + timedelta(number), ("title", 0, "Lake"), photos=(photo,))
            for place, day in enumerate(months)
            for number in range(1 + place % most)
        ]
        question = "query(link).map(row => (row.location().page(), repr(row.body)))"
        rows = set_book.answer(composed(entries, practices), question)
        assert len(rows) == len(months) + len(entries)
        last = [row for row, (page, _) in pairwise(rows) if row[0] != page]
        assert len(last) > 2
        assert [row for row in last if "Lake" not in row[1]] == []


def test_the_last_page_says_who_kept_the_book(set_book: SetBook, entry: MakeEntry, practices: Catalogue) -> None:
    book = composed([entry("gratitude", DAY, ("did", 1, "waited"))], practices)
    assert set_book.words(book)[-2:] == ["Kept by Mara & Jonas,", "November 2026"]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7])
def test_photos_stay_on_the_page_and_each_is_there_once(
    set_book: SetBook, entry: MakeEntry, practices: Catalogue, count: int
) -> None:
    shapes = [(300, 200), (200, 300), (200, 200), (600, 100), (50, 600), (300, 200), (90, 160)]
    photos, prints = [], {}
    for number, (width, height) in enumerate(shapes[:count]):
        name = f"{number}.jpeg"
        (set_book.root / name).write_bytes(coded(picture(width, height)))
        link, *size = upright(name, width, height, 1)
        (set_book.root / f"{number}.svg").write_bytes(link)
        prints[name] = Print(f"{number}.svg", *size)
        photos.append(
            Photo(number, 1, number, "" if number == 1 else f"Caption {number}", name, "", "jpeg", width, height, 1)
        )
    question = """query(image).map(i => {
      let place = i.location().position()
      (i.source, place.x.mm(), place.y.mm(), i.height.length.mm())
    })"""
    book = composed([entry("memory", DAY, ("title", 0, "Lake"), photos=tuple(photos))], practices)
    found = set_book.answer(book, question, prints)
    assert [source for source, *_ in found] == [f"{number}.svg" for number in range(count)]
    for number, (_, left, top, height) in enumerate(found):
        width = height * shapes[number][0] / shapes[number][1]
        assert height > 8
        assert left > 18
        assert left + width < 170 - 18
        assert top + height < PAGE_FOOT


def test_a_book_of_everything_difficult_is_set(set_book: SetBook, entry: MakeEntry, practices: Catalogue) -> None:
    difficult = [
        "x" * 100, "https://example.org/" + "path/" * 40, "word " * 2000, "one\ntwo\n\nthree\tfour", "\n\n", "…",
        "e\u0301 n\u0303 Z\u0334\u031ba\u0337", "\u202eabc\u2067", "a\x00b", "❤️👩‍❤️‍👨 🇵🇹 1️⃣",
        "היום הלכנו לים (עם 3 ילדים!)", "شكراً لك", "今日は一緒に桜を見に行きました。",
    ]  # fmt: skip
    photo = Photo(1, 1, 1, "Lost, with a caption " * 60, "gone", "", "jpeg", 10, 10, 1)
    entries = [
        entry("memory", DAY, ("title", 0, text), ("what", 0, text), ("mine", 1, text), photos=(photo,))
        for text in difficult
    ]
    entries += [entry("gratitude", DAY, ("did", 2, text), ("character", 2, text)) for text in difficult]
    assert set_book.ask(composed(entries, practices, dedication="\n".join(difficult))).compile(format="pdf")


def test_every_practice_s_colour_is_one_of_the_template_s(practices: Catalogue) -> None:
    template = (paths.resources() / "book" / "look.typ").read_text("utf-8")
    assert {practice.colour for practice in practices.practices} <= set(re.findall(r"(\w+): rgb\(", template))
