"""How everything looks: light or dark, our two typefaces, and how large the words are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.ui.kit import colours
from couplejournal.ui.kit.colours import Theme, colour, names, read, size, tints
from couplejournal.ui.kit.style import Style

__all__ = ["SCALES", "SCHEMES", "Look", "Theme", "apply", "colour", "font", "look", "names", "size", "tints"]

SCHEMES = ("auto", "light", "dark")
SCALES = (1.0, 1.25, 1.5, 2.0)
SANS, SERIF = "Source Sans Pro", "Source Serif Pro"
_FILES = ("SourceSansPro-Regular", "SourceSansPro-Semibold", "SourceSerifPro-Regular", "SourceSerifPro-Semibold")
BODY = 20  # px: words are read from 80 cm
# Face, size and weight of each kind of words. Qt gives them to every widget of the class of that name.
_WORDS = {
    "Title": (SERIF, 42, QFont.Weight.DemiBold),
    "Heading": (SERIF, 27, QFont.Weight.DemiBold),
    "Vast": (SERIF, 56, QFont.Weight.Normal),
    "Prompt": (SERIF, 33, QFont.Weight.Normal),
    "Aloud": (SERIF, 25, QFont.Weight.Normal),
    "Note": (SANS, 18, QFont.Weight.Normal),
    "Strong": (SANS, BODY, QFont.Weight.DemiBold),
}


class Look(QObject):
    """The look of the moment. It follows the system's light or dark by itself; `changed` comes after any change."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str, scale: float, motion: bool | None) -> None:
        super().__init__(app)
        self.scheme, self.scale, self._motion = scheme, scale, motion
        self.dim = False
        self._hints = app.styleHints()  # kept: its wrapper dies early otherwise
        self.theme = read("light")
        self._tell_the_system()
        self._dress()
        self._write()
        self._hints.colorSchemeChanged.connect(self._dress)

    def set_scheme(self, scheme: str) -> None:
        """`scheme` is one of SCHEMES; "auto" follows the system, live."""
        self.scheme = scheme
        self._tell_the_system()
        self._dress()

    def set_dim(self, dim: bool) -> None:
        """True: the lamp is out, whatever the scheme is; False: everything as it was."""
        if dim != self.dim:
            self.dim = dim
            self._dress()

    def set_scale(self, scale: float) -> None:
        """`scale` is the size of all words, 1.0 to 2.0."""
        self.scale = scale
        colours.show(self.theme, scale)
        self._write()
        self.changed.emit()

    def set_motion(self, motion: bool | None) -> None:
        """True or False by choice; None asks the system."""
        self._motion = motion

    @property
    def motion(self) -> bool:
        """Whether things may fade; never when the system or the couple ask for less movement."""
        if self._motion is not None:
            return self._motion
        preference = getattr(self._hints, "motionPreference", None)  # from Qt 6.12 on
        if preference is not None:
            return "Reduce" not in str(preference())
        from couplejournal.ui.kit import stillness  # not before something is to move

        return not stillness.wished()

    def _tell_the_system(self) -> None:
        """The window's frame is the system's; told, it matches ours."""
        if self.scheme == "auto":
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if self.scheme == "dark" else Qt.ColorScheme.Light)

    def _dress(self) -> None:
        dark = self.scheme == "dark" or (self.scheme == "auto" and self._hints.colorScheme() == Qt.ColorScheme.Dark)
        self.theme = read("night" if self.dim else "dark" if dark else "light")
        colours.show(self.theme, self.scale)
        QApplication.setPalette(palette(self.theme))
        self.changed.emit()

    def _write(self) -> None:
        QApplication.setFont(font(SANS, BODY))  # first: it makes Qt forget those of the classes
        for kind, (family, px, weight) in _WORDS.items():
            QApplication.setFont(font(family, px, weight), kind)  # type: ignore[arg-type]  # the stub asks for bytes


_look: Look | None = None


def apply(app: QApplication, *, scheme: str = "auto", scale: float = 1.0, motion: bool | None = None) -> Look:
    """Dress the program: style, palette and fonts. Call it once, before the first widget."""
    global _look
    app.setStyle(Style())
    for name in _FILES:
        for folder in paths.fonts():
            if (folder / f"{name}.ttf").exists():
                QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf"))
    _look = Look(app, scheme, scale, motion)
    return _look


def look() -> Look:
    """The look of the moment; apply() comes first."""
    assert _look is not None, "theme.apply() comes first"
    return _look


def font(family: str, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """One of our faces, SANS or SERIF; `px` is its size at 100 % text."""
    face = QFont(family)
    face.setPixelSize(size(px))
    face.setWeight(weight)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


def palette(theme: Theme) -> QPalette:
    """The theme in Qt's own roles, so that what we did not paint ourselves fits in."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    table = {
        "paper": (role.Window,),
        "card": (role.Button, role.AlternateBase, role.Light, role.Midlight, role.ToolTipBase),
        "field": (role.Base,),
        "ink": (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.BrightText, role.ToolTipText),
        "ink-soft": (role.PlaceholderText,),
        "line": (role.Mid,),
        "field-line": (role.Dark,),
        "shade": (role.Shadow,),
        "accent": (role.Accent, role.Link),
        "accent-soft": (role.Highlight,),
        "second": (role.LinkVisited,),
    }
    result = QPalette()
    for name, roles in table.items():
        for one in roles:
            result.setColor(one, QColor(theme.colours[name]))
    for one in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, one, QColor(theme.colours["ink-soft"]))
    return result
