"""A quiet page for what a shared notebook cannot carry: the same for everybody, nothing to fill in or remember."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal import helplines
from couplejournal.helplines import Region
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.labels import Heading, Label, Note, Strong
from couplejournal.ui.kit.page import Page, empty
from couplejournal.ui.room import Room


class OtherHelpPage(Page):
    """Read anew at each visit; it keeps nothing, and nothing tells that it was opened."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="other_help", says=self.tr("Other help"), reading=True, parent=parent)
        self._room = room

    def arrive(self) -> None:
        """From the top."""
        empty(self.column)
        back = Button(self.tr("Back"), "plain", name="other-help-back", icon="arrow-left")
        back.clicked.connect(lambda: self._room.go("back"))
        card = Card(padding=36)
        card.add(OtherHelp(self._room.resources, self._room.today(), self._room.settings.own_help))
        self.add(back, card)
        self.add_stretch()
        self.to_top()
        self.setFocus()


class OtherHelp(QWidget):
    """When this is not the right tool."""

    def __init__(self, resources: Path, today: date, own: str = "", parent: QWidget | None = None) -> None:
        """`own` is a line that they have written for themselves in the settings."""
        super().__init__(parent)
        self.setObjectName("other-help")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Heading(self.tr("When this is not the right tool")))
        column.addWidget(Strong(self.tr("Some things are not for a shared notebook.")))
        for words in self._words():
            column.addWidget(Label(words))
        column.addSpacing(10)
        column.addWidget(Heading(self.tr("Where to call")))
        column.addWidget(Label(self.tr("Anyone of any gender may be hurt, and may call.")))
        if own:
            column.addWidget(Strong(own, name="other-help-own"))
        self._add_regions(helplines.read(resources, today))
        column.addWidget(Strong(self.tr("Everywhere else")))
        column.addWidget(
            Label(
                self.tr(
                    "Search for “domestic violence helpline” or “crisis line” with your country’s name, on a device "
                    "only you use. Directories: lila.help, findahelpline.com."
                )
            )
        )

    def _add_regions(self, regions: tuple[Region, ...]) -> None:
        if span := helplines.checked_between(regions):
            first, last = span
            years = str(first) if first == last else self.tr("{first} to {last}").format(first=first, last=last)
            words = self.tr(
                "Numbers change: these were last checked in {years}, so only the names are shown. "
                "The number for emergencies stands first."
            )
            if any(line.number for region in regions for line in region.lines):
                words = self.tr(
                    "Numbers change: where none is shown, it was last checked in {years}. "
                    "The number for emergencies stands first."
                )
            self._column.addWidget(Note(words.format(years=years), name="other-help-checked"))
        for at in range(0, len(regions), 2):
            self._column.addWidget(Columns(*(self._region(region) for region in regions[at : at + 2]), letters=16))

    def _region(self, region: Region) -> Column:
        column = Column()
        column.add(Strong(region.name), Label(self.tr("Emergency: {number}").format(number=region.emergency)))
        for line in region.lines:
            column.add(Label(" · ".join(part for part in (line.organisation, line.number, line.site) if part)))
        return column

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
