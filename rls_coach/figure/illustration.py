"""An illustration: the poses, moves, props and highlight of one exercise.

It is read from a small TOML text, so that a person can add an exercise without
touching code; ``assets/illustrations`` holds the examples.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from rls_coach.figure.move import Move
from rls_coach.figure.move_table import check_limbs, read_moves
from rls_coach.figure.pose import Pose
from rls_coach.figure.pose_table import read_key_poses
from rls_coach.figure.prop_table import read_prop
from rls_coach.figure.scene import HAIRS, OUTFITS, Box, Prop, frame_around
from rls_coach.figure.table import IllustrationError, Table

__all__ = ["Illustration", "IllustrationError", "parse_illustration"]

SIDES: Final = ("left", "right")


@dataclass(frozen=True, slots=True)
class Illustration:
    """How one exercise is shown.

    ``lead_in`` is the way from the rest pose to where the first move starts.
    ``side_default`` is the leg to show when no leg is being worked, ``left`` or
    ``right``. ``frame`` is the box that holds every pose and prop, so that the person
    neither grows nor jumps between moves. ``wears`` is one of the ``OUTFITS``,
    ``hair`` one of the ``HAIRS``.

    Raises:
        ValueError: If there is no move, or the still is not one of the moves.
    """

    moves: Mapping[str, Move]
    lead_in: Move
    still_move: str
    still_fraction: float
    side_default: str
    props: tuple[Prop, ...]
    frame: Box
    wears: str = "clothes"
    hair: str = HAIRS[0]

    def __post_init__(self) -> None:
        if self.still_move not in self.moves:
            raise ValueError(f"{self.still_move!r} is not one of the moves")
        if not 0.0 <= self.still_fraction <= 1.0:
            raise ValueError(f"{self.still_fraction} is not between 0 and 1")
        if self.side_default not in SIDES:
            raise ValueError(f"{self.side_default!r} is not left or right")
        if self.wears not in OUTFITS:
            raise ValueError(f"{self.wears!r} is not one of {', '.join(OUTFITS)}")
        if self.hair not in HAIRS:
            raise ValueError(f"{self.hair!r} is not one of {', '.join(HAIRS)}")

    @property
    def rest(self) -> Pose:
        """The pose of a person standing ready."""
        return self.lead_in.start.pose

    def pose_at(self, move: str | None, fraction: float) -> Pose:
        """Return the pose when a fraction (0 to 1) of a move is done.

        Without a move, 0 is the rest pose and 1 is where the first move starts, so a
        lead-in can bring the person there. For a looping move it is the fraction of one
        round.

        Raises:
            KeyError: If the illustration has no such move.
        """
        return (self.lead_in if move is None else self.moves[move]).pose_at(fraction)

    def fraction_at(
        self, move: str | None, elapsed_s: float, duration_s: float
    ) -> float:
        """Return the fraction to hand to ``pose_at``, for a time into a move.

        A looping move is over and begins anew every few seconds; any other is done once
        in its whole time.

        Args:
            move: The move, or None for the lead-in from the rest pose.
            elapsed_s: Seconds since the move began.
            duration_s: How many seconds the whole move lasts.

        Raises:
            KeyError: If the illustration has no such move.
        """
        shown = self.lead_in if move is None else self.moves[move]
        return shown.fraction_at(elapsed_s, duration_s)

    def props_at(self, move: str | None) -> tuple[Prop, ...]:
        """Return the props that are there in a move, or when it is about to begin."""
        shown = next(iter(self.moves)) if move is None else move
        return tuple(p for p in self.props if not p.moves or shown in p.moves)

    def glow_at(self, move: str | None) -> tuple[str, ...]:
        """Return the muscles that should feel the move, such as ``near_calf``.

        Raises:
            KeyError: If the illustration has no such move.
        """
        return () if move is None else self.moves[move].glow


def parse_illustration(text: str, file_name: str) -> Illustration:
    """Return the illustration that a TOML text describes.

    Args:
        text: The file's text.
        file_name: The file's name, for messages.

    Raises:
        IllustrationError: If the text is not right; the message names the file, the
            key and what was expected.
    """
    try:
        root = Table(tomllib.loads(text), file_name)
    except tomllib.TOMLDecodeError as error:
        raise IllustrationError(f"{file_name}: expected TOML: {error}") from error
    root.expect_only(
        *("anchor", "anchor_y", "rest", "still", "side_default", "wears", "hair"),
        *("poses", "moves", "props"),
    )
    poses = read_key_poses(root)
    moves = read_moves(root, poses)
    rest = poses[root.choice("rest", tuple(poses))]
    lead_in = Move(rest, next(iter(moves.values())).start)
    shown = lead_in.samples()
    for name, move in moves.items():
        on_way = move.samples()
        check_limbs(root, name, on_way)
        shown.extend(on_way)
    still = root.table("still")
    still.expect_only("move", "fraction")
    names = tuple(moves)
    props = tuple(read_prop(table, names) for table in root.tables("props"))
    return Illustration(
        moves=MappingProxyType(moves),
        lead_in=lead_in,
        still_move=still.choice("move", tuple(moves)),
        still_fraction=still.number("fraction", at_least=0.0, at_most=1.0),
        side_default=root.choice("side_default", SIDES),
        props=props,
        frame=frame_around(shown, props),
        wears=root.choice("wears", OUTFITS, default="clothes"),
        hair=root.choice("hair", HAIRS, default=HAIRS[0]),
    )
