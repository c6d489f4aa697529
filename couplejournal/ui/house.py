"""The house behind the door: the tabs above, one page below, a line for messages, and the journal's quiet care."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.journal import Journal
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.navigation import Navigation
from couplejournal.ui.over import Over
from couplejournal.ui.places import PLACES, build, maker
from couplejournal.ui.returning import Returning
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.tabs import OVER, PHOTO, QUICKLY, TABS

STILL = 20_000  # milliseconds without a change after which the write-ahead log is folded into the journal file
AHEAD = 300  # milliseconds between the modules that are read ahead after the start
SETTLE = 4_000  # milliseconds after the start until the day's backup may begin
UNTOLD = ("other_help",)  # "back" never leads there: nobody is to see that it was open


class House(QWidget):
    """Builds each page on the first visit and keeps it; `go` moves between them."""

    def __init__(self, room: Room, keep_settings: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._keep_settings = keep_settings
        self._pages: dict[str, QWidget] = {}
        self._way: list[tuple[str, dict[str, object]]] = []
        self._aside = False  # the page on show is one of UNTOLD
        self._backup: Job | None = None
        self._navigation = Navigation(room.settings)
        self._navigation.chosen.connect(self.go)
        self._navigation.out.clicked.connect(room.close_now)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._navigation)
        layout.addWidget(room.messages)
        layout.addWidget(self._stack, 1)
        for number, (place, _title, _icon) in enumerate(TABS, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda place=place: self.go(place))
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(lambda: self.go("looking_back", view="search"))
        for practice in room.catalogue.practices:
            if practice.shortcut:
                keys = QShortcut(QKeySequence(practice.shortcut), self)
                keys.activated.connect(lambda key=practice.key: self._begin(key))
        self._over = Over(self._stack, lambda: self._page(OVER))
        QShortcut(QKeySequence(QUICKLY), self).activated.connect(self._over.lay)
        self._viewer = Over(self._stack, lambda: self._page(PHOTO))
        self._still = QTimer(self, singleShot=True, interval=STILL)
        self._still.timeout.connect(lambda: room.inkwell.do(Journal.rest))  # what was kept is safe in any case
        room.changes.changed.connect(lambda _change: self._still.start())
        QTimer.singleShot(SETTLE, self, self._care)
        self._returning = Returning(room, self._entry_on_show, self)
        self._unread = list(PLACES)
        QTimer.singleShot(AHEAD, self, self._read_ahead)

    def _read_ahead(self) -> None:
        """Read the other pages' modules while nobody waits, one at a time, so that a first visit is quick."""
        if self._stack.currentWidget() is not self._pages.get("practice"):  # nothing may hold up a key press there
            maker(self._unread.pop(0))
        if self._unread:
            QTimer.singleShot(AHEAD, self, self._read_ahead)

    def go(self, place: str, **where: object) -> None:
        """Show a place; "back" is where one came from. The page left behind keeps its words first."""
        if place == OVER or (place == "back" and self._over.lies()):
            (self._over.lift if self._over.lies() else self._over.lay)()
            return
        if place == PHOTO:
            self._viewer.lay(**where)
            return
        if place == "back" and self._viewer.lies():
            self._viewer.lift()
            return
        if place == "back":
            self._way = self._way if self._aside else self._way[:-1]
            place, where = self._way.pop() if self._way else ("tonight", {})
            where = {name: value for name, value in where.items() if name != "voice"}  # who is here is asked anew
        if place == "entry" and self._is_between(where):
            place = "talk"  # what was said between the two is read where each may take out their own words
        self._leave()
        self.room.messages.move_on()
        page = self._page(place)
        self._aside = place in UNTOLD
        if not self._aside and (not self._way or self._way[-1] != (place, where)):
            self._way = [*self._way[-20:], (place, where)]
        self._stack.setCurrentWidget(page)
        self._navigation.show_place(self._tab_of(place, where))
        page.arrive(**where)  # type: ignore[attr-defined]

    def _entry_on_show(self) -> int | None:
        page = self._stack.currentWidget()
        return page.entry() if isinstance(page, QWidget) and hasattr(page, "entry") else None

    def _is_between(self, where: dict[str, object]) -> bool:
        entry = self.room.journal.entry(int(str(where.get("entry", 0))))
        practice = self.room.catalogue.practice(entry.practice) if entry and entry.drawer else None
        return practice is not None and practice.tab == "repair"

    def _begin(self, practice: str) -> None:
        """Begin this practice from anywhere; when it has ended, or was left, they are where they were.

        The keys of one that was put away do nothing.
        """
        if self.room.offered(practice) is None:
            return
        page, (place, where) = self._stack.currentWidget(), self._way[-1] if self._way else ("tonight", {})
        playing = page is not None and page is self._pages.get("practice")
        if playing and place == "practice" and where.get("practice") == practice:  # one more of it
            self.go("practice", practice=practice, back=where.get("back", False))
            return
        if playing:
            self._way[-1] = page.now()  # type: ignore[union-attr]
        self.go("practice", practice=practice, back=True)

    def _page(self, place: str) -> QWidget:
        """The page of this place, built on the first visit."""
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = build(place, self.room, self._keep_settings)
            page.setObjectName(place)
            self._stack.addWidget(page)
        return page

    def bare(self, on: bool) -> None:
        """True: nothing but the page can be seen, and what is said to them; False: the tabs are back."""
        self._navigation.bare(on)
        page = self._stack.currentWidget()
        if page is not None and hasattr(page, "bare"):
            page.bare(on)

    def _tab_of(self, place: str, where: dict[str, object]) -> str:
        if place == "practice":
            practice = self.room.catalogue.practice(str(where.get("practice", "")))
            return practice.tab if practice else ""
        if place == "dictionary":
            return next((one.tab for one in self.room.catalogue.practices if one.glossary), place)
        if place in ("drawer", "talk"):
            return "repair"
        if place == "rituals":
            return next((one.tab for one in self.room.catalogue.practices if one.ours), place)
        return "looking_back" if place in ("entry", "book", "there_was") else place

    def flush(self) -> bool:
        """Keep every unkept word; False when the disk refused."""
        kept = [page.flush() for page in self._pages.values() if hasattr(page, "flush")]
        return all(kept)

    def forget(self) -> None:
        """Throw away what is being written and was not sealed."""
        for page in self._pages.values():
            if hasattr(page, "forget"):
                page.forget()

    def busy(self) -> str:
        """What would be cut short if the program ended now, as a sentence; "" for nothing."""
        said = (page.busy() for page in self._pages.values() if hasattr(page, "busy"))
        return next((words for words in said if words), "")

    def _leave(self) -> None:
        for page in (self._stack.currentWidget(), self._over.end(), self._viewer.end()):
            if page is not None and hasattr(page, "leave"):
                page.leave()

    def close_journal(self) -> None:
        """Leave the page, fold the log into the journal file and close it; the house is over then."""
        self._returning.end()
        self._leave()
        self.room.inkwell.close()
        QCoreApplication.sendPostedEvents()  # what other threads have told still finds the journal open
        self.room.journal.close()
        self.deleteLater()

    def _care(self) -> None:
        """The first start of a day makes a verified copy, in a thread of its own."""
        from couplejournal.journal import backup

        journal, today = self.room.journal, self.room.today()
        self.room.inkwell.do(Journal.clear_strays)  # when it cannot be done, another day will do
        try:
            if journal.readonly or not backup.due(journal.folder, today):
                return
        except CoupleJournalError as trouble:
            self._no_copy(trouble)
            return
        self._backup = Job(backup.make, journal.folder, journal.key, today, owner=self, tells=True)
        self._backup.failed.connect(self._no_copy)
        self._backup.start()

    def _no_copy(self, trouble: Exception) -> None:
        words = QCoreApplication.translate("House", "Today’s copy of the notebook could not be made: {reason}")
        self.room.messages.say(words.format(reason=sentence(trouble)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._pages.get("entry"):
            self.go("back")
            return
        super().keyPressEvent(event)
