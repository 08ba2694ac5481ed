"""Decision tables as files, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from criteria.issues import Issue
from criteria.optionset import OptionSet

OFFICE = """\
Office,closeness,visibility,image,size,comfort,car parking
Direction,max,max,max,max,max,max
Weight,32,26,23,10,6,3
Worst,0,0,0,0,0,0
Best,100,100,100,100,100,100
A,100,60,100,75,0,90
B,20,80,10,30,100,30
C,80,70,0,0,10,100
D,70,50,30,55,30,90
E,40,60,90,100,60,70
F,0,0,70,0,80,0
G,60,100,20,50,50,80
"""


def csv_file(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def xlsx_file(
    folder: Path, rows: Sequence[Sequence[Any]], name: str = "table.xlsx", sheet: str = "Data"
) -> Path:
    """A workbook as Excel would save it: openpyxl writes dates as dates and “=…” as formulas."""
    from openpyxl import Workbook

    workbook = Workbook()
    worksheet = workbook.active
    assert worksheet is not None
    worksheet.title = sheet
    for row in rows:
        worksheet.append(list(row))
    path = folder / name
    workbook.save(path)
    return path


def figures(option_set: OptionSet) -> list[list[float | None]]:
    """Best scores by option and criterion, None where unknown."""
    rows = option_set.scores[option_set.view.scenario]
    return [
        [score.best if (score := rows[o.key].get(c.key)) else None for c in option_set.criteria]
        for o in option_set.options
    ]


def codes(issues: Sequence[Issue]) -> list[str]:
    return [issue.code for issue in issues]
