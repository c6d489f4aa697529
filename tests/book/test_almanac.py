"""Days and months by their names."""

from __future__ import annotations

from datetime import date

from couplejournal.book import almanac


def test_days_and_months_are_named_without_the_system_s_locale() -> None:
    day = date(2026, 11, 22)
    assert (almanac.weekday(day), almanac.month(day), almanac.full(day)) == (
        "Sunday 22 November",
        "November 2026",
        "22 November 2026",
    )


def test_a_span_within_one_month_is_that_month() -> None:
    assert almanac.span(date(2026, 11, 1), date(2026, 11, 30)) == "November 2026"
    assert almanac.span(date(2025, 11, 1), date(2026, 11, 1)) == "November 2025 to November 2026"


def test_a_language_without_its_own_names_reads_the_english_ones() -> None:
    assert almanac.weekday(date(2026, 11, 22), "xx") == "Sunday 22 November"
