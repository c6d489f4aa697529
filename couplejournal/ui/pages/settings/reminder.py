"""Settings: a quiet word at log-in on a ritual's day; off unless they wish it, and gone without a trace after that."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.reminder import autostart
from couplejournal.ui.kit import notice
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.rituals.coming_days import keep_coming
from couplejournal.ui.room import Room

MOST = 60  # letters of their own words


class ReminderCard(Card):
    """What it writes where is said before it is switched on."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings-reminder", gap=14, parent=parent)
        self._room, self._keep = room, keep
        self._job: Job | None = None
        self.toggle = Toggle(self.tr("A quiet word when you log in on such a day"), name="reminder-on")
        self.says = Line(name="reminder-says", says=self.tr("What it says"), placeholder=self._usual())
        attempt = Button(self.tr("Show it now"), "quiet", name="reminder-try")
        self._said = Note(name="reminder-said")
        self._more = Column(Note(self.tr("What it says, in words that tell nobody anything:")), self.says, Row(attempt))
        honest = self.tr(
            "It names no ritual and neither of you. At log-in the program starts for a moment, without opening the "
            "notebook, and ends. So that it knows the day without your passphrase, the days to come stand beside the "
            "settings, not encrypted: dates, no names. Switched off, all of it is taken away."
        )
        self.add(Heading(self.tr("On a ritual’s day")), Note(honest), self.toggle, self._more, self._said)
        self.toggle.toggled.connect(self._switch)
        self.says.entered.connect(self.keep_words)
        attempt.clicked.connect(self._try)

    def show_it(self) -> None:
        """As it is now."""
        settings = self._room.settings
        self.toggle.blockSignals(True)
        self.toggle.setChecked(settings.reminder)
        self.toggle.blockSignals(False)
        self.says.set_text("" if settings.cue == self._usual() else settings.cue)
        self._more.setVisible(settings.reminder)
        self._say("")

    def _usual(self) -> str:
        return QCoreApplication.translate("remind", "Something for this evening.")

    def _switch(self, on: bool) -> None:
        settings = self._room.settings
        try:
            (autostart.put_in if on else autostart.take_away)()
        except OSError as error:
            words = self.tr("The start at log-in could not be changed: {reason}.")
            self.show_it()
            self._say(words.format(reason=error.strerror or "the disk refused"))
            return
        settings.reminder = on
        settings.coming, settings.cue = (), self._usual() if on else ""  # at log-in no language is at hand
        self._keep()
        keep_coming(self._room, self._keep)
        self.show_it()
        self._say("" if on else self.tr("Nothing of it is left on this computer."))

    def keep_words(self) -> None:
        """Keep what was just typed."""
        settings = self._room.settings
        words = " ".join(self.says.text().split())[:MOST] or self._usual()
        if settings.reminder and words != settings.cue:
            settings.cue = words
            self._keep()

    def _try(self) -> None:
        """In a thread of its own: a desktop may take a moment to answer, or not answer at all."""
        self.keep_words()
        title = QCoreApplication.translate("MainWindow", "Notebook")
        words = self._room.settings.cue or self._usual()
        if sys.platform == "win32":  # there it hangs on an icon, which is the window's own affair
            self._tried(notice.show(title, words))
        elif self._job is None:
            self._job = Job(notice.show, title, words, owner=self)
            self._job.finished.connect(self._tried)
            self._job.failed.connect(lambda _trouble: self._tried(False))
            self._job.start()

    def _tried(self, shown: object) -> None:
        self._job = None
        seen = self.tr("It was handed to the desktop. If nothing is to be seen, notices may be switched off there.")
        nobody = self.tr("Nothing on this computer shows such notices. Tonight says it all the same.")
        self._say(seen if shown else nobody)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)
