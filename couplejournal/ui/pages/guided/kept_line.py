"""A quiet word about whether what was written is kept, and the sentence when it is not."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.message_bar import MessageBar
from couplejournal.ui.saying import clock_words, sentence
from couplejournal.ui.writing.pens import Pens


class KeptLine(Note):
    """Hears the pens of a page. What it said in the message bar it takes back itself, and nothing else there."""

    def __init__(self, pens: Pens, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__("", name="kept", parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._messages = messages
        self._refusal = ""  # the last sentence about words that are not kept
        self._lack = ""  # the last sentence about something that is still empty
        self._hushed = False
        pens.kept.connect(self._say_kept)
        pens.refused.connect(self._say_refused)
        pens.wrote.connect(self._forget_lack)

    def say_lack(self, words: str) -> None:
        """Something needed is still empty; the sentence goes as soon as anything is written."""
        self._lack = words
        self._messages.say(words, passing=True)

    def hush(self, hushed: bool) -> None:
        """While the laptop changes hands, nothing tells whether there was anything to keep."""
        self._hushed = hushed
        if hushed:
            self.setText("")

    def _say_kept(self, moment: datetime) -> None:
        if not self._hushed:
            self.setText(self.tr("Kept · {time}").format(time=clock_words(moment)))
        self._take_back(self._refusal)
        self._refusal = ""

    def _forget_lack(self) -> None:
        self._take_back(self._lack)
        self._lack = ""

    def _say_refused(self, trouble: Exception) -> None:
        self.setText(self.tr("Not kept yet"))
        self._refusal = sentence(trouble)
        if self._messages.text() != self._refusal:
            self._messages.say(self._refusal)

    def _take_back(self, words: str) -> None:
        if words and self._messages.text() == words:
            self._messages.clear()
