"""Where everything stands in a live workbook, and by which names its formulas call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from criteria.optionset import OptionSet
from criteria.tree import Criterion, Group, members, root_of, top_groups
from workbooks.cells import clean
from workbooks.sheets import column_letters
from workbooks.text_size import text_width

SUMMARY, SCENARIOS, WEIGHTS, SCORES, VALUES, RANKING, SOURCES = (
    "Summary", "Scenarios", "Weights", "Scores", "Values", "Ranking", "Sources",
)  # fmt: skip
EMBEDDED = "_optionset"

NARROWEST_OPTION, WIDEST_OPTION = 20.0, 50.0

# On every sheet row 1 and column A are hidden: they hold the marks by which cells are found again.
WEIGHTS_MARK, POINTS_MARK, SCORES_MARK = "weights", "points", "scores"
WORST_MARK, BEST_MARK = "worst", "best"

WEIGHTS_HEADING = 5
NAME, DEFINITION, UNIT, WORST, BEST, POINTS, WRITTEN, SHARE, WITHIN = range(2, 11)

CODE, OPTION, FIRST_CRITERION = 2, 3, 4
BAND_ROW, CRITERION_ROW = 4, 5
SCORES_UNIT, SCORES_WORST, SCORES_BEST, SCORES_FIRST = 6, 7, 8, 9
VALUES_SHARE, VALUES_FIRST = 6, 7
RANKING_HEADING, RANKING_FIRST = 4, 5
SUMMARY_HEADING, SUMMARY_FIRST = 8, 9

ALL_POINTS, WEIGHTS_OK, SHARES, TOLERANCE, RANK_UNAVAILABLE = (
    "all_points", "weights_ok", "shares", "tolerance", "rank_unavailable",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leaf:
    """A criterion: its number in the set, its row on Weights, its column on Scores and Values."""

    criterion: Criterion
    index: int
    row: int
    column: int
    suffix: str
    top: int

    def name(self, stem: str) -> str:
        """The defined name of this kind for the criterion."""
        return f"{stem}_{self.suffix}"


@dataclass(frozen=True, slots=True)
class Branch:
    """A group's heading on Weights; `parts` are the rows (first, last) whose shares it sums."""

    name: str
    row: int
    depth: int
    top: int
    parent: int | None
    parts: tuple[tuple[int, int], ...]
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Top:
    """A group just below the root, by which totals are parted: its columns stand side by side."""

    name: str
    short_name: str
    suffix: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of the workbook; `scenarios` in the order of their sheets, the chosen one first."""

    option_set: OptionSet
    scenarios: tuple[str, ...]
    leaves: tuple[Leaf, ...]
    branches: tuple[Branch, ...]
    tops: tuple[Top, ...]
    option_width: float

    @property
    def n_options(self) -> int:
        return len(self.option_set.options)

    @property
    def total_row(self) -> int:
        """The row on Weights that sums everything up."""
        return WEIGHTS_HEADING + len(self.branches) + len(self.leaves) + 1

    @property
    def last_column(self) -> int:
        """The column of the last criterion."""
        return FIRST_CRITERION + len(self.leaves) - 1

    def rows(self, first: int) -> range:
        """The rows of the options on a sheet where they begin in this row."""
        return range(first, first + self.n_options)


def plan(option_set: OptionSet, all_scenarios: bool) -> Plan:
    """Lay out a set that has options and criteria."""
    chosen = option_set.view.scenario
    others = [item.key for item in option_set.scenarios if item.key != chosen] if all_scenarios else []
    walk = _Walk(option_set)
    tops = tuple(walk.top(number, group) for number, group in enumerate(walk.groups))
    width = max(text_width(clean(option.name)) for option in option_set.options) + 4
    width = min(max(width, NARROWEST_OPTION), WIDEST_OPTION)
    return Plan(option_set, (chosen, *others), tuple(walk.leaves), tuple(walk.branches), tops, width)


class _Walk:
    """Goes through the value tree, top group by top group, and gives each group and criterion its place."""

    def __init__(self, option_set: OptionSet) -> None:
        self._set = option_set
        self._row = WEIGHTS_HEADING
        self.groups = top_groups(option_set.criteria, option_set.groups)
        self._root = root_of(option_set.groups)
        self._numbers = {c.key: number for number, c in enumerate(option_set.criteria)}
        self._suffixes = name_suffixes([c.key for c in option_set.criteria])
        self._top_suffixes = name_suffixes([g.key for g in self.groups])
        self.leaves: list[Leaf] = []
        self.branches: list[Branch] = []

    def top(self, number: int, group: Group) -> Top:
        first = FIRST_CRITERION + len(self.leaves)
        self._branch(group, number, 0, None)
        last = FIRST_CRITERION + len(self.leaves) - 1
        short = group.short_name or group.name
        return Top(group.name, short, self._top_suffixes[group.key], first, last)

    def _branch(self, group: Group, top: int, depth: int, parent: int | None) -> int:
        """Place a group with all that is in it; its heading's row."""
        self._row += 1
        row, place = self._row, len(self.branches)
        parts = [(row + 1, row + count)] if (count := self._place_criteria(group, top)) else []
        inside = tuple(c.key for c in self._set.criteria if c.group == group.key)
        if group.key != self._root.key:
            inside = members(group.key, self._set.criteria, self._set.groups)
            for child in self._children(group):
                at = self._branch(child, top, depth + 1, row)
                parts.append((at, at))
        numbers = tuple(self._numbers[key] for key in inside)
        self.branches.insert(place, Branch(group.name, row, depth, top, parent, tuple(parts), numbers))
        return row

    def _children(self, group: Group) -> Iterator[Group]:
        """Groups right below this one that hold a criterion."""
        for child in self._set.groups:
            if child.parent == group.key and members(child.key, self._set.criteria, self._set.groups):
                yield child

    def _place_criteria(self, group: Group, top: int) -> int:
        count = 0
        for criterion in self._set.criteria:
            if criterion.group == group.key:
                count += 1
                self._row += 1
                column, suffix = FIRST_CRITERION + len(self.leaves), self._suffixes[criterion.key]
                number = self._numbers[criterion.key]
                self.leaves.append(Leaf(criterion, number, self._row, column, suffix, top))
        return count


def name_suffixes(keys: Sequence[str]) -> dict[str, str]:
    """What a defined name ends with for each key: no two are alike ignoring case."""
    taken: set[str] = set()
    suffixes: dict[str, str] = {}
    for key in keys:
        stem = re.sub(r"\W", "_", key, flags=re.ASCII)[:120]
        suffix, number = stem, 2
        while suffix.casefold() in taken:
            suffix, number = f"{stem}_{number}", number + 1
        taken.add(suffix.casefold())
        suffixes[key] = suffix
    return suffixes


def sheet_name(kind: str, number: int) -> str:
    """Scores, Scores 2, Scores 3: the sheet of a kind for the scenario with this number, from 0."""
    return kind if number == 0 else f"{kind} {number + 1}"


def scenario_name(stem: str, number: int) -> str:
    """The defined name of a kind for the scenario with this number, from 0."""
    return stem if number == 0 else f"{stem}_{number + 1}"


def cell(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"


def fixed(row: int, column: int) -> str:
    return f"${column_letters(column)}${row}"


def across(row: int, first: int, last: int) -> str:
    """Cells side by side; the columns stay when the formula is copied down."""
    return f"${column_letters(first)}{row}:${column_letters(last)}{row}"


def block(rows: range, column: int) -> str:
    """Cells one below the other."""
    return f"{fixed(rows[0], column)}:{fixed(rows[-1], column)}"


def on(sheet: str, address: str) -> str:
    return f"'{sheet}'!{address}" if " " in sheet else f"{sheet}!{address}"


def option_mark(index: int) -> str:
    return f"o{index + 1}"


def criterion_mark(index: int) -> str:
    return f"c{index + 1}"


def scores_mark(number: int) -> str:
    return f"{SCORES_MARK} {number + 1}"


def joined(parts: Iterable[str]) -> str:
    return ",".join(parts)
