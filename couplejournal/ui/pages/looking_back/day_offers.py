"""What may be written about a day that has passed: first the tab, then its practices, so that the offer stays short."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.accessible import Group, tab_order
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.tabs import LOOKED_AT, tab_title


class DayOffers(Group):
    """`chosen(key)` with a practice. What they put away in the settings, and the drawer's, is not offered."""

    chosen = Signal(str)

    def __init__(self, room: Room, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self.setAccessibleName(self.tr("What would you like to write?"))
        self._room = room
        self._tabs: Choice | None = None
        self._buttons: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self.hide()

    def unfold(self, tab: str) -> None:
        """Offer the practices of this tab; for "" the tabs come first. The focus goes to the first of them."""
        empty(self._column)
        self._tabs = self._buttons = None
        offered = {name: found for name in ([tab] if tab else LOOKED_AT) if (found := self._practices(name))}
        if len(offered) > 1:
            tabs = [(name, tab_title(name)) for name in offered]
            self._tabs = Choice(tabs, name="calendar-write-tab", says=self.accessibleName(), small=True)
            self._tabs.chosen.connect(self._show_tab)
            self._column.addWidget(self._tabs)
        else:
            self._show_tab(next(iter(offered), ""))
        self.show()
        to_first(self)

    def _practices(self, tab: str) -> list[Practice]:
        hidden = self._room.settings.hidden
        return [one for one in self._room.catalogue.tab(tab) if not one.drawer and one.key not in hidden]

    def _show_tab(self, tab: str) -> None:
        if self._buttons is not None:
            self._column.removeWidget(self._buttons)
            self._buttons.hide()
            self._buttons.deleteLater()
            self._buttons = None
        if not tab:  # taken back
            return
        buttons = [self._button(practice) for practice in self._practices(tab)]
        self._buttons = Row(*buttons)
        self._column.addWidget(self._buttons)
        self._buttons.show()
        tab_order(self, [*(self._tabs.findChildren(QWidget) if self._tabs else ()), *buttons])

    def _button(self, practice: Practice) -> Button:
        button = Button(practice.title, "quiet", name=f"calendar-write-{practice.key}", icon=practice.icon)
        button.setToolTip(practice.invitation)
        button.clicked.connect(lambda: self.chosen.emit(practice.key))
        return button
