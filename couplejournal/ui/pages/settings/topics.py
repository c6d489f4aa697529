"""What the topics of the question cards are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TITLES: dict[str, str] = {
    "hopes": str(QT_TRANSLATE_NOOP("topics", "Hopes")),
    "fears": str(QT_TRANSLATE_NOOP("topics", "Fears")),
    "dreams": str(QT_TRANSLATE_NOOP("topics", "Dreams")),
    "childhood": str(QT_TRANSLATE_NOOP("topics", "Childhood")),
    "family": str(QT_TRANSLATE_NOOP("topics", "Family")),
    "friends": str(QT_TRANSLATE_NOOP("topics", "Friends")),
    "work": str(QT_TRANSLATE_NOOP("topics", "Work and its stress")),
    "money": str(QT_TRANSLATE_NOOP("topics", "Money")),
    "home": str(QT_TRANSLATE_NOOP("topics", "Home")),
    "body": str(QT_TRANSLATE_NOOP("topics", "Body and health")),
    "intimacy": str(QT_TRANSLATE_NOOP("topics", "Intimacy")),
    "play": str(QT_TRANSLATE_NOOP("topics", "Play")),
    "beauty": str(QT_TRANSLATE_NOOP("topics", "Beauty")),
    "values": str(QT_TRANSLATE_NOOP("topics", "Values")),
    "faith": str(QT_TRANSLATE_NOOP("topics", "Faith and meaning")),
    "time": str(QT_TRANSLATE_NOOP("topics", "Time")),
    "future": str(QT_TRANSLATE_NOOP("topics", "The future")),
    "us": str(QT_TRANSLATE_NOOP("topics", "The two of us")),
    "appreciation": str(QT_TRANSLATE_NOOP("topics", "Appreciation")),
    "differences": str(QT_TRANSLATE_NOOP("topics", "Differences")),
    "change": str(QT_TRANSLATE_NOOP("topics", "Change")),
    "grief": str(QT_TRANSLATE_NOOP("topics", "Grief")),
    "children": str(QT_TRANSLATE_NOOP("topics", "Children")),
    "world": str(QT_TRANSLATE_NOOP("topics", "The world")),
}


def topic_title(topic: str) -> str:
    """The topic's name in the language of the window; the key itself for one nobody knows."""
    return QCoreApplication.translate("topics", _TITLES[topic]) if topic in _TITLES else topic.capitalize()
