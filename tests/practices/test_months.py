"""In the first days of a month its page is still that of the month before."""

from __future__ import annotations

from datetime import date

import pytest

from couplejournal.practices.months import page_of


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 22), date(2026, 11, 1), date(2026, 11, 30)),
        (date(2026, 11, 8), date(2026, 11, 1), date(2026, 11, 30)),
        (date(2026, 11, 7), date(2026, 10, 1), date(2026, 10, 31)),
        (date(2027, 1, 1), date(2026, 12, 1), date(2026, 12, 31)),
        (date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_day_belongs_to_the_page_of_its_month(day: date, first: date, last: date) -> None:
    assert page_of(day) == (first, last)
