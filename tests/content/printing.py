"""What the command line prints of a routine or an exercise."""

import json

import pytest

from rls_coach import cli

Rows = list[dict[str, object]]


class Printed:
    """What the command line prints of a routine or an exercise."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        assert cli.main(["timeline", *arguments, "--json"]) == 0
        self.rows: Rows = json.loads(capsys.readouterr().out)
        self.moves = [row for row in self.rows if row["move"]]

    def counts(self) -> dict[object, int]:
        """Return how often each leg does it, in the order of the legs."""
        seen: dict[object, set[object]] = {}
        for row in self.moves:
            seen.setdefault(row["side"], set()).add(row["repetition"])
        return {side: len(repetitions) for side, repetitions in seen.items()}

    def seconds(self, move: str) -> float:
        """Return how long a move lasts, which is always the same."""
        found = {
            float(str(row["end_s"])) - float(str(row["start_s"]))
            for row in self.moves
            if row["move"] == move
        }
        assert len(found) == 1
        return found.pop()

    @property
    def minutes(self) -> float:
        """How long all of its moves last."""
        first, last = self.moves[0], self.moves[-1]
        return (float(str(last["end_s"])) - float(str(first["start_s"]))) / 60

    @property
    def cues(self) -> str:
        """All that is said."""
        return " ".join(str(row["cue"]) for row in self.rows)


class Printer:
    """Prints timelines."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Printed:
        """Return what is printed."""
        return Printed(self._capsys, *arguments)
