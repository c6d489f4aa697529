"""The first start: two names, one practice, perhaps a passphrase, and the first evening can begin."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from couplejournal import paths
from couplejournal.errors import CoupleJournalError
from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.inkwell import PATIENCE
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.steps import Steps
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.beginning import begin
from couplejournal.ui.pages.first_lock import LockStep
from couplejournal.ui.pages.first_names import NamesStep
from couplejournal.ui.pages.first_practice import PracticeStep
from couplejournal.ui.pages.first_welcome import WelcomeStep
from couplejournal.ui.pages.other_help import OtherHelp
from couplejournal.ui.saying import sentence

ORDINARY = keys.Cost()


class FirstStart(Page):
    """Makes the journal, or fills in the names of one that has none; then `begun(journal, practice key or None)`.

    What was typed stays while they go back and forth. `cost` is what a guess at the passphrase shall cost.
    """

    begun = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        look: Look,
        catalogue: Catalogue,
        journal: Journal | None = None,
        *,
        today: date,
        cost: keys.Cost = ORDINARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="first-start", says=self.tr("First start"), reading=True, parent=parent)
        self._folder, self._settings, self._cost = folder, settings, cost
        self._journal = journal
        self._job: Job | None = None
        self._look_around = False
        self.welcome, self.names = WelcomeStep(), NamesStep()
        self.practice, self.lock = PracticeStep(catalogue), LockStep(folder)
        self.steps: list[Any] = [self.welcome, self.names, self.practice]
        if journal is None:
            self.steps.append(self.lock)
        self._help = OtherHelp(paths.resources(), today, settings.own_help)
        self._at = 0
        self._build()
        self._show()

    # -- how it stands

    def _build(self) -> None:
        self._progress = Steps(name="first-start-steps")
        self._trouble = Label(name="first-start-trouble")
        self._back = Button(self.tr("Back"), "plain", name="back")
        self._skip = Button("", "quiet", name="skip")
        self._next = Button("", "primary", name="next")
        self._back.clicked.connect(self._go_back)
        self._skip.clicked.connect(self._pass_by)
        self._next.clicked.connect(self._go_on)
        buttons = QWidget()
        row = Flow(buttons, gap=12, end=True)
        self._other = Button(self.tr("When this is not the right tool"), "plain", name="other-help-link")
        self._other.clicked.connect(self._show_help)
        for button in (self._other, self._back, self._skip, self._next):
            row.addWidget(button)
        card = Card(padding=36, gap=20)
        card.add(self._progress, *self.steps, self._help, self._trouble, buttons)
        self.column.addStretch(1)
        self.add(card)
        self.column.addStretch(2)
        one, other = self.names.two.cards
        one.line.entered.connect(other.line.setFocus)
        other.line.entered.connect(self._go_on)
        self.practice.changed.connect(self._name_buttons)
        self.practice.entered.connect(self._go_on)
        self.lock.entered.connect(self._go_on)

    def _show(self) -> None:
        self._help.hide()
        self._say("")
        for number, step in enumerate(self.steps):
            step.setVisible(number == self._at)
        self._progress.setVisible(self._at > 0)
        self._progress.set_step(max(1, self._at), len(self.steps) - 1, self._title())
        self._name_buttons()
        self._begin_step()

    def _title(self) -> str:
        return ("", self.tr("Your names"), self.tr("A beginning"), self.tr("A passphrase"))[self._at]

    def _name_buttons(self) -> None:
        last = self._at == len(self.steps) - 1
        tonight = self.practice.tonight()
        self._other.setVisible(self._at == 0)
        self._back.setVisible(self._at > 0)
        self._skip.setVisible((last and tonight is not None) or self.steps[self._at] is self.practice)
        self._skip.setText(self.tr("Look around first") if last else self.tr("Skip"))
        if self._at == 0:
            self._next.setText(self.tr("Let us begin"))
        elif not last:
            self._next.setText(self.tr("Go on"))
        else:
            self._next.setText(self.tr("Begin the first evening") if tonight else self.tr("Open our notebook"))

    def _show_help(self) -> None:
        self.welcome.hide()
        self._help.show()
        self._next.hide()
        self._other.hide()
        self._back.show()
        self._begin_step()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin_step)

    def _begin_step(self) -> None:
        if self._help.isVisible():
            begin(self, self._back)
        else:
            begin(self, self.steps[self._at].first() or self._next)

    # -- the way through

    def _go_back(self) -> None:
        if not self._help.isHidden():
            self._next.show()
        else:
            self._at -= 1
        self._show()

    def _pass_by(self) -> None:
        if self._at == len(self.steps) - 1:
            self._look_around = True
            self._finish()
        else:
            self.practice.skip()
            self._at += 1
            self._show()

    def _go_on(self) -> None:
        if self.steps[self._at] is self.names and not self.names.two.ready():
            return
        if self._at < len(self.steps) - 1:
            self._at += 1
            self._show()
        else:
            self._look_around = False
            self._finish()

    def _finish(self) -> None:
        if self._job is not None or not self.lock.ready():
            return
        if self._journal is not None:
            self._name_them(self._journal)
            return
        self._say(self.tr("Your notebook is being made…"))
        self._wait(True)
        self._job = Job(_make, self._folder, self.lock.passphrase(), self._cost, owner=self)
        self._job.finished.connect(self._made)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _made(self, key: bytes) -> None:
        self._job = None
        try:
            self._journal = vault.open(self._folder, key, patience=PATIENCE)
        except CoupleJournalError as trouble:
            self._refuse(trouble)
            return
        self._name_them(self._journal)

    def _name_them(self, journal: Journal) -> None:
        try:
            with journal.together():
                for card in self.names.two.cards:
                    journal.set_partner(card.voice, card.name(), card.colour(), card.shape())
        except CoupleJournalError as trouble:
            self._refuse(trouble)
            return
        self._settings.practices, self._settings.habit = self.practice.practices(), self.practice.habit()
        self._wait(False)
        self.begun.emit(journal, None if self._look_around else self.practice.tonight())

    def _refuse(self, trouble: Exception) -> None:
        self._job = None
        self._wait(False)
        words = sentence(trouble)
        self._say(words)
        announce(self, words)
        self._next.setFocus()

    def _wait(self, waiting: bool) -> None:
        for button in (self._back, self._skip, self._next):
            button.setEnabled(not waiting)
        self.lock.setEnabled(not waiting)

    def _say(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))


def _make(folder: Path, passphrase: str | None, cost: keys.Cost) -> bytes:
    """Make the journal in a thread of its own and close it again; the window opens it with its key."""
    journal = vault.create(folder, passphrase, cost=cost)
    try:
        return journal.key
    finally:
        journal.close()
