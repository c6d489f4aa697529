"""Tonight may be lighter, or another evening: offered between two steps, with going on as just as good an answer."""

from __future__ import annotations

from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen

LIGHT = "light_evening"  # the practice that is a whole evening in one tap


class Gentler(Scene):
    """`onward` goes on after all, `pause` ends kindly here, `instead` is a light evening.

    `another`: one of them would rather have another evening; otherwise both have little left in them.
    """

    plays_itself = True
    may_skip = False

    def __init__(self, step: Step, pen: Pen, room: Room, *, another: bool) -> None:
        super().__init__(step, pen, room)
        self.setObjectName("gentler")
        hug = Button(self.tr("A light evening"), "choice", name="gentler-light", icon="tea")
        hug.clicked.connect(lambda: self.instead.emit(LIGHT))
        onward = Button(self.tr("We go on"), "choice", name="gentler-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        ways = [onward]
        if room.offered(LIGHT):
            ways.insert(0, hug)
        if another:
            self.add(Prompt(self.tr("Not tonight is a full answer.")))
            self.add(Note(self.tr("A hug is enough, or nothing at all. The question can wait.")))
            for name, words, parting in (
                ("gentler-tomorrow", self.tr("Tomorrow"), self.tr("Tomorrow, then. Good night.")),
                ("gentler-nothing", self.tr("Nothing tonight"), self.tr("Good night, both of you.")),
            ):
                button = Button(words, "choice", name=name, icon="moon")
                button.clicked.connect(lambda _=False, parting=parting: self._part(parting))
                ways.insert(-1, button)
        else:
            self.add(Prompt(self.tr("A light evening would do tonight.")))
            self.add(Note(self.tr("One small thing together, and the evening is whole.")))
        self.add(Row(*ways))
        self.column.addStretch(1)
        self.begin_at(ways[0])

    def _part(self, words: str) -> None:
        self.parting = words
        self.pause.emit()
