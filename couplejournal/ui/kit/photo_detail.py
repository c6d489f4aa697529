"""What can be done with the chosen photo of a strip: words under it, its place, the cover, away with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.line import Line


class PhotoDetail(QWidget):
    """Only reports; the strip knows which photo is meant."""

    caption = Signal(str)
    moved = Signal(int)  # one place towards the beginning (-1) or the end (1)
    cover = Signal(bool)
    remove = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_cover = False
        self.setObjectName(f"{name}-detail")
        words = self.tr("A few words about this photo")
        self.words = Line(name=f"{name}-caption", says=words, placeholder=words)
        self.words.edited.connect(self.caption)
        self._earlier = Button(self.tr("Earlier"), "plain", name=f"{name}-earlier", icon="arrow-left")
        self._earlier.clicked.connect(lambda: self.moved.emit(-1))
        self._later = Button(self.tr("Later"), "plain", name=f"{name}-later", icon="arrow-right")
        self._later.clicked.connect(lambda: self.moved.emit(1))
        self._cover = Button("", "plain", name=f"{name}-cover", icon="image")
        self._cover.clicked.connect(lambda: self.cover.emit(not self._is_cover))
        self._away = Button(self.tr("Put away"), "plain", name=f"{name}-remove", icon="trash")
        self._away.clicked.connect(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(Row(*self._buttons(), name=f"{name}-detail-row"))

    def show_for(self, place: int, count: int, *, cover: bool) -> None:
        """The photo at this place (from 0) of so many: what cannot be done with it is not offered."""
        self._is_cover = cover
        self._cover.setText(self.tr("No longer the cover") if cover else self.tr("Make it the cover"))
        for button in (self._earlier, self._later, self._cover):
            button.setVisible(count > 1)
        self._earlier.setEnabled(place > 0)
        self._later.setEnabled(place < count - 1)

    def parts(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.words.field, *self._buttons()]

    def _buttons(self) -> tuple[Button, ...]:
        return self._earlier, self._later, self._cover, self._away
