"""The tabs at the top of the window; they go on in a second line when the words are large."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import size
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.tabs import TABS, tab_title

GAP = 4  # px between two tabs
LINES = 2  # so many lines of tabs before the drawings are left out


class Navigation(Group):
    """Emits `chosen` with the place of the tab; the arrow keys move between the tabs."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="navigation", says=QCoreApplication.translate("Navigation", "Where to go"), parent=parent)
        self._doors: dict[str, Door] = {}
        self._group = QButtonGroup(self)
        tabs = QWidget()
        flow = self._flow = Flow(tabs, gap=GAP)
        for number, (place, _title, icon) in enumerate(TABS, 1):
            door = Door(tab_title(place), name=f"tab-{place}", icon=icon)
            door.setToolTip(QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText))
            door.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            self._group.addButton(door)
            self._doors[place] = door
            flow.addWidget(door)
        settings = self._settings = Button(
            "",
            "plain",
            name="tab-settings",
            icon="settings",
            says=QCoreApplication.translate("Navigation", "Settings"),
        )
        settings.setToolTip(QCoreApplication.translate("Navigation", "Settings"))
        settings.clicked.connect(lambda: self.chosen.emit("settings"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 6)
        row.setSpacing(8)
        row.addWidget(tabs, 1)
        row.addWidget(settings, 0, Qt.AlignmentFlag.AlignTop)

    def show_place(self, place: str) -> None:
        """Mark the tab of this place; none when the place has no tab."""
        self._group.setExclusive(False)
        for name, door in self._doors.items():
            door.setChecked(name == place)
        self._group.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """With large words the drawings make room, so that the tabs do not take half of the page."""
        doors = self._doors.values()
        for door, (_place, _title, icon) in zip(doors, TABS, strict=True):
            door.drawing = icon
            door.updateGeometry()  # the layout remembers how wide it was
        line = max(door.sizeHint().height() for door in doors) + size(GAP)
        if self._flow.heightForWidth(self._room()) > LINES * line:
            for door in doors:
                door.drawing = ""
        for door in doors:
            door.updateGeometry()

    def _room(self) -> int:
        """px across that are left for the tabs."""
        row = self.layout()
        assert row is not None
        sides = row.contentsMargins()
        return self.width() - sides.left() - sides.right() - row.spacing() - self._settings.sizeHint().width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        doors = list(self._doors.values())
        at = next((number for number, door in enumerate(doors) if door.hasFocus()), -1)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if at < 0 or not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        doors[(at + step) % len(doors)].setFocus(Qt.FocusReason.TabFocusReason)
