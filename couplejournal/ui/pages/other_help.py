"""A quiet page for what a shared notebook cannot carry: the same for everybody, nothing to fill in or remember."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading, Label, Strong
from couplejournal.ui.kit.page import Page
from couplejournal.ui.room import Room


class OtherHelpPage(Page):
    """The same words on a page of their own."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="other_help", says=self.tr("Other help"), reading=True, parent=parent)
        card = Card()
        card.add(OtherHelp())
        self.add(card)
        self.add_stretch()

    def arrive(self) -> None:
        """From the top."""
        self.to_top()
        self.setFocus()


class OtherHelp(QWidget):
    """When this is not the right tool."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("other-help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Heading(self.tr("When this is not the right tool")))
        column.addWidget(Strong(self.tr("Some things are not for a shared notebook.")))
        for words in self._words():
            column.addWidget(Label(words))

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr(
                "If you are afraid of your partner, if you are hit, pushed, threatened, watched, kept from people, "
                "money, sleep or medicine, or pressed into sex, this is not a communication problem and it is not "
                "your task to phrase it better. Sharing feelings here can make it less safe. You do not have to tell "
                "this program anything."
            ),
            self.tr(
                "Think about using a phone or computer your partner does not handle. What you write here may be found."
            ),
            self.tr(
                "If you are the one who frightens, watches or hurts, help exists for that too, and asking for it is a "
                "strong step."
            ),
            self.tr(
                "If one of you thinks about not wanting to live, please don’t stay alone with it: call the emergency "
                "number or a crisis line."
            ),
            self.tr(
                "Other moments for a third person: an affair or a secret you carry, addiction, a death, a diagnosis, "
                "a birth that turned everything over, the same quarrel for the tenth time, or thinking of parting. "
                "A couple therapist, counsellor, doctor, faith leader or wise friend can do what a notebook cannot."
            ),
        )
