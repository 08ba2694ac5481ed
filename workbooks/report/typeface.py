"""The report's typeface, and how wide its words are: measured the same for every kind of file."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FAMILY = "Inter"
_FOLDER = Path(__file__).resolve().parent / "fonts"
_FILES = ("Inter-Regular.ttf", "Inter-Bold.ttf")


class Advances(NamedTuple):
    units: int
    by_sign: dict[int, int]
    otherwise: int


def font_file(is_bold: bool) -> Path:
    """TrueType outlines: the PDF library embeds no others."""
    return _FOLDER / _FILES[is_bold]


@lru_cache(maxsize=50_000)
def width(text: str, size: float, is_bold: bool = False) -> float:
    """How wide one line is, in the unit of the size."""
    font = _advances(is_bold)
    return sum(font.by_sign.get(ord(sign), font.otherwise) for sign in text) * size / font.units


def wrapped(text: str, room: float, size: float, is_bold: bool = False, most: int = 2) -> list[str]:
    """The text on as few lines as it needs; what does not fit on `most` of them ends with an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, is_bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [cut(line, room, size, is_bold) for line in lines]


def fitted(text: str, room: float, size: float, is_bold: bool = False, least: float = 5.5) -> float:
    """The size at which no word of the text is broken, down to what can still be read."""
    widest = max((width(word, size, is_bold) for word in text.split()), default=0.0)
    return size if widest <= room else max(least, size * room / widest)


def cut(text: str, room: float, size: float, is_bold: bool = False) -> str:
    """The text, with an ellipsis where it is wider than the room."""
    if width(text, size, is_bold) <= room:
        return text
    while text and width(f"{text}…", size, is_bold) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


@lru_cache(maxsize=2)
def _advances(is_bold: bool) -> Advances:
    """Read from the tables head, hhea, hmtx and cmap of the font."""
    data = font_file(is_bold).read_bytes()
    tables = {
        data[at : at + 4]: struct.unpack(">L", data[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * struct.unpack(">H", data[4:6])[0], 16)
    }
    (units,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
    (count,) = struct.unpack_from(">H", data, tables[b"hhea"] + 34)
    wide = [struct.unpack_from(">H", data, tables[b"hmtx"] + 4 * glyph)[0] for glyph in range(count)]
    by_sign = {sign: wide[min(glyph, count - 1)] for sign, glyph in _glyphs(data, tables[b"cmap"])}
    return Advances(units, by_sign, wide[0])


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Signs and their glyphs, from the subtable of format 4."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    starts = [cmap + struct.unpack_from(">L", data, cmap + 8 + 8 * i)[0] for i in range(count)]
    table = next(at for at in starts if struct.unpack_from(">H", data, at)[0] == 4)
    pairs = struct.unpack_from(">H", data, table + 6)[0] // 2
    ends = struct.unpack_from(f">{pairs}H", data, table + 14)
    firsts = struct.unpack_from(f">{pairs}H", data, table + 16 + 2 * pairs)
    deltas = struct.unpack_from(f">{pairs}h", data, table + 16 + 4 * pairs)
    offsets_at = table + 16 + 6 * pairs
    for i, (first, end, delta) in enumerate(zip(firsts, ends, deltas, strict=True)):
        (offset,) = struct.unpack_from(">H", data, offsets_at + 2 * i)
        for sign in range(first, min(end, 0xFFFE) + 1):
            glyph = sign
            if offset:
                (glyph,) = struct.unpack_from(">H", data, offsets_at + 2 * i + offset + 2 * (sign - first))
            yield sign, (glyph + delta) % 0x10000
