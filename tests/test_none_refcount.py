"""Some PySide6 loses count of None with each call, until the program dies; ours must not (docs/decisions/0001)."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on None is immortal, its count means nothing")
def test_none_survives_ten_thousand_calls_that_return_nothing() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        thing.setObjectName("evening")
    assert abs(sys.getrefcount(None) - before) < 100
