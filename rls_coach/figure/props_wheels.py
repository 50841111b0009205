"""The outlines of the two bicycles, and the cranks that follow the feet."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from rls_coach.figure.outlines import Shape, disc, ring, rounded, stroked
from rls_coach.figure.scene import Prop
from rls_coach.figure.shapes import joined, smooth

CRANK: Final = 15.5
BICYCLES: Final = ("bike", "exercise_bike")
BIKE_WIDTH: Final = 194.0
BIKE_CRANK_X: Final = 86.0
EXERCISE_BIKE_WIDTH: Final = 132.0
EXERCISE_BIKE_CRANK_X: Final = 55.0

CRANK_ARM: Final = stroked([(0.0, 0.0), (CRANK, 0.0)], 4.6)
"""From the middle of the crank along +x."""
GUARD: Final = 5.0
"""How thick the strip over the chain of an exercise bike is."""
PEDAL: Final = rounded(-7.5, -1.8, 15.0, 3.6, 1.6)


class Build(NamedTuple):
    """Where the parts of a bicycle are, from the place on the floor under its crank."""

    scale: float
    x: float
    y: float

    def at(self, across: float, up: float) -> tuple[float, float]:
        """Return where a place in the drawing comes to stand."""
        return self.x + across * self.scale, self.y + up * self.scale

    def tube(self, *points: tuple[float, float], width: float = 5.0) -> QPainterPath:
        """Return a bent tube through places of the drawing."""
        return stroked([self.at(*point) for point in points], width * self.scale)

    def hoop(
        self, middle: tuple[float, float], radius: float, width: float
    ) -> QPainterPath:
        """Return a circle around a place of the drawing."""
        x, y = self.at(*middle)
        return ring(x, y, radius * self.scale, width * self.scale)

    def disc(self, middle: tuple[float, float], radius: float) -> QPainterPath:
        """Return a filled circle around a place of the drawing."""
        return disc(*self.at(*middle), radius * self.scale)


def bike(prop: Prop) -> tuple[Shape, ...]:
    """Draw a road bike made for riding upright."""
    build = _build(prop)
    tube = build.tube
    crank, back, front = (0.0, 32.0), (-50.0, 36.0), (72.0, 36.0)
    tyres = joined(*(build.hoop(hub, 33.5, 4.4) for hub in (back, front)))
    hubs = joined(*(build.disc(hub, 4.0) for hub in (back, front)))
    frame = joined(
        tube(crank, back, (-15.5, 82.0), crank, width=4.4),
        tube(crank, (50.0, 86.0), width=5.6),
        tube((-15.0, 81.0), (47.5, 94.0)),
        tube((46.5, 98.0), (51.5, 82.0), width=7.0),
        tube((51.0, 83.0), (56.0, 66.0), front, width=4.6),
    )
    bars = joined(
        tube((47.0, 97.0), (42.5, 112.0), (49.0, 121.5), width=4.2),
        tube((49.0, 121.5), (66.0, 124.0), width=5.4),
    )
    return (
        Shape(joined(tyres, hubs, bars, _seat(build, 78.0)), "tyre"),
        Shape(frame, "bike"),
        Shape(_chain_wheel(build), "tyre"),
    )


def exercise_bike(prop: Prop) -> tuple[Shape, ...]:
    """Draw an upright bike that stands still: a fly wheel ahead of the pedals, on feet.

    The wheel stands clear of the pedals, so that both feet are seen all the way round.
    """
    build = _build(prop)
    tube = build.tube
    hub = (51.0, 31.0)
    feet = joined(
        tube((-44.0, 3.5), (66.0, 3.5), width=5.4),
        tube((-52.0, 2.8), (-36.0, 2.8)),
        tube((58.0, 2.8), (74.0, 2.8)),
        tube((-2.0, 30.0), (-16.0, 4.0), width=6.0),
        tube((50.0, 31.0), (56.0, 4.0), width=6.0),
    )
    posts = joined(
        tube((0.0, 32.0), (-17.0, 86.0), width=6.4),
        tube((46.0, 40.0), (51.0, 112.0), width=6.4),
    )
    bars = joined(
        tube((49.0, 108.0), (55.0, 121.0), (66.0, 124.0), width=5.0),
        tube((52.0, 116.0), (64.0, 138.0), width=4.0),
        tube((58.0, 130.0), (68.0, 147.0), width=8.0),
    )
    return (
        Shape(joined(bars, feet, _seat(build, 84.0)), "tyre"),
        Shape(posts, "enamel"),
        Shape(build.disc(hub, 19.0), "bike"),
        Shape(build.hoop(hub, 18.0, 3.4), "tyre"),
        Shape(_chain_guard(build), "bike"),
        Shape(build.disc(hub, 3.4), "tyre"),
        Shape(_chain_wheel(build), "tyre"),
    )


def crank_middle(prop: Prop) -> QPointF:
    """Return the place around which the pedals of a bicycle turn."""
    return QPointF(*_build(prop).at(0.0, 32.0))


def _build(prop: Prop) -> Build:
    width, across = (
        (BIKE_WIDTH, BIKE_CRANK_X)
        if prop.kind == "bike"
        else (EXERCISE_BIKE_WIDTH, EXERCISE_BIKE_CRANK_X)
    )
    scale = prop.width / width
    return Build(scale, prop.x + across * scale, prop.bottom)


def _seat(build: Build, post_foot: float) -> QPainterPath:
    saddle = smooth(
        [
            build.at(*place)
            for place in (
                *((-38.0, 105.0), (-34.0, 109.0), (-25.0, 107.6), (-10.0, 107.0)),
                *((1.0, 106.4), (0.0, 103.2), (-12.0, 102.0), (-24.0, 99.0)),
                (-34.0, 99.6),
            )
        ]
    )
    top = -22.5
    post = build.tube(
        (top + (103.0 - post_foot) * 0.28, post_foot), (top, 103.0), width=4.2
    )
    return joined(saddle.toReversed(), post)


def _chain_wheel(build: Build) -> QPainterPath:
    return joined(build.hoop((0.0, 32.0), 8.4, 2.6), build.disc((0.0, 32.0), 3.4))


def _chain_guard(build: Build) -> QPainterPath:
    """Return the strip from the pedals to the wheel, too slim to hide a shoe."""
    return build.tube((0.0, 31.6), (51.0, 31.0), width=GUARD)
