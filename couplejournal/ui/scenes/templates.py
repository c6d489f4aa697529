"""A ritual begins with a name of their own, or with one of some ideas that bring their shape and rhythm along."""

from __future__ import annotations

from couplejournal.journal.records import US
from couplejournal.practices import rituals
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field
from couplejournal.practices.rituals import Template
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.writing.readable import if_readable
from couplejournal.ui.writing.rituals import ANCHOR, FOR, NAME, RHYTHM, SHAPE, TEMPLATE

LENGTH = "length"


class Templates(Ask):
    """Taking an idea fills in what it brings; what they have written themselves stays."""

    def _build(self) -> None:
        super()._build()
        self._known = if_readable(self.room, lambda: rituals.templates(self.room.resources)) or ()
        ideas = Column(Heading(self.tr("Or one of these")), gap=16)
        for comes, words in (
            ("day", self.tr("Most days")),
            ("week", self.tr("Once a week")),
            ("month", self.tr("Once a month or a season")),
            ("year", self.tr("Once a year")),
            ("now", self.tr("When it is time")),
        ):
            group = Row()
            for one in self._known:
                if one.comes == comes:
                    group.add(self._button(one))
            ideas.add(Column(Note(words), group, gap=6))
        self.column.insertWidget(self.column.count() - 1, ideas)

    def _button(self, one: Template) -> Button:
        button = Button(one.name, "quiet", name=f"template-{one.key}")
        button.setAccessibleDescription(one.shape)
        button.setToolTip(one.shape)
        button.clicked.connect(lambda: self._take(one))
        return button

    def _take(self, one: Template) -> None:
        before = self._brought(next((each for each in self._known if each.key == self._said(TEMPLATE)), None))
        for key, value in self._brought(one).items():
            field = self.pen.practice.field(key)
            if field is not None and (key in (NAME, TEMPLATE) or self._said(key) in ("", before.get(key, ""))):
                self.pen.write(field, US, KINDS[field.kind].clean(value, field) if key != RHYTHM else value)
        self.onward.emit()

    def _brought(self, one: Template | None) -> dict[str, str]:
        if one is None:
            return {}
        rhythm = one.kept_rhythm(self.pen.day)
        return {
            TEMPLATE: one.key, NAME: one.name, SHAPE: one.shape, ANCHOR: one.anchor, LENGTH: one.length,
            RHYTHM: rhythm, FOR: one.reason,
        }  # fmt: skip

    def _said(self, key: str) -> str:
        field = self.pen.practice.field(key)
        return self.pen.value(field, US) if field else ""

    def live_fields(self) -> tuple[Field, ...]:
        return tuple(field for field in super().live_fields() if field.kind != "key")
