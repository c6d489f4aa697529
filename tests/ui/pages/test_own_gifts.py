"""On one's own page: papers to unfold, what is kept for a hard day, and a pocket; each for one of the two alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.journal.gifts import HARD_DAY, POCKET
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages import kept
from tests.ui.sealing import everything, give_phrase, set_phrase, tour

DAY = EVENING.date()


def left(hands: Hands, words: str = "zebra crossing", days: int = 0) -> int:
    entry = kept.gratitude(hands.journal, DAY - timedelta(days=days), words, "patient", sealed=True)
    hands.journal.place(entry, "give")
    hands.journal.leave(entry, 1)
    return entry


def elsewhere(hands: Hands) -> list[str]:
    """Every page but the own ones, as it reads; home says that a paper may lie there for one of the two."""
    return [words for words in tour(hands) if "’s own page" not in words and "Good evening" not in words]


def test_a_paper_is_known_to_the_one_it_was_left_for_and_to_its_author_only(hands: Hands) -> None:
    before = elsewhere(hands)
    entry = left(hands)
    assert elsewhere(hands) == before
    hands.go("own", voice=2)
    assert "Alex left something for you to find." in hands.words()
    assert "zebra" not in everything(hands)
    hands.go("own", voice=1)
    assert "left something for you" not in hands.words()
    hands.press("own-notes")
    assert hands.sees(f"own-left-{entry}")


def unfolded(hands: Hands) -> int:
    entry = left(hands)
    hands.go("own", voice=2)
    hands.press(f"own-unfold-{entry}")
    hands.press("unfold")
    assert "zebra crossing" in hands.words()
    return entry


def authors_page(hands: Hands) -> str:
    hands.go("own", voice=1)
    page = hands.words()
    hands.press("own-notes")
    return page + hands.words()


@pytest.mark.parametrize("way", ["keep", "let-go", "stop", "skip"])
def test_its_author_does_not_see_that_a_paper_was_found(hands: Hands, way: str) -> None:
    entry = left(hands)
    before, shared = authors_page(hands), elsewhere(hands)
    hands.go("own", voice=2)
    hands.press(f"own-unfold-{entry}")
    hands.press("unfold")
    hands.press(way)
    assert authors_page(hands) == before
    assert elsewhere(hands) == shared
    hands.go("own", voice=2)
    assert not hands.sees("own-found")
    hands.press("own-notes")
    assert hands.sees(f"own-found-{entry}") == (way != "let-go")


def test_a_paper_stands_among_the_gratitudes_when_whoever_found_it_lets_it(hands: Hands) -> None:
    unfolded(hands)
    hands.press("stand")
    assert "zebra crossing" in hands.words()
    hands.press("go-on")
    hands.press("ending-done")
    assert [one.state for one in hands.journal.entries()] == ["done"]
    assert len(hands.journal.search("zebra")) == 1
    hands.go("own", voice=2)
    assert not hands.sees("own-found")


def test_a_paper_that_was_kept_may_stand_among_the_gratitudes_later(hands: Hands) -> None:
    entry = unfolded(hands)
    hands.press("keep")
    hands.go("own", voice=2)
    hands.press("own-notes")
    hands.press(f"own-note-stand-{entry}")
    assert "It stands under Gratitudes now." in hands.words()
    assert [one.state for one in hands.journal.entries()] == ["done"]
    assert not hands.sees(f"own-found-{entry}")


def test_a_paper_reaches_the_other_though_its_author_has_a_phrase(hands: Hands, qtbot: QtBot) -> None:
    set_phrase(hands.journal, 1)
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    hands.type("did-1", "zebra crossing")
    hands.press("go-on")
    hands.press("give-find")
    give_phrase(hands, qtbot)
    assert not hands.journal.may_read(1)
    [entry] = hands.journal.entries()
    hands.go("own", voice=2)
    hands.press(f"own-unfold-{entry.id}")
    hands.press("unfold")
    assert "zebra crossing" in hands.words()


def test_what_was_left_can_be_deleted_and_is_never_asked_about(hands: Hands) -> None:
    entry = left(hands, days=30)
    hands.go("own", voice=1)
    assert "You still have a sealed note" not in hands.words()
    hands.press("own-notes")
    hands.press(f"own-note-delete-{entry}")
    hands.press(f"own-note-delete-now-{entry}")
    assert hands.journal.left_for(2) == []
    assert hands.journal.entries() == []


def test_what_is_kept_for_a_hard_day_is_offered_here_until_it_is_given(hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, DAY - timedelta(days=30), "zebra crossing", sealed=True)
    hands.journal.place(entry, "give")
    hands.journal.agree(entry, 1, HARD_DAY)
    hands.go("own", voice=2)
    assert not hands.sees(f"own-give-hard-{entry}")
    hands.go("own", voice=1)
    assert "You still have a sealed note" not in hands.words()
    hands.press(f"own-give-hard-{entry}")
    hands.press("give-aloud")
    assert "zebra crossing" in hands.words()
    hands.press("said-it")
    hands.press("go-on")
    assert [one.closed for one in hands.journal.entries()] == [False]


def test_a_pocket_is_read_on_its_owners_page_and_nowhere_else(hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, DAY, "stayed up with me", "patient")
    hands.journal.finish(entry)
    before = elsewhere(hands)
    hands.journal.agree(entry, 2, POCKET)
    assert elsewhere(hands) == before
    hands.go("own", voice=2)
    hands.press("own-pocket")
    assert "patient" in hands.words() and "You stayed up with me" in hands.words()
    hands.press(f"own-pocket-out-{entry}")
    assert hands.journal.pocket(2) == []
    hands.go("own", voice=1)
    hands.press("own-pocket")
    assert "Nothing here yet. That is allowed." in hands.words()
