"""What the tests of envelopes need: a phrase that is quick to try, hands that seal, eyes that read everything."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.journal import phrases
from couplejournal.journal.journal import Journal
from couplejournal.journal.wrapping import Cost
from tests.ui.hands import Hands

QUICK = Cost(m_kib=8, t=1)
PHRASE = "rain on the old roof"
SAID = ("text", "plainText", "accessibleName", "accessibleDescription", "toolTip", "placeholderText", "windowTitle")
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def set_phrase(journal: Journal, voice: int, words: str = PHRASE) -> None:
    """Give this voice a phrase; its secret is not held."""
    phrase, _secret = phrases.make(words, cost=QUICK)
    journal.set_phrase(voice, phrase)


def give_phrase(hands: Hands, qtbot: QtBot, words: str = PHRASE) -> None:
    """Type a phrase where one is asked for, and wait for what comes of it."""
    hands.find("phrase").clear()  # type: ignore[attr-defined]
    hands.type("phrase", words)
    hands.press("phrase-open")
    qtbot.waitUntil(lambda: not hands.sees("phrase-open") or hands.find("phrase-open").isEnabled(), timeout=20_000)
    hands.settle()


def seal(hands: Hands, voice: int, words: str, practice: str = "truth_of_the_week", field: str = "truth") -> None:
    """One of the two writes in this practice and seals it."""
    come(hands, voice, practice)
    hands.type(f"{field}-{voice}", words)
    hands.press("ready")


def come(hands: Hands, voice: int, practice: str = "truth_of_the_week") -> None:
    """One of the two goes to the envelopes of this practice and says who they are."""
    hands.go("practice", practice=practice)
    while not hands.sees(f"i-am-{voice}"):
        hands.press("skip")
    hands.press(f"i-am-{voice}")


def everything(hands: Hands) -> str:
    """All that the window holds for eyes and ears, shown or not: texts, names, hints, rows of lists, the clipboard."""
    return "\n".join(_everything(hands.window)) + QApplication.clipboard().text()


def _everything(top: QWidget) -> Iterator[str]:
    for part in (top, *top.findChildren(QWidget)):
        yield from (str(part.property(name) or "") for name in SAID)
        if isinstance(part, QAbstractItemView) and (model := part.model()) is not None:
            for row in range(model.rowCount()):
                index = model.index(row, 0, QModelIndex())
                yield from (str(index.data(role) or "") for role in ROLES)


PLACES: tuple[tuple[str, dict[str, object]], ...] = (
    ("tonight", {}),
    *((place, {}) for place in ("evening", "gratitudes", "experiences", "repair", "settings")),
    *(("looking_back", {"view": view}) for view in ("calendar", "list", "search")),
    ("own", {}),
    ("own", {"voice": 2}),
)


def tour(hands: Hands) -> list[str]:
    """What can be read at every place of the window, one text a place."""
    seen = []
    for place, where in PLACES:
        hands.go(place, **where)
        seen.append(hands.words())
    return seen
