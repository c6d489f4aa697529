"""The memory book in the window: chosen, counted, looked at page by page, saved, stopped; with the real typesetter."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QDate, QIODeviceBase, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from couplejournal.book.compose import compose
from couplejournal.errors import BookEmpty
from couplejournal.journal import keys, vault
from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.pages.book.page import BookPage
from tests.ui.hands import Hands

TODAY = date(2026, 11, 22)
LONG = 30_000  # milliseconds that a busy machine may take


@pytest.fixture
def hands(folder: Path, open_window: Callable[..., Hands]) -> Hands:
    """Alex and Sam, with two evenings and a photo behind them, and something in the drawer."""
    journal = vault.open(folder, keys.read(folder).unlock(None))
    for day, did in ((TODAY, "you made soup"), (date(2025, 6, 1), "you drove all night")):
        entry = journal.begin("gratitude", day)
        journal.say(entry.id, "did", did, 1)
    memory = journal.begin("memory", TODAY)
    journal.say(memory.id, "title", "The sea in March", 0)
    photo = picture()
    journal.add_photo(memory.id, photo, photo, format="png", width=300, height=200, turn=1, caption="grey and wide")
    drawer = journal.begin("repair", TODAY, drawer=True)
    journal.say(drawer.id, "saw", "the door", 1)
    journal.close()
    return open_window(folder)


@pytest.fixture
def page(qtbot: QtBot, hands: Hands) -> BookPage:
    hands.go("book")
    found = hands.find("book")
    assert isinstance(found, BookPage)
    qtbot.waitUntil(lambda: bool(found.choice.sentence.text()), timeout=LONG)
    return found


def picture() -> bytes:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def numbers(page: BookPage) -> list[int]:
    """Days, pieces and photos of the sentence."""
    return [int(word) for word in page.choice.sentence.text().split() if word.isdigit()]


def news(hands: Hands) -> str:
    assert hands.window.house is not None
    return hands.window.house.room.messages.text().replace("\u200b", "")


def button(page: BookPage, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def test_a_sentence_says_how_much_the_book_holds(qtbot: QtBot, page: BookPage) -> None:
    assert numbers(page) == [1, 2, 1]
    button(page, "book-range-all").click()
    qtbot.waitUntil(lambda: numbers(page) == [2, 3, 1], timeout=LONG)
    button(page, "book-photos").click()
    button(page, "book-gratitudes").click()
    qtbot.waitUntil(lambda: numbers(page) == [1, 1, 0], timeout=LONG)
    button(page, "book-experiences").click()
    button(page, "book-evening").click()
    qtbot.waitUntil(lambda: "Nothing goes in" in page.choice.sentence.text(), timeout=LONG)
    assert not button(page, "book-look").isEnabled()


def test_repair_is_not_offered_and_stays_out_unless_both_have_said_so(
    hands: Hands, page: BookPage, catalogue: Catalogue
) -> None:
    parts = page.choice.choice().parts
    assert parts is not None
    talks = hands.journal.entries(practices={"repair"})
    with pytest.raises(BookEmpty):
        compose(talks, hands.journal.partners(), catalogue, page.choice.choice(), today=TODAY + timedelta(days=30))
    assert {"evening_talk", "gratitude", "memory"} <= parts
    assert page.findChild(QAbstractButton, "book-repair") is None
    assert any("Repair" in label.text() for label in page.findChildren(QLabel))


def test_the_title_follows_the_days_until_they_write_their_own(page: BookPage) -> None:
    assert page.choice.choice().title == "Our year 2026"
    button(page, "book-range-twelve").click()
    assert page.choice.choice().title == "Our year, 2025 to 2026"
    assert page.choice.choice().start == date(2025, 11, 23)
    page.choice.title.field.setText("Soup and the sea")
    page.choice.title.field.textEdited.emit("Soup and the sea")
    button(page, "book-range-year").click()
    assert page.choice.choice().title == "Soup and the sea"


def test_their_own_dates_never_stand_the_wrong_way_round(page: BookPage) -> None:
    button(page, "book-range-own").click()
    assert page.choice.days.first.isVisible()
    page.choice.days.first.setDate(QDate(2027, 3, 1))
    assert page.choice.choice().start == page.choice.choice().end == date(2027, 3, 1)
    page.choice.days.last.setDate(QDate(2026, 2, 1))
    assert page.choice.choice().start == date(2026, 2, 1)


def test_days_without_anything_are_told_in_the_page(qtbot: QtBot, page: BookPage) -> None:
    button(page, "book-range-own").click()
    page.choice.days.last.setDate(QDate(2020, 1, 1))
    qtbot.waitUntil(lambda: "Nothing between" in page.choice.sentence.text(), timeout=LONG)
    assert not button(page, "book-look").isEnabled()
    assert not button(page, "book-save").isEnabled()
    button(page, "book-range-year").click()
    qtbot.waitUntil(lambda: button(page, "book-look").isEnabled(), timeout=LONG)


def test_real_pages_are_turned_by_the_keys(qtbot: QtBot, hands: Hands, page: BookPage) -> None:
    hands.press("book-look")
    spread = page.preview.spread
    qtbot.waitUntil(lambda: page._looking is None, timeout=LONG)
    last = len(spread)
    assert last > 4
    assert spread.hasFocus()
    assert spread.on_show() == (1,)
    for key, wanted in (
        (Qt.Key.Key_Right, (2, 3)),
        (Qt.Key.Key_PageDown, (4, 5)),
        (Qt.Key.Key_Left, (2, 3)),
        (Qt.Key.Key_Home, (1,)),
    ):
        qtbot.keyClick(spread, key)
        assert spread.on_show() == wanted
    qtbot.keyClick(spread, Qt.Key.Key_End)
    assert last in spread.on_show()
    assert str(last) in hands.find("book-number").property("text")
    assert not button(page, "book-after").isEnabled()
    qtbot.keyClick(spread, Qt.Key.Key_Escape)
    assert page.choice.isVisible()
    assert len(spread) == 0


def test_going_elsewhere_ends_what_was_being_set(qtbot: QtBot, hands: Hands, page: BookPage) -> None:
    hands.press("book-look")
    job = page._looking
    assert job is not None
    with qtbot.waitSignal(job.stopped, timeout=LONG):
        hands.go("tonight")
    assert page._looking is None
    assert len(page.preview.spread) == 0


def test_the_saved_book_is_named_in_the_bar_with_its_pages(
    qtbot: QtBot, hands: Hands, page: BookPage, tmp_path: Path
) -> None:
    target = tmp_path / "Our year.pdf"
    page.save_pdf(target)
    assert hands.sees("book-progress")
    qtbot.waitUntil(lambda: str(target) in news(hands), timeout=LONG)
    assert target.read_bytes().startswith(b"%PDF")
    assert "pages" in news(hands)
    assert not hands.sees("book-progress")


def test_letters_that_no_font_has_are_told_once_on_the_pages_and_again_with_the_file(
    qtbot: QtBot, hands: Hands, page: BookPage, tmp_path: Path
) -> None:
    page.choice.dedication.set_text("For the two \U000fffe0")  # a sign that no font may have
    hands.press("book-look")
    qtbot.waitUntil(lambda: page._looking is None, timeout=LONG)
    assert "printed as boxes: signs" in news(hands)
    hands.press("message-bar-close")
    hands.press("book-back")
    hands.press("book-look")
    qtbot.waitUntil(lambda: page._looking is None, timeout=LONG)
    assert news(hands) == ""
    page.save_pdf(tmp_path / "Our year.pdf")
    qtbot.waitUntil(lambda: "Our year.pdf" in news(hands), timeout=LONG)
    assert "printed as boxes: signs" in news(hands)


def test_cancel_stops_at_once_and_leaves_no_file(qtbot: QtBot, hands: Hands, page: BookPage, tmp_path: Path) -> None:
    target = tmp_path / "Our year.pdf"
    page.save_pdf(target)
    hands.press("book-cancel")
    assert not hands.sees("book-progress")
    qtbot.waitUntil(lambda: "Stopped" in news(hands), timeout=LONG)
    assert not list(tmp_path.glob("*.pdf")) and not list(tmp_path.glob(".couplejournal-*"))


def test_a_place_that_cannot_be_written_is_told_and_the_choices_stay(
    qtbot: QtBot, hands: Hands, page: BookPage, tmp_path: Path
) -> None:
    page.choice.dedication.set_text("For the two who were there")
    page.save_pdf(tmp_path / "not there" / "Our year.pdf")
    qtbot.waitUntil(lambda: "could not be written" in news(hands), timeout=LONG)
    assert page.choice.choice().dedication == "For the two who were there"
    page.save_pdf(tmp_path / "Our year.pdf")
    qtbot.waitUntil((tmp_path / "Our year.pdf").exists, timeout=LONG)
    qtbot.waitUntil(lambda: page._saving is None, timeout=LONG)


def test_words_can_be_taken_out_as_text_and_as_data(qtbot: QtBot, hands: Hands, page: BookPage, tmp_path: Path) -> None:
    page.save_text(tmp_path / "words")
    qtbot.waitUntil(lambda: str(tmp_path / "words") in news(hands), timeout=LONG)
    assert "you made soup" in "".join(note.read_text("utf-8") for note in (tmp_path / "words").rglob("*.md"))
    page.save_everything(tmp_path / "all.json")
    qtbot.waitUntil(lambda: "all.json" in news(hands), timeout=LONG)
    assert len(json.loads((tmp_path / "all.json").read_text("utf-8"))["entries"]) == 3  # and nothing of the drawer


def test_a_title_becomes_a_name_that_every_disk_takes(page: BookPage) -> None:
    page.choice.title.set_text(' Us: "2026" / the <long> year?. ')
    assert page._name() == "Us 2026 the long year"
    page.choice.title.set_text("???")
    assert page._name() == "Memory book"


def test_the_first_day_of_everything_is_the_first_one_written(page: BookPage) -> None:
    button(page, "book-range-all").click()
    choice = page.choice.choice()
    assert (choice.start, choice.end) == (date(2025, 6, 1), TODAY)
    assert choice.end - choice.start > timedelta(days=365)
