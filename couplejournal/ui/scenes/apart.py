"""Each answers alone and nothing is shown; what follows may hang on either answer, and nobody is told whose."""

from __future__ import annotations

from couplejournal.ui.scenes.passing import Passing


class Apart(Passing):
    """The laptop is passed; when both have answered it goes on."""

    def done_words(self) -> str:
        return self.tr("That is how it is")

    def together(self) -> None:
        self.onward.emit()
