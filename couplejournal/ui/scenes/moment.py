"""When would a talk suit both? Each chooses alone; the first moment that both have chosen is proposed."""

from __future__ import annotations

from couplejournal.journal.records import US
from couplejournal.practices.kinds import KINDS
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.scenes.passing import Passing


class Moment(Passing):
    """What each chose is written down nowhere and shown to nobody: only the moment that suits both is kept."""

    def done_words(self) -> str:
        return self.tr("These would suit me")

    def together(self) -> None:
        self.clear()
        field = next(field for field in self.live_fields() if field.kind == "choices")
        line = next((one for one in self.pen.practice.fields() if one.kind == "line" and one.book == "lead"), None)
        chosen = [set(self.pen.value(field, voice).split("\n")) for voice in (1, 2)]
        both = [option.label for option in field.options if all(option.key in one for one in chosen)]
        ways = Row()
        if both:
            self.add(Prompt(both[0][:1].upper() + both[0][1:], name="moment-found"))
            self.add(Note(self.tr("This one suits both of you. Nothing is settled by it until you say so.")))
            take = Button(self.tr("This one, then"), "choice", name="moment-take", icon="check")
            take.clicked.connect(lambda: self._take(both[0], line is not None))
            ways.add(take)
        else:
            self.add(Prompt(self.tr("No moment suits both of you just now."), name="moment-none"))
            self.add(Note(self.tr("That is an answer too. It may wait, and another day has other moments.")))
            own = Button(self.tr("Say it in our own words"), "choice", name="moment-own", icon="speech")
            own.clicked.connect(self.onward)
            ways.add(own)
        again = Button(self.tr("Choose again"), "choice", name="moment-again", icon="undo")
        again.clicked.connect(self._again)
        leave = Button(self.tr("Leave it open"), "choice", name="moment-leave", icon="moon")
        leave.clicked.connect(self.pause)
        ways.add(again, leave)
        self.add(ways)
        self.column.addStretch(1)
        self.begin_at(ways.flow.parts()[0])
        self.refresh.emit()

    def _take(self, words: str, kept: bool) -> None:
        if kept:
            line = next(one for one in self.pen.practice.fields() if one.kind == "line" and one.book == "lead")
            self.pen.write(line, US, KINDS[line.kind].clean(words, line))
        self.onward.emit()

    def _again(self) -> None:
        self._forget()
        self.doors()

    def leave(self) -> None:
        self._forget()
        super().leave()

    def _forget(self) -> None:
        self._ready.clear()
        for field in self.live_fields():
            for voice in (1, 2):
                self.pen.write(field, voice, "")
