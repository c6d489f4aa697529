"""Where photos stand on a wall: in lines below their month, none lost, none over another, found again by place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect

from couplejournal.ui.pages.looking_back.wall_layout import Measure, WallLayout

GROUPS = (7, 1, 12, 5)
MEASURE = Measure(width=500, least=90, gap=10, heading=40, between=20)


@pytest.fixture
def layout() -> WallLayout:
    return WallLayout(GROUPS, MEASURE)


def test_squares_fill_the_width_and_never_lie_over_each_other(layout: WallLayout) -> None:
    rects = [layout.rect(photo) for photo in range(layout.count)]
    assert layout.columns == 5 and layout.side == 92
    assert all(QRect(0, 0, 500, layout.height).contains(rect) for rect in rects)
    assert not [1 for n, one in enumerate(rects) for other in rects[:n] if one.intersects(other)]


def test_every_month_has_its_heading_above_its_photos(layout: WallLayout) -> None:
    first = 0
    for group, size in enumerate(GROUPS):
        heading = layout.heading(group)
        assert {layout.group(photo) for photo in range(first, first + size)} == {group}
        assert layout.rect(first).top() == heading.bottom() + 1
        assert first == 0 or layout.rect(first - 1).bottom() < heading.top()
        first += size


def test_what_is_in_sight_is_never_left_out(layout: WallLayout) -> None:
    for top in range(-60, layout.height + 60, 7):
        bottom = top + 55
        seen = {n for n in range(layout.count) if layout.rect(n).top() <= bottom and layout.rect(n).bottom() >= top}
        assert seen <= set(layout.within(top, bottom))
        assert len(layout.within(top, bottom)) <= len(seen) + 2 * layout.columns


def test_a_photo_is_found_where_it_stands_and_nothing_between(layout: WallLayout) -> None:
    for photo in range(layout.count):
        assert layout.at(layout.rect(photo).center()) == photo
        assert layout.at(layout.rect(photo).topRight() + QPoint(5, 0)) == -1
    assert layout.at(QPoint(5, 5)) == -1  # a heading


def test_up_and_down_go_through_every_line_across_the_months(layout: WallLayout) -> None:
    way, photo = [0], 0
    while (below := layout.below(photo)) != photo:
        way.append(below)
        photo = below
    assert way == [0, 5, 7, 8, 13, 18, 20]
    assert layout.above(20) == 18 and layout.above(7) == 5 and layout.above(3) == 3
    assert layout.below(4) == 6  # the last of a line that is shorter


def test_a_window_too_narrow_for_two_gets_two_small_ones() -> None:
    layout = WallLayout((3,), MEASURE._replace(width=120))
    assert layout.columns == 2 and layout.side == 55


def test_from_the_right_the_first_stands_at_the_right() -> None:
    layout = WallLayout((3,), MEASURE._replace(mirrored=True))
    assert layout.rect(0).right() == 499 and layout.rect(1).right() < layout.rect(0).left()


def test_an_empty_wall_has_no_height_and_nothing_on_it() -> None:
    layout = WallLayout((), MEASURE)
    assert layout.height == 0 and not layout.within(0, 500) and layout.nearest(QPoint(3, 3)) == -1
