"""How a row of a list looks: a calm card with the practice's drawing, its title, the date, and what else it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from couplejournal.journal.records import Partner
from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.theme import SANS, SERIF, colour, font, size
from couplejournal.ui.pages.looking_back.row_view import HEADING, ROW, RowView

BETWEEN = 12  # px at 100 %: from one card to the next
PADDING = 18
BADGE = 44  # the round ground of the practice's drawing
ASIDE = 16  # between the drawing, the words and the photo
_KEPT = 2000  # measured heights kept in memory


class RowCard(QStyledItemDelegate):
    """Paints the rows; their heights are measured once for each width and text size.

    `partners` by voice; `day` gives the words for a date, "" where the date stands elsewhere.
    """

    def __init__(self, view: RowView, partners: Mapping[int, Partner], day: Callable[[date], str]) -> None:
        super().__init__(view)
        self._view, self._partners, self._day = view, partners, day
        self._heights: dict[tuple[Any, int], int] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take the fonts of the moment; to be called when the text size has changed."""
        self.heading, self.title = font(SERIF, 25, QFont.Weight.DemiBold), font(SANS, 18, QFont.Weight.DemiBold)
        self.lead, self.small = font(SERIF, 23), font(SANS, 18)
        self.line = QFontMetrics(self.small).height()
        self._heights.clear()

    # --- what each kind of card adds

    def below(self, row: Any, width: int) -> int:
        """The height of what comes under the title in a column of this width."""
        raise NotImplementedError

    def draw_below(self, p: QPainter, area: QRect, place: QRect, row: Any) -> None:
        """Paint it; `area` is the whole card, `place` the column under the title."""
        raise NotImplementedError

    def beside(self, row: Any, width: int) -> int:
        """The width taken at the far side of a card, as for a photo."""
        return 0

    def draw_beside(self, p: QPainter, place: QRect, row: Any) -> None:
        """Paint what stands there."""

    # --- measuring

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, width = index.data(ROW), self._view.viewport().width()
        height = self._heights.get((row, width))
        if height is None:
            if len(self._heights) > _KEPT:
                self._heights.clear()
            height = self._heights[row, width] = self._measure(row, width)
        if index.data(HEADING):
            height += self._heading_height(index.row())
        return QSize(width, height)

    def _measure(self, row: Any, width: int) -> int:
        column = self._column(row, width)
        height = self.line * (1 + len(self._dated_below(row, column))) + self.below(row, column)
        return max(height, size(BADGE), self.beside(row, width)) + 2 * size(PADDING) + size(BETWEEN)

    def _heading_height(self, number: int) -> int:
        return QFontMetrics(self.heading).height() + size(10) + (size(20) if number else 0)

    def _column(self, row: Any, width: int) -> int:
        aside = self.beside(row, width)
        taken = 2 * size(PADDING) + size(BADGE) + size(ASIDE) + (aside + size(ASIDE) if aside else 0)
        return max(40, width - taken)

    def _dated_below(self, row: Any, column: int) -> list[str]:
        """The date in lines of its own, where it has no room beside the title."""
        day = self._day(row.day)
        title = QFontMetrics(self.title).horizontalAdvance(row.title)
        if not day or title + size(ASIDE) + QFontMetrics(self.small).horizontalAdvance(day) <= column:
            return []
        return broken(day, self.small, column, 2)

    # --- painting

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row, area = index.data(ROW), QRect(option.rect)
        p.save()
        p.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each sentence runs as its own script does
        if heading := index.data(HEADING):
            high = self._heading_height(index.row())
            place = QRect(area.x() + 2, area.y() + high - size(10), area.width() - 2, 0)
            place.setTop(place.top() - QFontMetrics(self.heading).height())
            self.text(p, area, place, heading, self.heading, colour("ink"))
            area.setTop(area.top() + high)
        area.setHeight(area.height() - size(BETWEEN))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint.sheet(p, area, size(14), colour("card"), colour("field-line" if hovered else "line"))
        self._draw(p, area, row)
        if index == self._view.currentIndex() and self._view.by_keys and self._view.hasFocus():
            paint.ring(p, area, size(14))
        p.restore()

    def _draw(self, p: QPainter, area: QRect, row: Any) -> None:
        pad, badge = size(PADDING), size(BADGE)
        inner = area.adjusted(pad, pad, -pad, -pad)
        tint = row.colour or "accent"
        ground = self.seen(area, QRect(inner.x(), inner.y(), badge, badge))
        paint.sheet(p, ground, badge / 2, colour(f"{tint}-soft"))
        quarter = badge // 4
        icons.draw(p, row.icon or "spark", ground.adjusted(quarter, quarter, -quarter, -quarter), colour(tint))
        wide = self._column(row, area.width())
        first = QRect(inner.x() + badge + size(ASIDE), inner.y(), wide, self.line)
        self.text(p, area, first, row.title, self.title, colour(tint))
        below = self._dated_below(row, wide)
        if not below:
            self.text(p, area, first, self._day(row.day), self.small, colour("ink-soft"), end=True)
        for words in below:
            first.translate(0, self.line)
            self.text(p, area, first, words, self.small, colour("ink-soft"))
        top = first.bottom() + 1
        self.draw_below(p, area, QRect(first.x(), top, wide, inner.bottom() + 1 - top), row)
        if side := self.beside(row, area.width()):
            self.draw_beside(p, self.seen(area, QRect(inner.right() - side + 1, inner.y(), side, side)), row)

    def text(
        self, p: QPainter, area: QRect, place: QRect, words: str, face: QFont, ink: QColor, *, end: bool = False
    ) -> None:
        """One line, cut with an ellipsis where it must be, at the side where reading begins, or at its `end`."""
        p.setFont(face)
        p.setPen(ink)
        fitting = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        p.drawText(self.seen(area, place), self.leading(end=end) | Qt.TextFlag.TextSingleLine, fitting)

    def signed(self, p: QPainter, area: QRect, place: QRect, voice: int, words: str) -> None:
        """One line with the shape and the name of who said it."""
        partner = self._partners.get(voice)
        rest = QRect(place)
        if partner is not None:
            rest = self.sign(p, area, place, partner.shape, colour(partner.colour))
            wide = min(QFontMetrics(self.title).horizontalAdvance(partner.name) + 3, rest.width())
            name = QRect(rest.x(), rest.y(), wide, rest.height())
            self.text(p, area, name, partner.name, self.title, colour(partner.colour))
            rest.setLeft(rest.left() + wide + size(6))
        if words and rest.width() > size(24):
            self.text(p, area, rest, words, self.small, colour("ink-soft"))

    def sign(self, p: QPainter, area: QRect, place: QRect, drawing: str, ink: QColor) -> QRect:
        """A small drawing at the beginning of a line; what is left of the line."""
        side = round(QFontMetrics(self.small).ascent() * 0.9)
        mark = QRect(place.x(), place.y() + (self.line - side) // 2, side, side)
        icons.draw(p, drawing, self.seen(area, mark), ink)
        return place.adjusted(side + size(8), 0, 0, 0)

    def seen(self, area: QRect, place: QRect) -> QRect:
        """`place`, mirrored within the card where people read from the right."""
        return QStyle.visualRect(self._view.layoutDirection(), area, place)

    def leading(self, *, end: bool = False) -> Qt.AlignmentFlag:
        """The side where reading begins in this window, whatever script the words are in."""
        right = (self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft) != end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def broken(text: str, face: QFont, width: int, most: int) -> list[str]:
    """Text in at most so many lines of this width; the last one is cut where it is too long."""
    metrics = QFontMetrics(face)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, face)
    wrapped = QTextOption()
    wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapped)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in these, Python in letters
    ends = [*starts[1:], len(units) // 2]
    parts = [units[2 * a : 2 * b].decode("utf-16-le", "replace").strip() for a, b in zip(starts, ends, strict=True)]
    return [*parts[:-1], metrics.elidedText(parts[-1], Qt.TextElideMode.ElideRight, width)]
