"""One next thing: asked as any other question, with what was asked in earnest still on the page."""

from __future__ import annotations

from couplejournal.practices.kinds import KINDS
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.scenes.hear import is_serious, own_side
from couplejournal.ui.writing.badge import Badge

ASKED = "ask"  # the field in which each asks one thing of the other


class Settle(Ask):
    """What was serious to one of them does not go out of sight before there is a next thing."""

    def _build(self) -> None:
        super()._build()
        field = self.pen.practice.field(ASKED)
        for partner in reversed(self.room.journal.partners()):
            if not (is_serious(self.pen, partner.id) and own_side(self.pen, partner.id)):
                continue
            asked = self.pen.value(field, partner.id) if field and self._is_open(partner.id) else ""
            beginning = field.beginning(asked) if field else ""
            words = f"{beginning}{KINDS[field.kind].shown(asked, field)}" if field and asked else ""
            sheet = Card(tint=partner.colour, padding=20, gap=8, name=f"earnest-{partner.id}")
            sheet.add(Badge(partner), Label(words or own_side(self.pen, partner.id)))
            self.column.insertWidget(1, sheet)

    def _is_open(self, voice: int) -> bool:
        """Whether what they asked was read as it stands, and not in a text of their own."""
        whole = (field for field in self.pen.practice.fields() if field.pieced and field.seal == "until_both")
        return not any(self.pen.value(field, voice) for field in whole)
