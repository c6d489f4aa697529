"""What a search has found, an entry to a row, and how it looks: the found words stronger than those around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from couplejournal.journal.records import Hit, Partner
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.theme import SANS, colour, font, size
from couplejournal.ui.pages.looking_back.glance import beginning, title
from couplejournal.ui.pages.looking_back.row_card import RowCard
from couplejournal.ui.pages.looking_back.row_view import ROW, Rows
from couplejournal.ui.saying import day_words, spoken

MOST_SNIPPETS = 3  # of one entry
SNIPPET_LINES = 2


@dataclass(frozen=True, slots=True)
class Found:
    entry: int
    day: date
    title: str
    icon: str
    colour: str
    hits: tuple[Hit, ...]


def gathered(hits: Iterable[Hit], catalogue: Catalogue) -> list[Found]:
    """Hits in their order, those of one entry together where the first of them was."""
    together: dict[int, list[Hit]] = {}
    for hit in hits:
        together.setdefault(hit.entry, []).append(hit)
    rows = []
    for entry, mine in together.items():
        practice = catalogue.practice(mine[0].practice)
        shown = [_whole(hit, practice.field(hit.field) if practice else None) for hit in mine[:MOST_SNIPPETS]]
        rows.append(
            Found(
                entry,
                mine[0].day,
                title(mine[0].practice, practice),
                practice.icon if practice else "",
                practice.colour if practice else "",
                tuple(shown),
            )
        )
    return rows


def in_words(found: Found, partners: Mapping[int, Partner]) -> str:
    """A row for those who listen: the date, the practice, and what was said around the found words."""
    parts = [f"{day_words(found.day)}, {found.title}"]
    for hit in found.hits:
        partner = partners.get(hit.voice)
        parts.append(f"{partner.name}: {hit.snippet}" if partner else hit.snippet)
    return spoken(parts)


def _whole(hit: Hit, field: Field | None) -> Hit:
    """A hit at the beginning of an answer, with the words that were asked before it."""
    begun = beginning(field, hit.snippet)
    if not begun:
        return hit
    marks = tuple((start + len(begun), length) for start, length in hit.marks)
    return hit._replace(snippet=begun + hit.snippet, marks=marks)


class FoundRows(Rows):
    """The entries found, in the order the journal gave them; `more` is asked for further ones."""

    def __init__(
        self, describe: Callable[[Found], str], more: Callable[[], list[Found]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._describe, self._more = describe, more
        self._rows: list[Found] = []
        self._ended = True

    def show(self, rows: list[Found], *, ended: bool) -> None:
        """Show these; `ended`: there are no more."""
        self._ended = ended
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(self._rows[index.row()])
        return None

    def can_fetch_older(self) -> bool:
        return not self._ended

    def fetch_older(self) -> int:
        known = {row.entry for row in self._rows}
        fresh = [row for row in self._more() if row.entry not in known]
        self._ended = not fresh
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()
        return len(fresh)


class FoundCard(RowCard):
    """Paints a Found: every snippet with the sign of who said it."""

    def restyle(self) -> None:
        self.snippet, self.strong = font(SANS, 20), font(SANS, 20, QFont.Weight.DemiBold)
        super().restyle()

    def below(self, row: Found, width: int) -> int:
        laid = [self._laid(hit, width) for hit in row.hits]
        return size(4) + sum(self._height(layout) for layout in laid) + size(5) * (len(laid) - 1)

    def draw_below(self, p: QPainter, area: QRect, place: QRect, row: Found) -> None:
        y = place.y() + size(4)
        for hit in row.hits:
            layout = self._laid(hit, place.width())
            high = QFontMetrics(self.snippet).height()
            left = place.x()
            if (partner := self._partners.get(hit.voice)) is not None:
                line = QRect(left, y + (high - self.line) // 2, place.width(), self.line)
                left = self.sign(p, area, line, partner.shape, colour(partner.colour)).x()
            where = self.seen(area, QRect(left, y, self._room(hit, place.width()), self._height(layout)))
            p.setPen(colour("ink"))
            layout.draw(p, QPointF(where.topLeft()))
            y += self._height(layout) + size(5)

    def _room(self, hit: Hit, width: int) -> int:
        if hit.voice not in self._partners:
            return width
        return max(40, width - round(QFontMetrics(self.small).ascent() * 0.9) - size(8))

    def _height(self, layout: QTextLayout) -> int:
        return max(1, layout.lineCount()) * QFontMetrics(self.snippet).height()

    def _laid(self, hit: Hit, width: int) -> QTextLayout:
        layout = QTextLayout(hit.snippet, self.snippet)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._marked(hit.snippet, start, length) for start, length in hit.marks])
        layout.beginLayout()
        high, count = QFontMetrics(self.snippet).height(), 0
        while count < SNIPPET_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(self._room(hit, width))
            line.setPosition(QPointF(0, count * high))
            count += 1
        layout.endLayout()
        return layout

    def _marked(self, text: str, start: int, length: int) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = units(text[:start]), units(text[start : start + length])
        strong = QTextCharFormat()
        strong.setFont(self.strong)
        strong.setForeground(colour("accent"))
        marked.format = strong
        return marked


def units(text: str) -> int:
    """How long Qt counts this text: signs beyond the first 65,536 count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
