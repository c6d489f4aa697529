"""What belongs to an entry, shown under it: the days of a trip, the bits of a project, and how the next one begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import DONE, RESTING, US, Entry
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Strong
from couplejournal.ui.pages.entry.entry_photos import EntryPhotos
from couplejournal.ui.pages.looking_back.glance import spoken, title
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words

SHOWN = 3  # so many answers of each part stand here; the rest is a press away


class Belonging(QWidget):
    """Each part with its day and a quiet way to it; below them what may be begun for this entry."""

    def __init__(self, room: Room, entry: Entry, parts: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._entry = room, entry
        self.setObjectName("belonging")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        if parts:
            column.addWidget(Heading(self.tr("What belongs to it")))
        for part in parts:
            column.addWidget(self._part(part))
        practice = room.catalogue.practice(entry.practice)
        ended = entry.state == DONE and (US, RESTING) not in entry.consents
        for kind in room.catalogue.parts(practice.key) if practice and not practice.ours else ():
            if not room.offered(kind.key):
                continue
            if ended and not kind.again:
                continue  # nobody asks for a second ending
            begin = Button(kind.title, "quiet", name=f"begin-{kind.key}", icon=kind.icon)
            begin.clicked.connect(lambda _=False, key=kind.key: room.go("practice", practice=key, of=entry.id))
            way = Columns(letters=9, gap=14)
            way.add(Column(begin), 2)
            way.add(Note(kind.invitation), 3)  # in the middle of the button's height
            column.addWidget(way)

    def _part(self, part: Entry) -> Card:
        practice = self._room.catalogue.practice(part.practice)
        sheet = Card(padding=22, gap=8, name=f"part-{part.id}")
        name = title(part.practice, practice)
        look = Button(self.tr("Look at it"), "plain", name=f"part-look-{part.id}", icon="book")
        look.setAccessibleName(self.tr("Look at it: {what}").format(what=f"{name}, {day_words(part.day)}"))
        look.clicked.connect(lambda: self._room.go("entry", entry=part.id))
        sheet.add(Note(f"{day_words(part.day)} · {name}"))
        pieces = list(spoken(part, practice))
        pieces = [piece for piece in pieces if piece[0].book != "hidden"] or pieces
        for field, voice, words in pieces[:SHOWN]:
            if field.book == "lead":
                sheet.add(Strong(words))
            else:
                before = self._room.name(voice) if voice != US else field.label
                sheet.add(Label(f"{before}: {words}" if before else words))
        if part.photos:
            sheet.add(EntryPhotos(self._room, part.photos))
        sheet.add(Row(look))
        return sheet


class Parting(Card):
    """The one question before something goes that others belong to. `chosen(True)`: they go too."""

    chosen = Signal(bool)
    left = Signal()

    def __init__(self, parts: int, parent: QWidget | None = None) -> None:
        super().__init__(name="entry-parting", gap=14, parent=parent)
        self.add(Strong(self.tr("What belongs to this can go with it, or stay by itself on its own days.")))
        also = Button(self._also(parts), "choice", name="discard-parts", icon="trash")
        stay = Button(self._stays(parts), "choice", name="keep-parts", icon="book")
        back = Button(self.tr("Discard nothing"), "plain", name="discard-nothing")
        also.clicked.connect(lambda: self.chosen.emit(True))
        stay.clicked.connect(lambda: self.chosen.emit(False))
        back.clicked.connect(self.left)
        self.add(Row(also, stay), Row(back))
        self.first = stay

    def _stays(self, parts: int) -> str:
        return self.tr("It stays") if parts == 1 else self.tr("They stay")

    def _also(self, parts: int) -> str:
        return self.tr("It goes too") if parts == 1 else self.tr("They go too")
