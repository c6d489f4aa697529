"""The one window: first the door (first start, unlock, trouble), then the house with its tabs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from couplejournal.errors import CoupleJournalError
from couplejournal.journal import keys, vault
from couplejournal.journal.clock import evening
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.farewell import AtOnce, may_close
from couplejournal.ui.focus import Focus
from couplejournal.ui.furnish import furnish
from couplejournal.ui.house import House
from couplejournal.ui.kit import jobs
from couplejournal.ui.kit.keyboard import Keyboard
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.saying import sentence
from couplejournal.ui.inkwell import PATIENCE
from couplejournal.ui.standing import stand, standing
from couplejournal.ui.way_out import CloseNow, Corner, WayOut

if TYPE_CHECKING:
    from couplejournal.ui.single import Single


class MainWindow(QMainWindow):
    """Holds one door page or the house; `settled` tells once that something usable has been painted."""

    settled = Signal()
    closed = Signal()  # the journal is closed and nothing is left to do

    def __init__(
        self,
        folder: Path,
        settings_file: Path,
        settings: Settings,
        look: Look,
        catalogue: Catalogue,
        clock: Callable[[], datetime],
        *,
        claims: bool = False,
        first: Callable[..., None] | None = None,
    ) -> None:
        """`claims`: a journal is shown in one window only; a second one brings the first to the front and closes.

        `first` is work to be done, with progress on the screen, before there is a journal to open.
        """
        super().__init__()
        self._folder, self._settings_file, self._settings = folder, settings_file, settings
        self._look, self._catalogue, self._clock = look, catalogue, clock
        self.house: House | None = None
        self._claims, self._first = claims, first
        self._single: Single | None = None
        self._claim_of: Path | None = None
        self._painted = False
        self._focus = Focus(self, settings, self._bare)
        self.setWindowTitle(self.tr("Notebook"))
        self._at_once = AtOnce(self._leave, self)
        self.close_now = self._at_once.begin
        out = CloseNow(settings)
        out.clicked.connect(self.close_now)
        self._corner = Corner(out)
        self.setMenuWidget(self._corner)
        WayOut(settings, self).taken.connect(self.close_now)
        stand(self, settings.window)

    # -- the door

    def open(self) -> bool:
        """Look at the journal folder and show what fits: first start, the lock, the house, or what is wrong.

        False when another window has this journal and came to the front instead.
        """
        try:
            if not self._claimed():
                return False
            self._open()
        except CoupleJournalError as trouble:
            self._tell(trouble)
        return True

    def _open(self) -> None:
        if self._first:
            self._make(self._first)
            return
        if self._settings.left_quickly and self._says_something():
            self._say_nothing()
            return
        if not vault.exists(self._folder):
            vault.check_free(self._folder)
            self._greet(None)
            return
        keyfile = keys.read(self._folder)
        if keyfile.locked:
            self._ask_passphrase(keyfile)
        else:
            self._enter(vault.open(self._folder, keyfile.unlock(None), patience=PATIENCE))

    def _claimed(self) -> bool:
        """Whether this window alone has the journal; False when another has it and came to the front instead.

        Raises JournalBusy when somebody has it who does not answer.
        """
        if not self._claims or self._claim_of == self._folder:
            return True
        from couplejournal.ui.single import claim

        single = claim(self._folder)
        if single is None:
            return False
        if self._single:
            self._single.close()
        self._single, self._claim_of = single, self._folder
        single.raised.connect(self.come_forward)
        return True

    def _make(self, work: Callable[..., None]) -> None:
        from couplejournal.ui.pages.door.making import Making

        page = Making(work)
        page.made.connect(self._made)
        page.failed.connect(self._tell)
        self.setCentralWidget(page)

    def _made(self) -> None:
        self._first = None
        self.open()
        self.update()

    def _says_something(self) -> bool:
        """Whether the first page would tell whose this is; the one that asks for the passphrase does not."""
        try:
            return not (vault.exists(self._folder) and keys.read(self._folder).locked)
        except CoupleJournalError:
            return True

    def _say_nothing(self) -> None:
        """Whoever closed the notebook at once may not be alone at the next start either."""
        from couplejournal.ui.pages.door.neutral import Neutral

        page = Neutral()
        page.opened.connect(self._back_again)
        self.setCentralWidget(page)

    def _back_again(self) -> None:
        self._settings.left_quickly = False
        self.keep_settings()
        self.open()

    def _greet(self, journal: Journal | None) -> None:
        from couplejournal.ui.pages.door.first_start import FirstStart

        today = evening(self._clock(), self._settings.day_ends)
        page = FirstStart(self._folder, self._settings, self._look, self._catalogue, journal, today=today)
        page.begun.connect(self._begin)
        self.setCentralWidget(page)

    def _begin(self, journal: Journal, practice: str | None) -> None:
        self.keep_settings()
        self._enter(journal)
        if practice and self.house:
            self.house.go("practice", practice=practice)

    def _ask_passphrase(self, keyfile: keys.KeyFile) -> None:
        from couplejournal.ui.pages.door.unlock import Unlock

        page = Unlock(self._folder, keyfile)
        page.opened.connect(self._unlock)
        self.setCentralWidget(page)

    def _unlock(self, key: bytes) -> None:
        if self._settings.left_quickly:
            self._settings.left_quickly = False
            self.keep_settings()
        try:
            self._enter(vault.open(self._folder, key, patience=PATIENCE))
        except CoupleJournalError as trouble:
            self._tell(trouble)

    def _tell(self, trouble: CoupleJournalError) -> None:
        house, self.house = self.house, None
        if house:  # it was hardly entered
            house.close_journal()
        self._corner.show()
        from couplejournal.ui.pages.door.trouble import Trouble

        page = Trouble(trouble, self._folder, elsewhere=True)
        page.again.connect(lambda: self.open())
        page.another.connect(self._elsewhere)
        page.closed.connect(self.close)
        self.setCentralWidget(page)

    def _elsewhere(self, folder: Path) -> None:
        """Another folder, or a copy, instead of the one that could not be opened."""
        self._folder = folder
        if not self.open():
            self.close()

    # -- the house

    def _enter(self, journal: Journal) -> None:
        if not journal.partners():
            self._greet(journal)
            return
        given = (journal, self._catalogue, self._settings, self._look, self._clock)
        ways = (self._go, self._focus.set, self.keep_settings, self.close_now)
        room = furnish(*given, *ways, parent=self)
        self.house = House(room, self.keep_settings)
        self._corner.hide()  # the same button stands there beside the tabs
        self.setCentralWidget(self.house)
        self.house.go("tonight")
        if self._catalogue.refused:
            room.messages.say("\n".join(sentence(refusal) for refusal in self._catalogue.refused))

    def _go(self, place: str, **where: object) -> None:
        if self.house:
            self.house.go(place, **where)

    def _bare(self, on: bool) -> None:
        if self.house:
            self.house.bare(on)

    def whereabouts(self) -> str:
        """What is on show, in one word, for the self-test."""
        return "the journal" if self.house else type(self.centralWidget()).__name__

    # -- the window itself

    def _leave(self) -> None:
        """Closed at once: keep what can be kept, or throw it away where they chose that, and end."""
        if self._single:
            self._single.hush()
        self._settings.left_quickly = True
        self.keep_settings()
        if self.house and self._settings.forget_drafts:
            self.house.forget()
        self.close()

    def come_forward(self) -> None:
        """Bring the window to the front: somebody started the program a second time."""
        if self._at_once.begun:
            return
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.raise_()
        self.activateWindow()

    def rescue(self) -> bool:
        """Keep every word that is still in a pen; called when the program meets a fault of its own."""
        return not self.house or self.house.flush()

    def tell(self, trouble: CoupleJournalError) -> None:
        """Say what is wrong with the world when no page has said it."""
        if self.house:
            self.house.room.messages.say(sentence(trouble))
        else:
            self._tell(trouble)

    def keep_settings(self) -> None:
        """Write the settings; when that fails they hold until the program ends, and the page says so."""
        try:
            self._settings.write(self._settings_file)
        except OSError as trouble:
            if self.house:
                self.house.room.messages.say(
                    self.tr("Your settings could not be saved: {reason}.").format(reason=trouble.strerror)
                )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted and not self._first:
            self._painted = True
            Keyboard(self)
            QTimer.singleShot(0, self.settled.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.house and not self._at_once.begun and not may_close(self, self.house):
            event.ignore()
            return
        self._settings.window = standing(self)
        self.keep_settings()
        self.hide()
        jobs.end_all()
        house, self.house = self.house, None
        if house:
            house.close_journal()
        event.accept()
        self.closed.emit()
