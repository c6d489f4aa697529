"""One's own page: nothing of the other is ever on it, it asks for one's phrase, and closes when one goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.journal.journal import Journal
from couplejournal.practices import wishes
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import PHRASE, everything, give_phrase, set_phrase

DAY = EVENING.date()


def keep(journal: Journal, practice: str, days: int, voice: int, **said: str) -> int:
    """An entry of so many days ago in which this voice has sealed something."""
    entry = journal.begin(practice, DAY - timedelta(days=days), drawer=True)
    for field, words in said.items():
        journal.say(entry.id, field, words, voice, sealed=True, found=False)
    return entry.id


@pytest.fixture
def page(hands: Hands) -> Hands:
    """Both have written for themselves, and sealed something."""
    for voice, word in ((1, "alexwrote"), (2, "samwrote")):
        keep(hands.journal, "own_note", 2, voice, page=f"{word} tonight", where=f"{word} throat")
        keep(hands.journal, "gratitude", 3, voice, did=f"{word} soup")
        keep(hands.journal, "truth_of_the_week", 20, voice, truth=f"{word} truth")
        keep(hands.journal, "evening_talk", 20, voice, more_private=f"{word} private")
    return hands


def test_it_asks_whose_page_it_shall_be_and_shows_nothing_before(page: Hands) -> None:
    page.go("own")
    assert "Whose page?" in page.words()
    assert page.sees("own-1") and page.sees("own-2")
    assert "wrote" not in everything(page)


@pytest.mark.parametrize(("voice", "mine", "other"), [(1, "alexwrote", "samwrote"), (2, "samwrote", "alexwrote")])
def test_it_shows_only_what_this_one_wrote(page: Hands, voice: int, mine: str, other: str) -> None:
    page.go("own")
    page.press(f"own-{voice}")
    assert f"{mine} tonight" in page.words()
    assert page.words().count("You still have a sealed note from 2 November.") == 1
    assert other not in everything(page)
    assert f"{mine} truth" not in page.words()  # it stays in its envelope here as well


@pytest.mark.parametrize("way", ["own-close", "tab-tonight"])
def test_leaving_closes_it_at_once(page: Hands, way: str) -> None:
    page.go("own", voice=1)
    assert "alexwrote" in page.words()
    page.press(way)
    assert "wrote" not in everything(page)
    page.go("own")
    assert "Whose page?" in page.words()


def test_a_note_can_be_written_changed_and_deleted(hands: Hands) -> None:
    hands.go("own", voice=2)
    hands.press("begin-own_note")
    assert "Writing: Sam" in hands.words() and not hands.sees("who-writes")
    hands.type("page-2", "a long day")
    hands.press("go-on")
    hands.press("ending-done")
    hands.press("own-2")
    [entry] = hands.journal.entries()
    hands.press(f"own-change-{entry.id}")
    hands.type("page-2", "Indeed: ")
    hands.press("go-on")
    hands.press("own-2")
    assert "Indeed: a long day" in hands.words()
    hands.press(f"own-delete-{entry.id}")
    hands.press("take-out-leave")
    assert "Indeed: a long day" in hands.words()
    hands.press(f"own-delete-{entry.id}")
    hands.press("take-out-now")
    assert "Nothing here yet. That is allowed." in hands.words()
    assert hands.journal.entries() == []


def test_an_envelope_is_gone_on_with_without_saying_again_who_one_is(hands: Hands) -> None:
    entry = keep(hands.journal, "gratitude", 3, 1, did="made soup")
    hands.go("own", voice=1)
    hands.press(f"own-envelope-{entry}")
    assert hands.find("did-1").property("plainText") == "made soup"
    hands.press("go-on")
    hands.press("give-aloud")
    hands.go("own", voice=1)
    assert not hands.sees(f"own-envelope-{entry}")
    assert hands.journal.entry(entry).said("did") == "made soup"  # type: ignore[union-attr]


def test_after_a_fortnight_one_is_asked_once_and_quietly(hands: Hands) -> None:
    old = keep(hands.journal, "truth_of_the_week", 14, 1, truth="old truth")
    young = keep(hands.journal, "truth_of_the_week", 13, 1, truth="young truth")
    hands.go("own", voice=1)
    assert hands.sees(f"own-still-{old}") and not hands.sees(f"own-still-{young}")
    assert hands.sees(f"own-envelope-{young}") and not hands.sees(f"own-envelope-{old}")
    hands.press(f"own-keep-{old}")
    assert not hands.sees(f"own-still-{old}")
    assert "What I keep sealed" in hands.words()


def test_what_waits_can_be_given_from_here(hands: Hands) -> None:
    entry = keep(hands.journal, "truth_of_the_week", 20, 1, truth="zebra crossing", size="small")
    hands.go("own", voice=1)
    hands.press(f"own-give-{entry}")
    hands.press(f"own-leave-{entry}")
    assert hands.journal.entry(entry).closed  # type: ignore[union-attr]
    hands.press(f"own-give-{entry}")
    hands.press(f"own-give-now-{entry}")
    given = hands.journal.entry(entry)
    assert given and given.said("truth", 1) == "zebra crossing"
    assert [one.field for one in given.answers if one.sealed] == ["size"]
    assert not hands.sees(f"own-still-{entry}")


def test_what_waits_can_be_thrown_away_from_here(hands: Hands) -> None:
    entry = keep(hands.journal, "truth_of_the_week", 20, 1, truth="zebra crossing")
    hands.go("own", voice=1)
    hands.press(f"own-throw-{entry}")
    hands.press(f"own-throw-now-{entry}")
    assert hands.journal.entries() == []
    assert "Nothing here yet. That is allowed." in hands.words()


def test_what_was_put_off_is_there_on_its_day_and_not_before(open_window: Callable[..., Hands], folder: Path) -> None:
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    truth = keep(hands.journal, "truth_of_the_week", 0, 1, truth="a truth", bigger_than_this="2026-11-25")
    parked = keep(hands.journal, "on_my_mind", 0, 1, parked="the spare room")
    hands.journal.set_due(parked, datetime.combine(DAY + timedelta(days=3), time(18), EVENING.tzinfo))
    hands.journal.finish(parked)
    for day, there in ((22, False), (25, True), (26, True)):
        now[0] = EVENING.replace(day=day)
        for voice in (1, 2):
            hands.go("own", voice=voice)
            assert hands.sees(f"own-due-{truth}") == (there and voice == 1)
            assert hands.sees(f"own-due-{parked}") == (there and voice == 1)
        hands.go("tonight")
        assert "spare room" not in everything(hands)


def test_a_topic_is_closed_and_opened_for_oneself_alone(hands: Hands) -> None:
    hands.go("own", voice=1, section="subjects")
    hands.press("own-closed-family")
    hands.press("own-opened-money")
    assert hands.journal.wishes(1) == {"topic:family": "closed", "topic:money": "open"}
    assert hands.journal.wishes(2) == {}
    hands.go("own", voice=2, section="subjects")
    assert not hands.find("own-closed-family").property("checked")
    assert not hands.find("own-opened-money").property("checked")
    hands.go("own", voice=1, section="subjects")
    hands.press("own-closed-family")
    assert wishes.is_open("family", hands.journal.wishes(1))


def test_how_one_likes_it_is_kept_for_oneself_alone(hands: Hands) -> None:
    hands.go("own", voice=2, section="ways")
    hands.press("own-style-plain")
    hands.press("own-style-no_touch")
    hands.press("own-hard-season")
    assert wishes.styles(hands.journal.wishes(2)) == {"plain", "no_touch"}
    assert wishes.hard_season({}, hands.journal.wishes(2))
    assert hands.journal.wishes(1) == {}


def test_larger_words_are_larger_at_once(hands: Hands) -> None:
    assert hands.window.house
    room = hands.window.house.room
    hands.go("own", voice=2, section="ways")
    try:
        hands.press("own-style-larger")
        assert room.settings.text == 1.25
    finally:
        room.look.set_scale(1.0)


def test_with_a_phrase_it_opens_only_for_whoever_knows_it(page: Hands, qtbot: QtBot) -> None:
    set_phrase(page.journal, 1)
    page.go("own")
    page.press("own-1")
    assert "alexwrote" not in everything(page)
    give_phrase(page, qtbot, "something else")
    assert "That is not your phrase." in page.words()
    give_phrase(page, qtbot)
    assert "alexwrote tonight" in page.words()
    page.press("own-close")
    assert not page.journal.may_read(1)
    page.press("own-2")
    assert "samwrote tonight" in page.words()


def test_whoever_would_rather_not_give_it_is_asked_again_whose_page(page: Hands) -> None:
    set_phrase(page.journal, 1)
    page.go("own", voice=1)
    page.press("phrase-leave")
    assert "Whose page?" in page.words()


def test_the_phrase_holds_until_the_page_one_went_to_is_left(page: Hands, qtbot: QtBot) -> None:
    set_phrase(page.journal, 1)
    page.go("own", voice=1)
    give_phrase(page, qtbot)
    [note] = [entry for entry in page.journal.sealed_by(1) if entry.practice == "own_note"]
    page.press(f"own-change-{note.id}")
    assert page.find("page-1").property("plainText") == "alexwrote tonight"
    page.type("page-1", "More: ")
    page.go("tonight")
    assert not page.journal.may_read(1)
    assert "alexwrote" not in everything(page)
    page.go("own", voice=1)
    give_phrase(page, qtbot)
    assert "More: alexwrote tonight" in page.words()


def test_a_phrase_is_set_and_taken_away_here_with_a_warning(page: Hands, qtbot: QtBot) -> None:
    page.go("own", voice=1, section="phrase")
    assert "If you forget it, nobody can open them" in page.words().replace("\u200b", "")
    page.type("own-phrase-words", PHRASE)
    page.type("own-phrase-again", "something else")
    page.press("own-phrase-set")
    assert page.journal.phrase(1) is None
    page.find("own-phrase-again").clear()  # type: ignore[attr-defined]
    page.type("own-phrase-again", PHRASE)
    page.press("own-phrase-set")
    qtbot.waitUntil(lambda: page.journal.phrase(1) is not None, timeout=20_000)
    page.settle()
    assert "Locked with your own phrase. If you forget it, nobody can open this." in page.words()
    page.press("own-phrase-remove")
    page.press("own-phrase-leave")
    page.press("own-phrase-remove")
    assert "only hidden by the app" in page.words()
    page.press("own-phrase-remove-now")
    assert page.journal.phrase(1) is None
    page.press("own-back")
    assert "alexwrote tonight" in page.words()


def test_many_notes_come_in_parts(hands: Hands) -> None:
    with hands.journal.together():
        for days in range(25):
            keep(hands.journal, "own_note", days, 1, page=f"note {days}")
    hands.go("own", voice=1)
    assert "note 19" in hands.words() and "note 20" not in hands.words()
    hands.press("own-older")
    assert "note 24" in hands.words() and not hands.sees("own-older")


def test_a_subject_often_swapped_away_may_rest_and_is_asked_about_once(hands: Hands) -> None:
    from couplejournal.practices import decks

    assert hands.window.house
    cards = decks.cards(hands.window.house.room.resources, deck="evening")
    swapped = [card.id for card in cards if card.topic == "family"][:3]
    for number, card in enumerate(swapped):
        entry = hands.journal.begin("evening_talk", DAY - timedelta(days=number + 1))
        hands.journal.say(entry.id, "skipped", card, 0, found=False)
    hands.go("own", voice=1)
    assert "Family: shall this subject rest for a while?" in hands.words()
    hands.press("own-rest-no")
    assert not hands.sees("own-rest")
    hands.go("own", voice=2)
    hands.press("own-rest-yes")
    assert not hands.sees("own-rest")
    assert not wishes.is_open("family", hands.journal.wishes(2))
    assert wishes.is_open("family", hands.journal.wishes(1))
