"""What home offers: what is under way, or the practice of the evening."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import DONE, Entry
from couplejournal.practices import wishes
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Prompt
from couplejournal.ui.pages.looking_back.glance import holds_something, may_be_gone_on_with
from couplejournal.ui.room import Room

LATELY = timedelta(days=2)  # so long after the time they chose, coming back to something is still offered
OWN = "own"  # the tab of what each of the two has alone: home does not speak of it


class Offer(Card):
    """One practice with its button; a lighter one may stand beside it."""

    def __init__(
        self,
        practice: Practice,
        words: str,
        button: str,
        room: Room,
        *beside: Practice,
        parent: QWidget | None = None,
        **where: object,
    ) -> None:
        super().__init__(tint=practice.colour, padding=40, parent=parent)
        begin = Button(button, "primary", name="tonight-begin", icon=practice.icon)
        begin.setAccessibleName(f"{button}: {practice.title}")
        begin.clicked.connect(lambda: room.go("practice", practice=practice.key, **where))
        row = Row(begin)
        for other in beside:
            lighter = Button(other.title, "quiet", name="tonight-lighter", icon=other.icon)
            lighter.clicked.connect(lambda _=False, key=other.key: room.go("practice", practice=key))
            row.add(lighter)
        self.add(Prompt(practice.title), Label(words), row)


class Kept(Card):
    """An evening is whole: nothing more is asked."""

    def __init__(self, entry: Entry, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(padding=40, parent=parent)
        look = Button(self.tr("Look at it"), "quiet", name="tonight-kept", icon="book")
        look.clicked.connect(lambda: room.go("entry", entry=entry.id))
        self.add(Prompt(self.tr("Kept.")), Label(self.tr("Nothing more is needed tonight.")), Row(look))


def begun(room: Room, lately: Sequence[Entry]) -> Card | None:
    """What they have begun this evening (or had put off until now) comes before anything new."""
    now, today = room.clock(), room.today()
    for entry in lately:
        practice = room.catalogue.practice(entry.practice)
        if practice is None or practice.again or practice.tab == OWN or not may_be_gone_on_with(entry):
            continue
        if entry.due is None and entry.day == today:
            words = QCoreApplication.translate("offering", "You are in the middle of it.")
        elif entry.due is not None and not practice.drawer and entry.due <= now < entry.due + LATELY:
            words = QCoreApplication.translate("offering", "Now would be a time to come back to it, if you like.")
        else:  # until then nothing presses; what lies in the drawer has a quiet line of its own (return_line)
            continue
        return Offer(
            practice, words, QCoreApplication.translate("offering", "Go on"), room, entry=entry.id, day=entry.day
        )
    return None


def invited(room: Room) -> Card | None:
    """The practice they chose at the beginning, or the evening talk; a lighter evening is one press away.

    In a hard season of either, never told whose, the lighter one comes first. When one of these is done, nothing more
    is asked of them.
    """
    today, hidden = room.today(), room.settings.hidden
    evening = [one for one in room.catalogue.tab("evening") if one.key not in hidden]
    chosen = [room.catalogue.practice(key) for key in room.settings.practices if key not in hidden]
    candidates = [one for one in chosen if one and not one.drawer] or evening[:1]
    if not candidates:
        return None
    practice = candidates[today.toordinal() % len(candidates)]
    whole = {one.key for one in (practice, *room.catalogue.tab("evening"))}
    found = room.journal.entries(today, today, practices=whole, drawer=False)
    kept = [one for one in found if one.state == DONE and holds_something(one)]
    if kept:
        return Kept(kept[-1], room)
    lighter = next((one for one in evening if _is_light(one) and one is not practice), None)
    beside = [lighter] if lighter else []
    if beside and wishes.hard_season(room.journal.wishes(1), room.journal.wishes(2)):
        practice, beside = beside[0], [practice]
    return Offer(practice, practice.invitation, QCoreApplication.translate("offering", "Begin"), room, *beside)


def _is_light(practice: Practice) -> bool:
    """Whether it is whole with one press."""
    return len(practice.steps) == 1 and practice.steps[0].scene == "tap"
