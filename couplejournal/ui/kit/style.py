"""The look of Qt's own parts (fields, bars, boxes, menus), painted over Fusion; no style sheet anywhere."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleFactory,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionSlider,
    QTextEdit,
    QWidget,
)

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour, size

_Primitive, _Control, _Complex, _State = (
    QStyle.PrimitiveElement,
    QStyle.ControlElement,
    QStyle.ComplexControl,
    QStyle.StateFlag,
)


class Style(QProxyStyle):
    """Only what is drawn is ours: asking Python for each measure as well was seen to cost 25 % on a form."""

    def __init__(self) -> None:
        super().__init__(QStyleFactory.create("Fusion"))
        self._primitives = {
            _Primitive.PE_PanelLineEdit: self._line,
            _Primitive.PE_Frame: self._frame,
            _Primitive.PE_FrameFocusRect: self._focus,
            _Primitive.PE_PanelTipLabel: self._tip,
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
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            p.save()
            self._scroll_bar(option, p, widget)
            p.restore()
        else:
            super().drawComplexControl(control, option, p, widget)

    def _line(self, option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
        if isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
            field(p, option.rect, focused=bool(option.state & _State.State_HasFocus))
        else:  # inside a combo box: that has painted the field already
            p.fillRect(option.rect, option.palette.base())

    def _frame(self, option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
        if isinstance(widget, QTextEdit):
            field(p, option.rect, focused=widget.hasFocus())
        else:
            paint.sheet(p, option.rect, paint.radius(), None, colour("line"))

    def _focus(self, option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
        paint.ring(p, option.rect, 6)

    def _tip(self, option: QStyleOption, p: QPainter, widget: QWidget | None) -> None:
        p.fillRect(option.rect, colour("card"))
        p.setPen(colour("field-line"))
        p.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _scroll_bar(self, option: QStyleOptionSlider, p: QPainter, widget: QWidget | None) -> None:
        if option.maximum <= option.minimum:
            return  # its place is kept free, so that the words do not jump when it comes
        slider = self.subControlRect(_Complex.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, widget)  # type: ignore[arg-type]
        across = slider.width() if option.orientation == Qt.Orientation.Vertical else slider.height()
        thick = min(across, 10 if option.state & (_State.State_MouseOver | _State.State_Sunken) else 6)
        bar = QRectF(slider)
        if option.orientation == Qt.Orientation.Vertical:
            bar = QRectF(bar.right() - thick - 2, bar.y() + 2, thick, bar.height() - 4)
        else:
            bar = QRectF(bar.x() + 2, bar.bottom() - thick - 2, bar.width() - 4, thick)
        paint.sheet(p, bar, thick / 2, colour("field-line"))


def field(p: QPainter, rect: QRect, *, focused: bool) -> None:
    """The ground of whatever is written in: rounded, a hairline, and the ring of focus while it is written in."""
    paint.sheet(p, rect, paint.radius(), colour("field"), colour("field-line"))
    if focused:
        paint.ring(p, rect, paint.radius())


def field_height() -> int:
    """How high a field of one line is."""
    return size(46)
