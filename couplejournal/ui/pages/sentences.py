"""The troubles of the world in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from couplejournal.errors import CoupleJournalError


def sentence(error: Exception) -> str:
    """What people are told. Anything but a trouble of the world is our own fault and gets one general sentence."""
    if isinstance(error, CoupleJournalError):
        return QCoreApplication.translate("errors", error.sentence).format(**error.words)
    return QCoreApplication.translate("errors", "That was our mistake, not yours. Nothing was changed.")
