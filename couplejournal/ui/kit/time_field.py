"""An hour of the clock, as high as our other fields and in our colours."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit, QWidget

from couplejournal.ui.kit.colours import size


class TimeField(QTimeEdit):
    """`timeChanged` as with any QTimeEdit; the arrow keys go through hours and minutes."""

    def __init__(self, *, name: str, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 30, size(46))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
