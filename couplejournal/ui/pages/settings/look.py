"""Settings: light or dark, how large the words are, and whether anything moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.kit.theme import SCALES, Look
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.settings.one_of import OneOf


class LookCard(Card):
    """Every choice shows at once and is kept."""

    def __init__(self, settings: Settings, look: Look, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings-look", gap=18, parent=parent)
        self._settings, self._look, self._keep = settings, look, keep
        schemes = (
            ("auto", self.tr("Like the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        sizes = [(str(scale), self.tr("{percent} %").format(percent=round(scale * 100))) for scale in SCALES]
        self.scheme = OneOf(self.tr("Light or dark"), schemes, settings.scheme, name="settings-scheme")
        self.text = OneOf(self.tr("Size of the words"), sizes, str(settings.text), name="settings-text")
        self.still = Toggle(self.tr("Nothing moves on the screen"), name="settings-still", checked=settings.still)
        self.add(Heading(self.tr("How it looks")), self.scheme, self.text, self.still)
        self.scheme.chosen.connect(self._take_scheme)
        self.text.chosen.connect(self._take_size)
        self.still.toggled.connect(self._take_motion)

    def _take_scheme(self, key: str) -> None:
        self._settings.scheme = key
        self._look.set_scheme(key)
        self._keep()

    def _take_size(self, key: str) -> None:
        self._settings.text = float(key)
        self._look.set_scale(float(key))
        self._keep()

    def _take_motion(self, still: bool) -> None:
        self._settings.still = still
        self._look.set_motion(False if still else None)
        self._keep()
