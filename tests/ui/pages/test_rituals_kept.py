"""What stays of a ritual: in the book, on its page after years, sealed until both open it, when the disk refuses."""

from __future__ import annotations

from datetime import date

from couplejournal.book.compose import Choice, compose
from couplejournal.errors import JournalReadOnly
from couplejournal.journal.records import OURS, Entry
from couplejournal.practices.catalogue import Catalogue
from tests.ui.hands import Hands
from tests.ui.pages.test_rituals import TODAY, ritual


def test_an_idea_is_in_no_book_and_what_it_means_only_when_both_say_so(hands: Hands, catalogue: Catalogue) -> None:
    journal = hands.journal
    number = ritual(journal, "Sunday table", ours=False)
    journal.say(number, "shape", "Bread first", 0)
    for voice, words in ((1, "That we begin anew"), (2, "That there is always bread")):
        journal.say(number, "meaning", words, voice)
    journal.say(journal.begin("memory", TODAY).id, "what", "Fog", 0)

    def in_book() -> str:
        entries = journal.entries(practices={"ritual", "memory"})
        choice = Choice(date(2026, 11, 1), TODAY)
        return str(compose(entries, journal.partners(), catalogue, choice, today=TODAY))

    assert "Sunday table" not in in_book()
    for voice in (1, 2):
        journal.agree(number, voice, OURS)
    assert "Bread first" in in_book() and "begin anew" not in in_book()
    hands.go("entry", entry=number)
    for voice in (1, 2):
        assert "always bread" not in in_book()
        hands.press("entry-book")
        hands.press(f"book-say-{voice}")
        hands.press("book-say-choice-yes")
        hands.press("book-say-done")
    assert "always bread" in in_book()


def test_years_of_evenings_stand_under_looking_back_and_not_on_its_page(hands: Hands) -> None:
    number = ritual(hands.journal, "Cups")
    with hands.journal.together():
        for day in range(1, 21):
            done = hands.journal.begin("ritual_done", date(2026, 11, day)).id
            hands.journal.link(done, number)
            hands.journal.say(done, "what", "Cups", 0)
    hands.go("entry", entry=number)
    assert hands.words().count("We did\n") <= 7 and "“Looking back”" in hands.words()


def test_what_it_means_is_sealed_until_both_open_it_and_may_wait_for_another_evening(hands: Hands) -> None:
    hands.go("practice", practice="ritual")
    hands.press("template-lights_out")
    hands.press("go-on")
    hands.press("go-on")
    hands.press("i-am-1")
    hands.type("meaning-1", "zebra in the dark")
    hands.press("ready")
    hands.press("stop")
    [one] = hands.journal.entries(practices={"ritual"})
    for place in ("tonight", "rituals", "experiences"):
        hands.go(place)
        assert "zebra" not in hands.words()
    hands.go("entry", entry=one.id)
    assert "zebra" not in hands.words() and hands.journal.search("zebra") == []
    hands.press("entry-change")
    hands.press("i-am-2")
    hands.type("meaning-2", "the same lamp")
    hands.press("ready")
    hands.press("open-1")
    hands.press("open-2")
    assert "zebra in the dark" in hands.words() and "the same lamp" in hands.words()
    hands.press("go-on")
    hands.press("ours-not")
    hands.press("ending-done")
    hands.go("entry", entry=one.id)
    assert "zebra in the dark" in hands.words() and "An idea" in hands.words()


def test_a_journal_that_refuses_says_so_and_the_line_stays(hands: Hands) -> None:
    def refuses(*_what: object, **_how: object) -> Entry:
        raise JournalReadOnly(folder="the folder")

    number = ritual(hands.journal, "Sunday table")
    hands.go("tonight")
    hands.journal.begin = refuses  # type: ignore[method-assign]
    hands.press(f"tonight-ritual-did-{number}")
    assert "may only be read" in hands.words() and hands.sees("tonight-rituals")
    assert hands.journal.entries(practices={"ritual_done"}) == []
