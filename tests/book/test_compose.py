"""What goes into the book, in which order, and what stays out of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.book.book import Picture, Said
from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.journal.records import Photo
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Field, Practice, Step
from tests.book.conftest import PARTNERS, TODAY, MakeEntry, composed

NOVEMBER = date(2026, 11, 22)
TALK = (("question", 0, "What stayed unsaid?"), ("card", 0, "q-17"), ("keep_line", 1, "You listened."))


def photo(width: int = 1600, height: int = 1000, turn: int = 1, file: str = "a") -> Photo:
    return Photo(1, 1, 1, "The lake", file, "", "jpeg", width, height, turn)


def test_months_become_chapters_and_days_stand_in_them_in_order(entry: MakeEntry, practices: Catalogue) -> None:
    days = [date(2026, 11, 22), date(2026, 1, 31), date(2026, 11, 3), date(2026, 11, 22)]
    book = composed([entry("evening_talk", day, *TALK) for day in days], practices)
    assert [(chapter.title, [day.label for day in chapter.days]) for chapter in book.chapters] == [
        ("January 2026", ["Saturday 31 January"]),
        ("November 2026", ["Tuesday 3 November", "Sunday 22 November"]),
    ]
    assert [len(day.pieces) for day in book.chapters[1].days] == [1, 2]
    assert book.span == "January 2026 to November 2026"


def test_a_talk_leads_with_its_question_and_names_both_voices(entry: MakeEntry, practices: Catalogue) -> None:
    talk = entry("evening_talk", NOVEMBER, ("keep_line", 2, "You laughed."), *TALK)
    practice = practices.practice("evening_talk")
    assert practice is not None
    (piece,) = composed([talk], practices).chapters[0].days[0].pieces
    assert (piece.title, piece.colour) == (practice.title, practice.colour)
    assert (piece.lead, piece.by) == ("What stayed unsaid?", "")
    assert piece.said == (
        Said("Mara", "You listened.", "", "quote"),
        Said("Jonas", "You laughed.", "", "quote"),
    )


def test_a_gratitude_leads_with_its_word_and_knows_who_gave_it(entry: MakeEntry, practices: Catalogue) -> None:
    given = entry("gratitude", NOVEMBER, ("did", 2, "You stayed up."), ("character", 2, "patient\nkind"))
    (piece,) = composed([given], practices).chapters[0].days[0].pieces
    assert (piece.lead, piece.by, [said.text for said in piece.said]) == ("patient, kind", "Jonas", ["You stayed up."])


def test_a_sentence_that_the_question_began_is_whole_in_the_book(entry: MakeEntry, practices: Catalogue) -> None:
    given = [entry("gratitude", NOVEMBER, ("did", 1, text)) for text in ("stayed up", "You stayed up", "נשארת")]
    pieces = composed(given, practices).chapters[0].days[0].pieces
    assert [(piece.said[0].label, piece.said[0].text) for piece in pieces] == [
        ("You…", "stayed up"),
        ("", "You stayed up"),
        ("", "נשארת"),
    ]


def test_what_people_read_stands_in_the_book_and_never_a_key(entry: MakeEntry, practices: Catalogue) -> None:
    talk = entry("repair", NOVEMBER, ("gesture", 0, "tea"), ("nod", 1, "yes"), agreed=(1, 2), drawer=True)
    (piece,) = composed([talk], practices).chapters[0].days[0].pieces
    assert [(said.label, said.text) for said in piece.said] == [("Came back with", "Tea, made the way they like it")]


def test_sealed_words_are_nowhere_in_the_book(entry: MakeEntry, practices: Catalogue) -> None:
    memory = entry("memory", NOVEMBER, ("title", 0, "Lake"), ("mine", 1, "only mine"), sealed=("mine",))
    (piece,) = composed([memory], practices).chapters[0].days[0].pieces
    assert (piece.lead, piece.said) == ("Lake", ())


@pytest.mark.parametrize(("agreed", "days", "there"), [((1, 2), 7, True), ((1, 2), 6, False), ((1,), 30, False)])
def test_the_drawer_needs_both_and_seven_days(
    entry: MakeEntry, practices: Catalogue, agreed: tuple[int, ...], days: int, there: bool
) -> None:
    talk = entry("repair", TODAY - timedelta(days), ("came_back", 1, "tea"), agreed=agreed, drawer=True)
    other = entry("evening_talk", TODAY - timedelta(days), *TALK)
    found = {piece.practice for piece in composed([talk, other], practices).chapters[0].days[0].pieces}
    assert found == ({"repair", "evening_talk"} if there else {"evening_talk"})


def test_how_they_came_back_stands_there_instead_of_what_it_was_about(entry: MakeEntry, practices: Catalogue) -> None:
    said = [
        ("saw", 1, "the door"),
        ("felt", 2, "hurt"),
        ("apology", 1, "I slammed it."),
        ("kf1", 1, "two tired people"),
    ]
    talk = entry("repair", NOVEMBER, *said, ("came_back", 2, "You knocked."), agreed=(1, 2), drawer=True)
    (piece,) = composed([talk], practices).chapters[0].days[0].pieces
    assert [one.text for one in piece.said] == ["You knocked."]


def test_an_ordinary_entry_put_in_the_drawer_stays_out_too(entry: MakeEntry, practices: Catalogue) -> None:
    with pytest.raises(BookEmpty):
        composed([entry("evening_talk", NOVEMBER, *TALK, drawer=True)], practices)


def test_a_practice_that_is_never_printed_stays_out_even_when_both_agreed(entry: MakeEntry) -> None:
    step = Step("s", "S", "ask", fields=(Field("saw", "line"),))
    secret = Practice("secret", "repair", "Secret", "", "", "clay", (step,), book="never")
    with pytest.raises(BookEmpty):
        composed([entry("secret", NOVEMBER, ("saw", 0, "x"), agreed=(1, 2))], Catalogue((secret,)))


def test_a_field_and_a_practice_are_known_by_their_former_keys(entry: MakeEntry) -> None:
    step = Step("s", "S", "ask", fields=(Field("saw", "line", label="Saw", was=("view",)),))
    walk = Practice("walk", "experiences", "Walk", "", "", "sage", (step,), was=("stroll",))
    book = composed([entry("stroll", NOVEMBER, ("view", 1, "the river"))], Catalogue((walk,)))
    assert book.chapters[0].days[0].pieces[0].said == (Said("Mara", "the river", "Saw", "plain"),)


def test_a_retired_practice_says_nothing_whose_place_in_the_book_nobody_knows(
    entry: MakeEntry, practices: Catalogue
) -> None:
    book = composed([entry("forgotten", NOVEMBER, ("a", 0, "b")), entry("evening_talk", NOVEMBER, *TALK)], practices)
    assert [piece.practice for piece in book.chapters[0].days[0].pieces] == ["evening_talk"]


def test_only_the_chosen_days_and_practices_are_taken(entry: MakeEntry, practices: Catalogue) -> None:
    days = [date(2026, 11, day) for day in (1, 2, 3, 4)]
    entries = [entry("evening_talk", day, *TALK) for day in days] + [entry("memory", days[1], ("title", 0, "Lake"))]
    book = composed(entries, practices, start=days[1], end=days[2], parts=frozenset({"memory"}))
    assert [[piece.lead for piece in day.pieces] for day in book.chapters[0].days] == [["Lake"]]


def test_a_memory_that_is_only_a_photo_is_in_unless_photos_are_left_out(entry: MakeEntry, practices: Catalogue) -> None:
    only = entry("memory", NOVEMBER, photos=(photo(),))
    (piece,) = composed([only], practices).chapters[0].days[0].pieces
    assert piece.pictures == (Picture("a", "The lake", "jpeg", 1600, 1000, 1),)
    with pytest.raises(BookEmpty):
        composed([only], practices, photos=False)


def test_a_chapter_opens_with_the_picture_that_fits_its_band_best(entry: MakeEntry, practices: Catalogue) -> None:
    upright = photo(1600, 1000, turn=6, file="upright")  # stored wide, stands tall
    turned = photo(1000, 1600, turn=8, file="turned")
    tall, panorama, coarse = photo(1000, 1600), photo(3000, 900), photo(600, 375)
    memory = entry("memory", NOVEMBER, photos=(tall, panorama, coarse, upright, turned))
    cover = composed([memory], practices).chapters[0].cover
    assert cover is not None
    assert cover.file == "turned"
    without = composed([memory._replace(photos=(tall, upright, coarse))], practices)
    assert without.chapters[0].cover is None


def test_the_title_is_their_names_until_they_choose_one(entry: MakeEntry, practices: Catalogue) -> None:
    talk = entry("evening_talk", NOVEMBER, *TALK)
    assert composed([talk], practices).title == "Mara & Jonas"
    chosen = composed([talk], practices, title=" Our year ", dedication="For us ")
    assert (chosen.title, chosen.dedication, chosen.span) == ("Our year", "For us", "November 2026")


def test_days_with_nothing_for_the_book_are_a_sentence_that_names_them(practices: Catalogue) -> None:
    with pytest.raises(BookEmpty) as refused:
        compose([], PARTNERS, practices, Choice(date(2026, 1, 1), date(2026, 1, 31)), today=TODAY)
    assert "Nothing between 1 January 2026 and 31 January 2026" in str(refused.value)
