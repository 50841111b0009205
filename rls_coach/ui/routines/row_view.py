"""What a row of the editor says about a dose."""

from dataclasses import dataclass

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import Level
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Sides
from rls_coach.ui.dose_text import dose_words, length_text
from rls_coach.ui.library.concern_words import ruled_out_text
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.words import tr


@dataclass(frozen=True, slots=True)
class RowView:
    """A dose in words.

    Attributes:
        number: Its place, from 1.
        count: How many doses there are.
        name: The exercise and, if it is not the usual one, the version.
        amount: How much.
        spoken_amount: The same for a screen reader.
        length: How long it takes.
        caution: What stands against this version, or nothing.
        remarks: What else there is to know: that it is optional, the note.
        picture: Name of the artwork.
        is_mirrored: Whether the left leg is at work, which is how pictures are shown.
    """

    number: int
    count: int
    name: str
    amount: str
    spoken_amount: str
    length: str
    caution: str
    remarks: tuple[str, ...]
    picture: str
    is_mirrored: bool

    @property
    def spoken(self) -> str:
        """Everything, as a screen reader says it."""
        place = tr("{number} of {count}")
        pieces = (
            f"{place.format(number=self.number, count=self.count)}: {self.name}",
            self.spoken_amount,
            self.length,
            *self.remarks,
            self.caution,
        )
        return ", ".join(piece for piece in pieces if piece)


def row_views(
    routine: Routine,
    library: Library,
    items_s: tuple[float, ...],
    hold_s: int,
    concerns: frozenset[Concern],
) -> list[RowView]:
    """Return the doses of a routine in words.

    Args:
        routine: The routine.
        library: Its exercises.
        items_s: How long each takes.
        hold_s: The person's reading of "a few seconds".
        concerns: What the person told about their body.
    """
    views = []
    for index, dose in enumerate(routine.doses):
        done = library[dose.exercise_id].in_version(dose.version)
        views.append(
            RowView(
                number=index + 1,
                count=len(routine.doses),
                name=exercise_name(done),
                amount=dose_words(done, dose, hold_s),
                spoken_amount=dose_words(done, dose, hold_s, is_spoken=True),
                length=length_text(items_s[index]),
                caution=ruled_out_text(done, concerns),
                remarks=_remarks(dose),
                picture=done.picture,
                is_mirrored=(dose.sides or done.sides) is not Sides.RIGHT,
            )
        )
    return views


def exercise_name(done: Exercise) -> str:
    """Return an exercise's name with that of its version."""
    if not done.version_name:
        return said(done.name)
    return f"{said(done.name)} · {said(done.version_name)}"


def version_texts(exercise: Exercise) -> list[tuple[str, str]]:
    """Return the versions to choose from: the id and the words of each."""
    words = {
        Level.EASIER: tr("{name} (easier)"),
        Level.HARDER: tr("{name} (harder)"),
        Level.USUAL: "{name}",
    }
    usual = [("", tr("Usual"))]
    return usual + [
        (one.id, words[one.level].format(name=said(one.name)))
        for one in exercise.versions
    ]


def _remarks(dose: Dose) -> tuple[str, ...]:
    remarks = []
    if dose.is_optional:
        remarks.append(tr("Optional, asked each time"))
    if dose.note:
        remarks.append(f"“{dose.note}”")
    return tuple(remarks)
