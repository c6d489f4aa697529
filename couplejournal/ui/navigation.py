"""The tabs at the top of the window: in two lines when the words are large, folded into one where that is too much."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import size
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.tabs import QUICKLY, TABS, tab_title
from couplejournal.ui.way_out import MARGINS, CloseNow

GAP = 4  # px between two tabs
LINES = 2  # so many lines of tabs before the drawings are left out, and then all tabs but the one on show


class Navigation(Group):
    """Emits `chosen` with the place of the tab; the arrow keys move between the tabs."""

    chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(name="navigation", says=QCoreApplication.translate("Navigation", "Where to go"), parent=parent)
        self._doors: dict[str, Door] = {}
        self._group = QButtonGroup(self)
        tabs = self._tabs = QWidget()
        flow = Flow(tabs, gap=GAP)
        self._open = False  # whether tabs that were folded away are on show
        self._all = Button("", "plain", name="tab-all", icon="menu", says=self._says_all())
        self._all.clicked.connect(lambda: self._unfold(not self._open))
        self._all.hide()
        flow.addWidget(self._all)
        for number, (place, _title, icon) in enumerate(TABS, 1):
            door = Door(tab_title(place), name=f"tab-{place}", icon=icon)
            door.setToolTip(_keys(f"Ctrl+{number}"))
            door.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            self._group.addButton(door)
            self._doors[place] = door
            flow.addWidget(door)
        quick = QCoreApplication.translate("Navigation", "A quick one from anywhere: {keys}").format(
            keys=_keys(QUICKLY)
        )
        self._doors["gratitudes"].setToolTip(f"{self._doors['gratitudes'].toolTip()}\n{quick}")
        tool = self._settings = Button(
            "",
            "plain",
            name="tab-settings",
            icon="settings",
            says=QCoreApplication.translate("Navigation", "Settings"),
        )
        tool.setToolTip(QCoreApplication.translate("Navigation", "Settings"))
        tool.clicked.connect(lambda: self.chosen.emit("settings"))
        self.out = CloseNow(settings)
        self._corner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._corner.setSpacing(GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(8)
        row.addWidget(tabs, 1)
        row.addLayout(self._corner)
        row.setAlignment(self._corner, Qt.AlignmentFlag.AlignTop)
        self._corner.addWidget(tool, 0, Qt.AlignmentFlag.AlignTrailing)
        self._corner.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTrailing)

    def show_place(self, place: str) -> None:
        """Mark the tab of this place; none when the place has no tab."""
        self._group.setExclusive(False)
        for name, door in self._doors.items():
            door.setChecked(name == place)
        self._group.setExclusive(True)
        self._unfold(False)

    def _unfold(self, on: bool) -> None:
        """True: show the tabs that were folded away; False: only the one whose page is on show."""
        self._open = on
        self._all.setAccessibleName(self._says_all())
        self._all.setToolTip(self._says_all())
        self._fit()

    def _says_all(self) -> str:
        if self._open:
            return QCoreApplication.translate("Navigation", "Hide the other pages")
        return QCoreApplication.translate("Navigation", "Show all pages")

    def bare(self, on: bool) -> None:
        """True: only the way out is left."""
        self._tabs.setVisible(not on)
        self._settings.setVisible(not on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """With large words the drawings make room, then the tabs themselves: they must not take half of the page.

        Where they take two lines anyway, the way out stands above the settings instead of beside them.
        """
        doors = self._doors.values()
        for door, (_place, _title, icon) in zip(doors, TABS, strict=True):
            door.drawing = icon
        self.out.shorten(False)
        self._corner.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._lines() > 1:
            self._corner.setDirection(QBoxLayout.Direction.BottomToTop)
        if self._lines() > LINES:
            for door in doors:
                door.drawing = ""
        folds = self._lines() > LINES
        for door in doors:
            door.updateGeometry()  # the layout remembers how wide it was
            door.setVisible(not folds or self._open or door.isChecked())
        self._all.setVisible(folds)
        if folds and not self._open:
            self._corner.setDirection(QBoxLayout.Direction.LeftToRight)
            shown = next((door.sizeHint().width() for door in doors if door.isChecked()), 0)
            folds = self._all.sizeHint().width() + size(GAP) + shown > self._room()
        self.out.shorten(folds)

    def _lines(self) -> int:
        """In how many lines all tabs stand, in the room that is left for them."""
        room, gap = self._room(), size(GAP)
        lines, used = 1, 0
        for door in self._doors.values():
            wide = door.sizeHint().width()
            if used and used + gap + wide > room:
                lines, used = lines + 1, 0
            used += wide + (gap if used else 0)
        return lines

    def _room(self) -> int:
        """px across that are left for the tabs."""
        row = self.layout()
        assert row is not None
        sides = row.contentsMargins()
        return self.width() - sides.left() - sides.right() - row.spacing() - self._corner.sizeHint().width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        doors = [door for door in self._doors.values() if door.isVisible()]
        at = next((number for number, door in enumerate(doors) if door.hasFocus()), -1)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if at < 0 or not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        doors[(at + step) % len(doors)].setFocus(Qt.FocusReason.TabFocusReason)


def _keys(keys: str) -> str:
    """Keys as this computer writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
