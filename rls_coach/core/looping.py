"""Which move is shown when, where a repetition plays again and again."""

from collections.abc import Sequence
from typing import NamedTuple

LONGEST_S = 12
"""A longer move is cut short: nobody waits ten minutes to see the next."""


class LoopMoment(NamedTuple):
    """A moment of moves that play in a loop.

    Attributes:
        move_index: Which move, from 0.
        passed_s: Seconds into it.
        shown_s: How long it is shown, in seconds.
    """

    move_index: int
    passed_s: float
    shown_s: int


def moment_in_loop(durations_s: Sequence[int], elapsed_s: float) -> LoopMoment | None:
    """Return the moment so many seconds after the first of the moves began.

    Args:
        durations_s: How long each move really is, in seconds.
        elapsed_s: Seconds since the beginning.

    Returns:
        None where no move lasts any time.
    """
    lengths_s = [min(seconds, LONGEST_S) for seconds in durations_s]
    if sum(lengths_s) <= 0:
        return None
    left_s = elapsed_s % sum(lengths_s)
    for index, length_s in enumerate(lengths_s):
        if left_s < length_s:
            return LoopMoment(index, left_s, length_s)
        left_s -= length_s
    last = len(lengths_s) - 1
    return LoopMoment(last, float(lengths_s[last]), lengths_s[last])
