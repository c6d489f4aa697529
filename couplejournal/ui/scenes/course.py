"""The way through one practice tonight: which of its steps are played depends on what was said on the way."""

from __future__ import annotations

from collections.abc import Sequence

from couplejournal.practices.practice import GIVING, Field, Practice, Step
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.scenes.scene import VOICES, Scene, said
from couplejournal.ui.scenes.stage import SCENES
from couplejournal.ui.writing.pen import Pen

# Once answered, these are changed like any other question; of those played there is nothing to change.
WRITTEN = ("tap", "draw", "tell", "templates", "weigh", "hear")
PLAYED = ("give", "tuck", "carry", "meanwhile", "game", "hand", "invite", "hour", "cool", "hold_out")


class Course:
    """`steps` are played in their order. `changing`: an entry that had ended is gone through again, so that only what
    was written down is asked, and what they said stands there to be changed.
    """

    def __init__(self, practice: Practice, pen: Pen, room: Room, *, changing: bool, silent: bool = False) -> None:
        """`silent`: whoever is here is not to notice that anything was begun."""
        self.pen, self._room = pen, room
        self.changing, self._silent = changing, silent
        self.steps: Sequence[Step] = (self._to_change(practice) if changing else ()) or practice.steps

    def start(self) -> int:
        """The step where they were, if it is still one; otherwise the first one that is played."""
        keys = [step.key for step in self.steps]
        if self.pen.step in keys and not self.changing and not self._silent:
            return keys.index(self.pen.step)
        return self.after(-1) or 0

    def number(self, key: str) -> int:
        """Which of `steps` has this key, counted from 0."""
        return next(n for n, step in enumerate(self.steps) if step.key == key)

    def note(self, step: Step) -> None:
        """Remember that they are here; what was whole before they changed it stays whole, wherever they leave off."""
        if not self.changing:
            self.pen.place(step.key)

    def after(self, at: int) -> int | None:
        """The next step that is played; None when `at` was the last one."""
        return next((n for n in range(at + 1, len(self.steps)) if self._played(self.steps[n])), None)

    def before(self, at: int) -> int | None:
        """The step before this one; None at the first. Whoever finds what was left does not come into its writing."""
        if self.pen.may_unfold():
            return None
        return next((n for n in range(at - 1, -1, -1) if self._played(self.steps[n])), None)

    def question(self, at: int) -> int | None:
        """Where tonight's question is, from the first step, when more than one step comes before it."""
        there = next((n for n, step in enumerate(self.steps) if step.scene == "deck"), None)
        return there if there is not None and at == 0 and there > 1 and not self.changing else None

    def stand(self, at: int) -> tuple[int, int]:
        """Which one this is among those that are played, counted from 1, and how many they are as things stand."""
        played = [n for n, step in enumerate(self.steps) if n == at or self._played(step)]
        return played.index(at) + 1, len(played)

    def scene(self, at: int) -> Scene:
        """This step on the screen."""
        step = self.steps[at]
        if self.changing and step.scene in WRITTEN:
            return Ask(step._replace(text="") if step.scene == "weigh" else step, self.pen, self._room)
        if self.changing and step.scene == "turn":  # the talk was held; what was written down of it stands there
            return Ask(step._replace(text="", fields=self._of_the_turns(step)), self.pen, self._room)
        return SCENES[step.scene](step, self.pen, self._room)

    def said(self, key: str) -> frozenset[str]:
        """What both, and each, have answered to a field, one answer a word or option."""
        return said(self.pen, key)

    def lighter(self, at: int) -> bool:
        """Whether both said something in this step after which a light evening is the kinder offer."""
        step = self.steps[at]
        return all(self._chose(step.fields, voice, step.lighter_if) for voice in (1, 2))

    def put_off(self, at: int) -> bool:
        """Whether either said in this step that tonight is not the time."""
        step = self.steps[at]
        return any(self._chose(step.fields, voice, step.put_off_if) for voice in (1, 2))

    def _chose(self, fields: Sequence[Field], voice: int, options: Sequence[str]) -> bool:
        return any(self.pen.value(field, voice) in options for field in fields if options)

    def _played(self, step: Step) -> bool:
        if self.pen.opened and self.pen.here and not self._is_for(step):
            return False
        if self.changing:
            if step.scene == "answer" and not self.pen.seals.any_open():
                return False
            return not step.only or any(self._answered(field) for field in step.fields)
        return step.applies(self.said) and SCENES[step.scene].applies(step, self.pen, self._room)

    def _is_for(self, step: Step) -> bool:
        """Whether a step of what one gave the other is for the one of them who is here alone, from their own page:
        the other's words are read, and answered, and nobody but their author changes them.
        """
        if all(field.voice != "one" for one in self.pen.practice.steps for field in one.fields):
            return True
        theirs = step.scene == "answer" and all(field.voice != "one" for field in step.fields)
        if self.pen.here != self.pen.writer:
            return theirs or step.scene in GIVING
        return not (theirs and self.changing)

    def _answered(self, field: Field) -> bool:
        return any(self.pen.value(field, voice) for voice in VOICES)

    def _of_the_turns(self, step: Step) -> tuple[Field, ...]:
        """What was written down between the turns of a talk."""
        return tuple(field for field in step.fields if field.kind != "key" and field.kept and self._answered(field))

    def _to_change(self, practice: Practice) -> tuple[Step, ...]:
        """The steps of which something was written down; the talk itself need not be held once more."""
        return tuple(
            step
            for step in practice.steps
            if step.scene not in PLAYED
            and (step.scene != "turn" or self._of_the_turns(step))
            and any(self._may_change(field) for field in step.fields)
        )

    @staticmethod
    def _may_change(field: Field) -> bool:
        """Whether an answer to it was written down for them to read."""
        return field.kept and field.kind != "key" and not field.retired and not field.aside
