"""After a turn: the listener says it back, the speaker says whether it came across; all of it may be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen

YES, ALMOST, LEAVE = "yes", "almost", "leave"
ENOUGH = 2  # so many "almost", and trying counts


class SayingBack(Column):
    """`done` when they go on. A second "almost" is the last: seeing somebody try does more than hitting it."""

    done = Signal()
    answered = Signal()  # the speaker has the laptop now

    def __init__(
        self,
        speaker: Partner,
        listener: Partner,
        fields: Sequence[Field],
        nod: Field | None,
        pen: Pen,
        room: Room,
        cards: QWidget | None,
    ) -> None:
        super().__init__(gap=20)
        self._pen, self._nod, self._speaker = pen, nod, speaker
        self._almost = 0
        self.add(Badge(listener, self.tr("{name}, say it back if you like").format(name=listener.name)))
        asked = [Asked(field, (listener,), pen, room) for field in fields]
        self.add(*asked)
        if cards:
            self.add(cards)
        self._word = Note("", name="nod-word")
        self._word.hide()
        self._buttons: list[Button] = []
        if nod:
            self._ask(nod)
        self.onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        self.onward.clicked.connect(self.done)
        self.add(self._word, Row(self.onward))
        self.first: QWidget = asked[0] if asked else self.onward

    def _ask(self, nod: Field) -> None:
        for option in nod.options:
            button = Button(option.label, "choice", name=f"nod-{option.key}")
            button.clicked.connect(lambda _=False, key=option.key: self._take(nod, key))
            self._buttons.append(button)
        self.add(Badge(self._speaker, f"{self._speaker.name}: {nod.prompt}"), Row(*self._buttons))

    def _take(self, nod: Field, key: str) -> None:
        self.answered.emit()
        self._pen.write(nod, self._speaker.id, key)
        if key != ALMOST:
            self.done.emit()
            return
        self._almost += 1
        if self._almost < ENOUGH:
            words = self.tr("Add what was missing, {name}. Then once more, in other words.")
            words = words.format(name=self._speaker.name)
        else:
            words = self.tr("Trying this hard counts. Leave it here?")
            for button in self._buttons:
                button.setVisible(button.objectName() != f"nod-{ALMOST}")
        self._word.setText(words)
        self._word.show()
        self.onward.setFocus()
        announce(self, words)
