"""How the two live: a few words to tick, and room for another; cards that do not fit it step back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.practices import wishes
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Strong
from couplejournal.ui.kit.line import Line


class Living(Column):
    """`changed` after each change a person made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, name="living-of-two", parent=parent)
        question = self.tr("How do you live?")
        self.words = Choices(list(self._words().items()), name="living", says=question)
        self.other = Line(name="living-other", says=question, placeholder=self.tr("something else"))
        self.add(Strong(question), self.words, self.other)
        self.words.chosen.connect(lambda _chosen: self.changed.emit())
        self.other.edited.connect(lambda _text: self.changed.emit())

    def value(self) -> str:
        """A line each, as it is kept."""
        other = " ".join(self.other.text().split())
        return "\n".join((*self.words.value(), *([other] if other else [])))

    def show_value(self, kept: str) -> None:
        """Show what is kept, without telling `changed`."""
        lines = [line for line in kept.split("\n") if line]
        self.words.set_value(lines)
        self.other.set_text(", ".join(line for line in lines if line not in wishes.LIVING))

    def _words(self) -> dict[str, str]:
        words = {
            "together": self.tr("Together"),
            "apart": self.tr("Apart"),
            "travelling": self.tr("Often travelling"),
            "nights": self.tr("Night shifts"),
            "children": self.tr("Children in our lives"),
        }
        return {key: words[key] for key in wishes.LIVING if key in words}
