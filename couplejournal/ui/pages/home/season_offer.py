"""Once a season, after some weeks of use, home may offer to look back on it together. One press and it is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices import spans, wishes
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Prompt
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.looking_back.glance import holds_something
from couplejournal.ui.pages.home.offering import invited
from couplejournal.ui.room import Room

USED = timedelta(weeks=10)  # before that there is no season to look back on
LAST = timedelta(days=30)  # it is offered in the last of a season's three months…
STANDS = timedelta(days=7)  # …for so long from the first evening on which they saw it
NO = "no"
SPAN = "season"


def season_offer(room: Room, done: Callable[[], None]) -> SeasonOffer | None:
    """The offer, while it stands; None on all other evenings. `done` shows home without it."""
    review = next((one for one in room.catalogue.practices if one.span == SPAN), None)
    if review is None or review.key in room.settings.hidden:
        return None
    us, today = room.journal.wishes(US), room.today()
    start, end = spans.season_of(today)
    if not _is_time(us, today, end) or wishes.hard_season(room.journal.wishes(1), room.journal.wishes(2)):
        return None
    begun = room.journal.entries(start, end, practices={review.key})
    if any(holds_something(entry) for entry in begun) or not _stands(room, us, start, today):
        return None
    return SeasonOffer(review, room, done)


def _is_time(us: wishes.Wishes, today: date, end: date) -> bool:
    try:
        first = date.fromisoformat(us.get(wishes.FIRST_DAY, ""))
    except ValueError:
        return False
    return today - first >= USED and end - today <= LAST


def _stands(room: Room, us: wishes.Wishes, start: date, today: date) -> bool:
    """Whether they saw it first no longer than a week ago, and have not said no; notes the first evening."""
    asked = us.get(wishes.SEASON_ASKED, "")
    season, _, said = asked.partition(" ")
    if season == start.isoformat():
        try:
            return said != NO and timedelta() <= today - date.fromisoformat(said) < STANDS
        except ValueError:
            return False
    try:
        room.journal.wish(US, wishes.SEASON_ASKED, f"{start.isoformat()} {today.isoformat()}")
    except CoupleJournalError:  # nobody could note that it was offered: it would come for a month
        return False
    return True


class SeasonOffer(Card):
    """Begin, not this season, or what the evening offers anyway: three equal ways."""

    def __init__(self, review: Practice, room: Room, done: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(tint=review.colour, padding=40, name="season-offer", parent=parent)
        self._room, self._done = room, done
        begin = self._way(self.tr("Begin"), "begin", review.icon)
        begin.setAccessibleName(self.tr("Begin: {practice}").format(practice=review.title))
        begin.clicked.connect(lambda: room.go("practice", practice=review.key))
        no = self._way(self.tr("Not this season"), "no", "")
        no.clicked.connect(self._decline)
        usual = self._way(self.tr("The evening as it is"), "usual", "")
        usual.clicked.connect(self._show_usual)
        self.add(Prompt(review.title), Label(review.invitation), Row(begin, no, usual))

    def _way(self, words: str, name: str, icon: str) -> Button:
        return Button(words, "choice", name=f"season-{name}", icon=icon)

    def _decline(self) -> None:
        start, _end = spans.season_of(self._room.today())
        if not self._room.attempt(
            lambda: self._room.journal.wish(US, wishes.SEASON_ASKED, f"{start.isoformat()} {NO}")
        ):
            return
        self._done()

    def _show_usual(self) -> None:
        """What home offers on any evening stands in its place, until home is next looked at."""
        usual, holder = invited(self._room), self.parentWidget()
        if usual is None or holder is None or (column := holder.layout()) is None:
            self._room.go("evening")
            return
        column.replaceWidget(self, usual)
        self.hide()
        self.deleteLater()
        to_first(usual)
