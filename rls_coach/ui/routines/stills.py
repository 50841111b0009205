"""The exercises of a routine as small pictures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rls_coach.core.routine import Routine, exercise_of
from rls_coach.ui.parts import Parts
from rls_coach.ui.routines.words import tr
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.figure_view import FigureView

_FIGURE_PX, _LARGEST_FIGURE_PX = 76, 120
_GAP_PX = 8
_MOST = 8


class Stills(QWidget):
    """As many pictures as there is room for, every exercise once, and how many more.

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
        self._count = len(pictures)
        # The cards are made anew whenever the text changes its size.
        self._figure_px = min(parts.theme.px(_FIGURE_PX), _LARGEST_FIGURE_PX)
        self._views: list[FigureView] = []
        for picture in list(pictures)[:_MOST]:
            view = FigureView(parts.theme, least=self._figure_px)
            view.setFixedSize(self._figure_px, self._figure_px)
            view.show_still(artwork(picture))
            self._views.append(view)
            row.addWidget(view)
        self._more = Label("", "strong")
        self._more.hide()
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide those there is no room for, and count them."""
        super().resizeEvent(event)
        width = event.size().width()
        fits = self._fitting(width)
        if fits < self._count:
            self._more.ensurePolished()
            self._say_more(self._count)
            fits = self._fitting(width - self._more.sizeHint().width() - _GAP_PX)
        for place, view in enumerate(self._views):
            view.setVisible(place < fits)
        self._say_more(self._count - fits)

    def _fitting(self, width: int) -> int:
        fits = (width + _GAP_PX) // (self._figure_px + _GAP_PX)
        return min(len(self._views), max(1, fits))

    def _say_more(self, count: int) -> None:
        self._more.setText(tr("+{count}").format(count=count))
        self._more.setVisible(count > 0)
