"""The look of Qt's own parts (fields, bars, boxes, menus), painted over Fusion; no style sheet anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleFactory, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour, size

if TYPE_CHECKING:  # each of these types costs start-up time when Qt for Python first makes it
    from PySide6.QtWidgets import (
        QStyleOption,
        QStyleOptionComboBox,
        QStyleOptionComplex,
        QStyleOptionFrame,
        QStyleOptionMenuItem,
        QStyleOptionSlider,
    )

_Primitive, _Complex, _Part, _State, _Contents = (
    QStyle.PrimitiveElement,
    QStyle.ComplexControl,
    QStyle.SubControl,
    QStyle.StateFlag,
    QStyle.ContentsType,
)
_FOCUS = _State.State_HasFocus | _State.State_KeyboardFocusChange
_LEAST = {  # the least height in px at 100 % text of what Qt sizes itself
    _Contents.CT_ComboBox: 46,
    _Contents.CT_SpinBox: 46,
    _Contents.CT_LineEdit: 46,
    _Contents.CT_PushButton: 44,
    _Contents.CT_MenuItem: 40,
}


class Style(QProxyStyle):
    """Only what is drawn and a few sizes are ours: asking Python for each measure was seen to cost 25 % on a form."""

    def __init__(self) -> None:
        super().__init__(QStyleFactory.create("Fusion"))
        self._primitives = {
            _Primitive.PE_PanelLineEdit: _line,
            _Primitive.PE_Frame: _frame,
            _Primitive.PE_FrameFocusRect: _focus,
            _Primitive.PE_PanelTipLabel: _tip,
            _Primitive.PE_PanelButtonCommand: _button,
            _Primitive.PE_IndicatorCheckBox: _check_box,
            _Primitive.PE_IndicatorRadioButton: _radio_button,
        }

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, p: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = self._primitives.get(element)
        if draw is None:
            super().drawPrimitive(element, option, p, widget)
            return
        p.save()
        draw(option, p, widget)
        p.restore()

    def drawComplexControl(
        self, control: QStyle.ComplexControl, option: QStyleOptionComplex, p: QPainter, widget: QWidget | None = None
    ) -> None:
        p.save()
        if control == _Complex.CC_ScrollBar:
            self._scroll_bar(cast("QStyleOptionSlider", option), p, widget)
        elif control == _Complex.CC_ComboBox:
            self._combo_box(cast("QStyleOptionComboBox", option), p)
        else:
            super().drawComplexControl(control, option, p, widget)
        p.restore()

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == _Complex.CC_ComboBox and part in (_Part.SC_ComboBoxArrow, _Part.SC_ComboBoxEditField):
            whole, arrow = option.rect, size(40)
            place = whole.adjusted(whole.width() - arrow, 0, 0, 0)
            if part == _Part.SC_ComboBoxEditField:
                place = whole.adjusted(size(12), 2, -arrow, -2)
            return QStyle.visualRect(option.direction, whole, place)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, contents: QSize, widget: QWidget | None = None
    ) -> QSize:
        result = super().sizeFromContents(kind, option, contents, widget)  # type: ignore[arg-type]
        least = _LEAST.get(kind)
        if least is not None and not (kind == _Contents.CT_MenuItem and _parting(option)):
            result = result.expandedTo(QSize(0, size(least)))
            if kind == _Contents.CT_ComboBox:
                result += QSize(size(30), 0)
        return result

    def _scroll_bar(self, option: QStyleOptionSlider, p: QPainter, widget: QWidget | None) -> None:
        if option.maximum <= option.minimum:
            return  # its place is kept free, so that the words do not jump when it comes
        slider = self.subControlRect(_Complex.CC_ScrollBar, option, _Part.SC_ScrollBarSlider, widget)
        upright = option.orientation == Qt.Orientation.Vertical
        thick = 10 if option.state & (_State.State_MouseOver | _State.State_Sunken) else 6
        bar = QRectF(slider)
        if upright:
            bar = QRectF(bar.right() - thick - 1, bar.y() + 2, thick, bar.height() - 4)
        else:
            bar = QRectF(bar.x() + 2, bar.bottom() - thick - 1, bar.width() - 4, thick)
        paint.sheet(p, bar, thick / 2, colour("field-line"))

    def _combo_box(self, option: QStyleOptionComboBox, p: QPainter) -> None:
        field(
            p, option.rect, focused=_keyed(option) or (option.editable and bool(option.state & _State.State_HasFocus))
        )
        arrow = self.subControlRect(_Complex.CC_ComboBox, option, _Part.SC_ComboBoxArrow)
        wide, high = size(12), size(7)
        angle = QRectF(arrow.center().x() - wide / 2, arrow.center().y() - high / 2 + 1, wide, high)
        paint.chevron(p, angle, colour("ink-soft"))


def field(p: QPainter, rect: QRect, *, focused: bool) -> None:
    """The ground of whatever is written in: rounded, a hairline, and the ring of focus while it is written in."""
    paint.sheet(p, rect, paint.radius(), colour("field"), colour("field-line"))
    if focused:
        paint.ring(p, rect, paint.radius())


def _keyed(option: QStyleOption) -> bool:
    return _FOCUS & option.state == _FOCUS


def _parting(option: QStyleOption) -> bool:
    """Whether a menu's item is the line between two others."""
    item = cast("QStyleOptionMenuItem", option)
    return item.menuItemType == type(item).MenuItemType.Separator


def _line(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    if cast("QStyleOptionFrame", option).lineWidth > 0:
        field(p, option.rect, focused=bool(option.state & _State.State_HasFocus))
    # else it stands inside a combo box or date field, which has painted the ground already


def _frame(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    if widget is not None and (widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit")):
        field(p, option.rect, focused=widget.hasFocus())
    else:
        paint.sheet(p, option.rect, paint.radius(), None, colour("line"))


def _focus(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    paint.ring(p, option.rect, 6)


def _tip(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    p.fillRect(option.rect, colour("card"))
    p.setPen(colour("field-line"))
    p.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _button(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    over = option.state & (_State.State_MouseOver | _State.State_Sunken)
    paint.sheet(p, option.rect, paint.radius(), colour("accent-soft" if over else "card"), colour("field-line"))
    if _keyed(option):
        paint.ring(p, option.rect, paint.radius())


def _check_box(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    on = bool(option.state & _State.State_On)
    edge = colour("second" if on else "field-line")
    paint.sheet(p, option.rect, 4, colour("second" if on else "field"), edge, 1.5)
    if on:
        paint.tick(p, QRectF(option.rect).adjusted(2, 2, -2, -2), colour("field"))


def _radio_button(option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
    on = bool(option.state & _State.State_On)
    area = QRectF(option.rect)
    paint.sheet(p, area, area.width(), colour("field"), colour("second" if on else "field-line"), 1.5)
    if on:
        inset = area.width() * 0.27
        paint.sheet(p, area.adjusted(inset, inset, -inset, -inset), area.width(), colour("second"))
