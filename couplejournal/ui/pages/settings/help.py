"""Settings: the way to other help, and a line of their own for it; and the way to the pages that each has alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Strong
from couplejournal.ui.kit.line import Line
from couplejournal.ui.room import Room


class HelpCard(Card):
    """The line is kept when the field is left."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings-help", gap=14, parent=parent)
        self._settings, self._keep = room.settings, keep
        show = Button(self.tr("Other help"), "quiet", name="settings-other-help")
        show.clicked.connect(lambda: room.go("other_help"))
        self.line = Line(
            room.settings.own_help, name="settings-own-help", placeholder=self.tr("A name and a number you trust")
        )
        self.add(
            Heading(self.tr("When this is not the right tool")),
            Label(self.tr("Some things are not for a shared notebook.")),
            Row(show),
            Strong(self.tr("A line of your own for that page. Both of you can read it."), buddy=self.line),
            self.line,
        )
        self.line.field.editingFinished.connect(self.keep_line)

    def keep_line(self) -> None:
        """Keep the line as it stands."""
        said = " ".join(self.line.text().split())
        if said != self._settings.own_help:
            self._settings.own_help = said
            self._keep()


class OwnCard(Card):
    """Each page opens for whoever says who they are."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="settings-own", gap=14, parent=parent)
        ways = (
            ("settings-own-page", self.tr("Your own page"), ""),
            ("settings-own-subjects", self.tr("Subjects"), "subjects"),
            ("settings-own-ways", self.tr("How I like it"), "ways"),
            ("settings-own-wording", self.tr("Notes on wording"), "wording"),
            ("settings-own-phrase", self.tr("My phrase"), "phrase"),
        )
        row = Row()
        for name, words, section in ways:
            button = Button(words, "quiet", name=name)
            button.clicked.connect(lambda _=False, section=section: room.go("own", section=section))
            row.add(button)
        words = self.tr("Each of you has a page that the other is not shown: notes, subjects, and how you like it.")
        self.add(Heading(self.tr("Each of you alone")), Label(words), row)
