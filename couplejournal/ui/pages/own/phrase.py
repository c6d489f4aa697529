"""Setting, changing or taking away the phrase that locks what one of the two has sealed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal import phrases
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Partner
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.passphrase_field import PassphraseField
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.phrase import honest


class OwnPhrase(Column):
    """Whoever is here has given their phrase already, where they had one, so that what is sealed can be locked anew."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-phrase-page", parent=parent)
        self._voice, self._room = partner.id, room
        self._job: Job | None = None
        self._secret: bytes | None = None
        self.add(Title(self.tr("My phrase")))
        self._state = Note(name="own-phrase-state")
        self._sheet = Card(name="own-phrase-sheet", gap=16)
        self.add(self._state, self._sheet)
        self._show()

    def _show(self) -> None:
        has = self._room.journal.phrase(self._voice) is not None
        self._state.setText(honest(self._room, self._voice))
        empty(self._sheet.column)
        self.words = PassphraseField(
            self.tr("Another phrase of your own") if has else self.tr("A phrase of your own"), name="own-phrase-words"
        )
        self.again = PassphraseField(self.tr("The same once more"), name="own-phrase-again")
        show = Toggle(self.tr("Show the words"), name="own-phrase-show")
        show.toggled.connect(self.words.reveal)
        show.toggled.connect(self.again.reveal)
        self.words.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.set)
        self.button = Button(
            self.tr("Change my phrase") if has else self.tr("Lock my words with it"),
            "primary",
            name="own-phrase-set",
            icon="lock",
        )
        self.button.clicked.connect(self.set)
        self._note = Note(name="own-phrase-note")
        self._note.hide()
        ways = Row(self.button)
        if has:
            remove = Button(self.tr("Do without a phrase"), "quiet", name="own-phrase-remove")
            remove.clicked.connect(self._ask_removing)
            ways.add(remove)
        self._sheet.add(
            Label(
                self.tr(
                    "It locks what you have sealed and what you write for yourself alone. If you forget it, nobody "
                    "can open them, and we cannot help. Copies of the notebook made earlier stay as they are."
                )
            ),
            Note(self.tr("Four or five plain words, one after the other, are easy to keep in mind and hard to guess.")),
            self.words,
            self.again,
            show,
            ways,
            self._note,
        )

    def set(self) -> None:
        """Lock everything with the words in the two fields; that takes half a second, beside the window."""
        if self._job is not None:
            return
        if not self.words.text().strip():
            self.words.refuse(self.tr("Please write a few words."))
            return
        if self.words.text() != self.again.text():
            self.again.refuse(self.tr("The two are not the same. Please write the second one again."))
            return
        self.button.setEnabled(False)
        self._say(self.tr("Your words are being locked…"))
        self._job = Job(phrases.make, self.words.text(), owner=self)
        self._job.finished.connect(self._made)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _made(self, made: tuple[phrases.Phrase, bytes]) -> None:
        self._job = None
        phrase, secret = made
        journal = self._room.journal
        try:
            journal.set_phrase(self._voice, phrase)
            journal.hold(self._voice, secret)
            self._room.inkwell.do(Journal.rest)  # their older form is to leave the file soon
        except CoupleJournalError as trouble:
            self._refuse(trouble)
            return
        self._show()
        self._tell(self.tr("Your words are locked with your phrase now."))

    def _refuse(self, trouble: Exception) -> None:
        self._job = None
        self.button.setEnabled(True)
        self._tell(sentence(trouble))

    def _ask_removing(self) -> None:
        empty(self._sheet.column)
        yes = Button(self.tr("Take it away"), "choice", name="own-phrase-remove-now")
        yes.clicked.connect(self._remove)
        no = Button(self.tr("Leave it"), "choice", name="own-phrase-leave")
        no.clicked.connect(self._show)
        self._sheet.add(
            Label(self.tr("Without a phrase, your closed words are only hidden by the app.")),
            Note(self.tr("Someone who searches this computer’s files could then find them.")),
            Row(yes, no),
        )
        no.setFocus()

    def _remove(self) -> None:
        try:
            self._room.journal.set_phrase(self._voice, None)
            self._room.inkwell.do(Journal.rest)
        except CoupleJournalError as trouble:
            self._show()
            self._tell(sentence(trouble))
            return
        self._show()
        self._tell(self.tr("Your phrase is gone. Your words are as they were."))

    def _tell(self, words: str) -> None:
        self._say(words)
        announce(self, words)

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
