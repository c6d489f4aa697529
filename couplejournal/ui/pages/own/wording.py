"""Whether one of the two would like notes on wording at all, and the way back of those that they left three times."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.checks import leave
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room


class OwnWording(Column):
    """Every choice holds at once."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, name="own-wording-list", parent=parent)
        self._voice, self._room = partner.id, room
        mine = room.journal.wishes(partner.id)
        self.wanted = Toggle(
            self.tr("Notes on wording, for me"), name="own-wording", checked=mine.get(leave.NEVER) != leave.YES
        )
        self.wanted.toggled.connect(lambda on: self._keep(leave.NEVER, "" if on else leave.YES))
        self.add(
            Heading(self.tr("Notes on wording")),
            Label(
                self.tr(
                    "After a pause, a grey line may stand beside your words in a repair, or where you ask for "
                    "something. It is for you alone, before you seal them, and it is not kept."
                )
            ),
            self.wanted,
        )
        if leave.given_up(mine):
            self._said = Note(self.tr("Some are not mentioned any more, because you left them three times."))
            self._back = Button(self.tr("Bring them back"), "quiet", name="own-wording-back")
            self._back.clicked.connect(self._bring_back)
            self.add(self._said, Row(self._back))

    def _bring_back(self) -> None:
        if all([self._keep(leave.kind_name(kind), "") for kind in self._given_up()]):
            self._back.setEnabled(False)
            self._said.setText(self.tr("They may be mentioned again."))

    def _given_up(self) -> frozenset[str]:
        return leave.given_up(self._room.journal.wishes(self._voice))

    def _keep(self, name: str, value: str) -> bool:
        return self._room.attempt(lambda: self._room.journal.wish(self._voice, name, value))
