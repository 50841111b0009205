"""The outlines of furniture and of what is soft."""

from PySide6.QtGui import QPainterPath, QTransform

from rls_coach.figure.outlines import Shape, curved, disc, rounded, stroked
from rls_coach.figure.scene import Prop
from rls_coach.figure.shapes import joined

SEAT_HEIGHT_SHARE = 0.47
WOOD_WIDTH = 5.5
SLAB = 7.0
"""How thick the worktop's slab is."""


def mat(prop: Prop) -> tuple[Shape, ...]:
    """Draw a mat, or the ground."""
    corner = min(prop.width, prop.height, 16.0) / 2.0
    return (Shape(_whole(prop, corner), "mat"),)


def chair(prop: Prop) -> tuple[Shape, ...]:
    """Draw a plain chair from the side, its back behind a person who faces right."""
    left, right, top = prop.x, prop.x + prop.width, prop.bottom + prop.height
    half = WOOD_WIDTH / 2.0
    floor = prop.bottom + half
    seat = prop.bottom + prop.height * SEAT_HEIGHT_SHARE
    brace = prop.bottom + prop.height * SEAT_HEIGHT_SHARE * 0.42
    post = _beam((left + 5.0, floor), (left + 7.0, seat), (left + half, top - half))
    front_leg = _beam((right - 5.0, seat), (right - half, floor))
    far = joined(
        _beam((left + 12.0, floor), (left + 12.0, seat)),
        _beam((right - 11.0, seat), (right - 10.0, floor)),
        stroked([(left + 9.0, brace), (right - 5.0, brace)], 3.5),
    )
    slab = rounded(left + 3.0, seat - 3.5, prop.width - 4.0, 7.0, 3.5)
    rail = stroked([(left + half, top - half), (left + half + 1.7, top - 20.0)], 8.0)
    near = joined(post, front_leg, slab, rail)
    if prop.faces == "left":
        flip = QTransform(-1.0, 0.0, 0.0, 1.0, left + right, 0.0)
        far, near = flip.map(far), flip.map(near)
    return (Shape(far, "wood_far"), Shape(near, "wood"))


def wall(prop: Prop) -> tuple[Shape, ...]:
    """Draw a wall cut through, with a skirting board at its foot."""
    board = rounded(prop.x - 2.5, prop.bottom, prop.width + 5.0, 13.0, 1.5)
    shade_width = min(3.0, prop.width / 3.0)
    shade_x = prop.x + prop.width - shade_width
    shade = rounded(shade_x, prop.bottom, shade_width, prop.height, 1.0)
    return (
        Shape(_whole(prop, 2.0), "wall"),
        Shape(shade, "wall_far"),
        Shape(board, "wall_far"),
    )


def worktop(prop: Prop) -> tuple[Shape, ...]:
    """Draw a kitchen worktop: a slab over a cabinet with two fronts."""
    top = prop.bottom + prop.height
    left, width = prop.x + 4.0, prop.width - 8.0
    body_top = top - SLAB
    body = rounded(left, prop.bottom + 8.0, width, body_top - prop.bottom - 8.0, 1.5)
    plinth = rounded(left + 5.0, prop.bottom, width - 10.0, 10.0, 1.0)
    drawer_y = body_top - 22.0
    gap = rounded(left + 3.0, drawer_y, width - 6.0, 1.6, 0.8)
    middle = left + width / 2.0
    handles = joined(
        stroked([(middle - 7.0, body_top - 11.0), (middle + 7.0, body_top - 11.0)], 3),
        stroked([(middle - 7.0, drawer_y - 9.0), (middle + 7.0, drawer_y - 9.0)], 3),
    )
    slab = rounded(prop.x, body_top, prop.width, SLAB, 2.5)
    return (
        Shape(plinth, "wood_far"),
        Shape(body, "wood"),
        Shape(joined(gap, handles), "wood_far"),
        Shape(slab, "wall_far"),
    )


def bed(prop: Prop) -> tuple[Shape, ...]:
    """Draw a firm bed: a mattress, its frame and two legs."""
    top = prop.bottom + prop.height
    leg_height = prop.height * 0.3
    half = WOOD_WIDTH / 2.0
    legs = joined(
        *(
            _beam((x, prop.bottom + half), (x, prop.bottom + leg_height))
            for x in (prop.x + 9.0, prop.x + prop.width - 9.0)
        )
    )
    frame_height = prop.height * 0.2
    frame_y = prop.bottom + leg_height - 2.0
    frame = rounded(prop.x, frame_y, prop.width, frame_height + 2.0, 2.5)
    cover_y = frame_y + frame_height
    cover_height = top - cover_y
    cover = rounded(
        prop.x + 1.0, cover_y, prop.width - 2.0, cover_height, cover_height * 0.36
    )
    seam = rounded(prop.x + 3.0, cover_y + 5.0, prop.width - 6.0, 1.6, 0.8)
    return (
        Shape(legs, "wood_far"),
        Shape(cover, "cloth"),
        Shape(seam, "cloth_shade"),
        Shape(frame, "wood"),
    )


def towel(prop: Prop) -> tuple[Shape, ...]:
    """Draw a folded towel."""
    whole = _whole(prop, prop.height / 2.0)
    fold_bottom = prop.bottom + prop.height * 0.44
    fold = rounded(prop.x + 3.0, fold_bottom, prop.width - 4.0, prop.height * 0.14, 0.4)
    return (Shape(whole, "cloth"), Shape(fold, "cloth_shade"))


def cushion(prop: Prop) -> tuple[Shape, ...]:
    """Draw a soft cushion with a seam around it."""
    whole = _whole(prop, prop.height * 0.48)
    seam_bottom = prop.bottom + prop.height * 0.42
    seam = rounded(prop.x + 1.0, seam_bottom, prop.width - 2.0, 1.1, 0.5)
    return (Shape(whole, "cloth"), Shape(seam, "cloth_shade"))


def bolster(prop: Prop) -> tuple[Shape, ...]:
    """Draw a firm cushion block with piping along its edges."""
    corner = min(prop.width, prop.height) * 0.3
    inset = 3.2
    inner = rounded(
        *(prop.x + inset, prop.bottom + inset),
        *(prop.width - 2.0 * inset, prop.height - 2.0 * inset),
        corner - inset * 0.6,
    )
    face = rounded(
        *(prop.x + inset + 1.3, prop.bottom + inset + 1.3),
        *(prop.width - 2.0 * inset - 2.6, prop.height - 2.0 * inset - 2.6),
        corner - inset,
    )
    return (
        Shape(_whole(prop, corner), "cloth"),
        Shape(inner, "cloth_shade"),
        Shape(face, "cloth"),
    )


def ball(prop: Prop) -> tuple[Shape, ...]:
    """Draw a soft ball with two curved seams."""
    radius = min(prop.width, prop.height) / 2.0
    x, y = prop.x + prop.width / 2.0, prop.bottom + radius
    line = max(1.0, radius * 0.09)
    seams = joined(
        *(
            curved(
                [
                    (x + side * radius * 0.62, y + radius * 0.72),
                    (x + side * radius * 0.3, y),
                    (x + side * radius * 0.62, y - radius * 0.72),
                ],
                line,
            )
            for side in (-1.0, 1.0)
        )
    )
    return (Shape(disc(x, y, radius), "cloth"), Shape(seams, "cloth_shade"))


def _whole(prop: Prop, corner: float) -> QPainterPath:
    return rounded(prop.x, prop.bottom, prop.width, prop.height, corner)


def _beam(*points: tuple[float, float]) -> QPainterPath:
    return stroked(points, WOOD_WIDTH)
