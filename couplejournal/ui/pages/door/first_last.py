"""First start, the end of it: try it now, or look around; and, for those who like, a minute for each alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt, Strong


class LastStep(QWidget):
    """`alone(voice)` when one of the two would like a minute."""

    alone = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompt, self._words = Prompt(), Label()
        self.buttons = {voice: Button("", "choice", name=f"alone-{voice}") for voice in (1, 2)}
        for voice, button in self.buttons.items():
            button.clicked.connect(lambda _=False, voice=voice: self.alone.emit(voice))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._prompt)
        column.addWidget(self._words)
        column.addSpacing(10)
        column.addWidget(Strong(self.tr("First a minute for each of you alone?")))
        column.addWidget(
            Note(
                self.tr(
                    "How you like it, and which subjects shall stay closed. Pass the laptop; the other is not shown "
                    "what you choose, or whether you do. It can wait, too."
                )
            )
        )
        column.addWidget(Row(*self.buttons.values()))

    def call(self, names: tuple[str, str], *, tonight: bool) -> None:
        """Name the two; `tonight`: whether there is something to try at once."""
        for name, button in zip(names, self.buttons.values(), strict=True):
            button.setText(self.tr("I’m {name}").format(name=name))
        self._prompt.setText(self.tr("Try it now? Six minutes.") if tonight else self.tr("That is all."))
        words = self.tr("The first evenings stay near the shore: light questions, and every step can be skipped.")
        self._words.setText(words if tonight else self.tr("Your notebook is here whenever you need it."))

    def first(self) -> QWidget | None:
        """Nothing to fill in: the way on takes the focus."""
        return None
