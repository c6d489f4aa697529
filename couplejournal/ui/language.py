"""The language of the window: the computer's when we have it, else English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

ENGLISH = "en"


def speak(app: QCoreApplication, words: Path, locale: QLocale) -> str:
    """Let the window speak the language of `locale` if `words` has it, else English; returns which, as in "en".

    English needs a file too, for what changes with a number: "1 entry" and "2 entries".
    """
    ours = QTranslator(app)
    if not ours.load(locale, "couplejournal", "_", str(words)):
        ours.load(f"couplejournal_{ENGLISH}", str(words))
    app.installTranslator(ours)
    qts = QTranslator(app)  # the buttons and menus that are Qt's own must not speak another language than ours
    if qts.load(f"qtbase_{ours.language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)
    # Days and months in the language of the sentences around them, written as this country writes them.
    nowhere = locale.language() == QLocale.Language.C  # no country is set on this computer: our English is British
    country = QLocale.Country.UnitedKingdom if nowhere else locale.territory()
    QLocale.setDefault(QLocale(QLocale(ours.language()).language(), country))
    return ours.language()
