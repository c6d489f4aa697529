"""The tabs at the top of the window; they go on in a second line when the words are large."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.flow import Flow

# The place each tab leads to, its title (English, for the translators) and its drawing.
TABS: tuple[tuple[str, str, str], ...] = (
    ("tonight", str(QT_TRANSLATE_NOOP("Navigation", "Tonight")), "sun"),
    ("evening", str(QT_TRANSLATE_NOOP("Navigation", "Evening talk")), "moon"),
    ("gratitudes", str(QT_TRANSLATE_NOOP("Navigation", "Gratitudes")), "heart"),
    ("experiences", str(QT_TRANSLATE_NOOP("Navigation", "Shared experiences")), "image"),
    ("repair", str(QT_TRANSLATE_NOOP("Navigation", "Repair")), "repair"),
    ("looking_back", str(QT_TRANSLATE_NOOP("Navigation", "Looking back")), "calendar"),
)


def tab_title(place: str) -> str:
    """What is written on the tab of this place, in the language of the window."""
    return QCoreApplication.translate("Navigation", next(title for name, title, _icon in TABS if name == place))


class Navigation(Group):
    """Emits `chosen` with the place of the tab; the arrow keys move between the tabs."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="navigation", says=QCoreApplication.translate("Navigation", "Where to go"), parent=parent)
        self._doors: dict[str, Door] = {}
        self._group = QButtonGroup(self)
        tabs = QWidget()
        flow = Flow(tabs, gap=4)
        for number, (place, _title, icon) in enumerate(TABS, 1):
            door = Door(tab_title(place), name=f"tab-{place}", icon=icon)
            door.setToolTip(f"Ctrl+{number}")
            door.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            self._group.addButton(door)
            self._doors[place] = door
            flow.addWidget(door)
        settings = Button(
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
        row.addWidget(tabs, 1)
        row.addWidget(settings, 0, Qt.AlignmentFlag.AlignTop)

    def show_place(self, place: str) -> None:
        """Mark the tab of this place; none when the place has no tab."""
        self._group.setExclusive(False)
        for name, door in self._doors.items():
            door.setChecked(name == place)
        self._group.setExclusive(True)

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
