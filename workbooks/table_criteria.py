"""The criteria of a decision table: value tree, scales, thresholds and points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from criteria.issues import Issue, error, note, warning
from criteria.keys import fresh_name
from criteria.scales import Direction, Scale
from criteria.tree import Criterion, Group
from criteria.words.told import Told
from evaluator.thresholds import Threshold, Thresholds
from workbooks.cells import clean, folded, is_blank, number_text
from workbooks.sheets import Cell
from workbooks.table_cells import CellReader, keys_for, mixed_percentages
from workbooks.table_layout import Layout

ROOT = "root"
LEVELS = " > "  # between the groups in one cell of the row Group, the outermost first
EQUAL_POINTS = 100.0
MOST_RANGES_TOLD = 12

Scores = Sequence[Sequence[float | None]]


@dataclass(slots=True)
class TableCriteria:
    """Reads what stands above the options, and keeps what was noticed."""

    layout: Layout
    reader: CellReader
    told: list[Issue] = field(default_factory=list)
    own_ranges: list[str] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)

    def criteria(self, scores: Scores) -> tuple[tuple[Group, ...], tuple[Criterion, ...]]:
        """Groups and criteria; when the reader has faults in the end, they are of no use."""
        groups, group_of = self._groups()
        names = self.layout.criteria
        criteria = tuple(
            Criterion(
                key, name, group, self._scale(i, [row[i] for row in scores]), thresholds=self._thresholds(i)
            )
            for i, (key, name, group) in enumerate(
                zip(keys_for(names, "criterion"), names, group_of, strict=True)
            )
        )
        self._tell_own_ranges()
        self._tell_assumed()
        return groups, criteria

    def points(self) -> list[float]:
        """The points for each criterion; without the row they are equal."""
        row = self.layout.parameters.get("weight")
        if row is None:
            self._tell("equal-weights", "no row Weight", "Every criterion got the same points.")
            return [EQUAL_POINTS] * len(self.layout.criteria)
        before = len(self.reader.faults)
        points = [self._criterion_points(i, row.cells[i]) for i in range(len(row.cells))]
        if len(self.reader.faults) == before and not any(points):
            self.reader.faults.append(
                error(
                    "all-zero",
                    self.layout.place(row.head),
                    "0 points for every criterion",
                    "at least one above 0",
                    "Give 100 to the swing that matters most.",
                )
            )
        self.told.extend(mixed_percentages(row.cells, self.layout.place))
        return points

    def _criterion_points(self, column: int, cell: Cell) -> float:
        if is_blank(cell.value) and not cell.formula:
            self.reader.faults.append(
                error(
                    "no-points",
                    self.layout.place(cell),
                    Told("no points for “{name}”", name=self.layout.criteria[column]),
                    "a number that is not negative",
                    "Type 0 if it does not matter.",
                )
            )
        return self.reader.number_from_zero(cell) or 0.0

    # What a row says about one criterion.

    def _cell(self, word: str, column: int) -> Cell | None:
        row = self.layout.parameters.get(word)
        cell = None if row is None else row.cells[column]
        return None if cell is None or (is_blank(cell.value) and not cell.formula) else cell

    def _place(self, word: str, column: int) -> str:
        """The cell in this row, else the criterion's heading."""
        return self.layout.place(self._cell(word, column) or self.layout.headers[column])

    def _level(self, word: str, column: int) -> float | None:
        cell = self._cell(word, column)
        return None if cell is None else self.reader.number(cell, "a level of the scale")

    def _tell(self, code: str, found: str, mend: str) -> None:
        self.told.append(note(code, self.layout.place(self.layout.headers[0]), found, mend=mend))

    # The value tree.

    def _groups(self) -> tuple[tuple[Group, ...], list[str]]:
        """All groups, and the one of each criterion; a criterion without a group hangs on the root."""
        row = self.layout.parameters.get("group")
        paths = [self._path(cell) for cell in row.cells] if row else [()] * len(self.layout.criteria)
        steps: dict[tuple[str, ...], tuple[str, ...]] = {}
        for path in paths:
            for depth in range(1, len(path) + 1):
                steps.setdefault(_same(path[:depth]), path[:depth])
        steps = dict(sorted(steps.items(), key=lambda step: len(step[0])))
        keys = {
            (): ROOT,
            **dict(zip(steps, keys_for([s[-1] for s in steps.values()], "group", ROOT), strict=True)),
        }
        groups: list[Group] = []
        for same, step in steps.items():
            name = fresh_name(step[-1], (g.name for g in groups))
            groups.append(Group(keys[same], name, keys[same[:-1]]))
        root = Group(ROOT, fresh_name("Value", (g.name for g in groups)), None)
        return (root, *groups), [keys[_same(path)] for path in paths]

    def _path(self, cell: Cell) -> tuple[str, ...]:
        parts = (clean(part) for part in self.reader.text(cell, "a group").split(LEVELS))
        return tuple(part for part in parts if part)

    # Scales.

    def _scale(self, column: int, figures: Sequence[float | None]) -> Scale:
        known = [figure for figure in figures if figure is not None]
        worst, best = self._level("worst", column), self._level("best", column)
        direction = self._direction(column, worst, best, known)
        if worst is None or best is None:
            worst, best = self._own_range(column, direction, known, (worst, best))
        if not math.isfinite(best - worst):
            self.reader.faults.append(
                error(
                    "bad-scale",
                    self.layout.place(self.layout.headers[column]),
                    Told("levels from {worst} to {best}", worst=number_text(worst), best=number_text(best)),
                    "levels that can be told apart",
                    "Use a larger unit.",
                )
            )
            worst = best = 0.0
        if worst == best:
            self.told.append(
                warning(
                    "constant-scale",
                    self._place("best", column),
                    Told(
                        "one level, {best}, from worst to best of “{name}”",
                        best=number_text(best),
                        name=self.layout.criteria[column],
                    ),
                    mend="The criterion tells no options apart: its value is 0 for all.",
                )
            )
        ends = (self._cell("worst", column), self._cell("best", column))
        cells = [*(cell for cell in ends if cell), *(line.cells[column] for line in self.layout.options)]
        self.told.extend(mixed_percentages(cells, self.layout.place))
        unit = self._cell("unit", column)
        return Scale("" if unit is None else self.reader.text(unit, "a unit"), worst, best, direction)

    def _direction(
        self, column: int, worst: float | None, best: float | None, known: Sequence[float]
    ) -> Direction:
        """The direction given, else the one that worst and best show, else more is better."""
        cell = self._cell("direction", column)
        given = None if cell is None else self.reader.direction(cell)
        shown = _shown_direction(worst, best, known)
        if shown is None:
            if cell is None:
                self.assumed.append(self.layout.criteria[column])
            return given or "max"
        if worst is None or best is None:
            return given or shown
        if given is not None and given != shown:
            self.reader.faults.append(
                error(
                    "against-direction",
                    self._place("direction", column),
                    Told(
                        "{given} with worst {worst} and best {best}",
                        given=given,
                        worst=number_text(worst),
                        best=number_text(best),
                    ),
                    Told("{shown}, or worst and best the other way round", shown=shown),
                    Told(
                        "Mend the direction, or worst and best, of “{name}”.",
                        name=self.layout.criteria[column],
                    ),
                )
            )
        return shown

    def _own_range(
        self,
        column: int,
        direction: Direction,
        known: Sequence[float],
        given: tuple[float | None, float | None],
    ) -> tuple[float, float]:
        """Worst and best, from the scores where they are not given; fixed from then on."""
        name = self.layout.criteria[column]
        own = (min(known), max(known)) if known else _unit_range(direction, given)
        own_worst, own_best = own if direction == "max" else own[::-1]
        worst = own_worst if given[0] is None else given[0]
        best = own_best if given[1] is None else given[1]
        if not known:
            self.told.append(
                warning(
                    "no-scores",
                    self.layout.place(self.layout.headers[column]),
                    Told("no score and not both ends of “{name}”", name=name),
                    mend=Told(
                        "Its scale was set to {worst} to {best}.",
                        worst=number_text(worst),
                        best=number_text(best),
                    ),
                )
            )
        if (best - worst) * (1 if direction == "max" else -1) < 0:
            word = "worst" if given[1] is None else "best"
            self.reader.faults.append(
                error(
                    "against-direction",
                    self._place(word, column),
                    Told(
                        "{word} {worst} of “{name}” ({direction})",
                        word=word,
                        worst=number_text(worst if word == "worst" else best),
                        name=name,
                        direction=direction,
                    ),
                    Told(
                        "a level beyond its scores, {own} to {own_2}",
                        own=number_text(own[0]),
                        own_2=number_text(own[1]),
                    ),
                    "Mend it, or give worst and best both.",
                )
            )
            return own_worst, own_worst
        self.own_ranges.append(f"{name} {number_text(worst)} to {number_text(best)}")
        return worst, best

    def _tell_own_ranges(self) -> None:
        count, rows = len(self.own_ranges), self.layout.parameters
        if count:
            found = (
                "no row Worst or Best"
                if not {"worst", "best"} & set(rows)
                else Told("{count} criteria without Worst or Best", count=count)
            )
            more = (
                Told("; and {count} more", count=count - MOST_RANGES_TOLD) if count > MOST_RANGES_TOLD else ""
            )
            told = "; ".join(self.own_ranges[:MOST_RANGES_TOLD])
            self._tell(
                "own-range",
                found,
                Told(
                    "The scales are the columns' own ranges, worst to best, fixed from now on: {told}{more}.",
                    told=told,
                    more=more,
                ),
            )

    def _tell_assumed(self) -> None:
        count = len(self.assumed)
        if count:
            more = (
                Told(" and {count} more", count=count - MOST_RANGES_TOLD) if count > MOST_RANGES_TOLD else ""
            )
            names = ", ".join(f"“{name}”" for name in self.assumed[:MOST_RANGES_TOLD])
            everywhere = count == len(self.layout.criteria) and "direction" not in self.layout.parameters
            found = (
                "no row Direction"
                if everywhere
                else Told("no direction for {names}{more}", names=names, more=more)
            )
            self._tell("no-direction", found, "More was taken to be better.")

    # Thresholds.

    def _thresholds(self, column: int) -> Thresholds:
        function, gaussian = self._cell("function", column), self._cell("gaussian", column)
        limits = Thresholds(
            self._threshold("indifference", column),
            self._threshold("preference", column),
            self._threshold("veto", column),
            None if function is None else self.reader.function(function),
            None if gaussian is None else self.reader.number_above_zero(gaussian),
        )
        self._warn_of_thresholds(column, limits)
        return limits

    def _threshold(self, word: str, column: int) -> Threshold | None:
        cell = self._cell(word, column)
        return None if cell is None else self.reader.threshold(cell)

    def _warn_of_thresholds(self, column: int, limits: Thresholds) -> None:
        name, low, high = self.layout.criteria[column], limits.indifference, limits.preference
        given = {"Indifference": low, "Preference": high, "Gaussian": limits.gaussian}
        self.told.extend(
            warning(
                "threshold",
                self._place("function", column),
                Told(
                    "{function} without {word} for “{name}”", function=limits.function, word=word, name=name
                ),
                Told("a number in the row {word}", word=word),
            )
            for word in _NEEDED_BY.get(limits.function or "usual", ())
            if given[word] is None
        )
        if low and high and low.percent == high.percent and low.amount > high.amount:
            self.told.append(
                warning(
                    "threshold",
                    self._place("preference", column),
                    Told(
                        "preference {amount} below indifference {amount_2}",
                        amount=number_text(high.amount),
                        amount_2=number_text(low.amount),
                    ),
                    "a preference threshold that is not smaller",
                    Told("Mend one of the two for “{name}”.", name=name),
                )
            )


_NEEDED_BY = {
    "u-shape": ("Indifference",),
    "v-shape": ("Preference",),
    "level": ("Indifference", "Preference"),
    "linear": ("Indifference", "Preference"),
    "gaussian": ("Gaussian",),
}


def _shown_direction(worst: float | None, best: float | None, known: Sequence[float]) -> Direction | None:
    """What the ends of a scale say of its direction; one alone does when it lies beyond all scores."""
    low, high = (min(known), max(known)) if known else (math.nan, math.nan)
    if worst is not None and best is not None:
        more, less = worst < best, worst > best
    elif worst is not None:
        more, less = worst <= low, worst >= high
    elif best is not None:
        more, less = best >= high, best <= low
    else:
        return None
    return None if more == less else "max" if more else "min"


def _unit_range(direction: Direction, given: tuple[float | None, float | None]) -> tuple[float, float]:
    """Low and high, one apart, of a criterion without scores; the end that is given is one of them."""
    worst, best = given
    if worst is None and best is None:
        return 0.0, 1.0
    end = worst if best is None else best
    assert end is not None  # one of the two is given
    is_low = (best is None) == (direction == "max")
    return (end, end + 1) if is_low else (end - 1, end)


def _same(path: Sequence[str]) -> tuple[str, ...]:
    """What makes two paths the same: case and spacing do not."""
    return tuple(folded(part) for part in path)
