"""Settings: closing at once, and what that cannot do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading, Label, Note, Strong
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.saying import limits


class OutCard(Card):
    """Both switches hold at once."""

    def __init__(self, settings: Settings, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings-out", gap=14, parent=parent)
        self._settings, self._keep = settings, keep
        self.keys = Toggle(self.tr("Esc three times closes at once"), name="settings-way-out", checked=settings.way_out)
        self.drafts = Toggle(
            self.tr("Throw away what is being written then"),
            name="settings-forget-drafts",
            checked=settings.forget_drafts,
        )
        self.add(
            Heading(self.tr("Close now")),
            Label(self.tr("The small button in the corner hides everything and ends the program.")),
            Strong(limits(), name="settings-limits"),
            self.keys,
            self.drafts,
            Note(self.tr("Otherwise it stays where it was, as a draft. What was sealed is kept in any case.")),
        )
        self.keys.toggled.connect(self._take_keys)
        self.drafts.toggled.connect(self._take_drafts)

    def _take_keys(self, on: bool) -> None:
        self._settings.way_out = on
        self._keep()

    def _take_drafts(self, on: bool) -> None:
        self._settings.forget_drafts = on
        self._keep()
