"""One's own page: what each of the two has alone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.page import Page
from couplejournal.ui.room import Room


class OwnPage(Page):
    """Stands here until it is written."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="own", says=self.tr("One’s own page"), reading=True, parent=parent)

    def arrive(self, voice: int | None = None, section: str = "") -> None:
        """Show the page of this voice."""
        self.setFocus()
