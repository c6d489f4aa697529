"""What comes to mind and does not belong to tonight: one line, put aside until the talk is over."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import US
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.line import Line
from couplejournal.ui.writing.pen import Pen

KEYS = "Ctrl+L"


def parking(practice: Practice) -> Field | None:
    """The field in which this practice puts things aside, if it has one."""
    return next(
        (field for field in practice.fields() if field.aside and field.voice == "us" and not field.retired), None
    )


class Parking(QWidget):
    """A line, opened by its `button`, which stands where the page wants it.

    What is put aside is shown at the end, not here: it would only call again.
    """

    def __init__(self, field: Field, pen: Pen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._pen = field, pen
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.button = Button(self.tr("Park it"), "plain", name="park", icon="pause")
        self.button.setToolTip(self.tr("Something practical comes to mind? Put it aside until later ({keys}).").format(
            keys=QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        ))  # fmt: skip
        self.button.clicked.connect(self.begin)
        self._line = Line(
            name="park-line",
            says=self.tr("One line to put aside"),
            placeholder=self.tr("One line, for another time…"),
        )
        self._line.entered.connect(self._put_aside)
        self._said = Note("", name="park-said")
        for part in (self._line, self._said):
            column.addWidget(part)
        self._line.hide()
        self._said.hide()
        QShortcut(QKeySequence(KEYS), self).activated.connect(self.begin)

    def begin(self) -> None:
        """Open the line; pressed once more, what stands in it is put aside and it closes."""
        if self._line.isVisible():
            self._put_aside()
            return
        self._said.hide()
        self._line.show()
        self._line.setFocus()

    def _put_aside(self) -> None:
        words = KINDS["line"].clean(self._line.text(), self._field)
        self._line.set_text("")
        self._line.hide()
        if words:
            before = self._pen.value(self._field, US)
            self._pen.write(self._field, US, "\n".join(part for part in (before, words) if part))
            self._said.setText(self.tr("Parked. It waits until you are done."))
            self._said.show()
        self.button.setFocus()
