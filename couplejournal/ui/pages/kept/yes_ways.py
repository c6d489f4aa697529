"""What a yes to a need may become, if they like: a small promise of whoever said it, or something regular of both."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry, Partner
from couplejournal.practices import keepsakes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.writing.badge import Badge

NEEDS = ("needs", "need_builder")  # the practices in which somebody is asked
ANSWER, WORDS = "answer", "answer_words"  # what was chosen, and said with it
YES = ("yes", "smaller")
RITUAL = "ritual"


def yes_ways(room: Room, entry: Entry) -> QWidget | None:
    """For each who said yes, and only from what they chose; None where nobody did, or it became something already."""
    if entry.practice not in NEEDS:
        return None
    whole = Column(gap=14, name="yes-ways")
    there = [one for number in room.journal.links(entry.id) if (one := room.journal.entry(number))]
    some = False
    for partner in room.journal.partners():
        if entry.said(ANSWER, partner.id) not in YES:
            continue
        promised = any(one.practice == keepsakes.PROMISE and one.said(keepsakes.PROMISE, partner.id) for one in there)
        ours = any(one.practice == RITUAL for one in there)
        row = Row()
        if not promised:
            _offer(room, entry, keepsakes.PROMISE, partner, row)
        if not ours:
            _offer(room, entry, RITUAL, partner, row)
        if row.flow.count():
            some = True
            words = QCoreApplication.translate(
                "yes_ways", "A yes may stay a yes. Or it becomes something, if you like."
            )
            whole.add(Badge(partner), Note(words), row)
    return whole if some else None


def _offer(room: Room, entry: Entry, key: str, partner: Partner, row: Row) -> None:
    practice = room.offered(key)
    if practice is None:
        return
    button = Button(practice.title, "quiet", name=f"yes-{key}-{partner.id}", icon=practice.icon)
    button.setAccessibleName(f"{partner.name}: {practice.title}")
    said = entry.said(WORDS, partner.id)
    where = {"voice": partner.id} if key == keepsakes.PROMISE else {}
    button.clicked.connect(lambda: room.go("practice", practice=key, of=entry.id, words=said, back=True, **where))
    row.add(button)
