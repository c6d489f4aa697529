"""Words to read: a page's title, a heading, a question, plain text, a note. Always plain text, always wrapped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from couplejournal.ui.kit import accessible

_LONGEST = 28  # letters without a gap before a word may be broken: longer ones (addresses, kisses) would widen the page


class Label(QLabel):
    """Plain text. With `buddy` it names that field, which then needs no accessible name of its own."""

    spoken_as = ""

    def __init__(
        self, text: str = "", *, buddy: QWidget | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._names = buddy
        self.setText(text)
        if self.spoken_as:
            accessible.ready()

    def setText(self, text: str) -> None:
        """The words; very long ones get invisible places to break at."""
        super().setText(breakable(text))
        if self.spoken_as:
            self.setAccessibleName(text)
        if self._names is not None:  # no QLabel buddy: that reads & as an underline, and knows only its own siblings
            field = getattr(self._names, "field", self._names)
            field.setAccessibleName(text)
            if field.inherits("QComboBox"):  # Qt gives a combo box its value for a name
                field.setAccessibleDescription(text)


class Title(Label):
    """What this page is: one a page."""

    spoken_as = "heading"


class Heading(Label):
    """What comes next on the page."""

    spoken_as = "heading"


class Prompt(Label):
    """The question, large enough for both to read."""

    spoken_as = "heading"


class Aloud(Label):
    """What somebody reads aloud, when it is too long to stand there as large as a question."""

    spoken_as = "heading"


class Vast(Label):
    """A question for two who already lie in the dark."""

    spoken_as = "heading"


class Strong(Label):
    """A word that stands out: a name above an answer."""


class Note(Label):
    """A quieter line: a hint, a date."""

    def __init__(
        self, text: str = "", *, buddy: QWidget | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, buddy=buddy, name=name, parent=parent)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


def breakable(text: str) -> str:
    """`text` with a place to break after every so many letters of a very long word."""
    if len(text) <= _LONGEST:
        return text
    words = []
    for word in text.split(" "):
        if len(word) > _LONGEST:
            word = "\u200b".join(word[i : i + _LONGEST] for i in range(0, len(word), _LONGEST))
        words.append(word)
    return " ".join(words)
