"""Each answers alone and nothing is shown: only, perhaps, that a pause would be kind first."""

from __future__ import annotations

from datetime import datetime, timedelta

from couplejournal.errors import CoupleJournalError
from couplejournal.practices import decks
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.saying import clock_words, sentence
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.writing.readable import if_readable

PAUSES = (20, 40, 60)  # minutes; below twenty a pause seldom cools anything


class Apart(Passing):
    """The more careful of two answers decides, without showing whose it was."""

    def done_words(self) -> str:
        return self.tr("That is how it is")

    def together(self) -> None:
        given = {self.pen.value(field, voice) for field in self.live_fields() for voice in (1, 2)}
        if given & set(self.step.pause_if):
            self._cool()
        else:
            self.onward.emit()

    def _cool(self) -> None:
        self.clear()
        cooling = if_readable(self.room, lambda: decks.vocabulary(self.room.resources, "cooling"))
        cooling = cooling or decks.Vocabulary("cooling", ())
        self.add(Prompt(self.tr("Let’s cool off first.")), Note(cooling.headline))
        if words := [word for group in cooling.groups for word in group.words]:
            seed = self.room.today().toordinal()
            some = [words[(seed + 5 * turn) % len(words)] for turn in range(4)]
            self.add(Note(self.tr("Perhaps: {ideas}.").format(ideas=" · ".join(some))))
        buttons = []
        for minutes in PAUSES:
            moment = self.room.clock() + timedelta(minutes=minutes)
            button = Button(
                self.tr("We come back at {time}").format(time=clock_words(moment)),
                "choice",
                name=f"back-in-{minutes}",
                icon="tea",
            )
            parting = self.tr("You come back to it at {time}.").format(time=clock_words(moment))
            button.clicked.connect(lambda _=False, at=moment, words=parting: self._come_back(at, words))
            buttons.append(button)
        tomorrow = Button(self.tr("Tomorrow"), "choice", name="back-tomorrow", icon="moon")
        parting = self.tr("You come back to it tomorrow.")
        tomorrow.clicked.connect(lambda: self._come_back(self.room.clock() + timedelta(hours=20), parting))
        self.add(Row(*buttons, tomorrow), Note(cooling.note))
        again = Button(self.tr("We have cooled off. Ask us again"), "plain", name="ask-again")
        again.clicked.connect(self._again)
        self.add(Row(again))
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def _come_back(self, moment: datetime, words: str) -> None:
        try:
            self.room.journal.set_due(self.pen.entry(), moment)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.parting = words
        self.pause.emit()

    def _again(self) -> None:
        self._ready.clear()
        for field in self.live_fields():
            for voice in (1, 2):
                self.pen.write(field, voice, "")
        self.doors()
