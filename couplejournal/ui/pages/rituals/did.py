"""One press, and the evening has it: we did. Nobody has to write anything, and a day without it is only a day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices import rituals as templates
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.rituals import Ritual

WHAT = "what"  # the field that says what was done


def did(room: Room, one: Ritual) -> bool:
    """Keep that this ritual was done this evening; False when the journal refused, which is said."""
    journal = room.journal
    try:
        with journal.together():
            number = journal.begin(templates.DONE, room.today()).id
            journal.link(number, one.entry.id)
            journal.say(number, WHAT, one.name, US)
            journal.finish(number)
    except CoupleJournalError as trouble:
        room.messages.say(sentence(trouble))
        return False
    words = QCoreApplication.translate("did", "Kept.")
    line = QCoreApplication.translate("did", "Add a line or a photo")
    add = (line, lambda: room.go("practice", practice=templates.DONE, entry=number, day=room.today()))
    room.messages.say(words, add, seconds=20)
    return True
