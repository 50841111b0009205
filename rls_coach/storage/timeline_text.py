"""A timeline as text, and back."""

import json
from dataclasses import fields

from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline

_ENUMS = {"kind": StepKind, "side": Side, "next_side": Side}
_NAMES = tuple(field.name for field in fields(Step))


def timeline_to_text(timeline: Timeline) -> str:
    """Return a timeline as JSON; it names the columns, so that old text stays legible.

    Raises:
        ValueError: If a number is not finite.
    """
    rows = [
        [
            getattr(step, name).value if name in _ENUMS else getattr(step, name)
            for name in _NAMES
        ]
        for step in timeline.steps
    ]
    told = {
        "routine_id": timeline.routine_id,
        "routine_name": timeline.routine_name,
        "columns": _NAMES,
        "steps": rows,
    }
    return json.dumps(told, separators=(",", ":"), allow_nan=False)


def timeline_from_text(text: str) -> Timeline:
    """Return the timeline that text tells.

    Raises:
        ValueError, TypeError, KeyError: If it tells none.
    """
    told = json.loads(text)
    steps = tuple(_step(told["columns"], row) for row in told["steps"])
    return Timeline(told["routine_id"], told["routine_name"], steps)


def _step(columns: list[str], row: list[object]) -> Step:
    values = dict(zip(columns, row, strict=True))
    for name, enum in _ENUMS.items():
        values[name] = enum(values[name])
    return Step(**values)  # type: ignore[arg-type]  # Timeline checks what matters
