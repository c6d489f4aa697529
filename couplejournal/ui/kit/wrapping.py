"""Room for the words on things to press: one line where it fits, more lines where the words are large or many."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

_TALL = 10000  # px, higher than any words


def size_of(metrics: QFontMetrics, text: str, letters: int, flags: int) -> QSize:
    """The size of `text` when a line holds at most so many capital letters."""
    return metrics.boundingRect(QRect(0, 0, metrics.horizontalAdvance("M") * letters, _TALL), flags, text).size()


def height_of(metrics: QFontMetrics, text: str, width: int, flags: int) -> int:
    """How high `text` is in lines of `width` px."""
    return metrics.boundingRect(QRect(0, 0, max(1, width), _TALL), flags, text).height()


def longest_word(metrics: QFontMetrics, text: str) -> int:
    """The width in px below which a word would be cut."""
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0) + 2


BESIDE = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
CENTRED = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignCenter)
