"""The exercises of a routine as small pictures."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rls_coach.core.routine import Routine, exercise_of
from rls_coach.ui.parts import Parts
from rls_coach.ui.widgets.figure_view import FigureView

_FIGURE_PX = 76
_GAP_PX = 8
_MOST = 8


class Stills(QWidget):
    """As many pictures as there is room for, every exercise once.

    They say nothing that the words beside them do not, so they need no names.
    """

    def __init__(self, parts: Parts, routine: Routine) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        library, artwork = parts.collection.library, parts.collection.artwork
        pictures = dict.fromkeys(
            exercise_of(dose, library).picture for dose in routine.doses
        )
        self._views: list[FigureView] = []
        for picture in list(pictures)[:_MOST]:
            view = FigureView(parts.theme, least=_FIGURE_PX)
            view.setFixedSize(_FIGURE_PX, _FIGURE_PX)
            view.show_still(artwork(picture))
            self._views.append(view)
            row.addWidget(view)
        row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide those there is no room for."""
        super().resizeEvent(event)
        fits = (event.size().width() + _GAP_PX) // (_FIGURE_PX + _GAP_PX)
        for place, view in enumerate(self._views):
            view.setVisible(place < max(1, fits))
