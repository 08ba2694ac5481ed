"""A picture as an enhanced metafile, the vector form that Word and LibreOffice both show.

Records are those of [MS-EMF], Microsoft's description of the format, little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from workbooks.report.drawing import Area, Line, Picture, Point, Rectangle, Shape, Words
from workbooks.report.typeface import FAMILY, width

SCALE = 20
"""Units per point: shapes lie on a grid fine enough for print."""
_HEADER, _POLYGON, _POLYLINE, _EOF = 1, 3, 4, 14
_WINDOW_EXTENT, _WINDOW_ORIGIN, _VIEW_EXTENT, _VIEW_ORIGIN = 9, 10, 11, 12
_MAP_MODE, _BACKGROUND, _ALIGN, _INK = 17, 18, 22, 24
_SELECT, _PEN, _BRUSH, _DELETE, _RECTANGLE, _ROUNDED = 37, 38, 39, 40, 43, 44
_FONT, _TEXT = 82, 84
_NO_BRUSH, _NO_PEN = 0x80000005, 0x80000008
_OBJECT = 1
_BASELINE = 24
_ANCHORS = {"start": _BASELINE, "middle": _BASELINE | 6, "end": _BASELINE | 2}
_DPI = 96


def emf(picture: Picture) -> bytes:
    """The same picture gives the same bytes."""
    records = [*_setting(picture)]
    for shape in picture.shapes:
        records.extend(_drawn(shape))
    records.append(_record(_EOF, struct.pack("<III", 0, 16, 20)))
    body = b"".join(records)
    return _header(picture, len(records) + 1, len(body)) + body


def _header(picture: Picture, count: int, size: int) -> bytes:
    """108 bytes: bounds in pixels, frame in hundredths of a millimetre, the device that they refer to."""
    wide, high = (round(length * _DPI / 72) for length in (picture.width, picture.height))
    frame = [round(length * 2540 / 72) for length in (picture.width, picture.height)]
    metres = [round(pixels * 25.4 / _DPI) for pixels in (3200, 3200)]
    payload = struct.pack("<4i4i", 0, 0, wide, high, 0, 0, *frame)
    payload += struct.pack("<IIIIHHIII", 0x464D4520, 0x10000, size + 108, count, 4, 0, 0, 0, 0)
    payload += struct.pack("<2i2i", 3200, 3200, *metres)
    payload += struct.pack("<III2i", 0, 0, 0, 1000 * metres[0], 1000 * metres[1])
    return _record(_HEADER, payload)


def _setting(picture: Picture) -> Iterator[bytes]:
    """Units of the picture, mapped on its pixels; transparent text."""
    wide, high = (round(length * _DPI / 72) for length in (picture.width, picture.height))
    yield _record(_MAP_MODE, struct.pack("<I", 8))
    yield _record(_WINDOW_ORIGIN, struct.pack("<2i", 0, 0))
    yield _record(_WINDOW_EXTENT, struct.pack("<2i", *_at((picture.width, picture.height))))
    yield _record(_VIEW_ORIGIN, struct.pack("<2i", 0, 0))
    yield _record(_VIEW_EXTENT, struct.pack("<2i", wide, high))
    yield _record(_BACKGROUND, struct.pack("<I", 1))


def _drawn(shape: Shape) -> Iterator[bytes]:
    match shape:
        case Rectangle():
            yield from _with_pen(shape.stroke, shape.thickness)
            yield from _with_brush(shape.fill)
            corner = _at((shape.x, shape.y)), _at((shape.x + shape.width, shape.y + shape.height))
            box = struct.pack("<4i", *corner[0], *corner[1])
            if shape.radius:
                yield _record(_ROUNDED, box + struct.pack("<2i", *_at((2 * shape.radius, 2 * shape.radius))))
            else:
                yield _record(_RECTANGLE, box)
        case Line():
            yield from _with_pen(shape.stroke, shape.thickness, shape.is_dashed)
            yield _path(_POLYLINE, shape.points)
        case Area():
            yield from _with_pen("", 0.0)
            yield from _with_brush(shape.fill)
            yield _path(_POLYGON, shape.points)
        case Words():
            yield from _written(shape)
            return
    yield from _released()


def _with_pen(colour: str, thickness: float, is_dashed: bool = False) -> Iterator[bytes]:
    if not colour:
        yield _record(_SELECT, struct.pack("<I", _NO_PEN))
        return
    pen = struct.pack(
        "<IIiiI", _OBJECT, int(is_dashed), 1 if is_dashed else round(thickness * SCALE), 0, _colour(colour)
    )
    yield _record(_PEN, pen)
    yield _record(_SELECT, struct.pack("<I", _OBJECT))


def _with_brush(colour: str) -> Iterator[bytes]:
    if not colour:
        yield _record(_SELECT, struct.pack("<I", _NO_BRUSH))
        return
    yield _record(_BRUSH, struct.pack("<IIII", _OBJECT + 1, 0, _colour(colour), 0))
    yield _record(_SELECT, struct.pack("<I", _OBJECT + 1))


def _released() -> Iterator[bytes]:
    """Stock objects take the place of those made, and these go."""
    yield _record(_SELECT, struct.pack("<I", _NO_PEN))
    yield _record(_SELECT, struct.pack("<I", _NO_BRUSH))
    for made in (_OBJECT, _OBJECT + 1):
        yield _record(_DELETE, struct.pack("<I", made))


def _written(words: Words) -> Iterator[bytes]:
    weight = 700 if words.is_bold else 400
    face = FAMILY.encode("utf-16-le").ljust(64, b"\0")
    font = struct.pack("<5i8B", -round(words.size * SCALE), 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 5, 0) + face
    yield _record(_FONT, struct.pack("<I", _OBJECT + 2) + font + bytes(320 - len(font)))
    yield _record(_SELECT, struct.pack("<I", _OBJECT + 2))
    yield _record(_INK, struct.pack("<I", _colour(words.ink)))
    yield _record(_ALIGN, struct.pack("<I", _ANCHORS[words.anchor]))
    text = words.text.encode("utf-16-le")
    signs = len(text) // 2
    padded = text + bytes(-len(text) % 4)
    place = struct.pack("<2iIII4iI", *_at((words.x, words.y)), signs, 76, 0, 0, 0, -1, -1, 76 + len(padded))
    bounds = struct.pack("<4iIff", 0, 0, -1, -1, 2, 1.0, 1.0)
    yield _record(_TEXT, bounds + place + padded + _advances(words, signs))
    yield _record(_DELETE, struct.pack("<I", _OBJECT + 2))


def _advances(words: Words, signs: int) -> bytes:
    """How far each sign moves on; one beyond the basic plane takes two units, of which the second none."""
    steps: list[int] = []
    for sign in words.text:
        steps.append(round(width(sign, words.size, words.is_bold) * SCALE))
        steps.extend([0] * (ord(sign) > 0xFFFF))
    return struct.pack(f"<{signs}I", *steps)


def _path(kind: int, points: tuple[Point, ...]) -> bytes:
    grid = [_at(point) for point in points]
    xs, ys = [x for x, _ in grid], [y for _, y in grid]
    head = struct.pack("<4iI", min(xs), min(ys), max(xs), max(ys), len(grid))
    return _record(kind, head + b"".join(struct.pack("<2i", *point) for point in grid))


def _at(point: Point) -> tuple[int, int]:
    return round(point[0] * SCALE), round(point[1] * SCALE)


def _colour(code: str) -> int:
    """#RRGGBB as 0x00BBGGRR."""
    return int(code[5:7] + code[3:5] + code[1:3], 16)


def _record(kind: int, payload: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(payload)) + payload
