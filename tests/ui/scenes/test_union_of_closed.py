"""A subject that either has closed does not come up for both, and nothing in the window tells that it was closed."""

from __future__ import annotations

from couplejournal import paths
from couplejournal.practices import decks, wishes
from tests.ui.hands import Hands
from tests.ui.sealing import tour

BY_ID = {card.id: card for card in decks.cards(paths.resources())}
ORDINARY = [topic for topic in wishes.TOPICS if topic not in wishes.OPT_IN]
LEFT = "play"  # what both leave open


def close(hands: Hands, voice: int, topics: list[str]) -> None:
    """This one closes these subjects on their own page."""
    hands.go("own", voice=voice, section="subjects")
    for topic in topics:
        hands.press(f"own-closed-{topic}")


def test_only_what_both_left_open_is_asked(hands: Hands) -> None:
    others = [topic for topic in ORDINARY if topic != LEFT]
    before = tour(hands)
    close(hands, 1, others[::2])
    close(hands, 2, others[1::2])
    hands.go("tonight")
    assert tour(hands) == before
    hands.go("practice", practice="evening_talk")
    hands.press("straight-on")
    for swap in range(3):
        assert hands.window.house is not None and hands.window.house.flush()
        (entry,) = hands.journal.entries(practices={"evening_talk"})
        assert BY_ID[entry.said("card")].topic == LEFT
        if swap < 2:
            hands.press("another-card")


def test_the_page_of_the_other_looks_as_before(hands: Hands) -> None:
    hands.go("own", voice=2, section="subjects")
    before = hands.words()
    close(hands, 1, ["fears", "family"])
    hands.go("own", voice=2, section="subjects")
    assert hands.words() == before
    assert not hands.find("own-closed-fears").property("checked")
