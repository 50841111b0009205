"""The sections of text on an exercise's page."""

from collections.abc import Iterable

from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import Level
from rls_coach.core.other_ways import other_ways
from rls_coach.ui.dose_text import length_text
from rls_coach.ui.library.words import how_much_lines, needs_lines, shown, tr
from rls_coach.ui.library.words_card import Section
from rls_coach.ui.player.wording import said


def how_sections(done: Exercise) -> list[Section]:
    """Return how an exercise is done in one of its versions."""
    moves = (
        tr("{word}, {seconds}: {cue}").format(
            word=shown(move.word),
            seconds=length_text(move.duration_s),
            cue=shown(move.cue),
        )
        for move in done.moves
    )
    ask_first = tr("Ask first, or choose an easier way, with")
    return [
        Section(tr("How much"), how_much_lines(done)),
        Section(ask_first, _said(done.ask_first)),
        Section(tr("You need"), needs_lines(done)),
        Section(tr("Get into position"), _shown(done.set_up)),
        Section(tr("Step by step"), tuple(moves)),
        Section(tr("Watch out for"), _said(done.mistakes)),
    ]


def more_sections(exercise: Exercise) -> list[Section]:
    """Return what holds for every version of an exercise."""
    easier = other_ways(exercise, Level.EASIER)
    harder = other_ways(exercise, Level.HARDER)
    source = tr("The article on restless legs that these exercises come from.")
    note = tr("Your notes") if exercise.is_own else tr("What we added")
    return [
        Section(tr("Also easier"), _shown(easier)),
        Section(tr("Also harder"), _shown(harder)),
        Section(tr("Where you may feel it"), _said((exercise.muscles,))),
        Section(tr("What the article says"), _said(exercise.quotes), source),
        Section(note, _said((exercise.note,))),
    ]


def _said(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(said(text) for text in texts)


def _shown(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(shown(text) for text in texts)
