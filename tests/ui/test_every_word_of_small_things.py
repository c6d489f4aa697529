"""Every word of promises, the jar, cards and needs is seen in an invented language, and has room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from couplejournal.journal.records import OPENED, US
from couplejournal.practices.keepsakes import FULL
from tests.small import noticed, promise
from tests.ui.hands import Hands
from tests.ui.invented import Eyes
from tests.ui.test_every_word import AGO, DAY, SIZES, foreign, language  # noqa: F401  # fixtures

OWN = ("Alex", "Sam", "zebra", "I will zebra", "It would help me if zebra", "rest")


@SIZES
def test_every_word_of_promises_the_jar_cards_and_needs_is_translated_and_has_room(
    foreign: None,  # noqa: F811
    open_window: Callable[..., Hands],
    folder: Path,
    size: tuple[int, int],
) -> None:
    eyes = Eyes([AGO, *(DAY + timedelta(days) for days in range(-60, 60))], OWN)
    hands = open_window(folder)
    hands.window.resize(*size)

    def see(*ways: str) -> None:
        for way in ways:
            hands.press(way)
            for _ in range(3):  # a page asks its parts for their heights several times
                hands.settle()
            eyes.look_at(hands.window)

    def look(place: str, **where: object) -> None:
        hands.go(place, **where)
        eyes.look_at(hands.window)

    journal = hands.journal
    for place in ("promises", "jar"):  # with nothing in them
        look(place)
    stands = promise(journal, 1, "zebra", by=(DAY + timedelta(5)).isoformat())
    over = promise(journal, 1, "zebra", by=(DAY - timedelta(5)).isoformat())
    gone = promise(journal, 2, "zebra", state="let_go")
    promise(journal, 2, "zebra", state="changed")
    look("promises")
    look("own")
    see("own-1", f"own-promise-let-go-{over}", f"own-promise-leave-{over}", f"own-promise-delete-{over}")
    see(f"own-promise-leave-{over}", f"own-promise-change-{over}", "by-1-day", "own-promises")
    see(f"own-promise-kept-{stands}", "own-back", f"let-go-read-{gone}")
    for turn in range(FULL):
        noticed(journal, 1 + turn % 2, "zebra")
    look("tonight")
    look("jar")
    see("jar-others", "jar-page", "kept-lines-1", "kept-lines-done")
    check = journal.begin("needs", DAY - timedelta(8), drawer=True).id
    for field, words, voice in (("pick", "thin:rest", 1), ("would_help", "zebra", 1), ("answer", "yes", 2)):
        journal.say(check, field, words, voice, found=False)
    journal.agree(check, US, OPENED)
    journal.finish(check)
    look("entry", entry=check)
    look("own")
    see("own-1", "own-needs", "own-needs-show")
    look("practice", practice="needs")
    see("skip", "i-am-1", "would_help-1-clearer", "pick-1-group-1", "pick-1-word-1")
    look("tonight")
    see("tonight-need", "need-cards-1", "need-card-room")
    hands = open_window(folder)
    hands.window.resize(*size)
    eyes.look_at(hands.window)
    see("tonight-card-1", "tonight-card-leave", "tonight-card-2", "tonight-card-time", "tonight-card-that")
    assert not list(eyes.faults)
