"""Every practice there is, and one more that is only a file: played, kept, found, marked, and in the book."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit, QWidget

from couplejournal import paths
from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.practices import catalogue as practices
from couplejournal.practices import rituals
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Practice
from couplejournal.practices.sentence import gaps
from couplejournal.ui.kit import icons, theme
from tests.ui.hands import Hands

DAY = date(2026, 11, 22)
EARLIER = date(2026, 9, 1)
ONE_MORE = """
key = "porch"
tab = "experiences"
title = "On the porch"
invitation = "Ten minutes outside."
icon = "sun"
colour = "honey"

[[step]]
key = "sit"
title = "What we saw"
scene = "ask"

  [[step.field]]
  key = "sky"
  kind = "text"
  voice = "each"
  prompt = "What was in the sky?"
  book = "quote"
"""


def shipped() -> Catalogue:
    return practices.read(paths.resources())


@pytest.fixture
def with_one_more(tmp_path: Path) -> Catalogue:
    """The resources with one practice file added, and nothing else changed."""
    copy = tmp_path / "resources"
    shutil.copytree(paths.resources(), copy)
    (copy / "practices" / "porch.toml").write_text(ONE_MORE, "utf-8")
    return practices.read(copy, colours=theme.tints(), icons=icons.names())


def whole(hands: Hands, part: Practice) -> int:
    """An entry that this one can belong to, begun long ago."""
    number = hands.journal.begin(part.part_of, EARLIER).id
    field = {"project": "name", "trip": "name", "try_list": "what", "ritual": "name"}[part.part_of]
    hands.journal.say(number, field, "Porch", 0)
    if part.part_of == "ritual":  # each form belongs to the rituals that were begun from its template
        known = rituals.templates(paths.resources())
        template = next((one.key for one in known if one.form == part.key), "")
        hands.journal.say(number, "template", template, 0, found=False)
    return number


def play(hands: Hands, practice: Practice) -> str:
    """Go through a practice as two people would, writing wherever one can write; returns what was written."""
    word = f"zebra{practice.key.replace('_', '')}"
    if practice.part_of:  # its button stands on the page of what it belongs to
        hands.go("entry", entry=whole(hands, practice))
        hands.press(f"begin-{practice.key}")
    else:
        hands.go("practice", practice=practice.key)
    for _ in range(60):
        if hands.sees("ending-done"):
            return word
        hands.come_back(practice.key)
        page = hands.find("practice")
        for field in page.findChildren(QWidget):
            if field.isVisible() and isinstance(field, QTextEdit) and not field.toPlainText():
                hands.type(field.objectName(), f"{word} and more")
        # without these there is no end, no book, or nothing that could be sealed
        for name in ("how-0-done", "story-1-quoted", "story-2-quoted", "piece-over-1", "piece-over-2"):
            if hands.sees(name) and not hands.find(name).property("checked"):
                hands.press(name)
        for name in (
            "ours-1", "ours-2", "hand-next", "moment-own",
            "take-idea", "go-on", "ready", "i-am-1", "curtain-button", "open-1", "open-2", "begins-1", "turn-enough",
            "swap-now", "give-aloud", "said-it", "tuck-copy", "copy-now", "carry-no",
            "tap-hug", "tap-outside", "tap-listen", "done-it", "game-both", "game-enough",
            "come-back-no", "good-not-now",
            "form-long", "answer-now", "side-read", "read-now-1", "read-now-2", "own-on",
        ):  # fmt: skip
            if hands.sees(name) and hands.find(name).isEnabled():
                hands.press(name)
                break
        else:
            pytest.fail(f"{practice.key}: there is no way on from\n{hands.words()}")
    pytest.fail(f"{practice.key} does not come to an end")


@pytest.mark.parametrize("key", [practice.key for practice in shipped().practices])
def test_a_practice_is_played_kept_found_marked_and_in_the_book(hands: Hands, catalogue: Catalogue, key: str) -> None:
    practice = catalogue.practice(key)
    assert practice is not None
    word = play(hands, practice)
    check(hands, catalogue, practice, word)


def test_a_practice_added_as_one_file_works_like_the_others(
    open_window: Callable[..., Hands], folder: Path, with_one_more: Catalogue
) -> None:
    assert with_one_more.refused == ()
    hands = open_window(folder, catalogue=with_one_more)
    practice = with_one_more.practice("porch")
    assert practice is not None
    hands.go("experiences")
    assert hands.sees("begin-porch")
    check(hands, with_one_more, practice, play(hands, practice))


def check(hands: Hands, catalogue: Catalogue, practice: Practice, word: str) -> None:
    journal = hands.journal
    entries = journal.entries(DAY, DAY)
    passed_on = {one.id for one in journal.entries(EARLIER, EARLIER)} if practice.part_of else set()
    assert [entry.practice for entry in entries] == [practice.key]
    assert entries[0].state == ("open" if practice.ends or practice.ours else "done")
    if practice.tab == "own":
        own = [one for one in entries[0].answers if (field := practice.field(one.field)) and field.seal == "mine"]
        given = [one for one in entries[0].answers if one not in own]
        assert entries[0].answers and all(answer.sealed and not answer.value for answer in own)
        assert all(not answer.sealed for answer in given)
        assert journal.search(word) == [] and journal.marks(DAY, DAY) == {}
        return
    written = [answer for answer in entries[0].answers if word in answer.value]
    assert written
    closed = [practice.field(answer.field) for answer in entries[0].answers if answer.sealed]
    pieces = {key for step in practice.steps for key in gaps(step.sentence)}  # of what was written over as one text
    assert all(field is not None and (field.seal == "mine" or field.key in pieces) for field in closed)
    found = {hit.entry for hit in journal.search(word)} - passed_on
    marked = journal.marks(DAY, DAY)
    if practice.drawer:
        assert found == set()
        assert marked == {}
    else:
        assert found == {entries[0].id}
        assert marked == {DAY: frozenset({practice.key})}
    choice = Choice(DAY, DAY, parts=None, title="Ours", dedication="", photos=True)
    in_book = (
        practice.book == "in"
        and not practice.ends
        and any((field := practice.field(answer.field)) and field.book != "hidden" for answer in written)
    )
    if not in_book:
        with pytest.raises(BookEmpty):
            compose(entries, journal.partners(), catalogue, choice, today=DAY)
        return
    book = compose(entries, journal.partners(), catalogue, choice, today=DAY)
    pieces = [piece for chapter in book.chapters for day in chapter.days for piece in day.pieces]
    pieces += [piece for chapter in book.chapters for piece in chapter.opening]
    texts = [piece.lead for piece in pieces] + [said.text for piece in pieces for said in piece.said]
    assert any(word in text for text in texts)
