"""The evening comforts, which step forward where exercise steps back."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.routine import usual_dose
from rls_coach.core.suiting import suited_version
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.dose_text import dose_text
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.flow import EvenGrid

_KINDS = {ExerciseKind.COMFORT, ExerciseKind.WARM_UP}
_LEAST_WIDTHS_PX = {3: 165, 2: 150}
"""How narrow a tile may be, by how many stand in a row."""


class ComfortTile(Button):
    """One comfort: its picture, its name and how long it is; all of it one button."""

    def __init__(self, theme: Theme, exercise: Exercise, artwork: Artwork) -> None:
        name = said(exercise.name)
        amount = dose_text(exercise, usual_dose(exercise, exercise.version))
        spoken = self.tr("Start: {name}, {amount}").format(name=name, amount=amount)
        super().__init__("", "tile", name=spoken)
        figure = FigureView(theme, least=theme.px(76))
        figure.show_still(artwork)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(2)
        column.addWidget(figure)
        for label in (Label(name, "strong"), Label(amount, "quiet")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def sizeHint(self) -> QSize:
        """Return room for the picture and both texts."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which they do not fit."""
        return self._column.minimumSize()


class ComfortsCard(Card):
    """A bath, a compress, a massage: what the evening is for, one press each.

    Signals:
        chosen(str): The person wants that one, by the exercise's id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, artwork: Callable[[str], Artwork]) -> None:
        super().__init__(margin=22, spacing=12)
        self._theme = theme
        self._artwork = artwork
        self._shown: tuple[object, ...] = ()
        self._tiles: list[ComfortTile] = []
        self._grid = EvenGrid(spacing=10)
        title = self.tr("Comforts for the evening")
        self.column.addWidget(Label(title, "section", wraps=True))
        self.column.addWidget(self._grid)

    @property
    def main_button(self) -> Button | None:
        """The first of them, if any is offered."""
        return self._tiles[0] if self._tiles else None

    def show_comforts(self, library: Library, concerns: frozenset[Concern]) -> None:
        """Show what there is and what a person told does not rule out."""
        comforts = []
        for exercise in library.values():
            version = suited_version(exercise, concerns)
            if exercise.kind in _KINDS and version is not None:
                comforts.append(exercise.in_version(version))
        shown = (self._theme.px(100), *comforts)
        if shown == self._shown:
            return  # the keyboard may stand on one of them
        self._shown = shown
        old, self._grid = self._grid, EvenGrid(spacing=10)
        self.column.replaceWidget(old, self._grid)
        old.hide()
        old.deleteLater()
        self._tiles = [self._tile(exercise) for exercise in comforts]
        for tile in self._tiles:
            self._grid.add(tile)
        widths = {n: self._theme.px(px) for n, px in _LEAST_WIDTHS_PX.items()}
        self._grid.set_least_widths(widths)

    def _tile(self, exercise: Exercise) -> ComfortTile:
        tile = ComfortTile(self._theme, exercise, self._artwork(exercise.picture))
        tile.clicked.connect(lambda: self.chosen.emit(exercise.id))
        return tile
