"""What each of the invented two would like a bit more of in themselves, and what a month was to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from couplejournal.practices.practice import Practice
from couplejournal.sample.told import Pencil, Told

_BOTH = (1, 2)


class Growing:
    """`ways`: how an entry of each of these practices is told."""

    def __init__(self, pencil: Pencil) -> None:
        pencil = pencil.beside()  # with dice of its own: what it writes changes nothing for the others
        self._pencil, self._dice = pencil, pencil.dice
        self._lines = pencil.files["growing"]
        self.ways: dict[str, Callable[[Practice, date], Told]] = {
            "becoming": self._becoming,
            "month_page": self._month,
        }

    def _becoming(self, _practice: Practice, day: date) -> Told:
        """Given, asked about and answered."""
        author, line = self._dice.choice(_BOTH), self._pencil.dealt
        said = {
            key: {voice: line(f"growing {key}", self._lines[key], day, self._pencil.names(day))}
            for key, voice in (
                ("becoming", author),
                ("beside_me", author),
                ("how_beside", 3 - author),
                ("beside_reply", author),
            )
        }
        return Told({**said, "again_on": {}}, author=author)

    def _month(self, practice: Practice, day: date) -> Told:
        """Two of the worded steps and one line of one's own; a sentence that was given."""
        author, dice = self._dice.choice(_BOTH), self._dice
        said: dict[str, dict[int, str]] = {}
        for key in ("known", "myself", "forward"):
            field = practice.field(key)
            steps = [option.key for option in field.options] if field else []
            said[key] = {author: dice.choice([*steps[2:], *self._lines["month"]])}
        names = self._pencil.names(day)
        said["given_line"] = {author: self._pencil.dealt("growing given", self._lines["given"], day, names)}
        return Told(said, author=author)
