"""My side: each writes alone, in parts that are read in one piece; opened together, or kept for oneself after all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.saying import moment_words
from couplejournal.ui.scenes import to_own_page
from couplejournal.ui.scenes.hour import tomorrow
from couplejournal.ui.scenes.reveal import Reveal
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pieces import Pieces
from couplejournal.ui.writing.times import Times

UNHURRIED = timedelta(days=14)  # so far off may a time be chosen for what weighs more


class Side(Reveal):
    """Whoever keeps theirs leaves nothing here, so the other sees what they see of one who would rather speak."""

    _just_opened = False

    def aloud_words(self) -> str:
        return self.tr("I’d rather say it aloud")

    def write(self, partner: Partner) -> None:
        self.clear()
        self.add(Badge(partner, self.tr("Writing: {name}").format(name=partner.name)))
        pieces = Pieces(self.step, self.live_fields(), partner, self.pen, self.room)
        pieces.unhurried.connect(lambda: self._choose_time(partner))
        self.add(pieces)
        self.add(Note(self.promise(partner.id), name="promise"))
        done = Button(self.done_words(), "primary", name="ready", icon="pass")
        done.clicked.connect(lambda: self._ready_with(partner, pieces))
        aloud = Button(self.aloud_words(), "plain", name="side-aloud")
        aloud.clicked.connect(lambda: self._speak(partner))
        ways = [done, aloud]
        if to_own_page.possible(self.room):
            mine = Button(self.tr("I only needed to write it"), "plain", name="keep-mine", icon="lock")
            mine.clicked.connect(lambda: self._keep_mine(partner))
            ways.append(mine)
        self.add(Row(*ways))
        self.column.addStretch(1)
        pieces.begin()
        self.refresh.emit()

    def _ready_with(self, partner: Partner, pieces: Pieces) -> None:
        empty = pieces.lacks()
        if empty is None:
            self.pass_on(partner)
            return
        empty.begin()
        lack = self.tr("“{question}” would like an answer first, or stop here.").format(question=empty.field.prompt)
        self.room.messages.say(lack, passing=True)

    def _choose_time(self, partner: Partner) -> None:
        """It weighs more: what stands there waits as it is, closed, until a time that both see."""
        now = self.room.clock()
        near, earliest, _latest = tomorrow(self.room)
        times = Times(near, earliest, now + UNHURRIED, self.room)
        times.chosen.connect(self._wait_until)
        back = Button(self.tr("Go on now"), "choice", name="unhurried-back", icon="arrow-left")
        back.clicked.connect(lambda: self.write(partner))
        self.lay(
            Prompt(self.tr("Which time would be good?")),
            Note(self.tr("Both of you see it.")),
            times,
            Row(back),
            begin=times.first,
        )

    def _wait_until(self, moment: datetime) -> None:
        if not self.room.attempt(lambda: self.room.journal.set_due(self.pen.entry(), moment)):
            return
        self.parting = self.tr("Until {time}, then.").format(time=moment_words(moment, self.room.clock()))
        self.pause.emit()

    def _speak(self, partner: Partner) -> None:
        """What stands there already stays theirs."""
        if any(self.pen.has_said(field, partner.id) for field in self.live_fields()):
            self._keep_mine(partner)
        else:
            self.pass_on(partner)

    def _keep_mine(self, partner: Partner) -> None:
        if self.room.attempt(lambda: to_own_page.move(self.pen, self.live_fields(), partner.id, self.room)):
            self.pass_on(partner)

    def show_open(self) -> None:
        """What is open is read aloud in the next step; whoever comes back here may change their own words."""
        if self._just_opened:
            self._just_opened = False
            self.part()
            self.onward.emit()
        else:
            super().show_open()

    def _pressed(self, partner: Partner) -> None:
        self._just_opened = True
        super()._pressed(partner)
        self._just_opened = False

    def to_change(self, partner: Partner) -> Sequence[Field]:
        """One's words in the form in which they were read: the one text, or the parts."""
        whole = [field for field in self.live_fields() if field.pieced]
        if any(self.pen.value(field, partner.id) for field in whole):
            return whole
        return [field for field in self.live_fields() if not field.pieced]
