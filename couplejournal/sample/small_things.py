"""What the invented couple promise each other, what they notice, and what they need: a line each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from couplejournal.practices import decks, keepsakes
from couplejournal.practices.kinds import ONGOING
from couplejournal.practices.practice import Practice
from couplejournal.sample.told import Pencil, Told

_BOTH = (1, 2)
_FED = ("thin", "enough", "good", "starving", "overflowing")


class SmallThings:
    """`ways`: how an entry of each of these practices is told."""

    def __init__(self, pencil: Pencil, resources: Path) -> None:
        pencil = pencil.beside()  # with dice of its own: what it writes changes nothing for the others
        self._pencil, self._dice = pencil, pencil.dice
        self._lines = pencil.files["small_things"]
        self._needs = [word for group in decks.vocabulary(resources, "needs").groups for word in group.words]
        self.ways: dict[str, Callable[[Practice, date], Told]] = {
            keepsakes.PROMISE: self._promise,
            keepsakes.NOTICED: self._noticed,
            "needs": self._check_in,
            "need_builder": self._made_clear,
        }

    def _line(self, name: str, day: date) -> str:
        return self._pencil.dealt(f"small {name}", self._lines[name], day, self._pencil.names(day))

    def _promise(self, _practice: Practice, day: date) -> Told:
        """Most were kept, and lie in the jar."""
        dice, author = self._dice, self._dice.choice(_BOTH)
        kept = dice.random() < 0.85
        said = {
            keepsakes.PROMISE: {author: self._line("promises", day)},
            "when_then": {author: self._line("when_then", day)},
            keepsakes.BY: {author: ONGOING},
            "bad_day": {author: dice.choice(("yes", "perhaps"))},
            keepsakes.STATE: {author: keepsakes.KEPT if kept else ""},
        }
        return Told(said, author=author)

    def _noticed(self, _practice: Practice, day: date) -> Told:
        author = self._dice.choice(_BOTH)
        return Told({keepsakes.NOTICED: {author: self._line("noticed", day)}}, author=author)

    def _check_in(self, practice: Practice, day: date) -> Told:
        """A need or two of each, what would help, and what the other can say to it."""
        dice = self._dice
        answers = [option.key for option in field.options] if (field := practice.field("answer")) else []
        said: dict[str, dict[int, str]] = {}
        for voice in _BOTH:
            picked = dice.sample(self._needs, dice.choice((1, 2)))
            said.setdefault("pick", {})[voice] = "\n".join(f"{dice.choice(_FED)}:{need}" for need in picked)
            said.setdefault("would_help", {})[voice] = self._line("would_help", day)
            said.setdefault("self", {})[voice] = self._line("myself", day)
            said.setdefault("answer", {})[3 - voice] = answer = dice.choice(answers)
            said.setdefault("answer_words", {})[3 - voice] = self._line(answer, day)
        return Told(said, author=dice.choice(_BOTH))

    def _made_clear(self, practice: Practice, day: date) -> Told:
        dice, author = self._dice, self._dice.choice(_BOTH)
        said = {key: {author: self._line(key, day)} for key in ("vague", "what", "notice")}
        for key, voice in (("often", author), ("answer", 3 - author)):
            field = practice.field(key)
            said[key] = {voice: dice.choice(field.options).key} if field else {}
        said["answer_words"] = {3 - author: self._line(said["answer"][3 - author], day)}
        return Told(said, author=author)
