"""A year in lines: which lines may be drawn, and that they stay."""

from __future__ import annotations

from datetime import UTC, date, datetime

from couplejournal import paths
from couplejournal.book.lines import MOST, year_in_lines
from couplejournal.journal.gifts import UNBOOKED
from couplejournal.journal.records import QUOTED, QUOTING, Answer, Entry
from couplejournal.practices import catalogue as practices

CATALOGUE = practices.read(paths.resources())
NOW = datetime(2026, 11, 22, 21, tzinfo=UTC)
DAY = date(2026, 3, 4)


def evening(number: int, *said: tuple[int, str], practice: str = "evening_talk", **more: object) -> Entry:
    answers = tuple(Answer("keep_line", voice, words, NOW) for voice, words in said)
    held = {"day": DAY, "answers": answers, **more}
    return Entry(number, f"{number:032x}", practice, state="done", place="", created=NOW, updated=NOW, zone="", **held)  # type: ignore[arg-type]


def words(*entries: Entry, year: int = 2026) -> list[str]:
    return [line.text for line in year_in_lines(entries, CATALOGUE, year)]


def test_twelve_of_many_are_drawn_in_the_order_of_their_evenings_and_stay_the_same() -> None:
    year = [evening(n, (1, f"one {n}"), (2, f"two {n}"), day=date(2026, 1 + n % 12, 5)) for n in range(1, 41)]
    drawn = year_in_lines(year, CATALOGUE, 2026)
    assert len(drawn) == MOST
    assert [line.day for line in drawn] == sorted(line.day for line in drawn)
    assert year_in_lines(reversed(year), CATALOGUE, 2026) == drawn
    other = year_in_lines([one._replace(day=one.day.replace(year=2025)) for one in year], CATALOGUE, 2025)
    assert {line.text for line in other} != {line.text for line in drawn}


def test_when_one_is_deleted_another_takes_its_place_and_the_rest_stay() -> None:
    year = [evening(n, (1, f"one {n}")) for n in range(1, 41)]
    before = set(year_in_lines(year, CATALOGUE, 2026))
    gone = min(before)
    after = set(year_in_lines([one for one in year if one.id != gone.entry], CATALOGUE, 2026))
    assert (len(after), before - after) == (MOST, {gone})


def test_only_lines_of_the_year_that_may_stand_in_a_book() -> None:
    kept = evening(1, (1, "kept"))
    other = [
        evening(2, (1, "last year"), day=date(2025, 3, 4)),
        evening(3, (1, "taken out"), consents=frozenset({(2, UNBOOKED)})),
        evening(4, (1, "in the drawer"), drawer=True),
        evening(5, (1, "of a truth"), practice="truth_of_the_week"),
        evening(6, (1, "hidden in the book"), practice="on_my_mind"),
        evening(7, (1, "of nothing we know"), practice="gone"),
        evening(8)._replace(answers=(Answer("keep_line", 1, "", NOW, sealed=True), Answer("we", 0, "no line", NOW))),
    ]
    assert words(kept, *other) == ["kept"]
    assert words(year=2026) == []


def test_words_of_the_other_need_the_others_yes() -> None:
    asked = evening(1, (1, "You said it"), consents=frozenset({(1, f"{QUOTING}keep_line")}))
    agreed = asked._replace(consents=asked.consents | {(2, f"{QUOTED}keep_line")})
    assert (words(asked), words(agreed)) == ([], ["You said it"])
