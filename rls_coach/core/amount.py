"""An amount with its bounds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """A dose with its bounds.

    Attributes:
        least: The smallest amount that is offered.
        usual: The amount a new routine starts with.
        most: The ceiling; for repetitions the one the source text names.

    Raises:
        ValueError: Unless ``0 < least <= usual <= most``.
    """

    least: int
    usual: int
    most: int

    def __post_init__(self) -> None:
        if not 0 < self.least <= self.usual <= self.most:
            raise ValueError(
                f"need 0 < least <= usual <= most, not"
                f" {self.least}, {self.usual}, {self.most}"
            )

    def clamped(self, amount: int) -> int:
        """Return the amount, or the bound it went past."""
        return max(self.least, min(amount, self.most))
