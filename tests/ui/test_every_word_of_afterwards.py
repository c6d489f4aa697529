"""Every word of what comes after a repair is seen in an invented language: its end, the drawer, one's own page."""

from __future__ import annotations

from datetime import timedelta

from couplejournal.journal.gifts import HARD_DAY, POCKET
from couplejournal.journal.records import US
from couplejournal.practices import wishes
from tests.ui.hands import Hands
from tests.ui.invented import Eyes
from tests.ui.scenes.afterwards import LONG_AGO, at
from tests.ui.test_every_word import AGO, DAY, SIZES, eyes, foreign, language  # noqa: F401  # fixtures


@SIZES
def test_every_word_of_what_comes_afterwards_is_translated_and_has_room(
    eyes: Eyes,  # noqa: F811
    hands: Hands,
    size: tuple[int, int],
) -> None:
    hands.window.resize(*size)
    journal = hands.journal
    memory, given, kept = (journal.begin(key, AGO).id for key in ("memory", "gratitude", "gratitude"))
    journal.say(memory, "title", "zebra", US)
    journal.say(given, "did", "zebra", 1)
    journal.agree(given, 2, POCKET)
    journal.say(kept, "did", "zebra", 2, sealed=True)
    journal.agree(kept, 2, HARD_DAY)
    journal.wish(1, wishes.SOOTHES, "tea\nzebra")
    journal.wish(1, wishes.SOOTHES_GIVEN, wishes.YES)
    journal.wish(US, wishes.FIRST_DAY, LONG_AGO.isoformat())

    def see(*ways: str) -> None:
        for way in ways:
            hands.press(way)
            for _round in range(3):
                hands.settle()
            eyes.look_at(hands.window)

    at(hands, "friend")
    see("i-am-1", "quiet-no-timer")
    at(hands, "coming_back")
    see("gesture-others", "gesture-soothes-1", "no_touch-0")
    at(hands, "end")
    see("i-am-1", "end_state-1-time", "ready", "curtain-button", "end_state-2-time", "ready", "come-back-other")
    see("come-back-ways", "come-back-no", "good-yes", "go-on", "i-am-1", "pocket-back", "i-am-2", "pocket-give")
    see("curtain-button", "pocket-landed", "go-on", "ending-drawer")
    old = journal.begin("repair", AGO, drawer=True).id
    for field, words, voice in (("felt", "zebra", 1), ("came_back", "zebra", 2), ("gesture", "tea", US)):
        journal.say(old, field, words, voice, found=False)
    journal.finish(old)
    later = f"{DAY - timedelta(60)}T20:00:00.000Z"
    journal._database.execute_sql("UPDATE answer SET updated = ? WHERE entry_id = ?", (later, old))
    journal._database.execute_sql("UPDATE consent SET moment = ? WHERE what = 'ended'", (later,))
    hands.go("tonight")
    eyes.look_at(hands.window)
    see("tonight-drawer", "keeping-1", "keeping-agreed", "keeping-leave", "keeping-gone", "keeping-leave")
    see("keeping-not-now", "talk-book", "book-say-1", "book-say-done", "talk-take-out-1", "talk-out-leave")
    hands.go("repair")
    see("repair-drawer", f"drawer-read-{old}", "talk-take-out-1", "talk-out-now", "talk-take-out-2", "talk-out-now")
    hands.go("talk", entry=given + 1000)
    eyes.look_at(hands.window)
    hands.go("own")
    see("own-1", "own-friend-no", "own-soothes", "own-close", "own-2", "own-friend-no", "own-soothes-yes")
    assert not list(eyes.faults)
