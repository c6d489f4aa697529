"""Rituals taken into a calendar file from the real window: which ones, what it tells, and what is said about it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from couplejournal.ui.pages.rituals import calendar_card
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages.test_rituals import SUNDAYS, ritual


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file goes; Qt's own dialog is tried in test_save_dialog.py."""
    chosen = tmp_path / "calendar.ics"
    monkeypatch.setattr(calendar_card, "ask_for_file", lambda *_about: chosen)
    return chosen


def events(place: Path) -> dict[str, Any]:
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(place.read_bytes()).walk("VEVENT")}


def test_names_alone_are_written_unless_more_is_wished_and_never_what_it_means(hands: Hands, place: Path) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.journal.say(number, "shape", "Bread first", 0)
    hands.journal.say(number, "meaning", "That we begin anew", 1)
    ritual(hands.journal, "An idea", ours=False)
    ritual(hands.journal, "Whenever", "")
    ritual(hands.journal, "From the future", "DTSTART;VALUE=DATE:20261101 RRULE:FREQ=FULLMOON")
    hands.go("rituals")
    hands.press("rituals-calendar")
    assert "not encrypted" in hands.words()
    hands.press("calendar-write")
    assert "Written to" in hands.words()
    written = events(place)
    assert list(written) == ["Sunday table"] and "DESCRIPTION" not in written["Sunday table"]
    assert written["Sunday table"]["DTSTART"].dt == date(2026, 11, 1)
    hands.press("calendar-told")
    hands.press("calendar-write")
    again = events(place)["Sunday table"]
    assert again["DESCRIPTION"] == "Bread first" and again["UID"] == written["Sunday table"]["UID"]
    assert b"anew" not in place.read_bytes()


def test_nobody_can_read_from_the_file_when_something_was_sealed(hands: Hands, place: Path) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.go("rituals")
    hands.press("rituals-calendar")
    hands.press("calendar-write")
    before = events(place)["Sunday table"]["LAST-MODIFIED"].dt
    hands.journal._clock = lambda: EVENING + timedelta(days=9)
    hands.journal.say(number, "meaning", "That we begin anew", 1, sealed=True)
    hands.go("tonight")
    hands.go("rituals")
    hands.press("rituals-calendar")
    hands.press("calendar-write")
    assert events(place)["Sunday table"]["LAST-MODIFIED"].dt == before


def test_one_ritual_is_taken_from_its_own_page(hands: Hands, place: Path) -> None:
    number = ritual(hands.journal, "Sunday table")
    ritual(hands.journal, "Letter night", SUNDAYS.replace("=SU", "=FR"))
    hands.go("entry", entry=number)
    hands.press("ritual-calendar")
    hands.press("calendar-write")
    assert list(events(place)) == ["Sunday table"]


def test_nothing_chosen_and_a_place_that_refuses_are_said_in_a_sentence(hands: Hands, place: Path) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.go("rituals")
    hands.press("rituals-calendar")
    place.mkdir()
    hands.press("calendar-write")
    assert "could not be written" in hands.words() and not list(place.parent.glob("*.part"))
    hands.press(f"calendar-which-{number}")
    hands.press("calendar-write")
    assert "Choose at least one of them first." in hands.words()
