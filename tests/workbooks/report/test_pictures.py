"""Pictures: whole records of a metafile, well-formed SVG, every shape inside the page."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from workbooks.report.content import Figure, Report
from workbooks.report.drawing import Area, Line, Picture, Rectangle, Words
from workbooks.report.emf import emf
from workbooks.report.svg import svg
from workbooks.report.typeface import cut, width, wrapped

HEADER, LAST = 1, 14


def pictures(report: Report) -> list[Picture]:
    return [b.picture for section in report.sections for b in section.blocks if isinstance(b, Figure)]


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        kind, size = struct.unpack_from("<II", data, at)
        assert size >= 8
        assert size % 4 == 0
        yield kind, data[at : at + size]
        at += size


def test_that_a_metafile_is_as_long_and_has_as_many_records_as_it_says(reviewed: Report) -> None:
    for picture in pictures(reviewed):
        data = emf(picture)
        found = [*records(data)]
        size, count = struct.unpack_from("<II", data, 48)
        assert (found[0][0], found[-1][0]) == (HEADER, LAST)
        assert (size, count) == (len(data), len(found))
        assert data[40:44] == b" EMF"


def test_that_a_metafile_holds_the_words_of_its_picture() -> None:
    picture = Picture(80, 20, (Words(2, 12, "Мост 𝔸", 9, "#18202B", True),), "A word")
    assert "Мост 𝔸".encode("utf-16-le") in emf(picture)


def test_that_every_shape_lies_inside_its_picture(reviewed: Report, summary: Report) -> None:
    for picture in (*pictures(reviewed), *pictures(summary)):
        for shape in picture.shapes:
            for x, y in corners(shape):
                assert -0.6 <= x <= picture.width + 0.6, shape
                assert -0.6 <= y <= picture.height + 0.6, shape


def corners(shape: Rectangle | Line | Area | Words) -> list[tuple[float, float]]:
    match shape:
        case Rectangle():
            return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
        case Words():
            long = width(shape.text, shape.size, shape.is_bold)
            left = shape.x - {"start": 0.0, "middle": long / 2, "end": long}[shape.anchor]
            return [(left, shape.y - shape.size), (left + long, shape.y)]
    return [*shape.points]


def test_that_svg_is_well_formed_and_says_what_it_shows(reviewed: Report) -> None:
    for picture in pictures(reviewed):
        root = ElementTree.fromstring(svg(picture))
        assert root.get("aria-label") == picture.name
        assert picture.name


@pytest.mark.parametrize("is_bold", [False, True])
def test_that_widths_are_those_of_the_pdf_library(is_bold: bool) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    from workbooks.report.pdf_picture import BOLD, REGULAR
    from workbooks.report.pdf_styles import register_fonts

    register_fonts()
    for text in ("Khasan–Rajin rail", "0123456789", "Железная дорога №5", "−0.26 × 100%"):
        assert width(text, 9, is_bold) == pytest.approx(stringWidth(text, BOLD if is_bold else REGULAR, 9))


def test_that_digits_are_all_as_wide() -> None:
    assert len({width(digit, 10) for digit in "0123456789"}) == 1


def test_that_long_names_are_wrapped_and_cut() -> None:
    name = "Northeast Asia security and cooperation regime with everything that belongs to it"
    lines = wrapped(name, 100, 9)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width(line, 9) <= 100 for line in lines)
    assert cut("short", 100, 9) == "short"
