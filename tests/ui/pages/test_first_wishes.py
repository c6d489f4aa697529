"""The first start: what may be passed by, and what each says alone, is kept as they said it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.door.first_start import FirstStart
from tests.ui.pages.first import name_both, onward, press


def test_enough_leads_past_everything_that_can_wait(page: FirstStart) -> None:
    press(page, "next")
    name_both(page)
    press(page, "next")
    page.practice.where.line.set_text("the kitchen table")
    press(page, "enough")
    assert page.lock.isVisible()
    assert page.practice.habit() == "At the kitchen table."


def test_each_alone_says_what_the_other_is_not_shown(qtbot: QtBot, page: FirstStart) -> None:
    press(page, "next")
    name_both(page)
    onward(page, to=page.last)
    before = [button.text() for button in page.last.buttons.values()]
    press(page, "alone-1")
    press(page, "alone-1-closed-work")
    press(page, "alone-1-style-no_touch")
    press(page, "back")
    assert page.last.isVisible()
    assert not page.alone[1].isVisible()
    assert [button.text() for button in page.last.buttons.values()] == before
    press(page, "alone-2")
    assert not page.alone[2].closed.value()
    press(page, "alone-2-closed-body")
    press(page, "back")
    press(page, "alone-1")
    assert page.alone[1].closed.value() == ("work",)  # nothing was lost on the way
    press(page, "back")
    with qtbot.waitSignal(page.begun, timeout=5000) as begun:
        press(page, "next")
    assert begun.args
    journal = begun.args[0]
    assert journal.wishes(1) == {"privacy": "yes", "style": "no_touch", "topic:work": "closed"}
    assert journal.wishes(2) == {"privacy": "yes", "topic:body": "closed"}
    journal.close()


def test_length_and_late_hour_are_settings(qtbot: QtBot, page: FirstStart) -> None:
    press(page, "next")
    name_both(page)
    onward(page, to=page.evenings)
    press(page, "first-minutes-5")
    press(page, "first-late--1")
    page.evenings.living.other.set_text(" on a boat ")
    onward(page, to=page.last)
    with qtbot.waitSignal(page.begun, timeout=5000) as begun:
        press(page, "next")
    assert begun.args
    assert (page._settings.minutes, page._settings.late) == (5, -1)
    assert begun.args[0].wishes(0)["living"] == "on a boat"
    begun.args[0].close()
