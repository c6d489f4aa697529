"""What only its author may open waits until they have given their own phrase, where they have one."""

from __future__ import annotations

from collections.abc import Callable

from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.phrase import Gate

Act = Callable[[], object]


def unlocked(scene: Scene, voice: int, then: Act, back: Act) -> None:
    """Do `then` once this voice’s closed words can be read; the scene asks for their phrase, or goes `back`."""
    author = scene.room.partner(voice)
    if author is None or scene.room.journal.may_read(author.id):
        then()
        return
    scene.clear()
    gate = Gate(author, scene.room)
    gate.opened.connect(then)
    gate.left.connect(back)
    scene.add(gate)
    scene.column.addStretch(1)
    scene.begin_at(gate.field.line.field)
    scene.refresh.emit()
