"""The chart's days as a table: for those who cannot see it, and for copying."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from rls_coach.core.trends import DayFigures
from rls_coach.ui.charts.day_text import weekday_day_text
from rls_coach.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NONE = "–"  # noqa: RUF001
_DAY, _EVENING, _NIGHT, _MINUTES, _SESSIONS = range(5)


class DayTableModel(QAbstractTableModel):
    """Leg days, newest first."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._days: tuple[DayFigures, ...] = ()
        self._has_year = False

    def show_days(self, days: tuple[DayFigures, ...]) -> None:
        """Show other days, given oldest first."""
        self.beginResetModel()
        self._days = days[::-1]
        self._has_year = bool(days) and days[0].day.year != days[-1].day.year
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many days there are."""
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many figures a day has."""
        return 0 if parent.isValid() else _SESSIONS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return what a column holds."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return _alignment(section)
        if role != _Role.DisplayRole:
            return None
        return (
            self.tr("Day"),
            self.tr("Evening"),
            self.tr("Night"),
            self.tr("Minutes"),
            self.tr("Sessions"),
        )[section]

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return a cell."""
        if role == _Role.TextAlignmentRole:
            return _alignment(index.column())
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        text = self._text(self._days[index.row()], index.column())
        if role == _Role.AccessibleTextRole and text == _NONE:
            return self.tr("no rating")
        return text

    def _text(self, day: DayFigures, column: int) -> str:
        if column == _DAY:
            return weekday_day_text(self._locale, day.day, has_year=self._has_year)
        if column == _EVENING:
            return self._rating(day.evening, is_skipped=day.has_skipped_evening)
        if column == _NIGHT:
            return self._rating(day.night, is_skipped=day.has_skipped_night)
        number = round(day.minutes) if column == _MINUTES else day.sessions
        return self._locale.toString(number)

    def _rating(self, value: int | None, *, is_skipped: bool) -> str:
        if value is not None:
            return self._locale.toString(value)
        return self.tr("skipped") if is_skipped else _NONE


class DayTable(QTableView):
    """A table of days whose chosen rows can be copied into a spreadsheet."""

    def __init__(self, theme: Theme, model: DayTableModel) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "bare")
        self.setModel(model)
        self.setAccessibleName(self.tr("Day by day"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_DAY, QHeaderView.ResizeMode.Fixed)
        self._fit()
        theme.changed.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen rows, or all of them where none is chosen."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_text())
            return
        super().keyPressEvent(event)

    def copied_text(self) -> str:
        """Return the chosen rows with the headings, with tabs between the cells."""
        model = self.model()
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = range(model.columnCount())
        across = Qt.Orientation.Horizontal
        lines = [[str(model.headerData(column, across)) for column in columns]]
        for row in rows or range(model.rowCount()):
            cells = (str(model.index(row, column).data()) for column in columns)
            # A spreadsheet takes an empty cell for a missing number, but not a dash.
            lines.append(["" if cell == _NONE else cell for cell in cells])
        return "\n".join("\t".join(line) for line in lines)

    def _fit(self) -> None:
        row_px = self._theme.px(32)
        self.verticalHeader().setDefaultSectionSize(row_px)
        # A whole week is in sight.
        heading_px = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(row_px * 7 + heading_px)
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(84))
        self.horizontalHeader().resizeSection(_DAY, self._theme.px(150))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == _DAY else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
