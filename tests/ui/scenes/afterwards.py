"""A repair that has come as far as the tests need it."""

from __future__ import annotations

from datetime import timedelta

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = EVENING.date()
LONG_AGO = DAY - timedelta(days=400)


def at(hands: Hands, step: str) -> int:
    """It stands at this step."""
    entry = hands.journal.begin("repair", DAY, place=step, drawer=True).id
    hands.journal.say(entry, "felt", "hurt", 1)
    hands.go("practice", practice="repair", entry=entry)
    return entry
