"""Reading one entry: when it was, what was said and by whom, its photos, and what can be done with it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from couplejournal.journal.clock import evening
from couplejournal.journal.records import OPEN, WHOLE, Change, Entry
from couplejournal.practices import keepsakes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Strong
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.entry.belonging import Belonging, Parting
from couplejournal.ui.pages.entry.book_say import BookSay
from couplejournal.ui.pages.entry.entry_photos import EntryPhotos
from couplejournal.ui.pages.looking_back.glance import glance, title
from couplejournal.ui.pages.kept.lines import KeptLines
from couplejournal.ui.pages.entry.leading_on import becoming, links
from couplejournal.ui.pages.entry.moving import Moving
from couplejournal.ui.pages.entry.occurrences import occurrences
from couplejournal.ui.pages.entry.resting import RestButton
from couplejournal.ui.pages.entry.told import Told
from couplejournal.ui.pages.guided.whereabouts import parts_of, whole_of
from couplejournal.ui.pages.kept.yes_ways import yes_ways
from couplejournal.ui.room import Room
from couplejournal.ui.saying import clock_words, day_words

LATEST = 5  # so much of what belongs to something that lives on for years stands on its page
LINK = 24  # letters of what an entry is a part of
UNDO = 20  # seconds in which Undo stands in the message bar


class ReadingPage(Page):
    """Shows the entry it is sent to; it is read anew at each visit and whenever it has changed."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="entry", reading=True, gap=20, parent=parent)
        self._room = room
        self._id = 0
        self._entry: Entry | None = None
        self._moving: Moving | None = None
        self._parting: Parting | None = None
        self._book: BookSay | None = None
        room.changes.changed.connect(self._hear)

    def arrive(self, entry: int) -> None:
        """Show this entry from its beginning."""
        self._id = entry
        self._show()
        self.to_top()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the page

    def _show(self) -> None:
        self.clear()
        self._moving, self._parting, self._book = None, None, None
        entry = self._entry = self._room.journal.entry(self._id)
        if entry is None or entry.closed:  # an envelope is nowhere but on its author’s own page
            self._entry = None
            self._show_gone()
            return
        practice = self._room.catalogue.practice(entry.practice)
        self.add(self._head(entry))
        told = Told(entry, practice, self._room.journal.partners())
        if entry.photos:
            told.between.addWidget(EntryPhotos(self._room, entry.photos))
        self.add(told)
        lies = [one.id for one in self._room.journal.on_page(entry.id)] if entry.practice == keepsakes.PAGE else []
        if lies:
            self.add(KeptLines(self._room, entry))
        if (yes := yes_ways(self._room, entry)) is not None:
            self.add(yes)
        lives_on = practice is not None and practice.ours
        parts, whole = parts_of(self._room, entry, latest=LATEST if lives_on else None), whole_of(self._room, entry)
        if (on := becoming(self._room, entry)) is not None:
            self.add(on)
        if practice and practice.ours:
            from couplejournal.ui.pages.rituals.ways import RitualWays  # only whoever has rituals needs it

            self.add(RitualWays(self._room, entry, practice))
        if parts or (practice and self._room.catalogue.parts(practice.key)):
            self.add(Belonging(self._room, entry, parts))
        if lives_on and len(parts) == LATEST:
            self.add(Note(self.tr("What was earlier stands under “Looking back”.")))
        if others := links(self._room, entry, but={*lies, *(one.id for one in (*parts, *([whole] if whole else ())))}):
            self.add(others)
        if (there := occurrences(self._room, entry, practice)) is not None:
            self.add(there)
        self.add(self._actions(entry))
        self.add_stretch()

    def _show_gone(self) -> None:
        self.setAccessibleName(self.tr("An entry"))
        gone = Empty(self.tr("This entry is no longer here."), name="entry-gone", icon="book", button=self.tr("Back"))
        gone.accepted.connect(lambda: self._room.go("back"))
        self.add(gone)
        self.add_stretch()

    def _head(self, entry: Entry) -> QWidget:
        practice = self._room.catalogue.practice(entry.practice)
        head, name = QWidget(), title(entry.practice, practice)
        words = Column(Strong(name, name="entry-practice"), Note(day_words(entry.day), name="entry-day"), gap=2)
        if written := self._written(entry):
            words.add(Note(written, name="entry-written"))
        if whole := whole_of(self._room, entry):
            lead = textwrap.shorten(glance(whole, self._room.catalogue).lead, LINK, placeholder="…")
            above = self.tr("Part of: {what}").format(what=lead or title(whole.practice, None))
            way = Button(above, "plain", name="entry-whole", icon="arrow-left")
            way.clicked.connect(lambda: self._room.go("entry", entry=whole.id))
            words.add(Row(way))
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        tint, icon = (practice.colour, practice.icon) if practice else ("accent", "spark")
        row.addWidget(Medallion(icon, tint, side=60), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        arrow = "arrow-right" if self.isRightToLeft() else "arrow-left"
        back = Button(self.tr("Back"), "quiet", name="entry-back", icon=arrow)
        back.clicked.connect(lambda: self._room.go("back"))
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{name}, {day_words(entry.day)}")
        return head

    def _written(self, entry: Entry) -> str:
        """When it was written down, where that was another day than the one it is about."""
        moment = entry.created.astimezone(self._room.clock().tzinfo)
        if evening(moment, self._room.settings.day_ends) == entry.day:
            return ""
        return self.tr("Written down on {day}, {time}").format(day=day_words(moment.date()), time=clock_words(moment))

    def _actions(self, entry: Entry) -> QWidget:
        doings = Row(gap=12)
        if entry.practice == keepsakes.PROMISE:  # how one goes, and whether it stays, is said by its promiser alone
            self._button(doings, self.tr("My own page"), "plain", "entry-own", "", lambda: self._room.go("own"))
            return doings
        if self._room.catalogue.practice(entry.practice):
            change = self.tr("Go on") if entry.state == OPEN and entry.place != WHOLE else self.tr("Change")
            self._button(doings, change, "quiet", "entry-change", "", self._change)
        practice = self._room.catalogue.practice(entry.practice)
        lives_on = practice is not None and practice.ours  # it has a rhythm, and rests in another way
        if not lives_on:
            self._move_button = self._button(
                doings, self.tr("Move to another day"), "plain", "entry-move", "calendar", self._choose_day
            )
        if practice and practice.book != "never":
            self._button(doings, self.tr("Your book"), "plain", "entry-book", "book", self._ask_of_book)
        if not entry.drawer and not lives_on:  # what lies in the drawer never comes up by itself
            doings.add(RestButton(self._room, entry, name="entry-quiet"))
        self._button(doings, self.tr("Discard"), "plain", "entry-discard", "trash", self._ask_or_discard)
        return doings

    def _button(self, row: Row, words: str, kind: str, name: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        row.add(button)
        return button

    # --- what can be done

    def _change(self) -> None:
        if self._entry:
            self._room.go("practice", practice=self._entry.practice, entry=self._entry.id, day=self._entry.day)

    def _ask_of_book(self) -> None:
        """Each may say alone whether it may stand in a book; what is said there does not lay the page out anew."""
        practice = self._room.catalogue.practice(self._entry.practice) if self._entry else None
        if self._entry is None or practice is None or self._book is not None:
            return
        asking = self._book = BookSay(self._room, self._entry, practice)
        asking.left.connect(self._show)
        self.column.insertWidget(self.column.count() - 1, asking)
        QTimer.singleShot(0, asking, asking.begin)

    def _ask_or_discard(self) -> None:
        """What others belong to is not discarded before it is said what becomes of them."""
        parts = parts_of(self._room, self._entry) if self._entry else []
        if not parts:
            self._discard([])
        elif self._parting is None:
            asking = self._parting = Parting(len(parts))
            asking.chosen.connect(lambda too: self._discard([part.id for part in parts] if too else []))
            asking.left.connect(self._let_it_be)
            self.column.insertWidget(self.column.count() - 1, asking)
            QTimer.singleShot(0, asking, lambda: self._come_to(asking))  # it has its place a moment later

    def _come_to(self, asking: Parting) -> None:
        if (ground := self.widget()) is not None:
            ground.adjustSize()  # the page has grown, which it would only know later
        to_first(asking.first)
        self.ensureWidgetVisible(asking)

    def _let_it_be(self) -> None:
        if self._parting is not None:
            self._parting.hide()
            self._parting.deleteLater()
            self._parting = None
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _discard(self, parts: Sequence[int]) -> None:
        numbers, journal = [self._id, *parts], self._room.journal

        def each(act: Callable[[int], None]) -> None:
            with journal.together():
                for number in numbers:
                    act(number)

        if self._room.attempt(lambda: each(journal.discard)):
            self._room.messages.say(
                self.tr("Discarded. Copies you exported stay where you put them."),
                (self.tr("Undo"), lambda: self._room.attempt(lambda: each(journal.restore))),
                seconds=UNDO,
            )
            self._room.go("back")

    def _choose_day(self) -> None:
        if self._entry is None or self._moving is not None:
            return
        self._moving = Moving(self._room, self._entry.day)
        self._moving.moved.connect(self._move)
        self._moving.left.connect(self._put_by)
        self.column.insertWidget(self.column.count() - 1, self._moving)
        self._moving.month.grid.setFocus(Qt.FocusReason.TabFocusReason)

    def _put_by(self) -> None:
        if self._moving is not None:
            self._moving.hide()
            self._moving.deleteLater()
            self._moving = None
            self._move_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, day: date) -> None:
        entry, journal = self._entry, self._room.journal
        if entry is None or not self._room.attempt(lambda: journal.move(entry.id, day)):
            return
        self._room.messages.say(
            self.tr("Moved to {day}.").format(day=day_words(day)),
            (self.tr("Undo"), lambda: self._room.attempt(lambda: journal.move(entry.id, entry.day))),
            seconds=UNDO,
        )
        self._put_by()
        self.to_top()  # where the new day stands

    def _hear(self, change: Change) -> None:
        if change.entry in (self._id, None) and self._id and self.isVisible() and self._book is None:
            at, focus = self.verticalScrollBar().value(), QApplication.focusWidget()
            inside = focus is not None and self.isAncestorOf(focus)
            self._show()
            self.verticalScrollBar().setValue(at)
            if inside:  # what had the focus is gone: the arrows go on scrolling
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._moving is not None:
            self._put_by()
        elif event.key() == Qt.Key.Key_Escape and self._parting is not None:
            self._let_it_be()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window goes back
        else:
            super().keyPressEvent(event)
