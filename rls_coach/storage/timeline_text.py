"""A timeline as text, and back."""

import json
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from typing import Any

from rls_coach.core.routine import Dose
from rls_coach.core.side import Side, Sides
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline

_STEP_ENUMS: Mapping[str, type[Enum]] = {
    "kind": StepKind,
    "side": Side,
    "next_side": Side,
}
_DOSE_ENUMS: Mapping[str, type[Enum]] = {"sides": Sides}
_STEP_COLUMNS = tuple(field.name for field in fields(Step))
_DOSE_COLUMNS = tuple(field.name for field in fields(Dose))


def timeline_to_text(timeline: Timeline) -> str:
    """Return a timeline as JSON; it names the columns, so that old text stays legible.

    Raises:
        ValueError: If a number is not finite.
    """
    told = {
        "routine_id": timeline.routine_id,
        "routine_name": timeline.routine_name,
        "is_comfort": timeline.is_comfort,
        "columns": _STEP_COLUMNS,
        "steps": [_row(step, _STEP_COLUMNS) for step in timeline.steps],
        "dose_columns": _DOSE_COLUMNS,
        "doses": [_row(dose, _DOSE_COLUMNS) for dose in timeline.doses],
    }
    return json.dumps(told, separators=(",", ":"), allow_nan=False)


def timeline_from_text(text: str) -> Timeline:
    """Return the timeline that text tells.

    What older text leaves out is as it was when it was written: every exercise in its
    usual version and one set, no doses told, and all of it exercise.

    Raises:
        ValueError, TypeError, KeyError: If it tells none.
    """
    told = json.loads(text)
    steps = tuple(
        Step(**_values(told["columns"], row, _STEP_ENUMS)) for row in told["steps"]
    )
    doses = tuple(
        Dose(**_values(told["dose_columns"], row, _DOSE_ENUMS))
        for row in told.get("doses", ())
    )
    return Timeline(
        told["routine_id"],
        told["routine_name"],
        steps,
        doses,
        is_comfort=bool(told.get("is_comfort", False)),
    )


def _row(value: Step | Dose, columns: tuple[str, ...]) -> list[object]:
    cells = (getattr(value, name) for name in columns)
    return [cell.value if isinstance(cell, Enum) else cell for cell in cells]


def _values(
    columns: list[str], row: list[object], enums: Mapping[str, type[Enum]]
) -> dict[str, Any]:
    values: dict[str, Any] = dict(zip(columns, row, strict=True))
    for name in enums.keys() & values.keys():
        if values[name] is not None:
            values[name] = enums[name](values[name])
    return values
