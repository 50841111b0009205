"""Loads the exercises and routines that come with the app."""

from pathlib import Path

from rls_coach.content.table import ContentError, Table
from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise, ExerciseKind, Library, Posture
from rls_coach.core.move import MAX_CUE_WORDS, Move, MoveKind
from rls_coach.core.side import Sides
from rls_coach.core.routine import Dose, Routine, usual_dose

CONTENT_DIR = Path(__file__).resolve().parent

MAX_SCREEN_WORDS = 2
"""A move's word is shown large; a third one would not fit."""

MAX_DURATION_S = 3600
"""The source text's ceiling for all exercise in one go is an hour."""

MAX_REPETITIONS = 100

_EXERCISE_KEYS = (
    "id",
    "name",
    "summary",
    "position",
    "needs",
    "each_leg",
    "repetitions",
    "hold_s",
    "moves",
    "set_up",
    "mistakes",
    "easier",
    "harder",
    "ask_first",
    "muscles",
    "quotes",
    "note",
)
_MOVE_KEYS = ("name", "kind", "word", "duration_s", "cue", "is_adjustable")
_LIMIT_KEYS = ("least", "usual", "most")


def load_library() -> Library:
    """Return the exercises that come with the app, in the order they are listed.

    Raises:
        ContentError: If a file is wrong.
    """
    folder = CONTENT_DIR.joinpath("exercises")
    library: Library = {}
    for name in _index("exercises"):
        file_name = f"{name}.toml"
        library[name] = read_exercise(_text_of(folder, file_name), file_name)
    return library


def load_routines(library: Library) -> dict[str, Routine]:
    """Return the routines that come with the app, in the order they are listed.

    Raises:
        ContentError: If a file is wrong.
    """
    folder = CONTENT_DIR.joinpath("routines")
    routines: dict[str, Routine] = {}
    for name in _index("routines"):
        file_name = f"{name}.toml"
        routines[name] = read_routine(_text_of(folder, file_name), file_name, library)
    return routines


def read_exercise(text: str, file_name: str) -> Exercise:
    """Return the exercise that a file describes.

    Raises:
        ContentError: If the file is wrong.
    """
    table = _table(text, file_name)
    table.allow_only(_EXERCISE_KEYS)
    hold_s = _limits(table, "hold_s", MAX_DURATION_S) if "hold_s" in table else None
    return Exercise(
        id=_id(table, file_name),
        name=table.text("name"),
        summary=table.text("summary"),
        position=table.text("position"),
        needs=table.text("needs"),
        kind=ExerciseKind.STRETCH,
        posture=Posture.STANDING,
        has_few_seconds=hold_s is not None,
        sides=Sides.EACH_LEG if table.truth("each_leg") else Sides.BOTH,
        repetitions=_limits(table, "repetitions", MAX_REPETITIONS),
        hold_s=hold_s,
        moves=_moves(table, hold_s),
        set_up=table.texts("set_up", MAX_CUE_WORDS, least=1),
        mistakes=table.texts("mistakes"),
        easier=table.texts("easier"),
        harder=table.texts("harder"),
        ask_first=table.texts("ask_first"),
        muscles=table.text("muscles"),
        quotes=table.texts("quotes", least=1),
        note=table.text("note"),
    )


def read_routine(text: str, file_name: str, library: Library) -> Routine:
    """Return the routine that a file describes.

    Raises:
        ContentError: If the file is wrong or names an exercise the library lacks.
    """
    table = _table(text, file_name)
    table.allow_only(("id", "name", "doses"))
    return Routine(
        id=_id(table, file_name),
        name=table.text("name"),
        doses=tuple(_dose(dose, library) for dose in table.tables("doses")),
    )


def decoded(data: bytes, file_name: str) -> str:
    """Return a content file's text.

    Raises:
        ContentError: If the file is not UTF-8.
    """
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError(file_name, f"line {line}", "text in UTF-8") from error


def _text_of(folder: Path, file_name: str) -> str:
    try:
        data = folder.joinpath(file_name).read_bytes()
    except FileNotFoundError as error:
        expected = "the file that index.toml names, but it is missing"
        raise ContentError(file_name, "", expected) from error
    return decoded(data, file_name)


def _table(text: str, file_name: str) -> Table:
    # Imported here because the window is there before any content is read.
    import tomllib

    try:
        return Table(file_name, tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        raise ContentError(file_name, "", f"TOML; {error}") from error


def _index(key: str) -> tuple[str, ...]:
    file_name = "index.toml"
    table = _table(_text_of(CONTENT_DIR, file_name), file_name)
    table.allow_only(("exercises", "routines"))
    names = table.texts(key, least=1)
    for number, name in enumerate(names, start=1):
        if name in names[: number - 1]:
            raise table.error(f"{key}[{number}]", "every name once", name)
    return names


def _id(table: Table, file_name: str) -> str:
    value = table.text("id")
    expected = file_name.removesuffix(".toml")
    if value != expected:
        raise table.error("id", f"the file's name, {expected!r}", value)
    return value


def _limits(table: Table, key: str, ceiling: int) -> Limits:
    inner = table.table(key)
    inner.allow_only(_LIMIT_KEYS)
    least, usual, most = (inner.whole(name, 1, ceiling) for name in _LIMIT_KEYS)
    if not least <= usual <= most:
        raise table.error(key, "least <= usual <= most", (least, usual, most))
    return Limits(least, usual, most)


def _moves(table: Table, hold_s: Limits | None) -> tuple[Move, ...]:
    moves: list[Move] = []
    for inner in table.tables("moves"):
        move = _move(inner, hold_s)
        if any(other.name == move.name for other in moves):
            raise inner.error("name", "a name no other move has", move.name)
        moves.append(move)
    if hold_s is not None and not any(move.is_adjustable for move in moves):
        raise table.error("hold_s", "a move that is_adjustable to go with it")
    return tuple(moves)


def _move(table: Table, hold_s: Limits | None) -> Move:
    table.allow_only(_MOVE_KEYS)
    move = Move(
        name=table.text("name"),
        kind=(kind := table.choice("kind", MoveKind)),
        word=table.text("word", MAX_SCREEN_WORDS),
        duration_s=table.whole("duration_s", 1, MAX_DURATION_S),
        cue=table.text("cue", MAX_CUE_WORDS),
        is_adjustable=_is_adjustable(table, kind, hold_s),
    )
    if hold_s is not None and move.is_adjustable and move.duration_s != hold_s.usual:
        expected = f"the usual hold of {hold_s.usual}"
        raise table.error("duration_s", expected, move.duration_s)
    return move


def _is_adjustable(table: Table, kind: MoveKind, hold_s: Limits | None) -> bool:
    if "is_adjustable" not in table or not table.truth("is_adjustable"):
        return False
    if kind is not MoveKind.HOLD:
        raise table.error("is_adjustable", "false unless kind is 'hold'", True)
    if hold_s is None:
        raise table.error("is_adjustable", "false without hold_s", True)
    return True


def _dose(table: Table, library: Library) -> Dose:
    table.allow_only(("exercise_id", "repetitions", "hold_s"))
    exercise_id = table.text("exercise_id")
    if exercise_id not in library:
        raise table.error("exercise_id", f"one of {', '.join(library)}", exercise_id)
    exercise = library[exercise_id]
    usual = usual_dose(exercise)
    if "hold_s" in table and exercise.hold_s is None:
        raise table.error(
            "hold_s", f"no such key, as the hold of {exercise_id} is fixed"
        )
    return Dose(
        exercise_id,
        _amount(table, "repetitions", exercise.repetitions) or usual.repetitions,
        _amount(table, "hold_s", exercise.hold_s) or usual.hold_s,
    )


def _amount(table: Table, key: str, limits: Limits | None) -> int | None:
    if limits is None or key not in table:
        return None
    return table.whole(key, limits.least, limits.most)
