"""The settings: how it looks, the evenings, the two, what they do, where the notebook stands; where else to turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal import __version__
from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.kit.page import Page, show_rect
from couplejournal.ui.pages.guided.beginning import begin
from couplejournal.ui.pages.settings.evening import EveningCard
from couplejournal.ui.pages.settings.help import HelpCard, OwnCard
from couplejournal.ui.pages.settings.keeping import KeepingCard
from couplejournal.ui.pages.settings.look import LookCard
from couplejournal.ui.pages.settings.out import OutCard
from couplejournal.ui.pages.settings.practices import PracticesCard
from couplejournal.ui.pages.settings.reminder import ReminderCard
from couplejournal.ui.pages.settings.talk import TalkCard
from couplejournal.ui.pages.settings.two import TwoCard
from couplejournal.ui.room import Room


class SettingsPage(Page):
    """Everything holds at once; there is nothing to confirm. `keep` writes the settings' file."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings", says=self.tr("Settings"), parent=parent)
        self.look = LookCard(room.settings, room.look, keep)
        self.evening = EveningCard(room.settings, keep)
        self.talk = TalkCard(room, keep)
        self.reminder = ReminderCard(room, keep)
        self.two = TwoCard(room)
        self.practices = PracticesCard(room.settings, room.catalogue, keep)
        self.out = OutCard(room.settings, keep)
        self.keeping = KeepingCard(room)
        self.help = HelpCard(room, keep)
        self.add(Title(self.tr("Settings")), self.look, self.evening, self.talk, self.reminder, self.two, OwnCard(room))
        self.add(self.practices, self.out, self.keeping, self.help)
        self.add(Note(self.tr("couplejournal {version}").format(version=__version__)))
        self.add_stretch()

    def arrive(self, section: str = "", **_where: object) -> None:
        """Show everything as it is now; section="help" goes to where else to turn."""
        self.two.show_them()
        self.talk.show_day()
        self.reminder.show_it()
        self.practices.show_them()
        self.keeping.show_copies()
        begin(self, self.look.scheme.choice)
        if section == "help":
            show_rect(self.help, self.help.rect())

    def leave(self) -> None:
        """Keep what was just typed."""
        self.evening.keep_sentence()
        self.reminder.keep_words()
        self.two.keep()
        self.help.keep_line()
