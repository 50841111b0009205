"""Shows the drawn person."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.figure.colours import FigureColours
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.painter import paint
from rls_coach.ui.theme import Theme

_COLOURS: dict[str, FigureColours] = {
    "light": FigureColours.LIGHT,
    "dark": FigureColours.DARK,
    "contrast": FigureColours.HIGH_CONTRAST,
}


class FigureView(QWidget):
    """One moment of an exercise, drawn as large as fits.

    It is painted again only where something changed: a hold costs nothing.
    """

    def __init__(self, theme: Theme, least: int = 120) -> None:
        super().__init__()
        self._theme = theme
        self._illustration: Illustration | None = None
        self._moment: tuple[str | None, float] = (None, 0.0)
        self._is_mirrored = False
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_moment(
        self,
        illustration: Illustration,
        move: str | None,
        fraction: float,
        *,
        is_mirrored: bool,
    ) -> None:
        """Show a moment of a move; no move is the way into the first."""
        is_still = move is not None and illustration.moves[move].is_hold
        moment = (move, 0.0 if is_still else fraction)
        shown = (self._illustration, self._moment, self._is_mirrored)
        if shown == (illustration, moment, is_mirrored):
            return
        self._illustration, self._moment = illustration, moment
        self._is_mirrored = is_mirrored
        self.update()

    def show_still(
        self, illustration: Illustration, *, is_mirrored: bool = True
    ) -> None:
        """Show the moment that tells best what the exercise is."""
        self.show_moment(
            illustration,
            illustration.still_move,
            illustration.still_fraction,
            is_mirrored=is_mirrored,
        )

    def sizeHint(self) -> QSize:
        """Return a size at which the figure reads well."""
        return QSize(self._least, self._least)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it does not."""
        return QSize(self._least, self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the person."""
        if self._illustration is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        move, fraction = self._moment
        paint(
            painter,
            QRectF(self.rect()),
            self._illustration,
            move,
            fraction,
            self._is_mirrored,
            _COLOURS[self._theme.tokens.name],
        )
        painter.end()
