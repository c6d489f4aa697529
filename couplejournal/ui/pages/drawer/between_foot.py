"""What stands below the ways into a repair: the drawer, and what each has on their own page for such evenings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.pages.home.drawer_line import drawer_line
from couplejournal.ui.pages.stream.folded_ways import beside
from couplejournal.ui.room import Room


class BetweenFoot(Column):
    """Quiet ways; none of them says whether anything is there."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, name="between-foot", parent=parent)
        if (line := drawer_line(room, name="repair-drawer-line")) is not None:
            self.add(line)
        drawer = Button(self.tr("The drawer"), "quiet", name="repair-drawer", icon="repair")
        drawer.clicked.connect(lambda: room.go("drawer"))
        soothes = Button(self.tr("What soothes me"), "quiet", name="repair-soothes", icon="tea")
        soothes.clicked.connect(lambda: room.go("own", section="soothes"))
        friend = Button(self.tr("The kind friend’s view"), "quiet", name="repair-friend", icon="spark")
        friend.clicked.connect(lambda: room.go("own"))
        self.add(beside(drawer, self.tr("Your talks, for the two of you alone.")))
        self.add(beside(soothes, self.tr("A list each, on your own pages. For a calm day.")))
        self.add(beside(friend, self.tr("Seven minutes alone with somebody who wishes you both well.")))
