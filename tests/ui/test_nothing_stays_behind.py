"""What was deleted is gone from every place that could show it, and every evening has the same mark."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.practices import keepsakes
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.wishes import LOOKS_BACK, YES
from couplejournal.ui.pages.looking_back.month_grid import MonthGrid
from couplejournal.ui.pages.there.counts import Counts
from tests.ui.hands import Hands

DAY = date(2026, 11, 20)
VIEWS = ("month:11", "word:patient", "theme:steady", "firsts", "lines", "changes")
KEPT = {  # practice → field → (what, who)
    "gratitude": {"did": ("stayed up zebra", 1), "character": ("patient", 1)},
    "memory": {"title": ("zebra lake", 0), "tags": ("first time", 0)},
    "evening_talk": {"keep_line": ("zebra line", 2), "question": ("Why zebra?", 0)},
    "cooked": {"dish": ("zebra soup", 0), "recipe": ("Boil the zebra.", 0)},
    "noticed": {"noticed": ("tea for a zebra", 2)},
}


def places(hands: Hands, catalogue: Catalogue, number: int) -> set[str]:
    """Where an entry can be met."""
    journal = hands.journal
    assert hands.window.house is not None
    counts = Counts(hands.window.house.room)
    met = {view for view in VIEWS if any(entry.id == number for entry in counts.behind(2026, view))}
    met |= {"search"} if any(hit.entry == number for hit in journal.search("zebra")) else set()
    met |= {"other years"} if any(entry.id == number for entry in journal.on_days([DAY])) else set()
    met |= {"calendar"} if DAY in journal.marks(DAY, DAY) else set()
    met |= {"jar"} if number in journal.jar(keepsakes.PEBBLES, (keepsakes.PAGE,)) else set()
    try:
        book = compose(journal.entries(), journal.partners(), catalogue, Choice(DAY, DAY), today=DAY)
    except BookEmpty:
        return met
    return met | ({"book"} if "zebra" in str(book) else set())


@pytest.mark.parametrize("practice", KEPT)
def test_deleted_by_its_button_an_entry_is_in_no_place_and_nothing_says_that_it_was(
    hands: Hands, catalogue: Catalogue, practice: str
) -> None:
    for voice in (1, 2):
        hands.journal.wish(voice, LOOKS_BACK, YES)
    number = hands.journal.begin(practice, DAY).id
    for field, (words, voice) in KEPT[practice].items():
        hands.journal.say(number, field, words, voice)
    hands.journal.finish(number)
    before = places(hands, catalogue, number)
    assert before >= {"search", "other years", "calendar"} and len(before) >= 4
    hands.go("entry", entry=number)
    hands.press("entry-discard")
    assert places(hands, catalogue, number) == set()
    hands.window.house.room.messages.move_on()  # type: ignore[union-attr]  # the offer to bring it back is its own
    for place, where in (
        *(("tonight", {}), ("there_was", {}), ("gratitudes", {}), ("experiences", {}), ("dictionary", {}), ("jar", {})),
        *(("looking_back", {"view": view}) for view in ("calendar", "list", "photos", "search")),
    ):
        hands.go(place, **where)
        words = hands.words().casefold()
        assert "zebra" not in words, place
        assert not {"deleted", "discarded", "withdrawn", "removed"} & set(words.split()), place


def test_a_light_evening_and_a_talk_of_forty_minutes_are_painted_alike_in_the_calendar(hands: Hands) -> None:
    light, talk = date(2026, 9, 5), date(2026, 10, 5)  # the same number on both
    hands.journal.say(hands.journal.begin("light_evening", light).id, "how", "hug", 0, found=False)
    long = hands.journal.begin("evening_talk", talk).id
    for field, words in (("question", "What keeps you awake?"), ("talked", YES), ("keep_line", "That we asked at all")):
        hands.journal.say(long, field, words, 0)
    hands.go("looking_back", view="calendar", day=DAY)
    grid = next(part for part in hands.window.findChildren(MonthGrid) if part.isVisible())
    painted = []
    for day in (light, talk, date(2026, 8, 5)):
        grid.days.show(day.year, day.month)
        image = QImage(60, 56, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 60, 56)  # type: ignore[assignment]  # the stub calls it a method
        with QPainter(image) as p:
            grid.itemDelegate().paint(p, option, grid.days.cell(day))
        painted.append(image)
    assert painted[0] == painted[1]
    assert painted[0] != painted[2]  # nothing was there
