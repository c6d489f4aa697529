"""Two people on their way through the first start, for the tests of it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from couplejournal.ui.pages.door.first_start import FirstStart


def press(page: FirstStart, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def name_both(page: FirstStart) -> None:
    page.names.two.cards[0].line.set_text("Mara")
    page.names.two.cards[1].line.set_text("  Jonas ")


def say_yes(page: FirstStart) -> None:
    """Both know what sealed means."""
    for yes in page.privacy.yes:
        yes.setChecked(True)


def onward(page: FirstStart, *, to: QWidget) -> None:
    """Go on without a word more until this step is there."""
    for _ in range(len(page.steps)):
        if to.isVisible():
            return
        if page.privacy.isVisible():
            say_yes(page)
        press(page, "next")
    raise AssertionError("that step never came")
