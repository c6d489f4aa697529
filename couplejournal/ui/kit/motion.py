"""Gentle movement: parts fade in within 150 ms, or simply appear where less movement is wished."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from couplejournal.ui.kit import theme

LONGEST = 150  # ms


def appear(part: QWidget) -> None:
    """Show `part`; it fades in when things may move."""
    if part.isVisible() or not theme.look().motion:
        part.show()
        return
    veil = QGraphicsOpacityEffect(part)
    veil.setOpacity(0.0)
    part.setGraphicsEffect(veil)
    part.show()
    fade = QPropertyAnimation(veil, b"opacity", veil)
    fade.setDuration(LONGEST)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    fade.finished.connect(lambda: part.setGraphicsEffect(None))  # type: ignore[arg-type]
    fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
