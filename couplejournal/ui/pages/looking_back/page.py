"""Looking back: everything that was kept, by the calendar, as a list, by pictures, or by its words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.flow import Flow, Row
from couplejournal.ui.kit.labels import Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.theme import size
from couplejournal.ui.pages.looking_back.calendar import CalendarView
from couplejournal.ui.pages.looking_back.entry_list import EntryList
from couplejournal.ui.pages.looking_back.photo_wall import PhotoWall
from couplejournal.ui.pages.looking_back.search import SearchView
from couplejournal.ui.tabs import LOOKED_AT, of_tab, tab_title
from couplejournal.ui.room import Room

RESULTS = 340  # px at 100 %: the height that the field and a few of the found need
CALENDAR, LIST, PHOTOS, SEARCH = "calendar", "list", "photos", "search"
View = CalendarView | EntryList | PhotoWall | SearchView


class LookingBackPage(Page):
    """Four views with one filter by tab. Each is built when it is first looked at and keeps its place afterwards."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="looking_back", says="", wide=True, gap=20, parent=parent)
        self._room = room
        self.setAccessibleName(self.tr("Looking back"))
        self.view = ""
        self.tab = ""
        self._arrived = False
        self._views: dict[str, View] = {}
        self.add(self._head(), self._choosers())
        self.add_stretch()
        self.show_view(CALENDAR)

    def arrive(self, view: str = "", day: date | None = None) -> None:
        """Come back to where one was; or to this view, at this day."""
        came_back = self._arrived and day is None and view in ("", self.view) and self.view != SEARCH
        self._arrived = True
        if came_back and (last := self.focusWidget()) is not None and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if view or day:
            self.show_view(view or CALENDAR)
        if day is not None:
            part = self._views[self.view]
            if isinstance(part, CalendarView):
                part.go_to(day)
            elif isinstance(part, EntryList):
                part.begin_at(day)
        self._take_focus()

    def show_view(self, view: str) -> None:
        """Bring one of the four to the front."""
        if view == self.view:
            return
        self.view = view
        if view not in self._views:
            part = self._views[view] = self._build(view)
            self.column.insertWidget(self.column.count() - 1, part)
            if not isinstance(part, PhotoWall):
                part.opened.connect(lambda entry: self._room.go("entry", entry=entry))
        self._filter(self._views[view])
        for each, part in self._views.items():
            part.setVisible(each == view)
        self._doors[view].setChecked(True)
        self.to_top()

    def show_only(self, tab: str) -> None:
        """Only what belongs to this tab; "" is everything."""
        self.tab = tab
        self._chips[tab].setChecked(True)
        self._filter(self._views[self.view])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self._choose(SEARCH)
            self._take_focus()
        else:
            super().keyPressEvent(event)

    # --- the upper part

    def _head(self) -> QWidget:
        head = Columns(letters=20)
        head.add(Title(self.tr("Looking back"), name="looking-back-title"), 1)
        book = Button(self.tr("Make a memory book"), "quiet", name="looking-back-book", icon="book")
        book.clicked.connect(lambda: self._room.go("book"))
        there_was = Button(self.tr("What there was"), "quiet", name="looking-back-there-was", icon="spark")
        there_was.clicked.connect(lambda: self._room.go("there_was"))
        ways = Row(there_was, book)
        head.add(ways, 0)
        return head

    def _choosers(self) -> QWidget:
        self._doors = {
            CALENDAR: Door(self.tr("Calendar"), name="looking-back-calendar", icon="calendar"),
            LIST: Door(self.tr("List"), name="looking-back-list", icon="menu"),
            PHOTOS: Door(self.tr("Photos"), name="looking-back-photos", icon="image"),
            SEARCH: Door(self.tr("Search"), name="looking-back-search", icon="search"),
        }
        self._chips = {
            tab: Chip(tab_title(tab) if tab else self.tr("Everything"), name=f"looking-back-tab-{tab or 'all'}")
            for tab in ("", *LOOKED_AT)
        }
        for view, door in self._doors.items():
            door.clicked.connect(lambda _checked=False, view=view: self._choose(view))
        for tab, chip in self._chips.items():
            chip.clicked.connect(lambda _checked=False, tab=tab: self.show_only(tab))
        self._chips[""].setChecked(True)
        choosers = Row(gap=20)
        choosers.add(
            self._one_of(self.tr("How to look back"), *self._doors.values()),
            self._one_of(self.tr("What to show"), *self._chips.values()),
        )
        return choosers

    def _one_of(self, says: str, *buttons: QAbstractButton) -> QWidget:
        """Buttons of which one holds; the arrow keys move between them."""
        group = Group(says=says)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        group.setSizePolicy(policy)
        flow, one = Flow(group, gap=8), QButtonGroup(group)
        for button in buttons:
            button.setAutoExclusive(True)  # so that it is announced as one of several
            one.addButton(button)
            flow.addWidget(button)
        return group

    # --- the views

    def _build(self, view: str) -> View:
        if view == CALENDAR:
            return CalendarView(self._room)
        if view == LIST:
            return EntryList(
                self._room,
                of_tab(self._room.catalogue, self.tab),
                drawer=False,
                narrows=True,
                invites=self.tr("What the two of you keep comes together here, day by day."),
                name="looked-back",
            )
        if view == PHOTOS:
            return PhotoWall(self._room)
        search = SearchView(self._room)
        search.rows.modelReset.connect(lambda: QTimer.singleShot(0, self, self._give_room))
        return search

    def _filter(self, part: View) -> None:
        if isinstance(part, EntryList):
            part.show_only(of_tab(self._room.catalogue, self.tab))
        else:
            part.show_only(self.tab)

    def _choose(self, view: str) -> None:
        """Chosen by hand: the window learns where one is, so that the way back leads here."""
        if view != self.view:
            self.show_view(view)
            self._room.go("looking_back", view=view)

    def _give_room(self) -> None:
        """With large words the upper part fills the window: what is found while one types has to be seen."""
        search = self._views[SEARCH]
        if not isinstance(search, SearchView) or not search.field.field.hasFocus() or not search.rows.rowCount():
            return
        search.view.settle_page()
        top = search.mapTo(self, QPoint(0, 0)).y()
        if self.viewport().height() - top < size(RESULTS):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - 20)

    def _take_focus(self) -> None:
        part = self._views[self.view]
        if isinstance(part, SearchView):
            part.to_field()
        elif isinstance(part, CalendarView):
            part.month.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self.to_top()
        elif isinstance(part, PhotoWall):
            part.take_focus()
        elif not part.empty():
            part.view.setFocus(Qt.FocusReason.OtherFocusReason)
