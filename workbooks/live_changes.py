"""What people changed in the yellow cells of a live workbook, taken over into the option set inside it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from criteria.edits.scores import set_score
from criteria.inheritance import lineage, score, score_origin
from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet, revised
from criteria.scores import Score
from criteria.words.told import Told
from workbooks.cells import folded, is_blank, number_text, shown
from workbooks.live_embedding import Embedded
from workbooks.live_layout import (
    BEST_MARK,
    POINTS_MARK,
    SCORES,
    WEIGHTS,
    WEIGHTS_MARK,
    WORST_MARK,
    criterion_mark,
    option_mark,
    scores_mark,
    sheet_name,
)
from workbooks.live_marks import Marked, find_sheet, switch_cell
from workbooks.package import Package
from workbooks.sheets import Cell, Sheet
from workbooks.table_cells import CellReader

SAME = 1e-12  # spreadsheets keep 15 digits at least


class Changes:
    """Reads every yellow cell; `faults` and `notes` say what was wrong and what was taken over."""

    def __init__(self, embedded: Embedded, sheets: Sequence[Sheet], package: Package) -> None:
        self.option_set: OptionSet = embedded.option_set
        self.faults: list[Issue] = []
        self.notes: list[Issue] = []
        self._written: OptionSet = embedded.option_set
        self._scenarios = embedded.scenarios
        self._sheets = sheets
        self._package = package
        self._without_result: list[str] = []

    def read(self) -> None:
        self._points()
        depth = {key: len(tuple(lineage(self._written, key))) for key in self._scenarios}
        for scenario in sorted(self._scenarios, key=depth.__getitem__):
            self._scores(scenario)
        self._switch()
        if self._without_result:
            where, count = self._without_result[0], len(self._without_result)
            found = Told("a formula without its saved result")
            if count > 1:
                found = Told("a formula without its saved result and {count} more", count=count - 1)
            mend = "Open the file in Excel or LibreOffice, save it and use it again."
            self.faults.append(error("no-result", where, found, "a number", mend))

    # Points.

    def _points(self) -> None:
        marked = find_sheet(self._sheets, WEIGHTS_MARK, WEIGHTS, self.faults)
        if marked is None:
            return
        reader = self._reader(marked)
        changed = {}
        for number, criterion in enumerate(self._written.criteria):
            mark, name = criterion_mark(number), f"criterion “{criterion.name}”"
            cell = marked.cell(mark, POINTS_MARK, name, "the points")
            if cell is not None:
                before = self._written.working.points[criterion.key]
                now = self._one_points(reader, marked.sheet, cell, criterion.name)
                if now is not None and not _same(now, before):
                    changed[criterion.key] = now
                    found = Told(
                        "{now} points for “{criterion}”, {before} before",
                        now=number_text(now),
                        criterion=criterion.name,
                        before=number_text(before),
                    )
                    self._take(marked.sheet, cell, found)
            self._scale(marked, mark, number)
        self._tell(reader)
        points = {**self._written.working.points, **changed}
        if not any(points.values()):
            mend = "Give 100 to the change that matters most."
            expected = "at least one above 0"
            self.faults.append(error("all-zero", WEIGHTS, "0 points for every criterion", expected, mend))
        elif changed and not self.faults:
            working = self.option_set.working
            kept = replace(working, points=points, remembered={**working.remembered, **changed})
            self.option_set = revised(self.option_set, working=kept)

    def _one_points(self, reader: CellReader, sheet: Sheet, cell: Cell, name: str) -> float | None:
        expected = Told("points from 0 for “{name}”", name=name)
        if is_blank(cell.value) and not cell.formula:
            self.faults.append(error("blank", sheet.place(cell), "an empty cell", expected,
                                     "Type 0 if it does not matter."))  # fmt: skip
            return None
        return reader.number_from_zero(cell, expected)

    def _scale(self, marked: Marked, mark: str, number: int) -> None:
        """A scale is no input: a level that was typed over counts in the workbook alone, which is told."""
        criterion = self._written.criteria[number]
        for column, level in ((WORST_MARK, criterion.scale.worst), (BEST_MARK, criterion.scale.best)):
            cell = marked.cell(mark, column, f"criterion “{criterion.name}”", f"the {column} levels")
            value = None if cell is None else cell.value
            if cell is None or (isinstance(value, int | float) and _same(value, level)):
                continue
            found = Told(
                "{value} as the {column} level of “{criterion}”",
                value=shown(value),
                column=column,
                criterion=criterion.name,
            )
            mend = "Levels are not taken over: change the scale in Policy Options Evaluator."
            self.notes.append(warning("scale", marked.sheet.place(cell), found, number_text(level), mend))

    # Scores.

    def _scores(self, scenario: str) -> None:
        number = self._scenarios.index(scenario)
        marked = find_sheet(self._sheets, scores_mark(number), sheet_name(SCORES, number), self.faults)
        if marked is None:
            return
        reader = self._reader(marked)
        marks = [criterion_mark(c) for c in range(len(self._written.criteria))]
        for o, option in enumerate(self._written.options):
            for c, criterion in enumerate(self._written.criteria):
                cell = marked.cell(option_mark(o), marks[c], f"option “{option.name}”",
                                   f"criterion “{criterion.name}”")  # fmt: skip
                if cell is not None:
                    self._score(reader, marked.sheet, cell, (scenario, option.key, criterion.key))
        self._tell(reader)
        self.notes.extend(marked.strangers(marks))

    def _score(self, reader: CellReader, sheet: Sheet, cell: Cell, place: tuple[str, str, str]) -> None:
        scenario, option, criterion = place
        if cell.formula and not cell.has_result:
            self._without_result.append(sheet.place(cell))
            return
        before = score(self.option_set, scenario, option, criterion)
        if _holds(cell, before.best) or self._is_link(cell, place):
            return
        now = None if is_blank(cell.value) else reader.number(cell, "a number, or nothing when it is unknown")
        if now is None and not is_blank(cell.value):
            return
        names = f"“{self._written.option(option).name}” on “{self._written.criterion(criterion).name}”"
        after = rescored(before, now)
        found = Told(
            "{now} for {names}, {best} before", now=_figure(now), names=names, best=_figure(before.best)
        )
        self._take(sheet, cell, found, _range_words(before, after))
        if not self.faults and not reader.faults:
            self.option_set = set_score(self.option_set, *place, after)

    def _is_link(self, cell: Cell, place: tuple[str, str, str]) -> bool:
        """Whether it still takes its score from the parent's sheet, and was not calculated again since."""
        scenario, option, criterion = place
        if not cell.formula or self._written.scenario(scenario).parent not in self._scenarios:
            return False
        inherited = score_origin(self._written, scenario, option, criterion) != scenario
        return inherited and _holds(cell, score(self._written, scenario, option, criterion).best)

    # The switch.

    def _switch(self) -> None:
        found = switch_cell(self._sheets, self._package)
        if found is None:
            return
        sheet, cell = found
        text = folded(shown(cell.value)).strip("“”")
        if text not in ("yes", "no", "true", "false"):
            self.faults.append(error("switch", sheet.place(cell), shown(cell.value), "yes or no"))
            return
        include = text in ("yes", "true")
        if include != self._written.view.include_unavailable:
            words = (
                "yes: unavailable options are ranked" if include else "no: unavailable options are not ranked"
            )
            self._take(sheet, cell, words)
            view = replace(self.option_set.view, include_unavailable=include)
            self.option_set = revised(self.option_set, view=view)

    # What is told.

    def _reader(self, marked: Marked) -> CellReader:
        return CellReader(marked.sheet.place)

    def _tell(self, reader: CellReader) -> None:
        self.faults.extend(reader.faults)
        self.notes.extend(reader.remarks())

    def _take(self, sheet: Sheet, cell: Cell, found: str, more: str = "") -> None:
        self.notes.append(
            note("changed", sheet.place(cell), found, mend=Told("It was taken over.{more}", more=more))
        )


def _same(now: float, before: float) -> bool:
    return math.isclose(now, before, rel_tol=SAME, abs_tol=1e-300)


def _holds(cell: Cell, best: float | None) -> bool:
    """Whether the cell still shows this score."""
    if best is None:
        return is_blank(cell.value)
    value = cell.value
    if isinstance(value, bool) or not isinstance(value, int | float) or "%" in cell.number_format:
        return False
    return _same(value, best)


def rescored(before: Score, best: float | None) -> Score:
    """The score with another best: its range holds it, its reason stays, but it is no sourced fact."""
    if best is None:
        return replace(before, low=None, best=None, high=None)
    low, high = before.low, before.high
    if low is None or high is None or low == high:
        return replace(before, low=best, best=best, high=best, kind="judgement")
    return replace(before, low=min(low, best), best=best, high=max(high, best), kind="judgement")


def _figure(best: float | None) -> str:
    return "unknown" if best is None else number_text(best)


def _range_words(before: Score, after: Score) -> str:
    if after.low is None or after.high is None or after.low == after.high:
        return ""
    if (before.low, before.high) == (after.low, after.high):
        return ""
    return f" Its range is now {number_text(after.low)} to {number_text(after.high)}."
