"""Shows the drawn person."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.figure.artwork import Artwork, paint_picture
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
        self._artwork: Artwork | None = None
        self._moment: tuple[str | None, float] = (None, 0.0)
        self._is_mirrored = False
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_time(
        self,
        artwork: Artwork,
        move: str,
        elapsed_s: float,
        duration_s: float,
        *,
        is_mirrored: bool,
    ) -> None:
        """Show a move when some of its time has passed."""
        fraction = 0.0
        if isinstance(artwork, Illustration) and move in artwork.moves:
            fraction = artwork.fraction_at(move, elapsed_s, duration_s)
        self.show_moment(artwork, move, fraction, is_mirrored=is_mirrored)

    def show_moment(
        self,
        artwork: Artwork,
        move: str | None,
        fraction: float,
        *,
        is_mirrored: bool,
    ) -> None:
        """Show a moment of a move; no move is the way into the first.

        A person's own picture stands still, whatever the moment.
        """
        if isinstance(artwork, QImage):
            self._show(artwork, (None, 0.0), is_mirrored=False)
            return
        if move is not None and move not in artwork.moves:
            # A drawing that was chosen for another exercise has moves of its own.
            move, fraction = artwork.still_move, artwork.still_fraction
        is_still = move is not None and artwork.moves[move].is_hold
        moment = (move, 0.0 if is_still else fraction)
        self._show(artwork, moment, is_mirrored=is_mirrored)

    def show_still(self, artwork: Artwork, *, is_mirrored: bool = True) -> None:
        """Show the moment that tells best what the exercise is."""
        if isinstance(artwork, QImage):
            self._show(artwork, (None, 0.0), is_mirrored=False)
            return
        moment = (artwork.still_move, artwork.still_fraction)
        self._show(artwork, moment, is_mirrored=is_mirrored)

    def sizeHint(self) -> QSize:
        """Return a size at which the figure reads well."""
        return QSize(self._least, self._least)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it does not."""
        return QSize(self._least, self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the person, or the own picture."""
        if self._artwork is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(self._artwork, QImage):
            paint_picture(painter, QRectF(self.rect()), self._artwork)
        else:
            move, fraction = self._moment
            paint(
                painter,
                QRectF(self.rect()),
                self._artwork,
                move,
                fraction,
                self._is_mirrored,
                _COLOURS[self._theme.tokens.name],
            )
        painter.end()

    def _show(
        self, artwork: Artwork, moment: tuple[str | None, float], *, is_mirrored: bool
    ) -> None:
        is_same = artwork is self._artwork
        if is_same and (moment, is_mirrored) == (self._moment, self._is_mirrored):
            return
        self._artwork, self._moment = artwork, moment
        self._is_mirrored = is_mirrored
        self.update()
