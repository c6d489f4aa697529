"""Looking at the book before it is made: its real pages, turned by buttons and keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.book.spread import Spread

LARGER = 1.7
LEAST = 330  # px of height that the pages are given in any case


class BookPreview(QScrollArea):
    """`left` to go back to the choices, `save` to save what is on show. It scrolls where large words leave no room."""

    left = Signal()
    save = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book-preview")
        self.spread = Spread()
        self._coming = False
        self._table = QScrollArea()
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.setWidgetResizable(True)
        self._table.setWidget(self.spread)
        self._number = Label(name="book-number")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setWordWrap(False)  # short, and it stays in one place while they turn the pages
        self._before = Button("", "quiet", name="book-before", icon="arrow-left", says=self.tr("Pages before"))
        self._after = Button("", "quiet", name="book-after", icon="arrow-right", says=self.tr("Pages after"))
        self._table.setMinimumHeight(LEAST)
        everything = QWidget()
        column = QVBoxLayout(everything)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(8)
        column.addWidget(self._above())
        column.addWidget(self._table, 1)
        self._lay_below(column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(everything)
        self._before.clicked.connect(lambda: self.spread.turn(-1))
        self._after.clicked.connect(lambda: self.spread.turn(1))
        self.spread.turned.connect(self._show_number)

    def begin(self) -> None:
        """An empty book whose pages are coming."""
        self._coming = True
        self.spread.clear()
        self.spread.setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._table, 0, 0))

    def end(self) -> None:
        """All pages are here."""
        self._coming = False
        self._show_number()

    def _above(self) -> QWidget:
        above = QWidget()
        row = Flow(above, gap=12)
        back = Button(
            self.tr("Choices"), "quiet", name="book-back", icon="arrow-left", says=self.tr("Back to the choices")
        )
        back.clicked.connect(self.left)
        self._larger = Toggle(self.tr("Larger"), name="book-larger")
        self._larger.toggled.connect(lambda _on: self._zoom())
        save = Button(self.tr("Save as PDF…"), "primary", name="book-preview-save", icon="export")
        save.clicked.connect(self.save)
        for part in (back, self._larger, save):
            row.addWidget(part)
        return above

    def _lay_below(self, column: QVBoxLayout) -> None:
        below = QHBoxLayout()
        column.addLayout(below)
        below.setSpacing(18)
        below.addStretch(1)
        below.addWidget(self._before)
        below.addWidget(self._number)
        below.addWidget(self._after)
        below.addStretch(1)

    def _show_number(self) -> None:
        shown, of = self.spread.on_show(), len(self.spread)
        if not shown:
            words = self.tr("The first pages are coming…")
        elif len(shown) == 1:
            words = self.tr("Page {page} of {of}").format(page=shown[0], of=of)
        else:
            words = self.tr("Pages {first} and {last} of {of}").format(first=shown[0], last=shown[-1], of=of)
        if self._coming and shown:
            words = self.tr("{pages} so far").format(pages=words)
        self._number.setText(words)
        self._number.setMinimumWidth(max(self._number.minimumWidth(), self._number.sizeHint().width()))
        self._before.setEnabled(not self.spread.at_begin())
        self._after.setEnabled(not self.spread.at_end())
        self.spread.setAccessibleName(words)

    def _zoom(self) -> None:
        """Larger pages are moved about in; otherwise they fit."""
        larger = self._larger.isChecked()
        self.spread.setMinimumSize(self.spread.size_in(self._table.size(), LARGER) if larger else QSize(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
