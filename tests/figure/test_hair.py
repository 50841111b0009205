from rls_coach.figure.body import Body
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.hair import HAIR_SHADES, HAIR_SHAPES
from rls_coach.figure.pose import solve
from rls_coach.figure.scene import HAIRS
from rls_coach.figure.skeleton import CONTACT_RADII
from tests.figure.moments import load

LYING = ("bridge", "bridge_half", "bridge_crossed", "relax_after")


def test_every_hair_can_be_drawn() -> None:
    assert set(HAIR_SHAPES) == set(HAIR_SHADES) == set(HAIRS)


def test_the_high_bun_is_above_the_head_and_the_low_one_behind_it() -> None:
    low, high = (HAIR_SHAPES[hair].boundingRect() for hair in HAIRS)
    assert high.right() > low.right() + 4
    assert low.bottom() > high.bottom() + 4


def test_a_head_with_a_high_bun_reaches_no_further_back_than_its_contact() -> None:
    back = HAIR_SHAPES["high bun"].boundingRect().bottom()
    assert abs(back - CONTACT_RADII["head"]) < 0.7


def test_one_who_lies_on_the_back_rests_head_and_back_on_the_mat() -> None:
    colours = FigureColours.LIGHT
    for name in LYING:
        picture = load(name)
        pose = picture.rest
        assert picture.hair == "high bun"
        parts = Body(pose, picture.hair).near_parts((), colours)
        for colour in (colours.hair, colours.top, colours.top_shade):
            lowest = min(
                part.place.map(part.path).boundingRect().top()
                for part in parts
                if part.colour == colour
            )
            if colour != colours.top:
                assert abs(lowest) < 0.7, name
            else:
                assert lowest > -0.7, name
        assert solve(pose)["head"].y > 0
