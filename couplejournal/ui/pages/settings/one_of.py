"""A question with a few answers of which one always holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.labels import Note, Strong


class OneOf(QWidget):
    """`chosen(key)` when another answer is taken; a second press on the same one changes nothing."""

    chosen = Signal(str)

    def __init__(
        self,
        question: str,
        options: Sequence[tuple[str, str]],
        now: str,
        *,
        name: str,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`options` are (key, what people read); `now` is the key that holds."""
        super().__init__(parent)
        self._now = now
        self.choice = Choice(options, name=name, says=question, value=now)
        self.choice.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Strong(question))
        if note:
            column.addWidget(Note(note))
        column.addWidget(self.choice)

    def now(self) -> str:
        """The key that holds."""
        return self._now

    def choose(self, key: str) -> None:
        """Let `key` hold without telling `chosen`."""
        self._now = key
        self.choice.set_value(key)

    def _take(self, key: str) -> None:
        if key:
            self._now = key
            self.chosen.emit(key)
        else:
            self.choice.set_value(self._now)
