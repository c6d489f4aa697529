"""What was given is on the table: large enough to be read aloud, then ten quiet seconds, then perhaps an answer."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.gifts import POCKET
from couplejournal.journal.journal import Journal
from couplejournal.practices import sentence
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt, Title
from couplejournal.ui.kit.motion import appear
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.paper import Said
from couplejournal.ui.writing.pen import Pen

QUIET = 10_000  # milliseconds after it was read aloud
POCKETED = "gratitudes"  # the tab of what one may put into one's pocket


class Sheet(Card):
    """The words themselves, as one would say them."""

    def __init__(self, practice: Practice, writer: int, said: Said, room: Room) -> None:
        """`said`: what their writer said in a field."""
        super().__init__(tint=practice.colour, padding=44, gap=18, name="landing-sheet")
        receiver = room.partner(3 - writer)
        lead, rest = self._parts(practice, said)
        words = self.tr("{name}, you are someone") if lead else self.tr("For {name}")
        self.add(Badge(receiver, words.format(name=receiver.name if receiver else "")))
        if lead:
            self.add(Title(lead, name="landing-lead"))
        for field, told in rest:
            self.add(*self._aloud(field, told, after=lead))

    def _aloud(self, field: Field, words: str, *, after: str) -> tuple[QWidget, ...]:
        """An answer as one would say it: "You…" and "made soup" become one sentence, going on from what is `after`."""
        begun = field.beginning(words)
        if not begun and not field.key:
            return (Prompt(words),)
        if not begun:  # the word for who they are is the centre: what stands beside it is smaller
            return Note(field.label or field.prompt), (Label if after else Prompt)(words)
        if not after:
            return (Prompt(begun + words),)
        return Note(self.tr("I saw it when")), Prompt(begun[:1].lower() + begun[1:] + words)

    def _parts(self, practice: Practice, said: Said) -> tuple[str, list[tuple[Field, str]]]:
        """The character words for the middle of the sheet, and the other answers, each with its field."""
        lead, rest = "", []
        pieced = [step for step in practice.steps if step.sentence]
        for step in pieced:  # what was written in parts is read as one would say it
            if words := _pieced(step, said):
                rest.append((Field("", "text"), words))
        steps = (step for step in practice.steps if step.scene != "give" and step not in pieced)
        for field in (field for step in steps for field in step.fields):
            unread = field.remarks and field.kind == "choice"  # what it is about is for whoever wrote it
            kept = "" if unread or field.seal == "mine" else said(field)
            if not (value := KINDS[field.kind].shown(kept, field)):
                continue
            if field.book == "lead":
                lead = self.tr(" and ").join(kept.split("\n"))
            else:
                rest.append((field, value))
        return lead, rest


def _pieced(step: Step, said: Said) -> str:
    parts = {field.key: [KINDS[field.kind].shown(said(field), field)] for field in step.fields}
    return sentence.pieced(
        step.sentence, {key: [one for one in words if one] for key, words in parts.items()}, " ".join
    )


class Landing(Column):
    """`onward` when they are through. `aloud`: the author reads it first, and says when it is said."""

    onward = Signal()
    turned = Signal()  # another part of it is on show

    def __init__(self, step: Step, answers: list[Field], pen: Pen, room: Room, *, aloud: bool) -> None:
        """`answers`: the fields in which the receiver may answer."""
        super().__init__(gap=22, name="landing")
        self._step, self._fields, self._pen, self._room = step, answers, pen, room
        self._receiver = room.partner(3 - pen.writer)
        self.add(Sheet(pen.practice, pen.writer, lambda field: pen.value(field, pen.writer), room))
        self._below = Column(gap=22)
        self.add(self._below)
        if aloud:
            words = self.tr("{name} reads it aloud.").format(name=room.name(pen.writer))
            said = Button(self.tr("I said it"), "primary", name="said-it", icon="heart")
            said.clicked.connect(self._land)
            self._below.add(Note(words), Row(said))
            self.beginning: QWidget = said
        else:
            self._land()

    # -- the quiet

    def _land(self) -> None:
        empty(self._below.column)
        self._landed = Column(gap=22)
        self._landed.hide()
        onward = Button(self.tr("Go on"), "quiet", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self._below.add(Prompt(self._step.text, name="landing-words"), Row(onward), self._landed)
        self.beginning = onward
        if self.isVisible():
            to_first(onward)
        receivers = (self._receiver,) if self._receiver else ()
        self._landed.add(*(Asked(field, receivers, self._pen, self._room) for field in self._fields))
        if self._pen.practice.tab == POCKETED and self._receiver:
            self._landed.add(self._pocket(self._receiver.id, self._receiver.name))
        if any(field.kind == "line" for field in self._fields):
            self._landed.show()  # something was asked for: nobody shall go on past the answer unseen
        else:
            QTimer.singleShot(QUIET, self, self._answer)
        self.turned.emit()

    def _answer(self) -> None:
        """They come below what one may be about to press; they fade in only where things may move."""
        appear(self._landed)

    def _pocket(self, voice: int, name: str) -> Toggle:
        entry = self._room.journal.entry(self._pen.number) if self._pen.number is not None else None
        there = entry is not None and (voice, POCKET) in entry.consents
        toggle = Toggle(self.tr("{name}: into my pocket").format(name=name), name="pocket", checked=there)
        toggle.setAccessibleDescription(self.tr("For a hard evening. It stands on your own page."))
        toggle.toggled.connect(lambda on: self._put(voice, on))
        return toggle

    def _put(self, voice: int, on: bool) -> None:
        def keep(journal: Journal, entry: int) -> None:
            (journal.agree if on else journal.withdraw)(entry, voice, POCKET)

        self._pen.do(keep, self._pen.refused.emit)
