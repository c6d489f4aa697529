"""Gentle movement: parts fade in within 150 ms, or simply appear where less movement is wished."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit import theme

LONGEST = 150  # ms


def appear(part: QWidget) -> None:
    """Show `part`; it fades in when things may move."""
    if part.isVisible() or not theme.look().motion:
        part.show()
        return
    from PySide6.QtCore import QPropertyAnimation  # not before something fades
    from PySide6.QtWidgets import QGraphicsOpacityEffect

    veil = QGraphicsOpacityEffect(part)
    veil.setOpacity(0.0)
    part.setGraphicsEffect(veil)
    part.show()
    fade = QPropertyAnimation(veil, b"opacity", veil)
    fade.setDuration(LONGEST)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    # not within the fade's own signal: taking the veil away deletes the fade
    fade.finished.connect(lambda: QTimer.singleShot(0, part, lambda: part.setGraphicsEffect(None)))  # type: ignore[arg-type]
    fade.start()
