"""Each writes alone, with a soft time beside it: nothing is cut off, and nobody else is ever shown it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.ui.kit import bell
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.turn_ring import TurnRing
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.phrase import honest


class Quiet(Passing):
    """Whoever comes from their own page begins at once; otherwise the laptop is passed, and each may leave it empty."""

    def first(self) -> None:
        if self.pen.here and (partner := self.room.partner(self.pen.here)):
            self.hushed = False
            self.write(partner)
        else:
            self.doors()

    def write(self, partner: Partner) -> None:
        """The questions, and the ring: small, without digits."""
        self.clear()
        if self._alone():
            self.pen.writer, self.pen.author_here = partner.id, True
        head = Column(Badge(partner, self.tr("Writing: {name}").format(name=partner.name)), gap=14)
        if guidance := self.guidance():
            head.add(guidance)
        self._over = Note("", name="quiet-over")
        self._over.hide()
        head.add(self._over)
        self.add(self._with_ring(partner, head) if self.step.minutes else head)
        asked = [Asked(field, (partner,), self.pen, self.room) for field in self.live_fields()]
        self.add(*asked, Note(honest(self.room, partner.id), name="promise"))
        done = Button(self.tr("That is enough"), "primary", name="ready", icon="check")
        done.clicked.connect(lambda: self.pass_on(partner))
        self.add(Row(done))
        self.column.addStretch(1)
        if asked:
            asked[0].begin()
        self.refresh.emit()

    def _with_ring(self, partner: Partner, head: Column) -> QWidget:
        self._ring = TurnRing(name="quiet-ring", says=self.tr("Time for this"), tint=partner.colour)
        self._ring.ended.connect(self._time_is_up)
        none = Button(self.tr("No timer"), "plain", name="quiet-no-timer")
        clock = Column(gap=4)
        clock.column.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        clock.column.addWidget(none, 0, Qt.AlignmentFlag.AlignHCenter)
        none.clicked.connect(lambda: self._let_time_be(clock))
        self._ring.start(self.step.minutes * 60)
        beside = Columns()
        beside.add(head, 3)
        beside.add(clock, 1)
        return beside

    def _let_time_be(self, clock: QWidget) -> None:
        self._ring.stop()
        clock.focusNextChild()
        clock.hide()

    def _time_is_up(self) -> None:
        words = self.tr("That is the time. Go on as long as it is good.")
        if self.room.settings.bell == "sound":
            bell.ring()
        else:
            self._ring.shine()
        self._over.setText(words)
        self._over.show()
        announce(self, words)

    def pass_on(self, partner: Partner) -> None:
        """From one's own page there is nobody to pass it to."""
        if self.pen.here or self._alone():
            self.onward.emit()
        else:
            super().pass_on(partner)

    def _alone(self) -> bool:
        """Whether it is asked of one of them only."""
        return all(field.voice == "one" for field in self.live_fields())

    def cover(self) -> None:
        """Nobody has touched anything for a while; the page of one's own closes itself."""
        if not self.pen.here:
            self.doors()

    def together(self) -> None:
        self.onward.emit()
