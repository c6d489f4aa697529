"""The first start: two names, one practice, what sealed means, and the first evening can begin."""

from __future__ import annotations

from collections.abc import Iterator
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
from couplejournal.journal.records import US
from couplejournal.practices import wishes
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
from couplejournal.ui.pages.guided.beginning import begin
from couplejournal.ui.pages.door.first_alone import AloneStep
from couplejournal.ui.pages.door.first_evenings import EveningsStep
from couplejournal.ui.pages.door.first_last import LastStep
from couplejournal.ui.pages.door.first_lock import LockStep
from couplejournal.ui.pages.door.first_names import NamesStep
from couplejournal.ui.pages.door.first_practice import PracticeStep
from couplejournal.ui.pages.door.first_privacy import PrivacyStep
from couplejournal.ui.pages.door.first_welcome import WelcomeStep
from couplejournal.ui.pages.other_help import OtherHelp
from couplejournal.ui.pages.settings.partner_card import PRONOUNS
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
        self._today = today
        self.welcome, self.names = WelcomeStep(), NamesStep()
        self.practice, self.lock = PracticeStep(catalogue), LockStep(folder)
        self.evenings, self.privacy, self.last = EveningsStep(settings), PrivacyStep(), LastStep()
        self.alone = {voice: AloneStep(voice) for voice in (1, 2)}
        passed = [self.lock] if journal is None else []
        self.steps: list[Any] = [self.welcome, self.names, self.practice, self.evenings, *passed, self.privacy]
        self.steps.append(self.last)
        self._titles = {
            self.names: self.tr("Your names"),
            self.practice: self.tr("A beginning"),
            self.evenings: self.tr("Your evenings"),
            self.lock: self.tr("A passphrase"),
            self.privacy: self.tr("What sealed means"),
            self.last: self.tr("The first evening"),
        }
        self._help = OtherHelp(paths.resources(), today, settings.own_help)
        self._beside: Any = None  # other help, or a page of one alone, in the place of the step
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
        self._enough = Button(self.tr("That is enough"), "plain", name="enough")
        self._enough.clicked.connect(self._leave)
        for button in (self._other, self._back, self._enough, self._skip, self._next):
            row.addWidget(button)
        card = Card(padding=36, gap=20)
        card.add(self._progress, *self.steps, *self._sides(), self._trouble, buttons)
        self.column.addStretch(1)
        self.add(card)
        self.column.addStretch(2)
        one, other = self.names.two.cards
        one.line.entered.connect(other.line.setFocus)
        other.line.entered.connect(self._go_on)
        self.practice.changed.connect(self._name_buttons)
        self.last.alone.connect(self._show_alone)
        self.practice.entered.connect(self._go_on)
        self.lock.entered.connect(self._go_on)

    def _sides(self) -> list[QWidget]:
        return [self._help, *self.alone.values()]

    def _show(self) -> None:
        self._beside = None
        for side in self._sides():
            side.hide()
        self._say("")
        one, other = (card.name() for card in self.names.two.cards)
        self.privacy.call((one, other))
        self.last.call((one, other), tonight=self.practice.tonight() is not None)
        for number, step in enumerate(self.steps):
            step.setVisible(number == self._at)
        self._progress.setVisible(self._at > 0)
        step = self.steps[self._at]
        self._progress.set_step(max(1, self._at), len(self.steps) - 1, self._titles.get(step, ""))
        self._name_buttons()
        self._begin_step()

    def _name_buttons(self) -> None:
        step, tonight = self.steps[self._at], self.practice.tonight()
        last = step is self.last
        self._next.show()
        self._other.setVisible(self._at == 0)
        self._back.setVisible(self._at > 0)
        self._back.setText(self.tr("Back"))
        self._enough.setVisible(step in (self.practice, self.evenings))
        self._skip.setVisible((last and tonight is not None) or step in (self.practice, self.evenings))
        self._skip.setText(self.tr("Look around first") if last else self.tr("Skip"))
        if self._at == 0:
            self._next.setText(self.tr("Let us begin"))
        elif not last:
            self._next.setText(self.tr("Go on"))
        else:
            self._next.setText(self.tr("Begin the first evening") if tonight else self.tr("Open our notebook"))

    def _show_help(self) -> None:
        self._show_beside(self._help)

    def _show_alone(self, voice: int) -> None:
        page = self.alone[voice]
        page.call(self.names.two.cards[voice - 1].name())
        self._show_beside(page)
        self._back.setText(self.tr("Close this page"))

    def _show_beside(self, side: QWidget) -> None:
        self._beside = side
        self.steps[self._at].hide()
        side.show()
        for button in (self._next, self._skip, self._other):
            button.hide()
        self._back.show()
        self._begin_step()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin_step)

    def _begin_step(self) -> None:
        if self._beside is self._help:
            begin(self, self._back)
        else:
            begin(self, (self._beside or self.steps[self._at]).first() or self._next)

    # -- the way through

    def _go_back(self) -> None:
        if self._beside is None:
            self._at -= 1
        self._show()

    def _pass_by(self) -> None:
        step = self.steps[self._at]
        if step is self.last:
            self._look_around = True
            self._finish()
        else:
            step.skip()
            self._at += 1
            self._show()

    def _leave(self) -> None:
        """Enough was asked: only what cannot be left out is still to come."""
        self._at = self.steps.index(self.evenings) + 1
        self._show()

    def _go_on(self) -> None:
        step = self.steps[self._at]
        if hasattr(step, "ready") and not step.ready():
            return
        if step is not self.last:
            self._at += 1
            self._show()
        else:
            self._look_around = False
            self._finish()

    def _finish(self) -> None:
        if self._job is not None:
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
                for voice, name, value in self._wishes():
                    journal.wish(voice, name, value)
        except CoupleJournalError as trouble:
            self._refuse(trouble)
            return
        settings = self._settings
        settings.practices, settings.habit = self.practice.practices(), self.practice.habit()
        settings.minutes, settings.late = int(self.evenings.length.now()), int(self.evenings.late.now())
        self._wait(False)
        self.begun.emit(journal, None if self._look_around else self.practice.tonight())

    def _wishes(self) -> Iterator[tuple[int, str, str]]:
        """What else they said, as voice, name and value."""
        yield US, wishes.FIRST_DAY, self._today.isoformat()
        yield US, wishes.LIVES, self.evenings.living.value()
        for card in self.names.two.cards:
            yield card.voice, PRONOUNS, card.called()
            yield card.voice, "privacy", wishes.YES
            yield from ((card.voice, name, value) for name, value in self.alone[card.voice].wishes().items())

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
