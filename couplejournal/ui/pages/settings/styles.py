"""What the ways in which one of the two may like things to be are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from couplejournal.practices import wishes


def style_words() -> dict[str, str]:
    """Each way by its key, in the language of the window."""
    words = {
        "plain": QCoreApplication.translate("styles", "Plain wording"),
        "signing": QCoreApplication.translate("styles", "Signing or lip-reading"),
        "writing": QCoreApplication.translate("styles", "I’d rather write"),
        "short": QCoreApplication.translate("styles", "I’d rather keep it short"),
        "no_touch": QCoreApplication.translate("styles", "No suggestions with touch"),
        "larger": QCoreApplication.translate("styles", "Larger words"),
    }
    return {key: words[key] for key in wishes.STYLES if key in words}
