"""Finds what a layout can do wrong: words cut off, things too small to hit, parts over each other or without names."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QWidget,
)

_SLACK = 2  # px that round-off may cost
_TARGET = 24  # px, WCAG 2.2 criterion 2.5.8


def faults(top: QWidget) -> list[str]:
    """Everything wrong with what is on show in `top`, which has been shown and laid out."""
    return [
        fault for part in _on_show(top) for fault in (*_cut(part), *_small(part), *_outside(part), *_overlaps(part))
    ]


def nameless(top: QWidget) -> list[str]:
    """What can be worked by hand and has no accessible name, or no objectName."""
    found = []
    for part in _on_show(top):
        if not part.focusPolicy() & Qt.FocusPolicy.TabFocus or part.objectName().startswith("qt_"):
            continue  # Qt's own inner parts speak through the part they belong to
        if not part.objectName():
            found.append(f"no objectName: {_who(part)}")
        if not (part.accessibleName() or str(part.property("text") or "").strip()):
            found.append(f"no accessible name: {_who(part)}")
    return found


def _on_show(top: QWidget) -> Iterator[QWidget]:
    return (part for part in (top, *top.findChildren(QWidget)) if part.isVisibleTo(top) and not part.size().isEmpty())


def _cut(part: QWidget) -> Iterator[str]:
    text = str(part.property("text") or "")
    if isinstance(part, QLabel) and text:
        need = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
        if need > part.height() + _SLACK:
            yield f"cut: {_who(part)} needs height {need}, has {part.height()}"
        longest = max(
            part.fontMetrics().horizontalAdvance(word) for word in text.replace("\u200b", " ").split() or [""]
        )
        if longest > part.width() + _SLACK:
            yield f"cut: a word of {_who(part)} is wider than its label"
    elif isinstance(part, QAbstractButton):
        least = part.minimumSizeHint() if part.hasHeightForWidth() else part.sizeHint()
        if part.hasHeightForWidth():
            least.setHeight(max(least.height(), part.heightForWidth(part.width())))
        if least.width() > part.width() + _SLACK or least.height() > part.height() + _SLACK:
            yield f"cut: {_who(part)} needs {least.toTuple()}, has {part.size().toTuple()}"
    elif isinstance(part, QLineEdit | QComboBox) and part.contentsRect().height() < part.fontMetrics().height():
        yield f"cut: {_who(part)} is lower than its letters"


def _small(part: QWidget) -> Iterator[str]:
    hit = part.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(part, QProgressBar)
    if hit and min(part.width(), part.height()) < _TARGET:
        yield f"small: {_who(part)} is {part.size().toTuple()}"


def _outside(part: QWidget) -> Iterator[str]:
    parent = part.parentWidget()
    if parent is None or part.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return
    if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(part.geometry()):
        yield f"outside: {_who(part)} {_box(part.geometry())} in {_who(parent)} {_box(parent.rect())}"


def _too_wide(part: QWidget) -> Iterator[str]:
    if isinstance(part, QAbstractScrollArea) and part.horizontalScrollBar().maximum() > 0:
        yield f"too wide: {_who(part)} by {part.horizontalScrollBar().maximum()}"


def _overlaps(part: QWidget) -> Iterator[str]:
    layout = part.layout()
    if layout is None:
        return
    kids = [kid for kid in _laid(part, layout) if kid.isVisibleTo(part)]
    for place, one in enumerate(kids):
        for other in kids[place + 1 :]:
            common = one.geometry().intersected(other.geometry())
            if common.width() > _SLACK and common.height() > _SLACK:
                yield f"overlap: {_who(one)} and {_who(other)} by {common.size().toTuple()}"


def _laid(part: QWidget, layout: QLayout) -> list[QWidget]:
    """What the layout and those within it have placed.

    Qt's own items are not asked for: they go without PySide hearing of it, and what stands at their place next is
    taken for them.
    """
    layouts = (layout, *layout.findChildren(QLayout))
    kids = part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [kid for kid in kids if any(one.indexOf(kid) >= 0 for one in layouts)]


def _who(part: QWidget) -> str:
    words = str(part.property("text") or part.accessibleName())[:40]
    return f"{type(part).__name__} {part.objectName()!r} {words!r}"


def _box(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()
