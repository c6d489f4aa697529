"""A field for a passphrase: dots unless shown on request, with a word when Caps Lock seems to be on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.line import Line


class PassphraseField(QWidget):
    """`entered` on Enter. The words are kept exactly as typed, spaces included."""

    entered = Signal()
    edited = Signal()

    def __init__(self, question: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line(name=name)
        hint = Qt.InputMethodHint
        self.line.field.setInputMethodHints(hint.ImhSensitiveData | hint.ImhNoPredictiveText | hint.ImhNoAutoUppercase)
        self.line.field.installEventFilter(self)
        self.line.entered.connect(self.entered)
        self.line.edited.connect(lambda _text: self.edited.emit())
        self._note = Label(name=f"{name}-note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(question, buddy=self.line))
        column.addWidget(self.line)
        column.addWidget(self._note)
        self._note.hide()
        self.setFocusProxy(self.line)
        self.reveal(False)

    def text(self) -> str:
        """What stands there."""
        return self.line.text()

    def reveal(self, shown: bool) -> None:
        """Show the letters, or dots in their place."""
        self.line.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def refuse(self, why: str) -> None:
        """Say in the page why these words did not do, and mark them, ready to be written over."""
        self._say(why)
        announce(self, why)
        self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.select_all()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            if len(letter) == 1 and letter.lower() != letter.upper():
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._say(self.tr("Caps Lock seems to be on.") if letter.isupper() != shifted else "")
        return False
