"""Where one can go in the window, and which page stands there; a page's module is read on the first visit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.ui.room import Room
from couplejournal.ui.tabs import OVER, PHOTO

STREAMS = ("evening", "gratitudes", "experiences", "repair", "notes")
REST = (
    *("practice", "entry", "looking_back", "book", "settings", "own", "other_help", "dictionary", "rituals"),
    "there_was",
    *("jar", "promises", "need_cards"),
    *("drawer", "talk"),
)
PLACES = ("tonight", *STREAMS, *REST, OVER, PHOTO)


Maker = Callable[[Room, Callable[[], None]], QWidget]


def build(place: str, room: Room, keep_settings: Callable[[], None]) -> QWidget:
    """The page of this place; KeyError for a place that does not exist."""
    return maker(place)(room, keep_settings)


def maker(place: str) -> Maker:
    """Read the module of this place's page, and say how the page is made."""
    if place == "tonight":
        from couplejournal.ui.pages.home.tonight import TonightPage

        return TonightPage
    if place in STREAMS:
        from couplejournal.ui.pages.stream.stream import StreamPage

        return lambda room, _keep: StreamPage(room, place)
    if place == "practice":
        from couplejournal.ui.pages.guided.guided import GuidedPage

        return lambda room, _keep: GuidedPage(room)
    if place == "entry":
        from couplejournal.ui.pages.entry.reading import ReadingPage

        return lambda room, _keep: ReadingPage(room)
    if place == "looking_back":
        from couplejournal.ui.pages.looking_back.page import LookingBackPage

        return lambda room, _keep: LookingBackPage(room)
    if place == "book":
        from couplejournal.ui.pages.book.page import BookPage

        return lambda room, _keep: BookPage(room)
    if place == "settings":
        from couplejournal.ui.pages.settings.page import SettingsPage

        return SettingsPage
    if place == "own":
        from couplejournal.ui.pages.own.page import OwnPage

        return OwnPage
    if place == PHOTO:
        from couplejournal.ui.pages.entry.photo_viewer import PhotoViewer

        return lambda room, _keep: PhotoViewer(room)
    if place == OVER:
        from couplejournal.ui.pages.home.quick import QuickPage

        return lambda room, _keep: QuickPage(room)
    if place == "other_help":
        from couplejournal.ui.pages.other_help import OtherHelpPage

        return lambda room, _keep: OtherHelpPage(room)
    if place == "dictionary":
        from couplejournal.ui.pages.looking_back.dictionary import DictionaryPage

        return lambda room, _keep: DictionaryPage(room)
    if place == "rituals":
        from couplejournal.ui.pages.rituals.page import RitualsPage

        return RitualsPage
    if place == "there_was":
        from couplejournal.ui.pages.there.page import ThereWasPage

        return lambda room, _keep: ThereWasPage(room)
    if place == "jar":
        from couplejournal.ui.pages.kept.jar import JarPage

        return lambda room, _keep: JarPage(room)
    if place == "promises":
        from couplejournal.ui.pages.kept.promises import PromisesPage

        return lambda room, _keep: PromisesPage(room)
    if place == "need_cards":
        from couplejournal.ui.pages.home.need_cards import NeedCardsPage

        return lambda room, _keep: NeedCardsPage(room)
    if place == "drawer":
        from couplejournal.ui.pages.drawer.page import DrawerPage

        return lambda room, _keep: DrawerPage(room)
    if place == "talk":
        from couplejournal.ui.pages.drawer.talk import TalkPage

        return lambda room, _keep: TalkPage(room)
    raise KeyError(place)
