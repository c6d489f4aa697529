"""First start: what sealed means here, said honestly, and a yes of each of the two."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.labels import Label, Note, Prompt, Strong
from couplejournal.ui.kit.toggle import Toggle


class PrivacyStep(QWidget):
    """Two switches, one each; both are needed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (
            Prompt(self.tr("What sealed means here")),
            Label(
                self.tr(
                    "Some words are written alone and sealed. They stay closed until both of you have sealed and both "
                    "press Open. Nothing shows who has sealed and who has not."
                )
            ),
            Label(
                self.tr(
                    "What is sealed is hidden by the app. Someone who searches this computer’s files could still "
                    "find it. Write accordingly."
                )
            ),
            Label(
                self.tr(
                    "On your own page you can lock what you seal with a phrase of your own. If you forget it, nobody "
                    "can open that."
                )
            ),
        ):
            column.addWidget(part)
        self._lack = Note(name="privacy-lack")
        self._lack.hide()
        self._names = (Strong(), Strong())
        self.yes = tuple(Toggle(self.tr("I know what sealed means here"), name=f"privacy-{voice}") for voice in (1, 2))
        for name, yes in zip(self._names, self.yes, strict=True):
            column.addWidget(name)
            column.addWidget(yes)
            yes.toggled.connect(lambda _on: self._lack.hide())
        column.addWidget(self._lack)

    def call(self, names: tuple[str, str]) -> None:
        """Say whose switch is whose."""
        for name, strong, yes in zip(names, self._names, self.yes, strict=True):
            strong.setText(name)
            yes.setAccessibleName(self.tr("{name}: I know what sealed means here").format(name=name))

    def first(self) -> QWidget | None:
        """The first switch."""
        return self.yes[0]

    def ready(self) -> bool:
        """Whether both have said yes; if not, it is said kindly, and the open switch takes the focus."""
        open_ = next((yes for yes in self.yes if not yes.isChecked()), None)
        if open_ is None:
            return True
        words = self.tr("This needs a yes of each of you.")
        self._lack.setText(words)
        self._lack.show()
        announce(self, words)
        open_.setFocus()
        return False
