"""How long a dose is held: seconds, "a few seconds" as set, or longer holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rls_coach.core.exercise import Exercise
from rls_coach.core.long_hold import (
    LONG_HOLD_S,
    LONG_HOLD_TIMES,
    has_long_hold,
    is_long,
)
from rls_coach.core.routine import MAX_HOLD_S, Dose
from rls_coach.ui.routines.remarks import hold_remark, open_hold_s
from rls_coach.ui.routines.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.check_box import CheckBox
from rls_coach.ui.widgets.fields import NumberRow


class HoldFields(QWidget):
    """The seconds of the hold, and two common choices of them.

    Attributes:
        seconds: Of the hold.
        as_set: Whether it is the person's own reading of "a few seconds".
        longer: Whether it is long, and as often as suits that.

    Signals:
        seconds_typed(int): That long.
        as_set_chosen(bool): Left to the settings, or as it is now.
        longer_chosen(bool): Longer holds, or the usual ones again.
    """

    seconds_typed = Signal(int)
    as_set_chosen = Signal(bool)
    longer_chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.seconds = NumberRow(theme, tr("Hold"), MAX_HOLD_S, tr(" s"))
        self.as_set = CheckBox(theme, "")
        text = tr("Longer holds ({times} times {seconds} s)")
        self.longer = CheckBox(
            theme, text.format(times=LONG_HOLD_TIMES, seconds=LONG_HOLD_S)
        )
        self.seconds.box.valueChanged.connect(self.seconds_typed)
        # Clicked and not toggled: what is shown is no choice.
        self.as_set.clicked.connect(self.as_set_chosen)
        self.longer.clicked.connect(self.longer_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field in (self.seconds, self.as_set, self.longer):
            column.addWidget(field)

    def show_hold(self, done: Exercise, dose: Dose, hold_s: int) -> None:
        """Show the hold of a dose; nothing where it cannot be changed.

        Args:
            done: The exercise in the dose's version.
            dose: The dose.
            hold_s: The person's reading of "a few seconds".
        """
        self.setVisible(done.hold_s is not None)
        if done.hold_s is None:
            return
        open_s = open_hold_s(done, hold_s)
        seconds = dose.hold_s or open_s
        self.seconds.show_number(seconds)
        self.seconds.show_remark(hold_remark(seconds, done.hold_s))
        self.as_set.setVisible(done.has_few_seconds)
        self.as_set.setText(tr("As in Settings ({seconds} s)").format(seconds=open_s))
        self.as_set.setChecked(dose.hold_s is None)
        self.longer.setVisible(has_long_hold(done))
        self.longer.setChecked(is_long(dose))
