"""Option sets from pandas and back, for analysts who script: the rules are those of decision tables."""

from __future__ import annotations

import math
import numbers
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from criteria.inheritance import score_row
from criteria.issues import Issue, did_you_mean, error
from criteria.optionset import OptionSet
from criteria.words.told import Told
from workbooks.cells import clean
from workbooks.errors import WorkbookError
from workbooks.sheets import Cell, Sheet, trimmed
from workbooks.table_layout import PARAMETER_ROWS, label, lay_out, parameter_word
from workbooks.table_set import build
from workbooks.tables import ImportedTable

if TYPE_CHECKING:
    import pandas as pd

DOCUMENT = "pandas DataFrame"


def read_option_set(
    frame: pd.DataFrame,
    name: str = "Decision table",
    families: Mapping[str, str] | None = None,
    **rows: Mapping[str, object],
) -> ImportedTable:
    """Make an option set of scores, options down and criteria across; WorkbookError lists every bad cell.

    The index names the options; where it only counts, the first column does. Each further argument is one of
    the rows that a decision table may have (direction, weight, unit, group, worst, best, indifference,
    preference, veto, function, gaussian) by criterion; such rows may also stand in the frame, above the
    first option. `families` goes by option. A missing value is an unknown score.
    """
    faults = list(_shape_faults(frame))
    if faults:
        raise WorkbookError(faults)
    grid = _grid(frame, families or {}, rows, faults)
    if faults:
        raise WorkbookError(faults)
    cells = [[Cell(r, c, value) for c, value in enumerate(row, 1)] for r, row in enumerate(grid, 1)]

    def place(cell: Cell) -> str:
        row, column = label(grid[cell.row - 1][0]), label(grid[0][cell.column - 1])
        if cell.row == 1:
            return f"column “{column}”"
        return f"row “{row}”" if cell.column == 1 else f"row “{row}”, column “{column}”"

    layout = lay_out(Sheet("the frame", trimmed(cells)), place, faults)
    option_set, told = (
        build(layout, clean(name) or "Decision table", DOCUMENT, faults) if layout else (None, [])
    )
    if option_set is None:
        raise WorkbookError(faults)
    return ImportedTable(option_set, tuple(told))


def score_frame(option_set: OptionSet, scenario: str | None = None) -> pd.DataFrame:
    """The best scores of a scenario (the chosen one unless its key is given), missing where unknown."""
    import pandas as pd

    key = option_set.view.scenario if scenario is None else option_set.scenario(scenario).key
    rows = [score_row(option_set, key, option.key) for option in option_set.options]
    return pd.DataFrame(
        [[row[criterion.key].best for criterion in option_set.criteria] for row in rows],
        index=pd.Index([option.name for option in option_set.options], name="Option"),
        columns=[criterion.name for criterion in option_set.criteria],
        dtype="float64",
    )


def _shape_faults(frame: pd.DataFrame) -> Iterator[Issue]:
    for what, index in (("index", frame.index), ("columns", frame.columns)):
        if index.nlevels > 1:
            yield error(
                "levels",
                what,
                Told("{count} levels", count=index.nlevels),
                "one level",
                "Join the levels to one name.",
            )


def _grid(
    frame: pd.DataFrame,
    families: Mapping[str, str],
    rows: Mapping[str, Mapping[str, object]],
    faults: list[Issue],
) -> list[list[object]]:
    """The frame as a sheet would hold it: header, rows of parameters, options."""
    counted = frame.index.dtype.kind in "iu" and list(frame.index) == list(range(len(frame)))
    body = [[_plain(value) for value in row] for row in frame.itertuples(index=not counted, name=None)]
    columns = [_plain(column) for column in frame.columns]
    header = columns if counted else [_plain(frame.index.name) or "Option", *columns]
    if not header:
        header = ["Option"]
    names = [label(column) for column in header[1:]]
    above: list[list[object]] = []
    for word, given in rows.items():
        if parameter_word(word) is None:
            mend = did_you_mean(word, PARAMETER_ROWS)
            faults.append(error("unknown-argument", "arguments", word, ", ".join(PARAMETER_ROWS), mend))
        told = {label(_plain(column)): _plain(value) for column, value in given.items()}
        faults.extend(_unknown(f"{word}=", told, names, "the name of a column"))
        above.append([word, *(told.get(column) for column in names)])
    if families:
        options = [label(row[0]) for row in body]
        faults.extend(_unknown("families=", families, options, "the name of an option"))
        header = [*header, "Family"]
        above = [[*row, None] for row in above]
        body = [[*row, families.get(option)] for row, option in zip(body, options, strict=True)]
    return [header, *above, *body]


def _unknown(where: str, given: Mapping[str, object], known: Sequence[str], expected: str) -> Iterator[Issue]:
    for name in given:
        if name not in known:
            yield error("unknown-name", where, f"“{name}”", expected, did_you_mean(name, known))


def _plain(value: object) -> object:
    """What a cell of a sheet would hold: no numpy types, and nothing where a value is missing."""
    import pandas as pd

    if value is None or value is pd.NaT or value is pd.NA:
        return None
    item = getattr(value, "item", None)
    bare = item() if callable(item) and not isinstance(value, str) else value
    if isinstance(bare, bool | str | int):
        return bare
    if isinstance(bare, numbers.Number) and not isinstance(bare, complex):
        figure = float(bare)  # type: ignore[arg-type]  # decimals and fractions are numbers, too
        return None if math.isnan(figure) else figure
    return bare
