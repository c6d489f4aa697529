"""A note is tucked in for the other to find, or copied into a message; whoever finds it keeps it or lets it go."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from couplejournal.journal.gifts import FOUND, LET_GO
from couplejournal.journal.records import US, Entry
from couplejournal.practices import notes, wishes
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.scenes.unlocking import Act, unlocked
from couplejournal.ui.writing.paper import COPIED, STATE, TALKED, Paper, as_card, as_message, of_entry, open_to_both
from couplejournal.ui.writing.pen import Pen


BETWEEN = "repair"  # the tab of what is said between the two after a hard moment, and its first practice


class Tuck(Scene):
    """The step's first choice says which ways there are: next, morning, date, copy. Nothing tells its author later
    whether it was found; whoever found it has it on their own page, until they say that they have talked about it.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._how = next(field for field in step.fields if field.kind == "choice")
        if pen.opened:
            self._sent()
        elif pen.may_unfold():
            self.unfold()
        else:
            self.choose()

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Nothing was written: there is nothing to give."""
        return pen.opened or any(pen.has_said(field, pen.writer) for field in pen.practice.fields() if field.seal)

    # -- its author

    def choose(self) -> None:
        """How, and when, shall it reach the other one?"""
        self.clear()
        today, writer = self.room.today(), self.pen.writer
        ways: dict[str, tuple[str, Act]] = {
            "next": ("envelope", lambda: self._leave("")),
            "morning": ("sun", lambda: self._leave(notes.next_morning(today))),
            "date": ("calendar", self._choose_day),
            "copy": ("pass", lambda: unlocked(self, writer, self._show_message, self.choose)),
        }
        buttons = [
            self._way(option.label, f"tuck-{option.key}", *ways[option.key])
            for option in self._how.options
            if option.key in ways
        ]
        self.add(Prompt(self._how.prompt), Row(*buttons))
        if self.step.text:
            self.add(Note(self.step.text))
        stays = any(option.key != "copy" for option in self._how.options)
        if stays and self.room.journal.phrase(writer) is not None:
            words = self.tr(
                "What lies here to be found is hidden, not locked with your phrase: {name} has none for it."
            )
            self.add(Note(words.format(name=self.room.name(3 - writer)), name="tuck-promise"))
        self._settle(buttons[0])

    def _choose_day(self) -> None:
        self.clear()
        tomorrow = self.room.today() + timedelta(days=1)
        asked = self.tr("From which day may it be found?")
        day = DateField(name="tuck-day", says=asked)
        day.set_range(self.room.today())
        day.set_value(tomorrow)
        leave = self._way(
            self.tr("Leave it for this day"),
            "tuck-on-day",
            "calendar",
            lambda: self._leave(notes.on_day(day.value())),
        )
        other = self._way(self.tr("Another way"), "tuck-other", "", self.choose, kind="plain")
        self.add(Prompt(asked), Row(day), Row(leave, other))
        self._settle(day)

    def _leave(self, waits: str) -> None:
        unlocked(self, self.pen.writer, lambda: self._fold(waits), self.choose)

    def _fold(self, waits: str) -> None:
        field = self.pen.practice.field(notes.WAITS)
        if field:
            self.pen.write(field, self.pen.writer, waits)
        if not self.room.attempt(lambda: self.room.journal.leave(self.pen.entry(), self.pen.writer)):
            return
        self.room.journal.let_go()
        day = notes.chosen_day(waits)
        name = self.room.name(3 - self.pen.writer)
        if day:
            self.parting = self.tr("It is folded, and lies here for {name} from {day} on.").format(
                name=name, day=brief_day(day)
            )
        else:
            self.parting = self.tr("It is folded, and lies here for {name}.").format(name=name)
        self.pause.emit()

    def _show_message(self) -> None:
        """What is copied is seen first."""
        self.clear()
        sheet = Card(tint=self.pen.practice.colour, name="message")
        sheet.add(Prompt(self._message(), name="message-words"))
        copy = self._way(self.tr("Copy these words"), "copy-now", "pass", self._copy, kind="primary")
        other = self._way(self.tr("Another way"), "tuck-other", "", self.choose, kind="plain")
        note = Note(self.tr("It stands among your notes then, for both to read. This program sends nothing itself."))
        self.add(sheet, note, Row(copy, other))
        self._settle(copy)

    def _copy(self) -> None:
        words = self._message()
        if not self.pen.opened:
            if not self.room.attempt(self.pen.open):
                return
            self.room.journal.let_go()
            if state := self.pen.practice.field(STATE):
                self.pen.write(state, US, COPIED)
        QGuiApplication.clipboard().setText(words)
        self._sent(copied=True)

    def _message(self) -> str:
        return as_message(self.pen.practice, self._said)

    def _said(self, field: Field) -> str:
        return self.pen.value(field, self.pen.writer if field.voice == "one" else US)

    def _sent(self, *, copied: bool = False) -> None:
        self.clear()
        sheet = Card(tint=self.pen.practice.colour, name="message")
        sheet.add(Prompt(self._message(), name="message-words"))
        self.add(sheet)
        if copied:
            words = self.tr("Copied. You can paste it into a message now.")
            self.add(Label(words, name="copied"))
            announce(self, words)
        again = self._way(self.tr("Copy it once more"), "copy-again", "pass", self._copy, kind="quiet")
        onward = self._way(self.tr("Go on"), "go-on", "arrow-right", self.onward.emit, kind="primary")
        self.add(Row(onward, again))
        self._settle(onward)

    # -- whoever finds it

    def unfold(self) -> None:
        """A folded paper, once."""
        self.clear()
        self.column.addWidget(Medallion("envelope", self.pen.practice.colour), 0, Qt.AlignmentFlag.AlignHCenter)
        words = Prompt(self.tr("A folded paper from {name}.").format(name=self.room.name(self.pen.writer)))
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        unfold = self._way(self.tr("Unfold it"), "unfold", "envelope-open", self._unfold, kind="primary")
        self.add(words)
        self.column.addWidget(Row(unfold), 0, Qt.AlignmentFlag.AlignHCenter)
        self._settle(unfold)

    def _unfold(self) -> None:
        if self.room.attempt(lambda: self.room.journal.agree(self.pen.entry(), self.pen.here, FOUND)):
            self.room.attempt(self._read)

    def _read(self) -> None:
        entry = self.room.journal.entry(self.pen.entry())
        assert entry is not None
        paper = Paper(self.pen.practice, entry, self.room, name="unfolded")
        self.clear()
        keep = self._way(self.tr("Keep it"), "keep", "heart", self._keep)
        let_go = self._way(self.tr("Let it go"), "let-go", "envelope-open", lambda: self._let_go(entry))
        name = self.room.name(self.pen.writer)
        if self.pen.practice.tab == BETWEEN:  # it begins no evening talk: its words stay in the drawer
            words = self.tr("Look at it together now")
            talk = self._way(words, "talk", "repair", lambda: self._between(entry), kind="quiet")
            quiet = self.tr(
                "Whichever you choose, {name} is not told. Only what you look at together is in the drawer."
            )
        else:
            words = self.tr("Begin tonight’s talk with it")
            talk = self._way(words, "talk", "moon", lambda: self._talk(entry), kind="quiet")
            quiet = self.tr(
                "Whichever you choose, {name} is not told. Only what you talk about stands among your notes."
            )
        beside = self.pen.practice.tab != BETWEEN or self.room.offered(BETWEEN) is not None
        self.add(paper, Row(keep, let_go), Row(talk) if beside else Row(), Note(quiet.format(name=name)))
        self._settle(keep)

    def _keep(self) -> None:
        self.parting = self.tr("You have it on your own page.")
        self.pause.emit()

    def _let_go(self, entry: Entry) -> None:
        if self.room.attempt(lambda: self.room.journal.agree(entry.id, self.pen.here, LET_GO)):
            self.parting = self.tr("Let go.")
            self.pause.emit()

    def _talk(self, entry: Entry) -> None:
        journal, practice = self.room.journal, self.pen.practice

        def do() -> None:
            card = as_card(practice, of_entry(journal, entry))
            with journal.together():
                journal.wish(US, wishes.FIRST_CARD, card)
                open_to_both(journal, practice, entry, TALKED)

        if self.room.attempt(do):
            self.parting = self.tr("It is the first card of your next talk.")
            self.pause.emit()

    def _between(self, entry: Entry) -> None:
        if self.room.attempt(lambda: open_to_both(self.room.journal, self.pen.practice, entry, TALKED)):
            self.instead.emit(BETWEEN)

    # -- how it is laid

    def _way(self, words: str, name: str, icon: str, act: Act, kind: str = "choice") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def _settle(self, first: QWidget) -> None:
        self.column.addStretch(1)
        self.begin_at(first)
        self.refresh.emit()
