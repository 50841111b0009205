"""The ways of doing an exercise, to choose from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.exercise_kind import Level
from rls_coach.core.suiting import suited_version
from rls_coach.ui.library.concern_words import first_version_text, ruled_out_text
from rls_coach.ui.library.words import level_text, shown, tr
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.choice_rows import RadioRow
from rls_coach.ui.widgets.marks import caution


class VersionCard(Card):
    """Usual, easier and harder ways, the one that comes first on top.

    Signals:
        version_chosen(str): The person chose a version; empty for the usual one.
    """

    version_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=20, spacing=8)
        self._theme = theme
        self.rows: dict[str, RadioRow] = {}
        self._group = QButtonGroup(self)
        self.column.addWidget(Label(tr("Ways of doing it"), "card-title", wraps=True))
        self._reason = caution(theme)
        self.column.addWidget(self._reason)

    def show_exercise(
        self, exercise: Exercise, concerns: frozenset[Concern], version: str
    ) -> None:
        """Show an exercise's versions with one of them chosen."""
        for row in self.rows.values():
            self._group.removeButton(row)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        self._reason.show_text(first_version_text(exercise, concerns))
        for one in versions_in_order(exercise, concerns):
            row = self._make_row(exercise.in_version(one), exercise, concerns)
            row.setChecked(one == version)
            row.clicked.connect(lambda _on, which=one: self.version_chosen.emit(which))
            self._group.addButton(row)
            self.column.addWidget(row)
            self.rows[one] = row
        self.setVisible(bool(exercise.versions) or not self._reason.isHidden())

    def _make_row(
        self, done: Exercise, exercise: Exercise, concerns: frozenset[Concern]
    ) -> RadioRow:
        if done.version == USUAL:
            name = tr("The usual way")
        else:
            text = tr("{name} · {level}")
            level = level_text(_level_of(exercise, done.version))
            name = text.format(name=said(done.version_name), level=level)
        notes = (shown(done.summary), ruled_out_text(done, concerns))
        return RadioRow(self._theme, name, "\n".join(note for note in notes if note))


def versions_in_order(exercise: Exercise, concerns: frozenset[Concern]) -> list[str]:
    """Return the ids of the versions: the one that comes first, then as they stand."""
    ids = [USUAL, *(version.id for version in exercise.versions)]
    first = suited_version(exercise, concerns)
    if first is not None:
        ids.remove(first)
        ids.insert(0, first)
    return ids


def _level_of(exercise: Exercise, version_id: str) -> Level:
    for version in exercise.versions:
        if version.id == version_id:
            return version.level
    return Level.USUAL
