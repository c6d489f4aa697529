"""The tabs of the window: their places, titles and drawings, and which practices they hold."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from couplejournal.practices.catalogue import Catalogue

# The place each tab leads to, its title (English, for the translators) and its drawing.
TABS: tuple[tuple[str, str, str], ...] = (
    ("tonight", str(QT_TRANSLATE_NOOP("tabs", "Tonight")), "sun"),
    ("evening", str(QT_TRANSLATE_NOOP("tabs", "Evening talk")), "moon"),
    ("gratitudes", str(QT_TRANSLATE_NOOP("tabs", "Gratitudes")), "heart"),
    ("experiences", str(QT_TRANSLATE_NOOP("tabs", "Shared experiences")), "image"),
    ("repair", str(QT_TRANSLATE_NOOP("tabs", "Repair")), "repair"),
    ("looking_back", str(QT_TRANSLATE_NOOP("tabs", "Looking back")), "calendar"),
)
# What has a page like a tab's, and its place elsewhere: at the foot of home, if they like.
NOTES = ("notes", str(QT_TRANSLATE_NOOP("tabs", "Notes")), "envelope")
PHOTO = "photo"  # the place of one photo with the whole screen to itself
QUICKLY, OVER = "Ctrl+G", "quick"  # the keys for a quick gratitude from anywhere, and its place
# The tabs whose entries may be looked back on, in their order. What lies in the drawer stays in the drawer.
LOOKED_AT = ("evening", "gratitudes", "experiences")


def tab_title(place: str) -> str:
    """What is written on the tab of this place, in the language of the window."""
    return QCoreApplication.translate("tabs", next(title for name, title, _icon in (*TABS, NOTES) if name == place))


def of_tab(catalogue: Catalogue, tab: str) -> frozenset[str] | None:
    """Every key that entries of this tab may carry, former ones included; None, which is all, for ""."""
    if not tab:
        return None
    return frozenset(key for practice in catalogue.under(tab) for key in (practice.key, *practice.was))
