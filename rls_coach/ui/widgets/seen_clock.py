"""A clock that goes while somebody can see what it moves."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_FRAME_MS = 40


class SeenClock(QObject):
    """Tells the seconds since a widget came into sight; rests while it is hidden.

    Signals:
        ticked(float): Seconds since the beginning.
    """

    ticked = Signal(float)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._elapsed = QElapsedTimer()
        self._elapsed.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(lambda: self.ticked.emit(self.elapsed_s))
        widget.installEventFilter(self)

    @property
    def elapsed_s(self) -> float:
        """Seconds since the beginning."""
        return self._elapsed.elapsed() / 1000

    def begin(self) -> None:
        """Begin again from nothing."""
        self._elapsed.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go and rest with the widget."""
        if event.type() == QEvent.Type.Show:
            self.begin()
            self._timer.start()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)
