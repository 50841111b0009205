"""Made-up exercises and routines, as wild as the files of them may be."""

from dataclasses import replace
from uuid import UUID

from hypothesis import strategies as st

from rls_coach.content.wording import flaw_in
from rls_coach.core.amount import Limits
from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind, Level, Need, Posture
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Sides
from rls_coach.core.version import Version

_NAME_SIGNS = "abcXYZ019_-."

names = st.text(_NAME_SIGNS, min_size=1, max_size=20).filter(
    lambda name: not name.startswith(".")
)
texts = st.text(min_size=1, max_size=20).filter(lambda text: not flaw_in(text, 20))
words = texts.filter(lambda text: len(text.split()) <= 2)
notes = st.just("") | st.text(min_size=1, max_size=60).filter(
    lambda text: not flaw_in(text, 60, has_lines=True)
)
pictures = st.none() | names | st.uuids(version=4).map("own:{}".format)
lists = st.lists(texts, max_size=3).map(tuple)
set_ups = st.lists(texts, min_size=1, max_size=3).map(tuple)
concerns = st.frozensets(st.sampled_from(Concern), max_size=3)
needs = st.frozensets(st.sampled_from(Need))


def limits(most: int) -> st.SearchStrategy[Limits]:
    """Return amounts from 1 to a ceiling."""
    three = st.tuples(*[st.integers(1, most)] * 3)
    return three.map(lambda amounts: Limits(*sorted(amounts)))


@st.composite
def moves(
    draw: st.DrawFn, hold_s: Limits | None, minutes: Limits | None
) -> tuple[Move, ...]:
    """Return moves that go with the bounds."""
    made = []
    if hold_s is not None:
        held = Move("held", MoveKind.HOLD, "Hold", hold_s.usual, draw(texts))
        made.append(replace(held, is_adjustable=True))
    if minutes is not None:
        made.append(Move("free", MoveKind.FREE, "Go", 9, draw(texts), True))
    for name in draw(st.lists(texts, min_size=0 if made else 1, max_size=3)):
        if name not in [move.name for move in made]:
            kind = draw(st.sampled_from(MoveKind))
            seconds = draw(st.integers(1, 15))
            made.append(Move(name, kind, draw(words), seconds, draw(texts)))
    return tuple(draw(st.permutations(made)))


@st.composite
def versions(
    draw: st.DrawFn, version_id: str, hold_s: Limits | None, minutes: Limits | None
) -> Version:
    """Return a version of an exercise that has these bounds."""
    own_hold_s = draw(st.none() | limits(120)) if hold_s else None
    own_minutes = draw(st.none() | limits(60)) if minutes else None
    its_moves = moves(own_hold_s or hold_s, own_minutes or minutes)
    return Version(
        id=version_id,
        name=draw(texts),
        summary=draw(texts),
        level=draw(st.sampled_from((Level.EASIER, Level.HARDER))),
        not_with=draw(concerns),
        picture=draw(pictures),
        posture=draw(st.none() | st.sampled_from(Posture)),
        needs=draw(st.none() | texts),
        need_kinds=draw(st.none() | needs),
        sides=draw(st.none() | st.sampled_from(Sides)),
        repetitions=draw(st.none() | limits(100)),
        hold_s=own_hold_s,
        minutes=own_minutes,
        moves=draw(its_moves if own_hold_s else st.just(()) | its_moves),
        set_up=draw(st.just(()) | set_ups),
    )


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """Return an exercise that a file may hold."""
    bounds = draw(st.sampled_from(("neither", "hold_s", "minutes")))
    hold_s = draw(limits(120)) if bounds == "hold_s" else None
    minutes = draw(limits(60)) if bounds == "minutes" else None
    ids = draw(st.lists(names, max_size=3, unique=True))
    return Exercise(
        id=draw(names),
        name=draw(texts),
        summary=draw(st.just("") | texts),
        kind=draw(st.sampled_from(ExerciseKind)),
        posture=draw(st.sampled_from(Posture)),
        position=draw(st.just("") | texts),
        needs=draw(st.just("") | texts),
        need_kinds=draw(needs),
        sides=draw(st.sampled_from(Sides)),
        repetitions=draw(limits(100)),
        leg_place=draw(st.just("") | texts),
        hold_s=hold_s,
        has_few_seconds=draw(st.booleans()),
        minutes=minutes,
        moves=draw(moves(hold_s, minutes)),
        set_up=draw(set_ups),
        mistakes=draw(lists),
        easier=draw(lists),
        harder=draw(lists),
        ask_first=draw(lists),
        not_with=draw(concerns),
        muscles=draw(st.just("") | texts),
        quotes=draw(lists),
        note=draw(notes),
        versions=tuple(draw(versions(one, hold_s, minutes)) for one in ids),
        sets=draw(st.integers(1, 10)),
        rest_s=draw(st.integers(1, 300)),
        picture=draw(pictures) or "",
    )


@st.composite
def routines(draw: st.DrawFn, library: Library) -> Routine:
    """Return a routine that a file may hold, of exercises in the library."""
    doses = []
    for exercise_id in draw(
        st.lists(st.sampled_from(list(library)), min_size=1, max_size=2)
    ):
        known = ("", *(one.id for one in library[exercise_id].versions))
        dose = Dose(
            exercise_id,
            draw(st.integers(1, 100)),
            draw(st.none() | st.integers(1, 120)),
            draw(st.sampled_from(known)),
            draw(st.none() | st.sampled_from(Sides)),
            draw(st.integers(1, 10)),
            draw(st.integers(1, 300)),
            draw(st.none() | st.integers(1, 60)),
            draw(notes),
            draw(st.booleans()),
        )
        doses.append(dose)
    routine_id = str(draw(st.uuids(version=4).map(UUID.__str__)))
    return Routine(routine_id, draw(texts), tuple(doses), draw(notes))
