"""A small option set, its form, and ways to change a workbook as people and programs do."""

from __future__ import annotations

import atexit
import re
import shutil
import subprocess
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from criteria.issues import Issue
from criteria.options import Option
from criteria.optionset import OptionSet, View
from criteria.scales import Anchor, Scale
from criteria.scenarios import Scenario
from criteria.tree import Criterion, Group
from criteria.weightings import Working
from workbooks.errors import WorkbookError
from workbooks.forms import write_form
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form

DATA = Path(__file__).parents[1] / "data" / "workbooks"
POINTS = {"cost": 100.0, "jobs": 40.0, "air": 62.5, "years": 0.0}
CELLS = {"cost": "F6", "jobs": "F7", "air": "F9", "years": "F10"}
WEIGHTS_PART, META_PART = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"
)


def small_set(lineage: str = "harbour", name: str = "Harbour plan") -> OptionSet:
    cost = Scale("USD million", 100, 0, "min", anchors=(Anchor(60, "A new pier"),))
    air = Scale("points 0-100", 0, 100, "max", anchors=(Anchor(0, "Smog"), Anchor(100, "Sea breeze")))
    criteria = (
        Criterion("cost", "Cost", "money", cost, definition="What the city pays."),
        Criterion("jobs", "Jobs", "money", Scale("count", 0, 500, "max"), definition="Jobs that last."),
        Criterion("air", "Clean air", "people", air),
        Criterion("years", "Years to build", "people", Scale("years", 12, 1, "min")),
    )
    return OptionSet(
        key=f"{lineage}-now",
        lineage=lineage,
        name=name,
        groups=(
            Group("root", "Value", None),
            Group("money", "Money & work", "root"),
            Group("people", "People", "root"),
        ),
        criteria=criteria,
        options=(Option("pier", "Pier"), Option("park", "Park")),
        scenarios=(Scenario("base", "Base"),),
        view=View("base"),
        working=Working(None, dict(POINTS), dict(POINTS)),
    )


def filled_form(folder: Path, points: Mapping[str, float] | None = None, name: str = "form.xlsx") -> Path:
    path = folder / name
    write_form(small_set(), path, "City council", POINTS if points is None else points)
    return path


def with_part(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """Rewrite one part of the package."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def with_cell(path: Path, address: str, content: str, kind: str = "") -> Path:
    """Put markup into a cell of the Weights sheet; its format stays."""

    def change(markup: str) -> str:
        pattern = rf'<c r="{address}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)'
        made, count = re.subn(
            pattern,
            lambda found: (
                f'<c r="{address}"{found.group(1) or ""}{f" t={kind!r}" if kind else ""}>{content}</c>'
            ),
            markup,
            count=1,
        )
        assert count == 1, f"no cell {address}"
        return made

    return with_part(path, WEIGHTS_PART, change)


def with_number(path: Path, address: str, figure: float) -> Path:
    return with_cell(path, address, f"<v>{figure!r}</v>")


def with_text(path: Path, address: str, text: str) -> Path:
    return with_cell(path, address, f'<is><t xml:space="preserve">{escape(text)}</t></is>', "inlineStr")


def edited(path: Path, edit: Callable[[Any], None], sheet: str = "Weights") -> Path:
    """Load, change one sheet and save with openpyxl, which drops cached results and extensions."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(path)
    edit(workbook[sheet])
    workbook.save(path)
    return path


@cache
def profile() -> Path:
    """Settings of LibreOffice for the whole process: making them takes longer than a start with them."""
    folder = Path(tempfile.mkdtemp(prefix="policy-options-libreoffice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def converted(paths: list[Path], kind: str, folder: Path) -> list[Path]:
    """Saved again by LibreOffice, headless and apart from the user's own."""
    command = ["soffice", f"-env:UserInstallation={profile().as_uri()}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True)
    return [folder / path.with_suffix(f".{kind}").name for path in paths]


def faults(path: Path, option_set: OptionSet | None = None) -> tuple[Issue, ...]:
    with pytest.raises(WorkbookError) as caught:
        read_form(path, option_set or small_set())
    assert caught.value.issues[0].severity == "error"
    return caught.value.issues


def fault(path: Path) -> Issue:
    (issue,) = faults(path)
    return issue


def codes(returned: ReturnedForm) -> list[str]:
    return [issue.code for issue in returned.notes]
