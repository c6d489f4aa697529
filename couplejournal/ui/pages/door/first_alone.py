"""First start: how one of the two likes it, and which subjects shall stay closed; for their eyes only."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices import wishes
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.labels import Label, Note, Prompt, Strong
from couplejournal.ui.pages.settings.styles import style_words
from couplejournal.ui.pages.settings.topics import topic_title


class AloneStep(QWidget):
    """Held in memory until there is a journal to keep it in."""

    def __init__(self, voice: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"alone-{voice}-page")
        self._name = Strong()
        like = self.tr("Any of these, or none. They are yours alone.")
        closed = self.tr("Which subjects shall stay closed for now? Nobody is told which ones you chose.")
        ordinary = [topic for topic in wishes.TOPICS if topic not in wishes.OPT_IN]
        self.style_ = Choices(list(style_words().items()), name=f"alone-{voice}-style", says=like)
        self.closed = Choices(
            [(topic, topic_title(topic)) for topic in ordinary], name=f"alone-{voice}-closed", says=closed
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (
            Prompt(self.tr("For you alone")),
            self._name,
            Label(like),
            self.style_,
            Label(closed),
            self.closed,
        ):
            column.addWidget(part)
        column.addWidget(
            Note(
                self.tr(
                    "Money, intimacy, faith, grief and children are closed to begin with. A subject comes up only when "
                    "both of you have opened it, each on their own page."
                )
            )
        )

    def call(self, name: str) -> None:
        """Whose page this is."""
        self._name.setText(name)

    def first(self) -> QWidget | None:
        """The first chip."""
        return self.style_

    def wishes(self) -> dict[str, str]:
        """What they chose, under the names it is kept by."""
        chosen = {wishes.topic_name(topic): wishes.CLOSED for topic in self.closed.value()}
        if styles := self.style_.value():
            chosen[wishes.STYLE] = "\n".join(styles)
        return chosen
