"""On a tab: what rests for now, by its name; a press wakes it. Everything that was said in it is still there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room


class Asleep(Column):
    """One quiet line, and behind it a quiet button for each."""

    def __init__(
        self, practices: Sequence[Practice], room: Room, done: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """`done` shows the tab anew."""
        super().__init__(gap=6, name="asleep", parent=parent)
        self._room, self._done = room, done
        self.add(Note(self.tr("Resting. A press wakes it; nothing that was said in it is lost.")))
        self.add(Row(*(self._wake(one) for one in practices)))

    def _wake(self, practice: Practice) -> Button:
        wake = Button(practice.title, "plain", name=f"wake-{practice.key}", icon=practice.icon)
        wake.setAccessibleName(self.tr("Wake: {practice}").format(practice=practice.title))
        wake.clicked.connect(lambda: self._take(practice))
        return wake

    def _take(self, practice: Practice) -> None:
        settings = self._room.settings
        settings.hidden = tuple(key for key in settings.hidden if key not in (practice.key, *practice.was))
        self._room.keep_settings()
        self._room.messages.say(self.tr("{practice} is awake.").format(practice=practice.title), passing=True)
        self._done()
