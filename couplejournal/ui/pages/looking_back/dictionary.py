"""The dictionary of us: the phrases only these two understand, by the alphabet, found as one types."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from couplejournal.journal import folding
from couplejournal.journal.records import Entry
from couplejournal.practices import alphabet
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.page import Page
from couplejournal.ui.pages.looking_back.entry_card import EntryCard
from couplejournal.ui.pages.looking_back.glance import Glance, glance, holds_something
from couplejournal.ui.pages.looking_back.glance_rows import GlanceRows
from couplejournal.ui.pages.looking_back.row_view import ROW, RowView
from couplejournal.ui.pages.looking_back.telling import Telling
from couplejournal.ui.pages.looking_back.thumbnails import Thumbnails
from couplejournal.ui.room import Room
from couplejournal.ui.saying import month_words

BORN = "born"  # the field whose words stand above a phrase


class _Word(NamedTuple):
    row: Glance
    order: tuple[bool, str, str]
    folded: str  # everything that was said about it, as what is looked for is compared with it


class DictionaryPage(Page):
    """All phrases are read at each visit: a life together makes some hundreds of them."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="dictionary", gap=18, parent=parent)
        self._room = room
        self._kinds = [one for one in room.catalogue.practices if one.glossary]
        self._words: list[_Word] = []
        self._stale = True
        partners = {partner.id: partner for partner in room.journal.partners()}
        self.add(Title(self._kinds[0].glossary if self._kinds else "", name="dictionary-title"))
        self.field = Line(
            name="dictionary-words", says=self.tr("Words to look for"), placeholder=self.tr("Part of a phrase…")
        )
        self.field.field.installEventFilter(self)
        self.said = Note(name="dictionary-said")
        self.nothing = Empty(
            self.tr("Nothing here yet. That is allowed."),
            note=self.tr("What only the two of you understand comes to stand here."),
            name="dictionary-nothing",
            icon="speech",
            tint="rose",
        )
        self.rows = GlanceRows(Telling(partners, self).words, lambda row: alphabet.letter(row.lead), self)
        self.view = RowView(self.rows, name="dictionary-rows")
        self.view.setAccessibleName(self.tr("Phrases"))
        self._card = EntryCard(self.view, partners, lambda _day: "", Thumbnails(room.journal))
        self.view.setItemDelegate(self._card)
        ways = Row()
        self._begins: dict[str, Button] = {}
        for kind in self._kinds:
            begin = self._begins[kind.key] = Button(
                kind.title, "quiet", name=f"dictionary-begin-{kind.key}", icon="plus"
            )
            begin.clicked.connect(lambda _=False, key=kind.key: room.go("practice", practice=key))
            ways.add(begin)
        self.add(ways, self.field, self.said, self.nothing, self.view)
        self.add_stretch()
        self.field.edited.connect(self.look)
        self.field.entered.connect(self._down)
        self.view.left_above.connect(self._to_field)
        self.view.opened.connect(self._open)
        room.look.changed.connect(self._restyle)
        room.changes.changed.connect(self._hear)

    def arrive(self) -> None:
        """Come back to the phrase one was at, else to the field."""
        for key, begin in self._begins.items():
            begin.setVisible(self._room.offered(key) is not None)
        self._read()
        if self.view.currentIndex().isValid() and not self.view.isHidden():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._words:
            self._to_field()

    def look(self) -> None:
        """Show the phrases about which all words of the field were said, any of them a part of a word."""
        looked_for = [" ".join(pieces) for pieces in folding.words(self.field.text())]
        found = [word.row for word in self._words if all(part in word.folded for part in looked_for)]
        self.rows.show(found)
        words = self.field.text().strip()
        text = self.tr("Nothing found for “{words}”.").format(words=words) if self._words and not found else ""
        if text and text != self.said.text():
            announce(self, text)
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.view.setVisible(bool(found))
        self.nothing.setVisible(not self._words)
        self.field.setVisible(bool(self._words))

    # --- what there is

    def _read(self) -> None:
        self._stale = False
        keys = {key for kind in self._kinds for key in (kind.key, *kind.was)}
        entries = self._room.journal.entries(practices=keys, drawer=False)
        words = [self._word(entry) for entry in entries if holds_something(entry)]
        self._words = sorted(words, key=lambda word: (word.order, word.row.key))
        self.look()

    def _word(self, entry: Entry) -> _Word:
        seen = glance(entry, self._room.catalogue)
        lines = tuple(line for line in seen.lines if line.text != entry.said(BORN))
        row = replace(seen, title=entry.said(BORN) or month_words(entry.day.year, entry.day.month), lines=lines)
        said = "\n".join(answer.value for answer in entry.answers if not answer.sealed)
        pieces = " ".join(piece for word in folding.words(said) for piece in word)
        return _Word(row, alphabet.order(seen.lead), pieces)

    def _hear(self) -> None:
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

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
        if self.rows.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.to_row(max(0, self.view.currentIndex().row()))

    def _to_field(self) -> None:
        self.field.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()

    def _open(self, index: QModelIndex) -> None:
        self._room.go("entry", entry=index.data(ROW).entry)
