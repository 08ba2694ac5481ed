"""The scores that a stakeholder judged: each read whole, or named with its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from criteria.tree import Criterion
from criteria.words.told import Told
from workbooks import layout as at
from workbooks.cells import (
    DecimalSign,
    clean,
    clean_lines,
    folded,
    is_ambiguous,
    is_blank,
    mend_number,
    number_text,
    read_number,
    shown,
)
from workbooks.form_meta import FormMeta
from workbooks.form_words import in_every_language
from workbooks.layout import Column
from workbooks.return_cells import AMBIGUOUS, MAX_REASON, OPEN_AND_SAVE
from workbooks.return_table import cell_at
from workbooks.sheets import Cell, Sheet

_FIGURES = (at.YOUR_LOW, at.YOUR_BEST, at.YOUR_HIGH)
_WORDS = {
    folded(heading): column for column in at.SCORE_COLUMNS for heading in in_every_language(column.heading)
}


@dataclass(frozen=True, slots=True)
class JudgedScore:
    """What somebody holds a score to be."""

    option: str
    criterion: str
    low: float
    best: float
    high: float
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class JudgedScores:
    scenario: str = ""
    scores: tuple[JudgedScore, ...] = ()
    issues: tuple[Issue, ...] = ()


def read_scores(
    sheets: Sequence[Sheet], option_set: OptionSet, meta: FormMeta | None, decimal: DecimalSign | None
) -> JudgedScores:
    """The scores on the sheet that asks for them; nothing when the form has none."""
    found = _table(sheets)
    if found is None:
        return JudgedScores()
    sheet, heading, columns = found
    reader = _Reader(option_set, meta, sheet, columns, decimal)
    scores = tuple(reader.scores(heading))
    if not scores:
        return JudgedScores(issues=tuple(reader.issues))
    scenario, told = _scenario(option_set, meta, sheet)
    issues = (*reader.issues, *told)
    return JudgedScores(scenario, scores, issues) if scenario else JudgedScores(issues=issues)


def _table(sheets: Sequence[Sheet]) -> tuple[Sheet, int, dict[Column, int]] | None:
    named = [s for s in sheets if folded(s.name) == folded(at.SCORES)]
    for sheet in (*named, *(s for s in sheets if s not in named)):
        for number, row in enumerate(sheet.rows, start=1):
            columns = _headings(row)
            if at.YOUR_BEST in columns and (at.OPTION_KEY in columns or at.OPTION in columns):
                return sheet, number, columns
    return None


def _headings(row: Sequence[Cell]) -> dict[Column, int]:
    texts = ((folded(cell.value), cell.column) for cell in row if isinstance(cell.value, str))
    return {_WORDS[text]: number for text, number in texts if text in _WORDS}


def _scenario(option_set: OptionSet, meta: FormMeta | None, sheet: Sheet) -> tuple[str, list[Issue]]:
    wanted = meta.scenario if meta is not None else ""
    if any(scenario.key == wanted for scenario in option_set.scenarios):
        return wanted, []
    if wanted:
        mend = "The judged scores were left out; the points were read."
        return "", [warning("old-scenario", sheet.name, "scores for a scenario that is no longer there",
                            mend=mend)]  # fmt: skip
    key = option_set.view.scenario
    expected = Told("“{scenario}”, the scenario shown now", scenario=option_set.scenario(key).name)
    return key, [warning("no-scenario", sheet.name, "scores that do not say for which scenario", expected,
                         "They were taken for that one: check that they were meant so.")]  # fmt: skip


class _Reader:
    def __init__(
        self,
        option_set: OptionSet,
        meta: FormMeta | None,
        sheet: Sheet,
        columns: dict[Column, int],
        decimal: DecimalSign | None,
    ) -> None:
        self.issues: list[Issue] = []
        self._set = option_set
        self._sheet = sheet
        self._columns = columns
        self._decimal = decimal
        self._criteria = {c.key: c for c in option_set.criteria}
        self._options = {o.key: o.name for o in option_set.options}
        written = meta.names if meta is not None else {}
        self._criterion_of = {folded(name): key for key, name in written.items() if key in self._criteria}
        self._criterion_of |= {folded(c.name): c.key for c in option_set.criteria}
        old_options = meta.options if meta is not None else {}
        self._option_of = {folded(name): key for key, name in old_options.items() if key in self._options}
        self._option_of |= {folded(o.name): o.key for o in option_set.options}
        self._seen: dict[tuple[str, str], Cell] = {}

    def scores(self, heading: int) -> Iterator[JudgedScore]:
        """Every row that somebody filled; a row without a criterion's key belongs to the band above it."""
        band = ""
        for number in range(heading + 1, len(self._sheet.rows) + 1):
            criterion, option = self._text(number, at.CRITERION_KEY), self._text(number, at.OPTION_KEY)
            name = folded(self._text(number, at.OPTION))
            if not option and (criterion or name in self._criterion_of):
                band = criterion if criterion in self._criteria else self._criterion_of.get(name, "")
                continue
            if not self._is_filled(number):
                continue
            pair = (criterion or band, option or self._option_of.get(name, ""))
            if self._stands(number, pair):
                judged = self._judged(number, *pair)
                if judged is not None:
                    yield judged

    def _cell(self, number: int, column: Column) -> Cell:
        return cell_at(self._sheet, number, self._columns.get(column, 0))

    def _text(self, number: int, column: Column) -> str:
        value = self._cell(number, column).value
        return "" if is_blank(value) else clean(str(value))

    def _is_filled(self, number: int) -> bool:
        cells = (self._cell(number, column) for column in (*_FIGURES, at.WHY))
        return any(cell.formula or not is_blank(cell.value) for cell in cells)

    def _stands(self, number: int, pair: tuple[str, str]) -> bool:
        """Whether the row's criterion and option are in the set, and this is its only row."""
        cell = self._cell(number, at.YOUR_BEST)
        where = self._sheet.place(cell)
        criterion, option = pair
        if criterion not in self._criteria or option not in self._options:
            name = self._text(number, at.OPTION) or "a row without a name"
            expected = "an option and a criterion of this set"
            odd = warning(
                "old-score", where, Told("a score for “{name}”", name=name), expected, "It was left out."
            )
            self.issues.append(odd)
            return False
        if pair in self._seen:
            mend = Told("Delete one; the first is {place}.", place=self._sheet.place(self._seen[pair]))
            told = Told(
                "a second score for “{options}” on “{criteria}”",
                options=self._options[option],
                criteria=self._criteria[criterion].name,
            )
            self.issues.append(error("duplicate-row", where, told, "one row each", mend))
            return False
        self._seen[pair] = cell
        return True

    def _judged(self, number: int, criterion: str, option: str) -> JudgedScore | None:
        before = len(self.issues)
        name = self._criteria[criterion].name
        of = Told("for “{option}” on “{criterion}”", option=self._options[option], criterion=name)
        low, best, high = (self._figure(self._cell(number, column), of) for column in _FIGURES)
        rationale = self._rationale(self._cell(number, at.WHY))
        if any(issue.severity == "error" for issue in self.issues[before:]):
            return None
        where = self._sheet.place(self._cell(number, at.YOUR_BEST))
        if best is None:
            self._tell_no_best(where, of, low is None and high is None)
            return None
        low, high = best if low is None else low, best if high is None else high
        if not low <= best <= high:
            found = Told(
                "low {low}, best {best} and high {high} {of}",
                low=number_text(low),
                best=number_text(best),
                high=number_text(high),
                of=of,
            )
            self.issues.append(error("order", where, found, "low, best and high in rising order",
                                     "Correct the numbers."))  # fmt: skip
            return None
        self._tell_beyond(where, self._criteria[criterion], low, high)
        return JudgedScore(option, criterion, low, best, high, rationale)

    def _figure(self, cell: Cell, of: str) -> float | None:
        where, expected = self._sheet.place(cell), Told("a number {of}, or nothing", of=of)
        if cell.formula and (not cell.has_result or cell.value is None):
            found = "a formula without a saved result"
            self.issues.append(error("no-result", where, found, expected, OPEN_AND_SAVE))
            return None
        number = read_number(cell.value, self._decimal, cell.number_format)
        if number.fault:
            mend = mend_number(cell.value)
            code = AMBIGUOUS if is_ambiguous(cell.value) else "not-a-number"
            self.issues.append(error(code, where, number.fault, expected, mend))
        elif number.note:
            self.issues.append(note("read", where, number.note))
        elif cell.formula:
            told = Told("Its saved result {value} was used.", value=shown(cell.value))
            self.issues.append(note("formula", where, "a formula", "a typed number", told))
        return number.value

    def _rationale(self, cell: Cell) -> str:
        text = "" if is_blank(cell.value) else clean_lines(str(cell.value))
        if shown(text).startswith("the error "):
            where = self._sheet.place(cell)
            self.issues.append(warning("lost-words", where, shown(text), "text", "It was left out."))
            return ""
        return text[:MAX_REASON]

    def _tell_no_best(self, where: str, of: str, only_words: bool) -> None:
        if only_words:
            told = warning(
                "no-score",
                where,
                Told("a reason without a score {of}", of=of),
                "a best estimate beside it",
                "It was left out.",
            )
        else:
            told = error(
                "no-best",
                where,
                Told("a low or high without a best estimate {of}", of=of),
                "a number",
                "Type the best estimate, or clear the row.",
            )
        self.issues.append(told)

    def _tell_beyond(self, where: str, criterion: Criterion, low: float, high: float) -> None:
        ends = sorted((criterion.scale.worst, criterion.scale.best))
        if low < ends[0] or high > ends[1]:
            found = Told("a score beyond the scale of “{criterion}”", criterion=criterion.name)
            expected = f"{number_text(ends[0])} to {number_text(ends[1])} {criterion.scale.unit}".rstrip()
            self.issues.append(warning("beyond-scale", where, found, expected,
                                       "It counts as the nearest end of the scale."))  # fmt: skip
