"""What the book shall be: its days, its title, what goes in; beside it, its title page and how much it holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.book.compose import Choice
from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.growing_text import GrowingText
from couplejournal.ui.kit.labels import Label, Note, Strong, Title
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.book.days import BookDays
from couplejournal.ui.pages.book.sheet import Cover


class BookChoice(Page):
    """`wished` when anything is chosen otherwise; the others are its buttons."""

    wished = Signal()
    look = Signal()
    save = Signal()
    text = Signal()
    everything = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(name="book-choice", says=self.tr("Memory book"), wide=True, parent=parent)
        self._catalogue = catalogue
        self._ours = False  # whether the title is their own, so that no range changes it
        self.days = BookDays()
        self.title = Line(name="book-title")
        self.dedication = GrowingText(
            name="book-dedication", lines=2, placeholder=self.tr("For the two who were there")
        )
        self._parts = {tab: Toggle(words, name=f"book-{tab}", checked=True) for tab, words in self._tabs().items()}
        self.photos = Toggle(self.tr("With our photos"), name="book-photos", checked=True)
        self.cover = Cover()
        self.sentence = Label(name="book-sentence")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._look = Button(self.tr("Look at the pages"), "primary", name="book-look", icon="book")
        self._save = Button(self.tr("Save as PDF…"), "quiet", name="book-save")
        self.add(Title(self.tr("A book of your days")))
        both = Columns(letters=18, gap=22)
        both.add(self._form(), 3)
        both.add(self._side(), 2)
        self.add(both, self._ways_out())
        self.add_stretch()
        self._connect()

    def begin(self, first: date, today: date) -> None:
        """Show the ranges as they are today."""
        self.days.set_time(first, today)
        self._name()

    def choice(self) -> Choice:
        """The book as it is wished for now."""
        parts = {key for tab, toggle in self._parts.items() if toggle.isChecked() for key in self._keys(tab)}
        if parts:
            parts |= self._agreed_keys()
        return Choice(
            start=self.days.start(),
            end=self.days.end(),
            parts=frozenset(parts),
            title=self.title.text().strip(),
            dedication=self.dedication.text().strip(),
            photos=self.photos.isChecked(),
        )

    def tell(self, words: str, *, ready: bool) -> None:
        """How much the book holds, or why there is none; `ready` when it can be looked at and saved."""
        self.sentence.setText(words)
        for button in (self._look, self._save):
            button.setEnabled(ready)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.days.preset.choice

    def _tabs(self) -> dict[str, str]:
        return {
            "evening": self.tr("Evening talks"),
            "gratitudes": self.tr("Gratitudes"),
            "experiences": self.tr("Shared experiences"),
        }

    def _keys(self, tab: str) -> list[str]:
        return [practice.key for practice in self._catalogue.under(tab) if practice.book != "never"]

    def _agreed_keys(self) -> set[str]:
        """Practices without a switch here: each entry of theirs stands in the book when both have said so."""
        return {one.key for one in self._catalogue.practices if one.book == "both" and one.tab not in self._parts}

    def _form(self) -> Card:
        card = Card(name="book-form", gap=12)
        card.add(self.days)
        card.column.addSpacing(8)
        card.add(Label(self.tr("Title"), buddy=self.title), self.title)
        card.add(Label(self.tr("Dedication, if you like"), buddy=self.dedication), self.dedication)
        card.column.addSpacing(8)
        card.add(Strong(self.tr("What goes in?")), *self._parts.values(), self.photos)
        card.add(
            Note(
                self.tr(
                    "Repair talks stay out, unless each of you has said of one, a week later, that it may stand there. "
                    "A book travels further than what was said in them was meant to."
                )
            )
        )
        card.column.addStretch(1)
        return card

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.cover)
        column.addWidget(self.sentence)
        for button in (self._look, self._save):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        warning = Note(self.tr("Whoever holds this book can read it. Children and guests too."))
        warning.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(warning)
        column.addStretch(1)
        return side

    def _ways_out(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        column.addWidget(
            Note(
                self.tr(
                    "Your words are yours. You can take all of them out at any time and read them without this program."
                )
            )
        )
        row = QWidget()
        flow = Flow(row, gap=12)
        self._text = Button(self.tr("Save as text (Markdown)…"), "quiet", name="book-markdown")
        self._everything = Button(self.tr("Save everything (JSON)…"), "quiet", name="book-json")
        flow.addWidget(self._text)
        flow.addWidget(self._everything)
        column.addWidget(row)
        return part

    def _connect(self) -> None:
        self.days.changed.connect(self._name)
        self.days.changed.connect(self.wished)
        self.title.edited.connect(self._own_title)
        self.dedication.edited.connect(lambda _text: self.wished.emit())
        for toggle in (*self._parts.values(), self.photos):
            toggle.toggled.connect(lambda _on: self.wished.emit())
        self._look.clicked.connect(self.look)
        self._save.clicked.connect(self.save)
        self._text.clicked.connect(self.text)
        self._everything.clicked.connect(self.everything)

    def _own_title(self, title: str) -> None:
        self._ours = bool(title.strip())
        self.wished.emit()

    def _name(self) -> None:
        """A title that fits the range, as long as they have not written one."""
        if self._ours:
            return
        first, last = self.days.start().year, self.days.end().year
        if first == last:
            self.title.set_text(self.tr("Our year {year}").format(year=last))
        elif self.days.preset.now() == "twelve":
            self.title.set_text(self.tr("Our year, {first} to {last}").format(first=first, last=last))
        else:
            self.title.set_text(self.tr("Our days, {first} to {last}").format(first=first, last=last))
