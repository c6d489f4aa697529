"""Every word of what looks back is seen in an invented language: lists narrowed, other years, the dictionary."""

from __future__ import annotations

from couplejournal.practices.wishes import LOOKS_BACK, YES
from tests.ui.hands import Hands
from tests.ui.invented import Eyes
from tests.ui.test_every_word import AGO, DAY, SIZES, eyes, foreign, language  # noqa: F401  # fixtures


@SIZES
def test_every_word_of_lists_and_of_the_dictionary_is_translated_and_has_room(
    eyes: Eyes,  # noqa: F811
    hands: Hands,
    size: tuple[int, int],
) -> None:
    hands.window.resize(*size)
    journal = hands.journal
    gratitude, memory = journal.begin("gratitude", AGO).id, journal.begin("memory", DAY).id
    journal.say(gratitude, "did", "zebra", 1)
    for field, words in (("title", "zebra"), ("line", "soup"), ("tags", "food\nsoup")):
        journal.say(memory, field, words, 0)

    def see(*ways: str) -> None:
        for way in ways:
            hands.press(way)
            eyes.look_at(hands.window)

    hands.go("dictionary")
    eyes.look_at(hands.window)
    phrases = [journal.begin("phrase", DAY).id for _ in range(2)]
    for number, words in zip(phrases, ("zebra", "seaside"), strict=True):
        journal.say(number, "phrase", words, 0)
    hands.go("dictionary")
    eyes.look_at(hands.window)
    hands.type("dictionary-words", "nowhere")
    hands.settle()
    eyes.look_at(hands.window)
    for number in (*phrases, memory):
        hands.go("entry", entry=number)
        eyes.look_at(hands.window)
    see("entry-quiet", "entry-quiet")
    hands.go("looking_back", view="list")
    see("looked-back-filters-year", "looked-back-filters-by-year-2024")
    see("looked-back-filters-tag", "looked-back-filters-by-tag-food")
    assert hands.sees("looked-back-unfitting")
    see("looked-back-filters-kind", "looked-back-filters-all")
    hands.go("looking_back", view="calendar", day=DAY)
    assert hands.sees("calendar-years")
    see("calendar-write", "calendar-write-tab-gratitudes")
    assert not list(eyes.faults)


@SIZES
def test_every_word_of_what_there_was_is_translated_and_has_room(
    eyes: Eyes,  # noqa: F811
    hands: Hands,
    size: tuple[int, int],
) -> None:
    hands.window.resize(*size)
    journal = hands.journal
    for behind in ("", "how"):  # while it is closed
        hands.go("there_was", behind=behind)
        eyes.look_at(hands.window)
    for voice in (1, 2):
        journal.wish(voice, LOOKS_BACK, YES)
    hands.go("there_was")
    eyes.look_at(hands.window)
    for day in (AGO, DAY):
        gratitude, memory = journal.begin("gratitude", day).id, journal.begin("memory", day).id
        talk = journal.begin("evening_talk", day).id
        journal.say(gratitude, "character", "patient\nfunny", 1)
        journal.say(memory, "title", "seaside", 0)
        journal.say(memory, "tags", "first time", 0)
        journal.say(talk, "keep_line", "zebra", 1)
        journal.say(talk, "card", "hopes-1", 0)
    views = ("", "month:11", "word:patient", "theme:steady", "again", "firsts", "lines", "room:hopes", "word:nothing")
    for year in (2024, 2026):
        for view in views:
            hands.go("there_was", year=year, behind=view)
            for _ in range(4):  # its parts come one after the other, and the page asks them for their heights
                hands.settle()
            eyes.look_at(hands.window)
    assert not list(eyes.faults)
