"""The end of a practice: kept, one more if they like, and the way out. Never a list of what else there would be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import US
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.pages.looking_back.glance import holds_something
from couplejournal.ui.pages.kept.yes_ways import NEEDS, yes_ways
from couplejournal.ui.pages.drawer.way_back import way_back
from couplejournal.ui.room import Room
from couplejournal.ui.writing.parking import parking
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.sitting import PLENTY, written

LATELY = timedelta(days=7)  # after an evening without a gratitude in so many days, one is offered
THANKS = "gratitude"  # the practice that is offered then
BETWEEN = "repair"  # the tab, and its first practice, after which nothing is asked for


def ending_of(pen: Pen, room: Room, *, kept: bool, home: Callable[[], None]) -> Ending:
    """The end of what this pen has written."""
    practice = pen.practice
    parked = pen.value(aside, US) if (aside := parking(practice)) else ""
    writer = pen.writer if any(one.voice == "one" for one in practice.fields()) else US
    return Ending(practice, pen.day, room, kept=kept, writer=writer, parked=parked, home=home)


class Ending(QWidget):
    """Emits `again` when they want another one. `kept` is False when all of it was skipped and nothing was written.

    `writer`: the voice whose words these are, 0 for both. `parked`: what was put aside on the way, a line each; now
    it may be looked at. `home`: where they go from here.
    """

    again = Signal()

    def __init__(
        self,
        practice: Practice,
        day: date,
        room: Room,
        *,
        kept: bool = True,
        writer: int = 0,
        parked: str = "",
        home: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 60, 0, 0)
        column.setSpacing(18)
        column.addWidget(Medallion(practice.icon, practice.colour), 0, Qt.AlignmentFlag.AlignHCenter)
        title, note = Title(self.tr("Kept.")), Note(self.tr("Nothing more is needed tonight."))
        if practice.tab == BETWEEN:  # after a hard evening nothing is asked for and nothing is counted
            title.setText(self.tr("Good night."))
        elif not kept:
            title.setText(self.tr("Fine."))
            note.setText(self.tr("Some days it is enough that you are both here."))
        for line in (title, note):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        ways = []
        done = Button(self.tr("Good"), "primary", name="ending-done")
        done.clicked.connect(lambda: home() if home else room.go(practice.tab))
        ways.append(done)
        if practice.again and kept:
            if writer:  # each has their own evening's worth
                plenty = written(room.journal, practice, day, writer) >= PLENTY
            else:
                so_far = sum(map(holds_something, room.journal.entries(day, day, practices={practice.key})))
                plenty = so_far % PLENTY == 0
            if not plenty:
                more = Button(practice.again.capitalize(), "quiet", name="ending-again", icon="plus")
                more.clicked.connect(self.again)
                ways.append(more)
            else:
                note.setText(self.tr("That is plenty."))
        elif thanks := self._thanks(practice, day, room):
            offer = Button(self.tr("A gratitude, if you like"), "quiet", name="ending-gratitude", icon=thanks.icon)
            offer.clicked.connect(lambda: room.go("practice", practice=thanks.key))
            ways.append(offer)
        back = way_back(room) if practice.key == BETWEEN else None
        if isinstance(back, Card):  # what they chose for this comes before the way out
            column.addWidget(back)
        holder = Row(*ways)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        if practice.tab == BETWEEN and kept:
            drawer = Button(self.tr("The drawer"), "plain", name="ending-drawer")
            drawer.clicked.connect(lambda: room.go("drawer"))
            column.addWidget(Row(drawer), 0, Qt.AlignmentFlag.AlignHCenter)
        if isinstance(back, Row):
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        if any(step.scene == "turn" for step in practice.steps):
            own = Button(self.tr("Something only for my own page"), "plain", name="ending-own", icon="lock")
            own.clicked.connect(lambda: room.go("own"))
            column.addWidget(Row(own), 0, Qt.AlignmentFlag.AlignHCenter)
        if kept and practice.key in NEEDS:
            lately = room.journal.entries(day, day, practices={practice.key}, newest=True, limit=1)
            yes = yes_ways(room, lately[0]) if lately else None
            if yes is not None:
                column.addWidget(yes)
        if parked:
            sheet = Card(name="parked")
            sheet.add(Note(self.tr("You parked this for another time")), Label(parked))
            column.addWidget(sheet)
        self._done = done

    def _thanks(self, practice: Practice, day: date, room: Room) -> Practice | None:
        """The one thing offered after an evening: a gratitude, if there was none of late. Never after a Repair."""
        thanks = room.offered(THANKS)
        if thanks is None or practice.tab != "evening" or practice.drawer:
            return None
        given = (entry for entry in room.journal.entries(day - LATELY, day, practices={THANKS}) if not entry.closed)
        return None if any(given) else thanks

    def arrive(self) -> None:
        """The ending is on show: put the focus on the way out."""
        self._done.setFocus()
