"""Packs lie on the calf; a towel or cloth is wrapped around it and hangs down."""

import pytest

from rls_coach.figure.props import prop_shapes
from rls_coach.figure.scene import Prop
from tests.figure.moments import load

PACKS, CLOTHS = ("warm_compress", "cold_compress"), ("warm_towel", "cool_cloth")
CALF_END, UNDER_THE_LEG = 33.0, -14.0


def on_leg(name: str) -> Prop:
    return next(prop for prop in load(name).props if prop.joint is not None)


@pytest.mark.parametrize("name", [*PACKS, *CLOTHS])
def test_what_warms_or_cools_is_on_the_calf_and_not_on_the_ankle(name: str) -> None:
    prop = on_leg(name)
    assert prop.joint == "near_knee"
    assert prop.x > 0.0
    assert prop.x + prop.width < CALF_END


@pytest.mark.parametrize(("pack", "cloth"), list(zip(PACKS, CLOTHS, strict=True)))
def test_a_cloth_hangs_below_the_leg_and_a_pack_does_not(pack: str, cloth: str) -> None:
    lowest = {
        name: min(s.path.boundingRect().top() for s in prop_shapes(on_leg(name)))
        for name in (pack, cloth)
    }
    assert lowest[cloth] < UNDER_THE_LEG - 5.0
    assert lowest[pack] > UNDER_THE_LEG


def test_the_end_of_a_towel_is_narrower_than_what_goes_around_the_leg() -> None:
    around, *_, end = (
        shape.path.boundingRect() for shape in prop_shapes(on_leg("warm_towel"))[:4]
    )
    assert end.width() < around.width() * 0.8
    assert end.top() < around.top() - 8.0


def test_a_wet_cloth_bears_drops_apart_and_a_cold_pack_a_star_that_meets() -> None:
    star, drops = (
        prop_shapes(on_leg(name))[-1].path for name in ("cold_compress", "cool_cloth")
    )
    assert star.contains(star.boundingRect().center())
    assert not drops.contains(drops.boundingRect().center())


def test_the_warm_ones_steam() -> None:
    steaming = [
        any(prop.kind == "steam" for prop in load(name).props)
        for name in (*PACKS, *CLOTHS)
    ]
    assert steaming == [True, False, True, False]
