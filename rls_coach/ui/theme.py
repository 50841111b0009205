"""Colours, sizes and the style sheet, in three sets.

The palettes are the app's own: Qt's colour scheme switch does nothing where the
desktop brings no platform theme.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.style_sheet import style_sheet


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, as hexadecimal text.

    Attributes:
        name: Which set it is.
        background: Behind everything.
        rail: Behind the rail.
        raised: Cards.
        text: Text.
        quiet: Quiet text.
        primary: Actions, and what is done.
        on_primary: Text upon ``primary``.
        accent: Now, and a hold; for shapes.
        accent_text: The same for text.
        calm: Selected things and minutes.
        on_calm: Text upon ``calm``.
        line: Lines around and between.
        control_line: Lines around what can be pressed; 3:1 against the ground.
        empty: Something not done, which is no fault.
        disabled: Text of what cannot be pressed now, and of what is not yet filled in.
        disabled_line: Lines around it.
    """

    name: str
    background: str
    rail: str
    raised: str
    text: str
    quiet: str
    primary: str
    on_primary: str
    accent: str
    accent_text: str
    calm: str
    on_calm: str
    line: str
    control_line: str
    empty: str
    disabled: str
    disabled_line: str


LIGHT = Tokens(
    name="light",
    background="#f6f4ef",
    rail="#ece7df",
    raised="#ffffff",
    text="#1e2b2a",
    quiet="#566462",
    primary="#1f6f66",
    on_primary="#ffffff",
    accent="#d96f43",
    accent_text="#b4532b",
    calm="#d3e6e0",
    on_calm="#144b45",
    line="#e4dfd4",
    control_line="#748f89",
    empty="#ebe6db",
    disabled="#566462",
    disabled_line="#e4dfd4",
)
DARK = Tokens(
    name="dark",
    background="#14201f",
    rail="#101a19",
    raised="#1c2b29",
    text="#eaf1ef",
    quiet="#a3b5b2",
    primary="#5cc0b0",
    on_primary="#0d1f1c",
    accent="#f0976f",
    accent_text="#f0976f",
    calm="#244a44",
    on_calm="#c9ece5",
    line="#2b3d3a",
    control_line="#6f8a85",
    empty="#2b3d3a",
    disabled="#a3b5b2",
    disabled_line="#2b3d3a",
)
CONTRAST = Tokens(
    name="contrast",
    background="#000000",
    rail="#000000",
    raised="#000000",
    text="#ffffff",
    quiet="#f2f2f2",
    primary="#7df0dd",
    on_primary="#000000",
    accent="#ffb088",
    accent_text="#ffb088",
    calm="#0f4f46",
    on_calm="#ffffff",
    line="#ffffff",
    control_line="#ffffff",
    empty="#3a3a3a",
    disabled="#9a9a9a",
    disabled_line="#5a5a5a",
)

_BY_CHOICE = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.CONTRAST: CONTRAST,
}


class Theme(QObject):
    """The colours and sizes in use.

    Signals:
        changed(): Colours or sizes are different now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = ThemeChoice.SYSTEM
        self._text_percent = 100
        self.tokens = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def apply(self, choice: ThemeChoice, text_percent: int) -> None:
        """Use a person's choice of colours and text size."""
        self._choice = choice
        self._text_percent = text_percent
        self._use()

    def px(self, size: float) -> int:
        """Return a size in pixels, grown with the text."""
        return round(size * self._text_percent / 100)

    def color(self, token: str) -> QColor:
        """Return the colour of a token."""
        return QColor(getattr(self.tokens, token))

    def _on_scheme_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._use()

    def _use(self) -> None:
        self.tokens = _BY_CHOICE.get(self._choice) or _system_tokens()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            if application.style().name() != "fusion":
                application.setStyle("Fusion")
            application.setPalette(_palette(self.tokens))
            font = application.font()
            font.setPixelSize(self.px(16))
            application.setFont(font)
            application.setStyleSheet(style_sheet(self.tokens, self._text_percent))
        self.changed.emit()


def _system_tokens() -> Tokens:
    hints = QGuiApplication.styleHints()
    # Qt tells of a wish for high contrast from 6.10 on.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        contrast = getattr(accessibility(), "contrastPreference", None)
        if contrast is not None and contrast() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, tokens.background),
        (role.WindowText, tokens.text),
        (role.Base, tokens.raised),
        (role.AlternateBase, tokens.background),
        (role.Text, tokens.text),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.accent_text),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary),
        (role.Link, tokens.primary),
        (role.PlaceholderText, tokens.quiet),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.text),
        (role.Mid, tokens.line),
        (role.Light, tokens.raised),
        (role.Dark, tokens.control_line),
    ):
        palette.setColor(which, QColor(color))
    return palette
