"""One signal for every change in the journal, so that each page re-reads only what it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from couplejournal.journal.records import Change


class Changes(QObject):
    """`journal.tell` calls `tell` (from the window's thread or the ink's); pages connect to `changed`."""

    changed = Signal(object)  # Change

    def tell(self, change: Change) -> None:
        """Pass one change on; a signal crosses threads by itself."""
        self.changed.emit(change)
