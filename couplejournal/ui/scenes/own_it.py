"""Owning it: each writes what is theirs, closed until they read it aloud; the other says what they can say to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes import to_own_page
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import honest
from couplejournal.ui.writing.pieces import Pieces, aloud, in_one_piece
from couplejournal.ui.writing.seals import READ

TIME, MISSING = "time", "missing"  # answers after which something more is said, or may be


class OwnIt(Passing):
    """There is no answer that forgives; taking time is an answer."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        self._heard_of: set[int] = set()  # the voices whose words were heard, or kept, in this sitting
        super().__init__(step, pen, room, parent)

    def promise(self, voice: int) -> str:
        return honest(self.room, voice)

    def _own(self) -> list[Field]:
        return [field for field in self.live_fields() if field.seal]

    def _answers(self) -> dict[str, Field]:
        return {field.key: field for field in self.live_fields() if not field.seal}

    # -- alone

    def write(self, partner: Partner) -> None:
        self.clear()
        self.add(Badge(partner, self.tr("Writing: {name}").format(name=partner.name)))
        pieces = Pieces(self.step, self._own(), partner, self.pen, self.room)
        self.add(pieces, Note(self.promise(partner.id), name="promise"))
        done = Button(self.tr("Seal it and pass on"), "primary", name="ready", icon="pass")
        done.clicked.connect(lambda: self._ready_with(partner, pieces))
        none = Button(self.tr("Nothing from me tonight"), "choice", name="own-nothing")
        none.clicked.connect(lambda: self._nothing(partner))
        self.add(Row(done, none))
        self.column.addStretch(1)
        pieces.begin()
        self.refresh.emit()

    def _ready_with(self, partner: Partner, pieces: Pieces) -> None:
        empty = pieces.lacks()
        if empty is None or not self._has_written(partner.id):
            self.pass_on(partner)
            return
        empty.begin()
        lack = self.tr("“{question}” would like an answer first, or stop here.").format(question=empty.field.prompt)
        self.room.messages.say(lack, passing=True)

    def _nothing(self, partner: Partner) -> None:
        """What they had begun stays closed: it goes to their own page."""
        if self._has_written(partner.id) and not self._take_away(partner.id):
            return
        self.pass_on(partner)

    def _take_away(self, voice: int) -> bool:
        return self.room.attempt(lambda: to_own_page.move(self.pen, self._own(), voice, self.room))

    def _has_written(self, voice: int) -> bool:
        return any(self.pen.has_said(field, voice) for field in self._own())

    # -- together

    def together(self) -> None:
        voices = (self.pen.writer, 3 - self.pen.writer)
        waiting = [voice for voice in voices if voice not in self._heard_of and self._has_written(voice)]
        if not waiting:
            self.onward.emit()
            return
        partner = self.room.partner(waiting[0])
        assert partner is not None
        if partner.id in self.pen.seals.read_out:
            self._show_words(partner)
        else:
            self._ask_author(partner)

    def _ask_author(self, partner: Partner) -> None:
        """Reading it aloud is its author's choice, up to the last moment."""
        read = Button(self.tr("I read it now"), "choice", name=f"read-now-{partner.id}", icon="envelope-open")
        read.clicked.connect(lambda: self.ask_phrase(partner, lambda: self._read(partner), self.together))
        keep = Button(self.tr("I keep it to myself"), "choice", name=f"read-keep-{partner.id}", icon="lock")
        keep.clicked.connect(lambda: self.ask_phrase(partner, lambda: self._keep(partner), self.together))
        self.lay(
            Badge(partner),
            Prompt(self.tr("{name}, you have written something.").format(name=partner.name)),
            Note(self.tr("Read it aloud, or keep it on your own page. Either is fine.")),
            Row(read, keep),
            begin=read,
        )

    def _keep(self, partner: Partner) -> None:
        self.pen.read(partner.id)
        if self._take_away(partner.id):
            self.part()
            self.together()

    def _read(self, partner: Partner) -> None:
        if not self.room.attempt(lambda: self.pen.give(partner.id, READ)):
            return
        self.part()
        self.hushed = False
        self._show_words(partner)

    def _show_words(self, partner: Partner) -> None:
        other = self.room.partner(3 - partner.id)
        assert other is not None
        sheet = Card(tint=partner.colour, padding=36, name="own-sheet")
        sheet.add(aloud(in_one_piece(self.step, self._own(), self.pen, partner.id), name="own-words"))
        onward = Button(self.tr("Go on"), "primary", name="own-on", icon="arrow-right")
        onward.clicked.connect(lambda: self._go_on(partner.id))
        parts: list[QWidget] = [Badge(partner, self.tr("{name} reads it aloud").format(name=partner.name)), sheet]
        if "heard" in self._answers():
            parts.append(self._heard(other))
        self.lay(*parts, Row(onward), begin=onward)

    def _heard(self, other: Partner) -> QWidget:
        fields = self._answers()
        heard, missing = fields["heard"], fields.get(MISSING)
        said = self.pen.value(heard, other.id)
        choice = Choice(
            [(option.key, option.label) for option in heard.options],
            name=f"heard-{other.id}",
            says=heard.prompt,
            value=said,
        )
        after = Note(self.tr("Taking time is an answer."), name="heard-time")
        lacking = Asked(missing, (other,), self.pen, self.room) if missing else None

        def show(key: str) -> None:
            after.setVisible(key == TIME)
            if lacking:
                lacking.setVisible(key == MISSING)

        def take(key: str) -> None:
            self.pen.write(heard, other.id, key)
            if missing and key != MISSING:
                self.pen.write(missing, other.id, "")
            show(key)

        choice.chosen.connect(take)
        place = Column(Badge(other, f"{other.name}: {heard.prompt}"), choice, after, gap=12)
        if lacking:
            place.add(lacking)
        show(said)
        return place

    def _go_on(self, voice: int) -> None:
        self._heard_of.add(voice)
        self.together()
