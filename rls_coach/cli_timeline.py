"""Prints every step of a session with its seconds, without a window."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rls_coach.exit_status import EXIT_ERROR, EXIT_IN_USE, EXIT_USAGE

if TYPE_CHECKING:
    import argparse

    from rls_coach.core.exercise import Library
    from rls_coach.core.routine import Routine
    from rls_coach.core.step import Step
    from rls_coach.core.timeline import Timeline


def print_timeline(options: "argparse.Namespace", data_dir: Path) -> int:
    """Print the steps of a routine or an exercise; return the exit status.

    Args:
        options: What was asked for on the command line.
        data_dir: Where own routines and exercises are looked for.

    Raises:
        WorldError: If the data folder is needed and cannot be used.
    """
    from rls_coach.content.asked import Amount, AskedError, routine_asked
    from rls_coach.content.loader import load_library, load_routines
    from rls_coach.content.table import ContentError
    from rls_coach.core.compiling import compile_routine
    from rls_coach.core.side import Sides
    from rls_coach.data_folder import FolderBusyError

    what = options.what
    try:
        library = load_library()
        routines = load_routines(library)
        if what not in library and what not in routines:
            library, routines = _with_own(library, routines, data_dir)
            # An own routine is known by its name; its id is seen nowhere.
            named = {one.name.casefold(): one.id for one in routines.values()}
            what = named.get(what.casefold(), what)
        routine = routine_asked(
            what,
            library,
            routines,
            amount=Amount(options.amount),
            version=options.version,
            sides=Sides(options.leg) if options.leg else None,
        )
    except FolderBusyError as error:
        print(f"rls-coach: {error}", file=sys.stderr)
        return EXIT_IN_USE
    except (ContentError, AskedError) as error:
        print(f"rls-coach: {error}", file=sys.stderr)
        return EXIT_USAGE if isinstance(error, AskedError) else EXIT_ERROR
    timeline = compile_routine(routine, library)
    print(_json_of(timeline) if options.json else _table_of(timeline))
    return 0


def _with_own(
    library: "Library", routines: "dict[str, Routine]", folder: Path
) -> "tuple[Library, dict[str, Routine]]":
    """Return what ships and what the person made, where there is a history."""
    from rls_coach.history_port import HISTORY_NAME, open_folder

    if not (folder / HISTORY_NAME).exists():
        return library, routines
    from uuid import uuid4

    from rls_coach.collection.stored import StoredCollection

    def now() -> "datetime":
        return datetime.now(UTC)

    with open_folder(folder) as history:
        collection = StoredCollection(history, now, lambda: str(uuid4()))
        return collection.library, collection.routines


def _json_of(timeline: "Timeline") -> str:
    import json

    return json.dumps([_row_of(step) for step in timeline.steps], indent=1)


def _row_of(step: "Step") -> dict[str, object]:
    return {
        "start_s": step.start_s,
        "end_s": step.end_s,
        "kind": step.kind.value,
        "exercise": step.exercise_id,
        "move": step.move or None,
        "side": step.side.value,
        "repetition": step.repetition or None,
        "cue": step.cue,
    }


def _table_of(timeline: "Timeline") -> str:
    rows = [
        f"{step.start_s:7.1f} {step.end_s:7.1f}  {step.kind.value:17}"
        f" {step.exercise_id:15} {step.move:13} {step.side.value:5}"
        f" {step.repetition or '':>2}  {step.cue}"
        for step in timeline.steps
    ]
    return "\n".join(rows)
