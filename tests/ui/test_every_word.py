"""Every word of the window is seen in an invented, longer language: nothing stays English, nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from couplejournal import errors
from couplejournal.journal import keys, vault
from couplejournal.journal.keys import KeyFile
from couplejournal.practices.wishes import CLOSED, TOPICS, topic_name
from couplejournal.ui.kit.crash_window import CrashWindow
from couplejournal.ui.pages.looking_back.search import SearchView
from couplejournal.ui.pages.door.trouble import Trouble
from couplejournal.ui.pages.door.unlock import Unlock
from couplejournal.ui.saying import sentence
from tests.ui.hands import Hands
from tests.ui.invented import Eyes, find_all, invented, translate
from tests.ui.sealing import come

DAY, AGO = date(2026, 11, 22), date(2024, 11, 22)
LONG = 30_000  # milliseconds that a busy machine may take
SIZES = pytest.mark.parametrize("size", [(1180, 860), (640, 480)])
# The ways on through a practice, as far as they can be pressed.
ONWARD = (
    *("side-aloud", "own-nothing"),  # what people write in one piece is in no language's file
    *("ours-1", "ours-2", "hand-next", "moment-own", "take-idea", "come-back-no", "good-not-now", "go-on", "ready"),
    *("i-am-1", "curtain-button", "open-1", "open-2", "begins-1", "turn-enough", "swap-now"),
    *("give-aloud", "said-it", "tuck-copy", "copy-now", "carry-no", "tap-hug", "tap-outside", "tap-listen"),
    *("done-it", "game-guess", "game-hear", "game-enough", "form-long", "answer-now", "side-read"),
)


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the invented language."""
    folder = tmp_path_factory.mktemp("words")
    translate(find_all(folder / "all.ts"), folder / "invented.qm")
    return folder / "invented.qm"


@pytest.fixture
def foreign(qapp: QApplication, language: Path) -> Iterator[None]:
    """The program speaks the invented language."""
    translator = QTranslator()
    assert translator.load(str(language))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def eyes(foreign: None, tmp_path: Path) -> Eyes:
    carried = ("Because zebra", "“Because zebra”", "zebra “zebra”")
    own = ("Alex", "Sam", str(tmp_path), *carried, "zebra", "You zebra", "soup", "You soup", "seaside", "nowhere")
    return Eyes([AGO, *(DAY + timedelta(days) for days in range(-60, 60))], own)


@pytest.fixture
def lived_in(folder: Path) -> Path:
    """A journal with something in every corner of it."""
    journal = vault.open(folder, keys.read(folder).unlock(None))
    for day in (DAY, AGO):
        entry = journal.begin("gratitude", day)
        journal.say(entry.id, "did", "soup", 1)
        journal.finish(entry.id)
    journal.say(journal.begin("memory", DAY).id, "title", "seaside", 0)
    journal.say(journal.begin("repair", DAY, drawer=True).id, "felt", "the door", 1, sealed=True)
    journal.close()
    return folder


def test_the_eyes_see_a_word_that_was_left_in_english(eyes: Eyes, qtbot: QtBot) -> None:
    for words, bare in ((invented("Back"), False), (f"{invented('Back')} · Alex", False), ("Back", True)):
        label = QLabel(words)
        qtbot.addWidget(label)
        label.show()
        eyes.faults.clear()
        eyes.look_at(label)
        assert bool(eyes.faults) == bare


def test_a_trouble_is_translated_before_its_gaps_are_filled(foreign: None) -> None:
    assert sentence(errors.WrongPassphrase()).startswith("⟦")
    missing = sentence(errors.JournalMissing(folder="Our journal"))
    assert missing.startswith("⟦") and "Our journal" in missing


def test_every_word_of_the_first_start_is_translated_and_has_room(
    eyes: Eyes, open_window: Callable[..., Hands], tmp_path: Path
) -> None:
    hands = open_window(tmp_path / "new")
    eyes.look_at(hands.window)
    for way in ("other-help-link", "back", "next", "next"):  # the last one without names: it says so
        hands.press(way)
        eyes.look_at(hands.window)
    for number, name in ((1, "Alex"), (2, "Sam")):
        hands.type(f"partner-{number}-name", name)
    for _ in range(3):
        hands.press("next")
        eyes.look_at(hands.window)
    hands.type("passphrase", "zebra")
    hands.press("next")
    eyes.look_at(hands.window)
    hands.type("passphrase-again", "zebra")
    for ways in (("next",), ("next",), ("privacy-1", "privacy-2", "next"), ("alone-1",)):
        for way in ways:
            hands.press(way)
        eyes.look_at(hands.window)
    assert not list(eyes.faults)


def test_every_word_at_a_closed_door_is_translated_and_has_room(eyes: Eyes, tmp_path: Path, qtbot: QtBot) -> None:
    damaged = errors.JournalDamaged(file=tmp_path, backup=tmp_path)
    for door in (Unlock(tmp_path, KeyFile([])), Trouble(damaged, tmp_path, elsewhere=True), CrashWindow("")):
        qtbot.addWidget(door)
        door.resize(900, 700)
        with qtbot.waitExposed(door):
            door.show()
        eyes.look_at(door)
    assert not list(eyes.faults)


@SIZES
def test_every_word_of_the_pages_is_translated_and_has_room(
    eyes: Eyes, open_window: Callable[..., Hands], lived_in: Path, qtbot: QtBot, size: tuple[int, int]
) -> None:
    hands = open_window(lived_in)
    hands.window.resize(*size)
    for place in ("tonight", "evening", "gratitudes", "experiences", "repair", "settings"):
        hands.go(place)
        eyes.look_at(hands.window)
    for view in ("calendar", "list", "photos", "search"):
        hands.go("looking_back", view=view)
        eyes.look_at(hands.window)
    search = hands.find("search")
    assert isinstance(search, SearchView)
    for words in ("soup", "nowhere"):
        search.field.set_text(words)
        search.look()
        hands.settle()
        eyes.look_at(hands.window)
    for entry in sorted(hands.journal.entries(), key=lambda entry: not entry.closed):
        hands.go("entry", entry=entry.id)
        eyes.look_at(hands.window)
    hands.press("entry-move")
    eyes.look_at(hands.window)
    hands.press("entry-discard")
    eyes.look_at(hands.window)
    hands.go("book")
    qtbot.waitUntil(lambda: bool(hands.find("book-sentence").property("text")), timeout=LONG)
    eyes.look_at(hands.window)
    hands.press("book-look")
    eyes.look_at(hands.window)
    assert not list(eyes.faults)


@SIZES
def test_every_word_of_ones_own_page_and_of_the_envelopes_is_translated_and_has_room(
    eyes: Eyes, hands: Hands, qtbot: QtBot, size: tuple[int, int]
) -> None:
    hands.window.resize(*size)

    def see(*ways: str) -> None:
        for way in ways:
            hands.press(way)
            eyes.look_at(hands.window)

    for practice, days, said in (
        ("truth_of_the_week", 20, {"truth": "zebra", "bigger_than_this": "2026-11-20"}),
        ("gratitude", 1, {"did": "zebra"}),
        ("own_note", 1, {"page": "zebra"}),
    ):
        entry = hands.journal.begin(practice, DAY - timedelta(days), drawer=True)
        for field, words in said.items():
            hands.journal.say(entry.id, field, words, 1, sealed=True)
    hands.go("own")
    eyes.look_at(hands.window)
    see("own-1", "own-give-1", "own-leave-1", "own-throw-1", "own-leave-1", "own-delete-3", "take-out-leave")
    see("own-subjects", "own-back", "own-ways", "own-back", "own-keep-1", "own-phrase", "own-phrase-set")
    for field in ("own-phrase-words", "own-phrase-again"):
        hands.type(field, "zebra")
    hands.press("own-phrase-set")
    qtbot.waitUntil(lambda: hands.journal.phrase(1) is not None, timeout=LONG)
    hands.settle()
    eyes.look_at(hands.window)
    see("own-phrase-remove", "own-phrase-leave", "own-close", "own-1")
    hands.type("phrase", "nowhere")
    hands.press("phrase-open")
    qtbot.waitUntil(lambda: hands.find("phrase-open").isEnabled(), timeout=LONG)
    hands.settle()
    eyes.look_at(hands.window)
    come(hands, 2)
    eyes.look_at(hands.window)
    see("bigger_than_this-2", "bigger_than_this-2-moment", "bigger_than_this-2-keep", "ready")
    hands.type("truth-2", "zebra")
    hands.press("ready")
    come(hands, 2)
    eyes.look_at(hands.window)
    see("envelope-take-back", "ready")
    come(hands, 2)
    see("envelope-give", "envelope-leave", "envelope-throw", "envelope-leave", "envelope-give", "envelope-give-now")
    see("take-out-2", "take-out-leave", "change-2", "ready")
    assert not list(eyes.faults)


@SIZES
def test_every_word_of_a_note_is_translated_and_has_room(eyes: Eyes, hands: Hands, size: tuple[int, int]) -> None:
    hands.window.resize(*size)

    def see(*ways: str) -> None:
        for way in ways:
            hands.press(way)
            eyes.look_at(hands.window)

    for ways in (("tuck-next",), ("tuck-date", "tuck-other", "tuck-date", "tuck-on-day")):
        hands.go("notes")
        see("begin-note")
        hands.type("to_find-1", "zebra")
        see("go-on", *ways)
    hands.go("tonight")
    see("tonight-paper-look", "own-2", "own-unfold-1", "unfold", "keep", "notes-own", "own-2", "own-notes", "own-back")
    see("own-close", "own-1", "own-notes", "own-note-delete-1", "own-note-leave-1", "own-close", "own-2", "own-notes")
    see("own-note-talk-1", "own-close")
    hands.go("entry", entry=1)
    eyes.look_at(hands.window)
    assert not list(eyes.faults)


@SIZES
def test_every_word_of_the_practices_is_translated_and_has_room(
    eyes: Eyes, hands: Hands, size: tuple[int, int]
) -> None:
    hands.window.resize(*size)
    assert hands.window.house is not None
    for practice in hands.window.house.room.catalogue.practices:
        hands.go("practice", practice=practice.key)
        for _ in range(60):
            for _round in range(4):  # a page asks its parts for their heights several times
                hands.settle()
            eyes.look_at(hands.window)
            if hands.sees("ending-done"):
                break
            for field in hands.window.findChildren(QTextEdit):
                if field.isVisible() and not field.toPlainText():
                    hands.type(field.objectName(), "zebra")
            hands.come_back(practice.key)
            ways = [way for way in ONWARD if hands.sees(way) and hands.find(way).isEnabled()]
            assert ways, f"{practice.key}: {hands.words()}"
            hands.press(ways[0])
        assert hands.sees("ending-done"), practice.key
    assert not list(eyes.faults)


@SIZES
def test_every_word_of_tonights_question_is_translated_and_has_room(
    eyes: Eyes, open_window: Callable[..., Hands], folder: Path, size: tuple[int, int]
) -> None:
    hands = open_window(folder)
    hands.window.resize(*size)
    hands.go("practice", practice="evening_talk")
    while not hands.sees("question"):
        hands.press("go-on")
    eyes.faults.clear()  # the steps before it are looked at above
    ways = ("card-heart", "card-wish-1", "card-not", "card-wish-2", "another-card", "another-card", "plain-words")
    for way in (*ways, "go-further", "depth-1", "curtain-button", "depth-1"):
        hands.press(way)
        eyes.look_at(hands.window)
    hands.press("own-instead")
    hands.type("own-question", "soup")
    hands.settle()
    eyes.look_at(hands.window)
    hands.press("own-later")
    eyes.look_at(hands.window)
    for topic in TOPICS:
        hands.journal.wish(1, topic_name(topic), CLOSED)
    hands.press("card-not")
    hands.press("card-wish-1")
    assert hands.sees("walked-through")
    eyes.look_at(hands.window)
    assert not list(eyes.faults)
