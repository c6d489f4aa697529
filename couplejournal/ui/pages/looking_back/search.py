"""Looking back by words: as one types, the entries in which they were said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Hit
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.line import Line
from couplejournal.ui.pages.looking_back.found_rows import Found, FoundCard, FoundRows, gathered, in_words
from couplejournal.ui.pages.looking_back.row_view import ROW, RowView
from couplejournal.ui.tabs import of_tab
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence

BREATH = 50  # milliseconds after the last key until the journal is asked
FIRST = 20  # hits shown at once; more come as one scrolls
MOST = 1000  # hits looked through at most


class SearchView(QWidget):
    """`opened(id)` when one is chosen. Down goes from the field into what was found, Up back; Escape clears."""

    opened = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._practices: frozenset[str] | None = None
        self._asked = 0  # hits the journal was asked for last
        self.setObjectName("search")
        self.field = Line(
            name="search-words",
            says=self.tr("Words to look for"),
            placeholder=self.tr("A word, a name, a place…"),
        )
        self.field.field.setClearButtonEnabled(False)
        self.field.field.installEventFilter(self)
        self.said = Note(name="search-said")
        self.rows = FoundRows(lambda found: in_words(found, self._partners), self._more, self)
        self.view = RowView(self.rows, name="search-found")
        self.view.setAccessibleName(self.tr("Found"))
        self._partners = {partner.id: partner for partner in room.journal.partners()}
        self._card = FoundCard(self.view, self._partners, day_words)
        self.view.setItemDelegate(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.field)
        column.addWidget(self.said)
        column.addWidget(self.view)
        self._breath = QTimer(self, singleShot=True, interval=BREATH)
        self._breath.timeout.connect(self.look)
        self.field.edited.connect(self._typed)
        self.field.entered.connect(self._down)
        self.view.opened.connect(self._open)
        self.view.left_above.connect(self.to_field)
        room.look.changed.connect(self._restyle)
        room.changes.changed.connect(self._stale)
        self._tell()

    def to_field(self) -> None:
        """Put the cursor into the field, its words marked."""
        self.field.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.select_all()

    def show_only(self, tab: str) -> None:
        """Only entries of this tab; "" is all of them."""
        practices = of_tab(self._room.catalogue, tab)
        if practices != self._practices:
            self._practices = practices
            self.look()

    def look(self) -> None:
        """Ask the journal for the words in the field and show what it has."""
        self._breath.stop()
        self._asked = FIRST
        self._partners.update({partner.id: partner for partner in self._room.journal.partners()})
        hits = self._hits()
        if self._practices is not None and len(hits) < FIRST and self._asked < MOST:
            self._asked = MOST  # what was found first belongs to other tabs
            hits = self._hits()[:FIRST]
        self.rows.show(gathered(hits, self._room.catalogue), ended=self._asked >= MOST or len(hits) < FIRST)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._breath.stop()  # the journal may be closed before it would be asked

    # --- asking

    def _hits(self) -> list[Hit]:
        words = self.field.text().strip()
        if not words:
            return []
        try:
            found = self._room.journal.search(words, limit=self._asked)
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return []
        if len(found) < self._asked:
            self._asked = MOST
        return [hit for hit in found if self._practices is None or hit.practice in self._practices]

    def _more(self) -> list[Found]:
        if self._asked >= MOST:
            return []
        self._asked = min(MOST, self._asked * 4)
        return gathered(self._hits(), self._room.catalogue)

    def _typed(self) -> None:
        if self.field.text().strip():
            self._breath.start()
        else:
            self.look()

    def _stale(self) -> None:
        """Something was written or put away: look again when this is in front."""
        if self.field.text().strip() and self.isVisible():
            self._breath.start()

    def _tell(self) -> None:
        words = self.field.text().strip()
        if not words:
            text = self.tr("Part of a word is enough. Several words find entries that hold them all.")
        elif not self.rows.rowCount():
            text = self.tr("Nothing found for “{words}”.").format(words=words)
        else:
            text = ""
        self.view.setVisible(bool(self.rows.rowCount()))
        self.said.setVisible(bool(text))
        if text != self.said.text():
            self.said.setText(text)
            if words and text:
                announce(self, text)

    # --- keys

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._down()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.set_text("")
                self.look()
                return True
        return super().eventFilter(thing, event)

    def _down(self) -> None:
        if self._breath.isActive():
            self.look()
        if self.rows.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.to_row(max(0, self.view.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.to_field()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW).entry)
