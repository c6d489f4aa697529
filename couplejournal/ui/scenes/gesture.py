"""One small way back to each other: a few at a time, what soothes them first, none of touch where one minds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import gestures, wishes
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import Field, Option, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.offered import offered
from couplejournal.ui.writing.pen import Pen


class Gesture(Scene):
    """The step's first choice; its toggle, if it has one, leaves out what speaks of touch for this evening."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._choice = next(field for field in self.live_fields() if field.kind == "choice")
        self._untouched = next((field for field in self.live_fields() if field.kind == "toggle"), None)
        self._all = False
        self._lists = {voice: self._list(voice) for voice in (1, 2)}
        self._asked: Asked | None = None
        self._build()
        pen.wrote.connect(self._hear)

    def _list(self, voice: int) -> tuple[str, ...]:
        """What soothes this one, if they gave their list for evenings like this."""
        return gestures.lines(wishes.given_soothes(self.room.journal.wishes(voice)))

    def _build(self) -> None:
        self.clear()
        if guidance := self.guidance():
            self.add(guidance)
        soothing = {line for one in self._lists.values() for line in one}
        options = gestures.in_order(self._offered(), soothing, f"{self.pen.day} {self._choice.key}")
        chosen = self.pen.value(self._choice, US)
        some = options if self._all else options[: gestures.FEW]
        if chosen and chosen not in {option.key for option in some}:
            some = (*(one for one in options if one.key == chosen), *some[:-1])
        field = self._choice._replace(options=some, touch=(), afar=())
        self._asked = Asked(field, (), self.pen, self.room)
        self.add(self._asked)
        ways = Row()
        if len(options) > len(some):
            ways.add(self._way(self.tr("Others"), "gesture-others", self._show_all))
        self._told = Column()
        for partner in self.room.journal.partners():
            if self._lists[partner.id]:
                words = self.tr("What soothes {name}").format(name=partner.name)
                ways.add(self._way(words, f"gesture-soothes-{partner.id}", lambda who=partner.id: self._tell(who)))
        self.add(ways, self._told)
        if self._untouched and self._touches():
            self.add(Asked(self._untouched, (), self.pen, self.room))
        self.column.addStretch(1)

    def _way(self, words: str, name: str, act: object) -> Button:
        button = Button(words, "plain", name=name)
        button.clicked.connect(lambda: act())  # type: ignore[operator]
        return button

    def _offered(self) -> tuple[Option, ...]:
        fitting = offered(self._choice, self.room)
        if self._untouched and self.pen.value(self._untouched, US) == YES:
            return tuple(option for option in fitting if option.key not in self._choice.touch)
        return fitting

    def _touches(self) -> bool:
        """Whether anything of touch could be shown at all; where one has switched it off, nothing is said of it."""
        return any(option.key in self._choice.touch for option in offered(self._choice, self.room))

    def _show_all(self) -> None:
        self._all = True
        self._build()
        self.arrive()
        self.refresh.emit()

    def _tell(self, voice: int) -> None:
        """They gave it for the other one's eyes; it stands here when it is asked for."""
        name = self.room.name(voice)
        words = gestures.told("\n".join(self._lists[voice]), self._choice.options)
        empty(self._told.column)
        self._told.add(Note(self.tr("{name} wrote, on a calm day").format(name=name)), Label(" · ".join(words)))

    def _hear(self, key: str) -> None:
        """Touch was left out for tonight, or let back."""
        if self._untouched is None or key != self._untouched.key:
            return
        if self.pen.value(self._choice, US) in self._choice.touch and self.pen.value(self._untouched, US):
            self.pen.write(self._choice, US, "")
        self._build()
        if (toggle := self._toggle(self._untouched)) is not None:
            toggle.setFocus()
        self.refresh.emit()

    def _toggle(self, field: Field) -> QWidget | None:
        return self.findChild(QWidget, f"{field.key}-{US}")

    def arrive(self) -> None:
        if self._asked:
            self._asked.begin()
