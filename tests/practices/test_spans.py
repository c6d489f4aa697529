"""Seasons and years: where they begin, what the turn of a year and 29 February do, and how long the last one lasts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.practices.spans import page_of, season_of


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 22), date(2026, 9, 1), date(2026, 11, 30)),
        (date(2026, 12, 31), date(2026, 12, 1), date(2027, 2, 28)),
        (date(2027, 1, 1), date(2026, 12, 1), date(2027, 2, 28)),
        (date(2028, 2, 29), date(2027, 12, 1), date(2028, 2, 29)),
        (date(2028, 3, 1), date(2028, 3, 1), date(2028, 5, 31)),
    ],
)
def test_a_day_lies_in_its_season(day: date, first: date, last: date) -> None:
    assert season_of(day) == (first, last)


def test_every_day_of_many_years_lies_in_one_season_and_none_is_left_out() -> None:
    day, end, seen = date(2023, 12, 1), date(2029, 2, 28), None
    while day <= end:
        first, last = season_of(day)
        assert first <= day <= last and (last - first).days in (89, 90, 91)
        assert seen in (None, (first, last)) or seen[1] + timedelta(days=1) == first  # type: ignore[index]
        seen, day = (first, last), day + timedelta(days=1)


@pytest.mark.parametrize(
    ("span", "day", "last"),
    [
        ("season", date(2026, 12, 21), date(2026, 11, 30)),  # autumn is looked back on until three weeks after it
        ("season", date(2026, 12, 22), date(2027, 2, 28)),
        ("year", date(2027, 1, 31), date(2026, 12, 31)),
        ("year", date(2027, 2, 1), date(2027, 12, 31)),
        ("month", date(2026, 12, 3), date(2026, 11, 30)),
        ("evening", date(2026, 12, 3), date(2026, 12, 3)),
    ],
)
def test_in_its_first_days_it_is_still_the_one_before(span: str, day: date, last: date) -> None:
    assert page_of(span, day)[1] == last
