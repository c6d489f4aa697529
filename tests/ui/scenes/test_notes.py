"""A note is tucked in by one and found by the other; nobody else reads it, and nothing tells that it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.date_field import DateField
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything, give_phrase, set_phrase, tour

SECRET = "Periwinkle by the gate"
Open = Callable[..., Hands]


class Clock:
    """A clock on the wall that somebody may turn."""

    def __init__(self, now: datetime = EVENING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hands(open_window: Open, folder: Path, clock: Clock) -> Hands:
    """A window whose clock can be turned."""
    return open_window(folder, clock=clock)


def write(hands: Hands, practice: str = "note", field: str = "to_find", voice: int = 1) -> None:
    hands.go("notes")
    hands.press(f"begin-{practice}")
    hands.press(f"who-writes-{voice}")
    hands.type(f"{field}-{voice}", SECRET)
    hands.press("go-on")


def leave(hands: Hands, way: str = "next", **where: str) -> int:
    """Alex leaves a note for Sam; its number."""
    write(hands, **where)  # type: ignore[arg-type]
    hands.press(f"tuck-{way}")
    return hands.journal.entries()[-1].id


def come(hands: Hands, voice: int) -> None:
    hands.go("own")
    hands.press(f"own-{voice}")


def unfold(hands: Hands, entry: int, voice: int = 2) -> None:
    come(hands, voice)
    hands.press(f"own-unfold-{entry}")
    hands.press("unfold")


def notes_of(hands: Hands, voice: int) -> str:
    """What stands on the own page of this one under Notes."""
    come(hands, voice)
    hands.press("own-notes")
    return hands.words()


def test_a_note_is_nowhere_to_be_read_before_it_is_found(hands: Hands) -> None:
    before = tour(hands)[1:-1]  # home says that a paper may lie here, and Sam’s own page has one
    entry = leave(hands)
    assert "It is folded, and lies here for Sam." in hands.words()
    hands.window.house.room.messages.clear()  # type: ignore[union-attr]
    assert tour(hands)[1:-1] == before
    come(hands, 2)
    assert SECRET not in everything(hands)
    hands.press(f"own-unfold-{entry}")
    assert "A folded paper from Alex." in hands.words()
    assert SECRET not in everything(hands)
    hands.press("unfold")
    assert SECRET in hands.words()


def test_the_writer_coming_by_spoils_nothing(hands: Hands) -> None:
    entry = leave(hands)
    come(hands, 1)
    assert not hands.sees(f"own-unfold-{entry}")
    assert SECRET in notes_of(hands, 1)  # their own words
    unfold(hands, entry)
    assert SECRET in hands.words()


@pytest.mark.parametrize("way", ["keep", "let-go", "stop"])
def test_nothing_tells_the_writer_whether_it_was_found(hands: Hands, way: str) -> None:
    entry = leave(hands)

    def seen() -> list[str]:
        hands.window.house.room.messages.clear()  # type: ignore[union-attr]
        places = tour(hands)[:-1]  # all but Sam’s own page
        come(hands, 1)
        return [*places, hands.words(), notes_of(hands, 1)]

    hands.go("tonight")
    before = seen()
    unfold(hands, entry)
    hands.press(way)
    assert seen() == before
    assert hands.journal.search("Periwinkle") == []
    assert hands.journal.marks(EVENING.date(), EVENING.date()) == {}


def test_a_paper_is_unfolded_once_and_then_kept_on_ones_own_page(hands: Hands) -> None:
    entry = leave(hands)
    unfold(hands, entry)
    hands.press("keep")
    come(hands, 2)
    assert not hands.sees(f"own-unfold-{entry}")
    assert SECRET in notes_of(hands, 2)
    hands.press(f"own-note-let-go-{entry}")
    assert SECRET not in notes_of(hands, 2)
    assert SECRET in notes_of(hands, 1)  # it is still its author’s


def test_whoever_finds_a_note_does_not_come_into_its_writing(hands: Hands) -> None:
    entry = leave(hands)
    come(hands, 2)
    hands.press(f"own-unfold-{entry}")
    assert not hands.sees("step-back")
    hands.press("unfold")
    assert not hands.sees("step-back") and not hands.sees("to_find-1")


def test_what_they_have_talked_about_stands_among_their_notes(hands: Hands) -> None:
    entry = leave(hands)
    unfold(hands, entry)
    hands.press("keep")
    notes_of(hands, 2)
    hands.press(f"own-note-talked-{entry}")
    assert [hit.entry for hit in hands.journal.search("Periwinkle")] == [entry]
    hands.go("entry", entry=entry)
    assert SECRET in hands.words() and "talked about" in hands.words()
    assert SECRET not in notes_of(hands, 1) and SECRET not in notes_of(hands, 2)


def test_its_author_deletes_a_note_before_it_was_found_and_nothing_is_left_of_it(hands: Hands) -> None:
    entry = leave(hands)
    notes_of(hands, 1)
    hands.press(f"own-note-delete-{entry}")
    hands.press(f"own-note-leave-{entry}")
    hands.press(f"own-note-delete-{entry}")
    hands.press(f"own-note-delete-now-{entry}")
    assert hands.journal.entries() == []
    come(hands, 2)
    assert not hands.sees("own-found-card")
    assert hands.sees("own-nothing")


def test_its_author_can_delete_what_was_found_as_well(hands: Hands) -> None:
    entry = leave(hands)
    unfold(hands, entry)
    hands.press("keep")
    notes_of(hands, 1)
    hands.press(f"own-note-delete-{entry}")
    hands.press(f"own-note-delete-now-{entry}")
    assert SECRET not in notes_of(hands, 2)


def test_a_note_for_a_date_that_passes_unseen_is_there_when_they_come_back(
    hands: Hands, clock: Clock, open_window: Open, folder: Path
) -> None:
    write(hands)
    hands.press("tuck-date")
    day = hands.find("tuck-day")
    assert isinstance(day, DateField)
    day.setDate(QDate(2026, 11, 25))
    hands.press("tuck-on-day")
    entry = hands.journal.entries()[-1].id
    assert "from 25 November on" in hands.words()
    come(hands, 2)
    assert not hands.sees(f"own-unfold-{entry}")
    clock.now = EVENING - timedelta(days=300)  # somebody set the clock back
    come(hands, 2)
    assert not hands.sees(f"own-unfold-{entry}")
    hands.window.close()
    clock.now = EVENING + timedelta(days=40)
    later = open_window(folder, clock=clock)
    assert later.sees("tonight-paper")
    unfold(later, entry)
    assert SECRET in later.words()


def test_a_good_morning_waits_for_the_first_start_of_another_day(
    hands: Hands, clock: Clock, open_window: Open, folder: Path
) -> None:
    clock.now = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # still the evening of the 22nd
    entry = leave(hands, "morning", practice="good_morning", field="morning")
    clock.now = datetime(2026, 11, 23, 3, 59, tzinfo=UTC)
    come(hands, 2)
    assert not hands.sees(f"own-unfold-{entry}")
    hands.window.close()
    clock.now = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    later = open_window(folder, clock=clock)
    assert later.sees("tonight-paper")
    come(later, 1)  # its writer is up first
    assert not later.sees(f"own-unfold-{entry}")
    clock.now = datetime(2026, 11, 29, 7, 0, tzinfo=UTC)  # a week in which nobody came
    unfold(later, entry)
    assert SECRET in later.words()


def test_a_clock_set_back_does_not_hold_up_a_good_morning(hands: Hands, clock: Clock) -> None:
    entry = leave(hands, "morning", practice="good_morning", field="morning")
    clock.now = EVENING - timedelta(days=500)
    unfold(hands, entry)
    assert SECRET in hands.words()


def test_a_phrase_set_meanwhile_keeps_nobody_from_a_note_and_asks_each_for_their_own(
    hands: Hands, qtbot: QtBot
) -> None:
    entry = leave(hands)
    set_phrase(hands.journal, 1)
    set_phrase(hands.journal, 2, "a boat on the lake")
    hands.go("own")
    hands.press("own-2")
    assert not hands.sees(f"own-unfold-{entry}") and SECRET not in everything(hands)
    give_phrase(hands, qtbot, "a boat on the lake")
    hands.press(f"own-unfold-{entry}")
    hands.press("unfold")
    assert SECRET in hands.words()
    hands.press("keep")
    hands.press("notes-own")
    assert SECRET not in everything(hands)


def test_whoever_has_a_phrase_gives_it_before_a_note_is_left(hands: Hands, qtbot: QtBot) -> None:
    set_phrase(hands.journal, 1)
    write(hands)
    assert "hidden, not locked with your phrase: Sam has none for it" in hands.words()
    hands.press("tuck-next")
    assert hands.sees("phrase")
    give_phrase(hands, qtbot)
    [entry] = hands.journal.left_by(1)
    unfold(hands, entry.id)
    assert SECRET in hands.words()


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """The clipboard, left as it was found: empty."""
    held = QApplication.clipboard()
    held.clear()
    yield held
    held.clear()


def test_a_message_is_copied_as_plain_words_and_stands_among_their_notes(hands: Hands, clipboard: QClipboard) -> None:
    write(hands, "midday", "because")
    hands.press("tuck-copy")
    assert hands.journal.search("Periwinkle") == [] and clipboard.text() == ""
    hands.press("copy-now")
    assert clipboard.text() == SECRET
    hands.press("go-on")
    hands.press("carry-no")
    assert hands.sees("ending-done")
    [entry] = hands.journal.entries()
    assert entry.said("note_state") == "copied" and entry.said("because") == SECRET


def test_a_midday_feeling_can_also_be_left_to_be_found(hands: Hands) -> None:
    entry = leave(hands, practice="midday", field="because")
    unfold(hands, entry)
    assert SECRET in hands.words()
