"""One's own phrase: asked for when somebody says who they are, and let go of when the laptop changes hands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError, WrongPassphrase
from couplejournal.journal.records import Partner
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.idle import Idle
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.passphrase_field import PassphraseField
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.badge import Badge

ALONE = 5  # minutes without a touch after which closed words are closed again


def honest(room: Room, voice: int) -> str:
    """What a seal of this voice is worth, in the one sentence that is true."""
    if room.journal.phrase(voice) is not None:
        return QCoreApplication.translate(
            "phrase", "Locked with your own phrase. If you forget it, nobody can open this."
        )
    return QCoreApplication.translate(
        "phrase",
        "Hidden by the app. Someone who searches this computer’s files could still find it. Write accordingly.",
    )


class Gate(Card):
    """Asks one of the two for their own phrase. `opened` once their closed words can be read; `left` without it."""

    opened = Signal()
    left = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="phrase-gate", gap=18, parent=parent)
        self._voice, self._room = partner.id, room
        self._job: Job | None = None
        self.field = PassphraseField(self.tr("Your own phrase"), name="phrase")
        show = Toggle(self.tr("Show the words"), name="phrase-show")
        self.button = Button(self.tr("Open"), "primary", name="phrase-open", icon="lock")
        leave = Button(self.tr("Not now"), "plain", name="phrase-leave")
        self._note = Note(name="phrase-note")
        self._note.hide()
        self.add(Badge(partner), self.field, show, Row(self.button, leave), self._note)
        show.toggled.connect(self.field.reveal)
        self.field.entered.connect(self.open)
        self.button.clicked.connect(self.open)
        leave.clicked.connect(self.left)

    def open(self) -> None:
        """Try what stands in the field; that takes half a second, beside the window."""
        phrase = self._room.journal.phrase(self._voice)
        if phrase is None:  # it was taken away meanwhile
            self.opened.emit()
            return
        if self._job is None and self.field.text():
            self._wait(True)
            self._job = Job(phrase.unlock, self.field.text(), owner=self)
            self._job.finished.connect(self._hold)
            self._job.failed.connect(self._refuse)
            self._job.start()

    def _hold(self, secret: bytes) -> None:
        self._wait(False)
        try:
            self._room.journal.hold(self._voice, secret)
        except CoupleJournalError as trouble:
            self._refuse(trouble)
            return
        self.opened.emit()

    def _refuse(self, trouble: Exception) -> None:
        self._wait(False)
        if isinstance(trouble, WrongPassphrase):
            self.field.refuse(self.tr("That is not your phrase. Nothing was opened, and nothing is lost."))
        else:
            self._say(sentence(trouble))
            announce(self, sentence(trouble))

    def _wait(self, waiting: bool) -> None:
        if not waiting:
            self._job = None
        self.button.setEnabled(not waiting)
        self.field.line.field.setReadOnly(waiting)
        self._say(self.tr("Trying the phrase…") if waiting else "")

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))


class Presence(QObject):
    """Somebody has said who they are and sees their own closed words, until they go or nothing moves for a while."""

    gone = Signal()  # nothing has moved: what is on show is to be covered

    def __init__(self, room: Room, part: QWidget) -> None:
        super().__init__(part)
        self._room = room
        self._handed = False  # another page goes on with the one who is here
        self._idle = Idle(part, ALONE)
        self._idle.still.connect(self._go)

    def begin(self) -> None:
        """They are here."""
        self._idle.begin()

    def end(self) -> None:
        """They are not here any more, as far as the program knows: no phrase is held."""
        self._idle.end()
        if not self._handed:
            self._room.journal.let_go()
        self._handed = False

    def hand_over(self) -> None:
        """They go to another page as the same person; that page lets go of the phrase."""
        self._idle.end()
        self._handed = True

    def _go(self) -> None:
        self.end()
        self.gone.emit()
