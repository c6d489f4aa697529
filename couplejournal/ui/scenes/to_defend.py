"""What the listener would have liked to answer: put down for themselves, so that listening may go on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.fold import Fold
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import honest


class ToDefend(Column):
    """Folded away; once it was put down it is not shown here again, only on its author's own page."""

    def __init__(self, field: Field, listener: Partner, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, name="to-defend", parent=parent)
        self._field, self._listener, self._pen, self._room = field, listener, pen, room
        self._place: Column | None = None
        self._fold = Fold("", name="defend-fold")
        self._fold.clicked.connect(self._turn)
        self.add(Row(self._fold))
        self._tell(False)

    def _tell(self, on: bool) -> None:
        words = self.tr("Only for {name}").format(name=self._listener.name)
        self._fold.tell(words, f"{words}: {self._field.prompt}", chosen=False, open=on)

    def _turn(self) -> None:
        if self._place is not None:
            self.put_away()
            return
        self._place = Column(gap=8)
        kept = self._pen.has_said(self._field, self._listener.id)
        if kept:
            said = self.tr("It lies on {name}’s own page.").format(name=self._listener.name)
            self._place.add(Note(said, name="defend-kept"))
        else:
            asked = Asked(self._field, (self._listener,), self._pen, self._room)
            done = Button(self.tr("Put it down"), "quiet", name="defend-done", icon="check")
            done.clicked.connect(self.put_away)
            self._place.add(asked, Note(honest(self._room, self._listener.id)), Row(done))
        self.add(self._place)
        self._tell(True)
        if not kept:
            asked.begin()

    def put_away(self) -> None:
        """What was written is kept, and is not on the page any more, whoever looks at it now."""
        place, self._place = self._place, None
        if place is None:
            return
        self._pen.flush()
        place.hide()
        place.setParent(None)  # nothing of it is left on the page
        place.deleteLater()
        self._tell(False)
        self._fold.setFocus()
