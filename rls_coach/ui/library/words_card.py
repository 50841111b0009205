"""What there is to read about an exercise."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from rls_coach.ui.widgets.basics import Card, Label, clear_layout


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it.

    Attributes:
        title: The heading.
        lines: The texts; without any the section is left out.
        hint: What the heading means, said quietly.
    """

    title: str
    lines: tuple[str, ...]
    hint: str = ""


class WordsCard(Card):
    """Headings, each with a few lines below it."""

    def __init__(self) -> None:
        super().__init__(margin=24, spacing=6)

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Show headings and their lines; one without any lines is left out."""
        clear_layout(self.column)
        is_first = True
        for section in sections:
            kept = [line for line in section.lines if line]
            if not kept:
                continue
            heading = Label(section.title, "card-title", wraps=True)
            heading.setContentsMargins(0, 0 if is_first else 12, 0, 0)
            self.column.addWidget(heading)
            if section.hint:
                self.column.addWidget(Label(section.hint, "quiet", wraps=True))
            for line in kept:
                if len(kept) > 1:
                    self.column.addLayout(_point(line))
                else:
                    self.column.addWidget(Label(line, wraps=True))
            is_first = False
        self.column.addStretch(1)
        self.setVisible(not is_first)


def _point(line: str) -> QHBoxLayout:
    """Return a line behind a point, wrapped beside it."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Label("•"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(line, wraps=True), 1)
    return row
