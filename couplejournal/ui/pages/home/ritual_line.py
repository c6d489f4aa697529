"""Home's word of a ritual that comes round tonight: one quiet line, and that it was done, if they like."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.practices import rituals as templates
from couplejournal.ui.kit.button import Button
from couplejournal.ui.pages.rituals.did import did
from couplejournal.ui.pages.home.quiet_line import QuietLine, said
from couplejournal.ui.room import Room
from couplejournal.ui.writing.rituals import ANCHOR, Ritual, falling_on, form_of

MOST = 2  # so many at most; the others come first another day


def ritual_line(room: Room, again: Callable[[], object]) -> QWidget | None:
    """Tonight's rituals that are theirs and in use, and were not done yet; `again` shows the page anew."""
    tonight = falling_on(room, room.today())
    if not tonight:
        return None
    turn = room.today().toordinal() % len(tonight)
    return RitualLine(room, [*tonight[turn:], *tonight[:turn]][:MOST], again)


class RitualLine(QuietLine):
    """A row a ritual; a day on which nothing is pressed leaves nothing behind."""

    def __init__(
        self, room: Room, tonight: list[Ritual], again: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(name="tonight-rituals", parent=parent)
        self._room, self._again = room, again
        for one in tonight:
            self.add(self._row(one))

    def _row(self, one: Ritual) -> QWidget:
        room, number = self._room, one.entry.id
        ways: list[QWidget] = []
        form = room.offered(form_of(room, one.entry))
        if form is not None and form.key != templates.DONE:
            begin = Button(self.tr("Begin"), "quiet", name=f"tonight-ritual-begin-{number}", icon=form.icon)
            begin.setAccessibleName(self.tr("Begin: {ritual}").format(ritual=one.name))
            begin.clicked.connect(lambda: room.go("practice", practice=form.key, of=number))
            ways.append(begin)
        done = Button(self.tr("We did"), "quiet", name=f"tonight-ritual-did-{number}", icon="check")
        done.setAccessibleName(self.tr("We did: {ritual}").format(ritual=one.name))
        done.clicked.connect(lambda: self._did(one))
        look = Button(self.tr("Look at it"), "plain", name=f"tonight-ritual-{number}")
        look.setAccessibleName(self.tr("Look at it: {ritual}").format(ritual=one.name))
        look.clicked.connect(lambda: room.go("entry", entry=number))
        words = self.tr("Today: {ritual}").format(ritual=one.name)
        return said(words, *ways, done, look, note=one.entry.said(ANCHOR))

    def _did(self, one: Ritual) -> None:
        if did(self._room, one):
            self._again()
