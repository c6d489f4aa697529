"""The first start: from nothing to a journal with two names, by keyboard alone, with nothing lost on the way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from couplejournal.journal import keys, vault
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.door.first_start import FirstStart
from tests.ui.pages.first import name_both, onward, press, say_yes
from tests.ui.conftest import EVENING

CHEAP = keys.Cost(m_kib=8, t=1)


def test_two_people_at_the_keyboard_alone_reach_their_first_evening(
    qtbot: QtBot, page: FirstStart, tmp_path: Path
) -> None:
    def key(code: Qt.Key) -> None:
        widget = page.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, code)

    def write(words: str) -> None:
        widget = page.focusWidget()
        assert isinstance(widget, QLineEdit)
        qtbot.keyClicks(widget, words)

    def tab_to(name: str) -> None:
        for _ in range(30):
            widget = page.focusWidget()
            if widget is not None and widget.objectName() == name:
                return
            key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    tab_to("next")
    key(Qt.Key.Key_Space)
    write("Mara")
    tab_to("partner-1-colour-clay")
    key(Qt.Key.Key_Right)  # sage
    tab_to("partner-1-shape-circle")
    key(Qt.Key.Key_Right)  # square
    tab_to("partner-2-name")
    write("Jonas")
    key(Qt.Key.Key_Return)
    tab_to("offer-gratitude")
    key(Qt.Key.Key_Space)
    tab_to("habit-after")
    write("we put the kettle on")
    tab_to("habit-what")
    write("talk for ten minutes")
    tab_to("next")
    key(Qt.Key.Key_Space)
    tab_to("living-apart")
    key(Qt.Key.Key_Space)
    tab_to("next")
    key(Qt.Key.Key_Space)
    tab_to("next")  # no passphrase
    key(Qt.Key.Key_Space)
    for voice in (1, 2):
        tab_to(f"privacy-{voice}")
        key(Qt.Key.Key_Space)
    tab_to("next")
    key(Qt.Key.Key_Space)
    with qtbot.waitSignal(page.begun, timeout=5000) as begun:
        tab_to("next")
        key(Qt.Key.Key_Space)
    journal, practice = begun.args or (None, None)
    assert practice == "evening_talk"
    assert [(one.name, one.colour, one.shape) for one in journal.partners()] == [
        ("Mara", "sage", "square"),
        ("Jonas", "ocean", "diamond"),
    ]
    settings = page._settings
    assert settings.practices == ("evening_talk", "gratitude")
    assert journal.wishes(0) == {"first_day": EVENING.date().isoformat(), "living": "apart"}
    assert journal.wishes(1) == journal.wishes(2) == {"privacy": "yes"}
    assert settings.habit == "After we put the kettle on, we will talk for ten minutes."
    journal.close()
    assert keys.read(tmp_path / "Our journal").locked is False


def test_two_names_and_a_yes_of_each_are_all_that_is_asked_for(qtbot: QtBot, page: FirstStart) -> None:
    press(page, "next")
    press(page, "next")
    assert page.names.isVisible()
    assert page.names.two.cards[0].note.isVisible()
    name_both(page)
    press(page, "next")
    press(page, "skip")
    press(page, "skip")
    press(page, "next")
    assert page.privacy.isVisible()
    press(page, "next")
    assert page.privacy.isVisible()
    assert page.focusWidget() is page.privacy.yes[0]
    page.privacy.yes[0].setChecked(True)
    press(page, "next")
    assert page.focusWidget() is page.privacy.yes[1]
    say_yes(page)
    press(page, "next")
    with qtbot.waitSignal(page.begun, timeout=5000) as begun:
        press(page, "next")
    journal, practice = begun.args or (None, None)
    assert practice is None
    assert [one.name for one in journal.partners()] == ["Mara", "Jonas"]
    journal.close()


def test_going_back_loses_nothing_and_other_help_is_a_look_aside(page: FirstStart) -> None:
    press(page, "other-help-link")
    assert not page.welcome.isVisible()
    press(page, "back")
    assert page.welcome.isVisible()
    press(page, "next")
    name_both(page)
    press(page, "next")
    page.practice.where.line.set_text("the kitchen table")
    onward(page, to=page.lock)
    page.lock.words.line.set_text("four plain words here")
    page.lock.again.line.set_text("four plain words here")
    onward(page, to=page.last)
    while not page.welcome.isVisible():
        press(page, "back")
    onward(page, to=page.last)
    assert page.names.two.cards[1].name() == "Jonas"
    assert page.practice.habit() == "At the kitchen table."
    assert page.lock.passphrase() == "four plain words here"


def test_a_passphrase_has_to_be_written_twice_and_then_locks_the_journal(
    qtbot: QtBot, page: FirstStart, tmp_path: Path
) -> None:
    press(page, "next")
    name_both(page)
    onward(page, to=page.lock)
    page.lock.words.line.set_text("tea at the window")
    page.lock.again.line.set_text("tea at the windows")
    press(page, "next")
    assert not (tmp_path / "Our journal").exists()
    assert page.lock.again.line.field.selectedText() == page.lock.again.text()
    page.lock.again.line.set_text("tea at the window")
    onward(page, to=page.last)
    with qtbot.waitSignal(page.begun, timeout=5000) as begun:
        press(page, "skip")
    journal, practice = begun.args or (None, "")
    assert practice is None  # they wanted to look around first
    journal.close()
    keyfile = keys.read(tmp_path / "Our journal")
    assert keyfile.locked
    assert keyfile.unlock("tea at the window") == journal.key


def test_until_its_end_nothing_is_on_the_disk(page: FirstStart, tmp_path: Path) -> None:
    press(page, "next")
    name_both(page)
    page.practice.where.line.set_text("the kitchen table")
    onward(page, to=page.last)
    assert list(tmp_path.rglob("*")) == []


def test_a_third_practice_lets_the_first_one_wait(page: FirstStart) -> None:
    talk, gratitude, memory, repair, _truth = page.practice.tiles
    gratitude.click()
    memory.click()
    assert page.practice.practices() == ("gratitude", "memory")
    assert page.practice.tonight() == "gratitude"
    memory.click()
    gratitude.click()
    repair.click()
    assert (page.practice.practices(), page.practice.tonight()) == (("repair",), None)
    assert not talk.isChecked()


def test_two_alike_are_told_and_not_stopped(page: FirstStart) -> None:
    one, other = page.names.two.cards
    other.colours.tiles["clay"].click()
    other.shapes.tiles["circle"].click()
    assert "sign" in other.note.text()
    one.line.field.textEdited.emit("")
    one.line.set_text("Kim")
    other.line.set_text("kim")
    one.changed.emit()
    assert "same name" in other.note.text()
    assert page.names.two.ready()


def test_a_folder_with_something_else_in_it_is_refused_in_the_page_and_left_alone(
    qtbot: QtBot, page: FirstStart, tmp_path: Path
) -> None:
    stranger = tmp_path / "Our journal" / "tax return.txt"
    stranger.parent.mkdir()
    stranger.write_text("not ours")
    press(page, "next")
    name_both(page)
    onward(page, to=page.last)
    press(page, "next")
    qtbot.waitUntil(lambda: "is not empty" in page._trouble.text(), timeout=5000)
    assert stranger.read_text() == "not ours"
    stranger.unlink()
    with qtbot.waitSignal(page.begun, timeout=5000) as begun:
        press(page, "next")
    assert begun.args
    begun.args[0].close()


def test_an_opened_journal_without_names_asks_for_them_and_for_no_passphrase(
    qtbot: QtBot, look: Look, catalogue: Catalogue, tmp_path: Path
) -> None:
    journal = vault.create(tmp_path / "Our journal")
    page = FirstStart(journal.folder, Settings(), look, catalogue, journal, today=EVENING.date())
    qtbot.addWidget(page)
    page.show()
    press(page, "next")
    name_both(page)
    onward(page, to=page.last)
    with qtbot.waitSignal(page.begun) as begun:
        press(page, "next")
    assert begun.args == [journal, "evening_talk"]
    assert len(journal.partners()) == 2
    journal.close()
