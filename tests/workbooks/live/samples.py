"""A set with every kind of value function, group, unknown, tie and inheritance; its workbook, typed in."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, unescape

from criteria.options import Family, Option, Precondition
from criteria.optionset import OptionSet, View
from criteria.scales import Scale
from criteria.scenarios import Scenario
from criteria.scores import UNKNOWN, Score, exactly
from criteria.sources import Source
from criteria.tree import Criterion, Group
from criteria.weightings import Weighting, Working, fingerprints
from evaluator.values import Exponential, Piecewise

POINTS = {"cost": 100.0, "jobs": 40.0, "air": 62.5, "noise": 20.0, "years": 30.0, "same": 5.0, "calm": 15.0}
FIGURES: dict[str, tuple[float | None, ...]] = {
    "pier": (60, 120, 55, 20, 3, 1, 40),
    "park": (10, 20, 90, 5, 2, 1, 90),
    "twin": (10, 20, 90, 5, 2, 1, 90),
    "rail": (95, 480, 30, 70, 9, 1, 10),
    "dome": (130, 300, None, 40, 6, 1, 55),
    "moon": (99, 500, 100, 0, 1, 1, 100),
    "none": (0, 0, 20, 0, 1, 1, 61.5),
}


def harbour() -> OptionSet:
    criteria = _criteria()
    keys = [criterion.key for criterion in criteria]
    rows = {
        option: {
            key: exactly(figure) if figure is not None else UNKNOWN
            for key, figure in zip(keys, row, strict=True)
        }
        for option, row in FIGURES.items()
    }
    rows["pier"]["cost"] = Score(50, 60, 80, "Bids of 2025.", ("bids",), "fact")
    weighting = Weighting("council", "City council", POINTS, fingerprints(criteria), elicitation="form")
    return OptionSet(
        key="harbour-now",
        lineage="harbour",
        name="Harbour plan",
        groups=(
            Group("root", "Value", None),
            Group("money", "Money & work", "root"),
            Group("people", "People", "root"),
            Group("quiet", "Quiet", "people"),
            Group("empty", "Empty", "people"),
        ),
        criteria=criteria,
        families=(Family("built", "Built things"), Family("kept", "Kept things")),
        options=(
            Option("pier", "Pier", "built", "P1"),
            Option("park", "Park", "kept", "K1"),
            Option("twin", "Twin park", "kept", "K2"),
            Option("rail", "Rail", "built", "P2"),
            Option("dome", "Dome", "built", "P3"),
            Option("moon", "Moon base", None, "M"),
            Option("none", "Nothing"),
        ),
        scenarios=(
            Scenario("boom", "Boom", parent="base"),
            Scenario("base", "Base"),
            Scenario("bust", "Bust", parent="boom"),
        ),
        view=View("base"),
        working=Working("council", POINTS, POINTS),
        scores={
            "base": rows,
            "boom": {"pier": {"cost": exactly(70.0)}, "dome": {"air": exactly(66.0)}},
            "bust": {"rail": {"jobs": UNKNOWN}},
        },
        preconditions={
            "base": {
                "moon": Precondition("no", note="No rocket yet."),
                "rail": Precondition("limited", ("A permit",)),
            },
            "bust": {"moon": Precondition("yes")},
        },
        weightings=(weighting,),
        sources=(Source("bids", "Three bids came in.", address="https://example.org/bids?a=1&b=2"),),
    )


def _criteria() -> tuple[Criterion, ...]:
    bends = Piecewise(((0.0, 100.0), (40.0, 80.0), (60.0, 30.0), (100.0, 0.0)))
    return (
        Criterion("cost", "Cost", "money", Scale("USD million", 100, 0, "min", bends)),
        Criterion("jobs", "Jobs", "money", Scale("count", 0, 500, "max", Exponential(120.0))),
        Criterion("air", "Clean air", "people", Scale("points 0-100", 0, 100, "max", Exponential(70.0))),
        Criterion("noise", "Noise", "quiet", Scale("dB", 80, 0, "min", Exponential(40.001))),
        Criterion("years", "Years to build", "root", Scale("years", 12, 1, "min")),
        Criterion("same", "Same for all", "root", Scale("", 1, 1, "max")),
        Criterion("calm", "Calm", "quiet", Scale("points 0-100", 0, 100, "max")),
    )


# The parts of a workbook, as its package holds them.


def sheet_part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        names = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
    return f"xl/worksheets/sheet{names.index(name) + 1}.xml"


def typed(path: Path, sheet: str, cells: Mapping[str, float | str | None], name: str = "typed.xlsx") -> Path:
    """A copy in which these cells hold something else: a number, a text, nothing, or =formula|result."""
    part = sheet_part(path, sheet)
    target = path.with_name(name)
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    markup = parts[part].decode()
    for address, value in cells.items():
        markup, count = re.subn(
            rf'<c r="{address}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)',
            lambda found, address=address, value=value: _cell(address, found.group(1) or "", value),
            markup,
            count=1,
        )
        assert count == 1, f"no cell {sheet}!{address}"
    parts[part] = markup.encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return target


def _cell(address: str, style: str, value: float | str | None) -> str:
    start = f'<c r="{address}"{style}'
    if value is None:
        return f"{start}/>"
    if not isinstance(value, str):
        return f"{start}><v>{value!r}</v></c>"
    if value.startswith("="):
        formula, bar, result = value[1:].partition("|")
        saved = f"<v>{result}</v>" if bar else ""
        return f"{start}><f>{escape(formula)}</f>{saved}</c>"
    return f'{start} t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def formulas(path: Path) -> Iterator[str]:
    """Every formula in the cells, names, rules and charts of a workbook."""
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if part.endswith(".xml"):
                markup = archive.read(part).decode()
                tags = r"<(?:f|definedName|formula|formula1|c:f|xm:f)(?: [^>]*)?>([^<]*)<"
                yield from (unescape(text) for text in re.findall(tags, markup))


def cells_of(path: Path, data_only: bool = True) -> dict[str, Any]:
    """What every cell holds, by Sheet!A1."""
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(path, data_only=data_only)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.value
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }
