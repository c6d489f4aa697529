"""Settings: which practices stand on the tabs; one that is put away keeps everything that was said in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.labels import Heading, Note, Strong
from couplejournal.ui.tabs import TABS, tab_title


class PracticesCard(Card):
    """One group of chips a tab; what is on is shown."""

    def __init__(
        self, settings: Settings, catalogue: Catalogue, keep: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(name="settings-practices", gap=14, parent=parent)
        self._settings, self._catalogue, self._keep = settings, catalogue, keep
        self.add(Heading(self.tr("What we do together")))
        self.add(Note(self.tr("What is switched off is put away. Nothing that was said in it is lost.")))
        self.groups: list[Choices] = []
        for tab in _tabs():
            options = [(one.key, one.title) for one in catalogue.tab(tab)]
            if not options:
                continue
            group = Choices(options, name=f"settings-{tab}", says=tab_title(tab))
            group.chosen.connect(lambda _chosen: self._take())
            self.groups.append(group)
            self.add(Strong(tab_title(tab)), group)

    def show_them(self) -> None:
        """As it is now: a practice can also be put away on another page."""
        for group in self.groups:
            group.set_value([one.key for one in self._catalogue.practices if one.key not in self._settings.hidden])

    def _take(self) -> None:
        shown = {key for group in self.groups for key in group.value()}
        stand = {one.key for tab in _tabs() for one in self._catalogue.tab(tab)}
        strange = [key for key in self._settings.hidden if key not in stand]  # of another version: not ours to forget
        self._settings.hidden = (*strange, *sorted(stand - shown))
        self._keep()


def _tabs() -> list[str]:
    """The tabs of the window; where else practices may stand, they are not put away from here."""
    return [place for place, _title, _icon in TABS]
