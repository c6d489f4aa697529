"""What stands above the entries behind a number or a word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from couplejournal.ui.pages.there.counts import Counts
from couplejournal.ui.pages.settings.topics import topic_title
from couplejournal.ui.saying import month_words


def title_of(what: str, year: int, counts: Counts) -> str:
    """Its title, in the language of the window."""
    kind, _, key = what.partition(":")
    if kind == "month":
        return month_words(year, int(key))
    if kind == "room":
        return topic_title(key)
    if kind in ("word", "again"):
        if kind == "again" and (again := counts.words(year).again):
            key = again.word
        return QCoreApplication.translate("there_titles", "“{word}”, {year}").format(word=key, year=year)
    if kind == "theme":
        words = QCoreApplication.translate("there_titles", "A year of {themes}, {year}")
        return words.format(themes=counts.noun(key), year=year)
    if kind == "firsts":
        return QCoreApplication.translate("there_titles", "Firsts of {year}").format(year=year)
    if kind == "changes":
        return QCoreApplication.translate("there_titles", "What you changed, {year}").format(year=year)
    return QCoreApplication.translate("there_titles", "{year} in lines").format(year=year)
