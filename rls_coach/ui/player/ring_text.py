"""The type in the ring: as large as its circle holds, and never too small to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

_EM_PX = 100
"""The size at which type is measured; widths and heights grow with the size."""

_COUNT_SHARE = 0.42
_WORD_SHARE = 0.088
_GOAL_SHARE = 0.075
"""Of the ring's edge, where there is room."""

_GAP_SHARE = 0.22
"""Between word, digits and goal, of the height of the digits."""

_LINE_GAP_SHARE = 0.5
"""Between the two lines of a word, of their height."""

_SPACING_SHARE = 0.06
"""Between the letters of the word, of its size."""

_SHIFTS = (0.0, 0.04, 0.08, 0.12)
"""How far below the middle the type may stand, of the radius, to fit a long word."""

_STRETCHES = (0.92, 0.84, 0.77, 0.7)
"""How narrow digits are drawn before they get smaller than can be read from afar."""


class RingWords(NamedTuple):
    """What stands in the ring, from top to bottom; empty for nothing."""

    word: str = ""
    number: str = ""
    goal: str = ""


class LeastType(NamedTuple):
    """The sizes below which type cannot be read, in pixels."""

    number_px: float = 0.0
    word_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of type.

    Attributes:
        part: Which part of ``RingWords`` it is, or a line of.
        text: What it says.
        font: Its font, in its size.
        baseline_px: Where it stands, below the middle of the ring.
    """

    part: str
    text: str
    font: QFont
    baseline_px: float


class _Line(NamedTuple):
    """One line before its size is known; its measures are shares of that size."""

    part: str
    text: str
    width: float
    height: float


class _Size(NamedTuple):
    """The sizes to try: of each part in pixels, and how narrow the digits are."""

    word_px: float
    number_px: float
    goal_px: float
    stretch: float = 1.0

    def of(self, line: _Line) -> float:
        """Return the size of a line, in pixels."""
        return {"word": self.word_px, "number": self.number_px}.get(
            line.part, self.goal_px
        )


def rows_of(
    words: RingWords, font: QFont, edge_px: float, radius_px: float, least: LeastType
) -> tuple[Row, ...]:
    """Return the lines in the largest type that fits.

    A long word takes two lines, and many digits are drawn narrower, before anything
    gets smaller than the least.

    Args:
        words: What to say.
        font: The font to say it in.
        edge_px: The edge of the ring, which the sizes follow.
        radius_px: Of the circle that the lines must stay in.
        least: The least sizes; only what does not fit at all is smaller.
    """
    ways = _ways(words, font)
    lines, size, baselines = ways[0], _Size(1, 1, 1), [0.0] * len(ways[0])
    for size, lines, shift in product(_sizes(edge_px, least), ways, _SHIFTS):
        baselines = _baselines(lines, size, shift * radius_px)
        if _are_within(lines, size, baselines, radius_px):
            break
    return tuple(
        Row(line.part, line.text, _sized(font, line, size), baseline_px)
        for line, baseline_px in zip(lines, baselines, strict=True)
    )


def _sizes(edge_px: float, least: LeastType) -> Iterator[_Size]:
    """Return the sizes to try, the largest first."""
    for percent in range(100, 30, -4):
        share = edge_px * percent / 100
        yield _Size(
            max(least.word_px, share * _WORD_SHARE),
            max(least.number_px, share * _COUNT_SHARE),
            max(least.word_px, share * _GOAL_SHARE),
        )
    for stretch in _STRETCHES:
        yield _Size(least.word_px, least.number_px, least.word_px, stretch)
    for percent in range(96, 20, -4):
        number_px, word_px = (percent / 100 * px for px in least)
        yield _Size(word_px, number_px, word_px, _STRETCHES[-1])


def _ways(words: RingWords, font: QFont) -> tuple[tuple[_Line, ...], ...]:
    """Return the lines with the word in one, and in two where it is more than one."""
    metrics = QFontMetricsF(_bold(font, _EM_PX))

    def line(part: str, text: str) -> _Line:
        # All digits take a nought's room: the type keeps its size from one to another.
        measured = "".join("0" if one.isdigit() else one for one in text)
        width = metrics.horizontalAdvance(measured) / _EM_PX
        if part != "number":
            width += _SPACING_SHARE * len(text)
        return _Line(part, text, width, metrics.capHeight() / _EM_PX)

    below = [line("number", words.number), line("goal", words.goal)]
    below = [one for one in below if one.text]
    parts = words.word.split()
    middle = (len(parts) + 1) // 2
    whole = ((words.word,), (" ".join(parts[:middle]), " ".join(parts[middle:])))
    return tuple(
        (*(line("word", text) for text in way if text), *below)
        for way in (whole if len(parts) > 1 else whole[:1])
    )


def _baselines(lines: tuple[_Line, ...], size: _Size, shift_px: float) -> list[float]:
    """Return where each line stands, above one another around the middle."""
    heights = [line.height * size.of(line) for line in lines]
    gaps = [
        height * _LINE_GAP_SHARE
        if line.part == following.part
        else size.number_px * line.height * _GAP_SHARE
        for height, line, following in zip(heights, lines, lines[1:], strict=False)
    ]
    top_px = shift_px - (sum(heights) + sum(gaps)) / 2
    baselines = []
    for height, gap in zip(heights, (*gaps, 0.0), strict=True):
        baselines.append(top_px + height)
        top_px += height + gap
    return baselines


def _are_within(
    lines: tuple[_Line, ...], size: _Size, baselines: list[float], radius_px: float
) -> bool:
    for line, baseline_px in zip(lines, baselines, strict=True):
        px = size.of(line)
        stretch = size.stretch if line.part == "number" else 1.0
        far_px = max(abs(baseline_px), abs(baseline_px - line.height * px))
        if (line.width * px * stretch / 2) ** 2 + far_px**2 > radius_px**2:
            return False
    return True


def _sized(font: QFont, line: _Line, size: _Size) -> QFont:
    px = max(1, int(size.of(line)))
    sized = _bold(font, px)
    if line.part != "number":
        absolute = QFont.SpacingType.AbsoluteSpacing
        sized.setLetterSpacing(absolute, px * _SPACING_SHARE)
    elif size.stretch < 1:
        sized.setStretch(round(size.stretch * 100))
    return sized


def _bold(font: QFont, px: int) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    bold.setPixelSize(px)
    return bold
