"""Beside a wish: three small questions that make a vague one clear, put together into one line when one likes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.line import Line


class Clearer(QWidget):
    """Folded until it is asked for. `made` carries the line; nothing else of it is kept."""

    made = Signal(str)

    def __init__(self, says: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._open = Button(self.tr("Make it clearer"), "plain", name=f"{name}-clearer", icon="path")
        self._open.setAccessibleName(f"{says} {self._open.text()}")
        self._open.clicked.connect(self._unfold)
        column.addWidget(Row(self._open))
        self._parts = Column(gap=6, name=f"{name}-clearer-parts")
        self.what, self.often, self.notice = (
            Line(name=f"{name}-{part}", says=asked, placeholder=example)
            for part, asked, example in (
                ("what", self.tr("What exactly could one see?"), self.tr("you sat with me for ten minutes")),
                ("often", self.tr("How often?"), self.tr("on Thursdays")),
                ("notice", self.tr("How will I notice that it helps?"), self.tr("I sleep through")),
            )
        )
        for line in (self.what, self.often, self.notice):
            self._parts.add(Note(line.field.accessibleName()), line)
        take = Button(self.tr("Put it together"), "quiet", name=f"{name}-together")
        take.clicked.connect(self._tell)
        self._parts.add(Row(take))
        self._parts.hide()
        column.addWidget(self._parts)

    def _unfold(self) -> None:
        self._parts.setVisible(self._parts.isHidden())
        if not self._parts.isHidden():
            self.what.setFocus()

    def _tell(self) -> None:
        what, often, notice = (line.text().strip() for line in (self.what, self.often, self.notice))
        asked = ", ".join(part for part in (what, often) if part)
        noticed = self.tr("I would notice: {how}").format(how=notice) if notice else ""
        if line := ". ".join(part for part in (asked, noticed) if part):
            self._parts.hide()
            self.made.emit(line)
