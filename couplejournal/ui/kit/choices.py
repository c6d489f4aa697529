"""Any of several: chips for one question, at most so many of them when there is a most."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.accessible import Group, announce
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.flow import Flow


class Choices(Group):
    """`options` are (key, label); `chosen(list)` carries the keys in the options' order. `most` 0 is any number."""

    chosen = Signal(list)

    def __init__(
        self,
        options: Iterable[tuple[str, str]],
        *,
        name: str,
        says: str,
        value: Iterable[str] = (),
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, says=says, parent=parent)
        self._most = most
        self._chips: dict[str, Chip] = {}
        flow = Flow(self)
        for key, label in options:
            chip = Chip(label, name=f"{name}-{key}")
            self._chips[key] = chip
            flow.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, key=key: self._take(key))
        self.set_value(value)

    def value(self) -> tuple[str, ...]:
        """The chosen keys."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def set_value(self, keys: Iterable[str]) -> None:
        """Choose without telling."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def _take(self, key: str) -> None:
        if self._most and len(self.value()) > self._most:
            self._chips[key].setChecked(False)
            announce(self, self.tr("{most} are enough here. Let one go to choose another.").format(most=self._most))
            return
        self.chosen.emit(list(self.value()))
