"""A gratitude in a few seconds, from anywhere: who, one line, one word; it is sealed or given, and one is back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OPENED, US, Partner
from couplejournal.practices import bridge, decks
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Prompt
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.tabs import tab_title
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.pens import Pens
from couplejournal.ui.writing.phrase import honest
from couplejournal.ui.writing.readable import if_readable

THANKS = "gratitude"
DEED, WORD = "did", "character"
PAUSE = 300  # milliseconds of stillness before words are suggested


class QuickPage(Page):
    """Nothing preselects who writes: that would tell who wrote last."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="quick", says=self.tr("A quick gratitude"), parent=parent)
        self._room = room
        self._pens = Pens(room, self)
        self._pens.refused.connect(lambda trouble: room.messages.say(sentence(trouble)))
        self._pen: Pen | None = None
        vocabulary = if_readable(room, lambda: decks.vocabulary(room.resources, WORD))
        self._bridge = vocabulary.bridge if vocabulary else ()
        self._still = QTimer(self, singleShot=True, interval=PAUSE)
        self._still.timeout.connect(self._suggest)

    def arrive(self) -> None:
        """Ask who writes."""
        self._clear()
        practice = self._room.offered(THANKS)
        if practice is None:
            self._room.go("back")
            return
        card = Card(tint=practice.colour, padding=40, gap=18, name="quick-sheet")
        buttons = []
        for partner in self._room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "choice", name=f"quick-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._write(practice, who))
            buttons.append(button)
        card.add(Heading(self.tr("A quick gratitude")), Prompt(self.tr("Who is writing?")), Row(*buttons))
        self.add(card, Row(self._button(self.tr("Back"), "quick-back", "plain", self.back)))
        self.add_stretch()
        self.to_top()
        buttons[0].setFocus()

    def _write(self, practice: Practice, partner: Partner) -> None:
        self._clear()
        pen = self._pen = self._pens.take(practice, self._room.today(), None)
        pen.writer = pen.here = partner.id
        pen.place(next((step.key for step in practice.steps if step.scene == "give"), ""))
        deed, word = practice.field(DEED), practice.field(WORD)
        assert deed is not None and word is not None
        self._deed = Line(name="quick-did", says=deed.prompt, placeholder=self.tr("stayed up with me"))
        self._deed.edited.connect(lambda text: self._take(deed, text))
        self._word = Line(name="quick-word", says=word.prompt, placeholder=self.tr("patient"))
        self._word.edited.connect(lambda text: self._take(word, text))
        self._deed.entered.connect(self._word.setFocus)
        self._offers = Row(gap=6, name="quick-offers")
        seal = self._button(self.tr("Seal it"), "quick-seal", "primary", self._seal, icon="envelope")
        give = self._button(self.tr("Give it now"), "quick-give", "quiet", self._give, icon="heart")
        self._word.entered.connect(seal.setFocus)
        card = Card(tint=practice.colour, padding=40, gap=18, name="quick-sheet")
        card.add(
            Badge(partner, self.tr("Writing: {name}").format(name=partner.name)),
            Column(Heading(deed.prompt), self._deed),
            Column(Note(word.prompt), self._word, self._offers),
            Row(seal, give),
            Note(honest(self._room, partner.id), name="promise"),
        )
        self.add(card, Row(self._button(self.tr("Back"), "quick-back", "plain", self.back)))
        self.add_stretch()
        self.to_top()
        self._deed.field.setFocus()

    # -- while it is written

    def _take(self, field: Field, text: str) -> None:
        assert self._pen is not None
        self._pen.write(field, self._pen.writer, KINDS[field.kind].clean(text, field))
        if field.key == DEED:
            self._still.start()

    def _suggest(self) -> None:
        if self._pen is None:
            return
        self._offers.flow.clear()
        before: QWidget = self._word.field
        for number, word in enumerate(bridge.suggest(self._deed.text(), self._bridge)):
            offer = Button(self.tr("{word}?").format(word=word), "quiet", name=f"quick-offer-{number}")
            offer.clicked.connect(lambda _=False, word=word: self._accept(word))
            self._offers.add(offer)
            QWidget.setTabOrder(before, offer)
            before = offer

    def _accept(self, word: str) -> None:
        field = self._pen.practice.field(WORD) if self._pen else None
        if field:
            self._word.set_text(word)
            self._take(field, word)
            to_first(self.findChild(Button, "quick-seal") or self)

    # -- what becomes of it

    def _seal(self) -> None:
        if self._written() and self._pens.flush():
            self._room.messages.say(self.tr("Sealed. It stands on your own page until you give it."), passing=True)
            self.back()

    def _give(self) -> None:
        """It is open at once; the phrase of whoever has one is not needed for words that they have just typed."""
        pen, journal = self._pen, self._room.journal
        if pen is None or not self._written():
            return
        try:
            entry = pen.entry()
            with journal.together():
                for key in (DEED, WORD):
                    field = pen.practice.field(key)
                    if field and (value := pen.value(field, pen.writer)):
                        journal.say(entry, key, value, pen.writer, found=KINDS[field.kind].found)
                journal.agree(entry, US, OPENED)
                journal.finish(entry)
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        words = self.tr("Given. It stands under {tab} now.").format(tab=tab_title(pen.practice.tab))
        self._room.messages.say(words, passing=True)
        self.back()

    def _written(self) -> bool:
        """Whether there is anything yet; if not, the keyboard goes where it would stand."""
        pen = self._pen
        fields = [field for key in (DEED, WORD) if pen and (field := pen.practice.field(key))]
        if pen and any(pen.value(field, pen.writer) for field in fields):
            return True
        self._deed.field.setFocus()
        return False

    # -- coming and going

    def back(self) -> None:
        """To where one was."""
        self._room.go("back")

    def leave(self) -> None:
        """Keep every word: it waits, closed, on its author's own page."""
        self._clear()

    def flush(self) -> bool:
        """Keep every word now; False when the disk refused."""
        return self._pens.flush()

    def forget(self) -> None:
        """Throw away what is being written."""
        self._pens.throw_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)

    def _button(self, words: str, name: str, kind: str, act: Callable[[], object], icon: str = "") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def _clear(self) -> None:
        self._still.stop()
        pen, self._pen = self._pen, None
        self.clear()
        if pen:
            self._pens.put_down(pen)
