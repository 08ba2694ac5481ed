"""Every total found again from the text of a file alone, as a reviewer with a pocket calculator would."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.workbooks.report.conftest import report_of
from workbooks.report.findings import Findings
from workbooks.report.wording import THIN_SPACE
from workbooks.report.writing import rendered

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Rows = list[list[str]]
Scale = tuple[float, float, str]


def tables_of_html(page: bytes) -> Iterator[Rows]:
    for table in re.findall(r"<table.*?</table>", page.decode(), re.DOTALL):
        rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
        cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows)
        yield [[unescape(re.sub(r"<[^>]+>", "", cell)) for cell in row] for row in cells]


def tables_of_word(document: bytes) -> Iterator[Rows]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    for table in root.iter(f"{WORD}tbl"):
        yield [
            ["".join(text.text or "" for text in cell.iter(f"{WORD}t")) for cell in row.iter(f"{WORD}tc")]
            for row in table.iter(f"{WORD}tr")
        ]


READERS = {".html": tables_of_html, ".docx": tables_of_word}


def figure(text: str) -> float:
    return float(text.replace(THIN_SPACE, ""))


def value(score: float, scale: Scale) -> float:
    """A score through the value function as it is printed."""
    worst, best, function = scale
    if function == "Linear":
        return 100 * (score - worst) / (best - worst)
    told = re.findall(r"([\d.\u202f]+)\s→\s([\d.\u202f]+)", function)
    points = sorted((figure(x), figure(v)) for x, v in told)
    for (x0, v0), (x1, v1) in pairwise(points):
        if x0 <= score <= x1:
            return v0 + (v1 - v0) * (score - x0) / (x1 - x0)
    raise AssertionError(f"{score} is outside {function}")


@pytest.mark.parametrize("ending", READERS)
def test_that_totals_are_found_again_from_the_file_alone(ending: str, case: Findings) -> None:
    found = [*READERS[ending](rendered(report_of(case, sections=("audit",)), ending))]
    weights = next(rows for rows in found if "Points" in rows[0])
    options = [rows for rows in found if rows[0][-1] == "Value × share"]
    points = {row[0]: figure(row[4]) for row in weights[1:-1]}
    scales: dict[str, Scale] = {row[0]: (figure(row[1]), figure(row[2]), row[3]) for row in weights[1:-1]}
    assert figure(weights[-1][4]) == sum(points.values())
    totals = []
    for rows in options:
        parts = [
            value(figure(row[1]), scales[row[0]]) * points[row[0]] / sum(points.values())
            for row in rows[1:-1]
        ]
        assert figure(rows[-1][-1]) == pytest.approx(sum(parts), abs=1e-6)
        totals.append(sum(parts))
    assert totals == pytest.approx(case.totals.totals.tolist(), abs=1e-9)
