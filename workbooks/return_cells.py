"""Judging the cells that a stakeholder filled: points, ranks and words, each fault named with its cell."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from criteria.words.told import Told
from workbooks import layout as at
from workbooks.cells import (
    DecimalSign,
    clean_lines,
    is_ambiguous,
    mend_number,
    number_text,
    read_number,
    shown,
)
from workbooks.form_words import in_english
from workbooks.layout import Column
from workbooks.return_table import FormTable, column_place
from workbooks.sheets import Cell

MAX_REASON = 2_000
AMBIGUOUS = "ambiguous"

OPEN_AND_SAVE = "Open the file in Excel or LibreOffice, save it, and use it again; or type the number."


class CellJudge:
    """Reads the inputs of a returned form and collects what is wrong or odd about them."""

    def __init__(self, option_set: OptionSet, table: FormTable, decimal: DecimalSign | None) -> None:
        self.issues: list[Issue] = []
        self._set = option_set
        self._table = table
        self._decimal = decimal
        self._hidden: list[str] = []

    def points(self) -> dict[str, float]:
        """The points by criterion; every cell that holds none is an error."""
        read = {key: self._one_points(key) for key in self._table.rows}
        if self._hidden:
            self.issues.append(
                warning(
                    "hidden",
                    ", ".join(self._hidden),
                    "points in hidden cells",
                    "visible cells",
                    "They were read: check that they were meant.",
                )
            )
        points = {key: value for key, value in read.items() if value is not None}
        if points and len(points) == len(read):
            self._judge_largest(points)
        return points

    def _one_points(self, key: str) -> float | None:
        cell = self._table.cell(key, at.POINTS)
        where = self._table.sheet.place(cell)
        expected = Told("a number from 0 to 100 for “{criterion}”", criterion=self._set.criterion(key).name)
        if cell.formula and (not cell.has_result or cell.value is None):
            self.issues.append(
                error("no-result", where, "a formula without a saved result", expected, OPEN_AND_SAVE)
            )
            return None
        number = read_number(cell.value, self._decimal, cell.number_format)
        if number.value is None:
            self.issues.append(_no_number(where, cell, number.fault, expected))
            return None
        if not 0 <= number.value <= 100:
            self.issues.append(_out_of_range(where, number.value, expected))
            return None
        if 0 < number.value < 1 and not isinstance(cell.value, str) and not self._table.sheet.has_formats:
            found = Told("{value}, which may be a percentage here", value=number_text(number.value))
            mend = "Save the form as .xlsx and use that, or type the points as whole numbers."
            self.issues.append(error("no-format", where, found, expected, mend))
            return None
        self._note_reading(where, cell, number.note, number.value)
        if self._table.sheet.is_hidden(cell):
            self._hidden.append(where)
        return number.value

    def _note_reading(self, where: str, cell: Cell, told: str, value: float) -> None:
        if cell.formula:
            self.issues.append(
                note(
                    "formula",
                    where,
                    "a formula",
                    "a typed number",
                    Told("Its saved result {value} was used.", value=number_text(value)),
                )
            )
        if told:
            self.issues.append(note("read", where, told))
        elif isinstance(cell.value, str) and not self._table.sheet.delimiter:
            self.issues.append(
                note(
                    "read",
                    where,
                    Told("{value} as text", value=shown(cell.value)),
                    "a number",
                    Told("It was read as {value}.", value=number_text(value)),
                )
            )

    def _judge_largest(self, points: Mapping[str, float]) -> None:
        most = max(points.values())
        where = column_place(self._table, at.POINTS)
        if most == 0:
            self.issues.append(
                error(
                    "all-zero",
                    where,
                    "0 points for every criterion",
                    "at least one above 0",
                    "Give 100 to the change that matters most.",
                )
            )
        elif most <= 1:
            self.issues.append(
                warning(
                    "fractions",
                    where,
                    "no number above 1",
                    "100 for the largest",
                    "Check that fractions of the largest were meant; the shares are the same.",
                )
            )
        elif abs(most - 100) > 1e-9:
            self.issues.append(
                note(
                    "largest",
                    where,
                    Told("a largest value of {most}", most=number_text(most)),
                    "100",
                    "The shares are the same.",
                )
            )

    def ranks(self, points: Mapping[str, float]) -> None:
        """Ranks only check the points: rows where the two disagree are named."""
        ranks: dict[str, float] = {}
        for key in self._table.rows:
            cell = self._table.cell(key, at.RANK)
            number = read_number(cell.value, self._decimal)
            if number.value is not None and 1 <= number.value <= len(self._table.rows):
                ranks[key] = number.value
            elif number.value is not None or number.fault:
                self.issues.append(
                    warning(
                        "rank",
                        self._table.sheet.place(cell),
                        number.fault or shown(cell.value),
                        Told("a rank from 1 to {count}", count=len(self._table.rows)),
                        "It was left out.",
                    )
                )
        both = [key for key in ranks if key in points]
        odd = [k for k in both if any(ranks[o] < ranks[k] and points[o] < points[k] for o in both)]
        if odd:
            places = ", ".join(self._table.place(key, at.RANK) for key in odd)
            rows = "1 row" if len(odd) == 1 else f"{len(odd)} rows"
            self.issues.append(
                warning(
                    "rank-order",
                    places,
                    Told("rank and points that disagree in {rows}", rows=rows),
                    "more points for a better rank",
                    "The points were used: ask which was meant.",
                )
            )

    def words(self, column: Column) -> dict[str, str]:
        """What was written in an optional column, by criterion."""
        told = {key: self._one_words(self._table.cell(key, column)) for key in self._table.rows}
        return {key: text for key, text in told.items() if text}

    def _one_words(self, cell: Cell) -> str:
        if cell.value is None:
            return ""
        where = self._table.sheet.place(cell)
        if not isinstance(cell.value, str):
            return shown(cell.value)
        text = clean_lines(cell.value)
        if shown(text).startswith("the error "):
            self.issues.append(warning("lost-words", where, shown(text), "text", "It was left out."))
            return ""
        if len(text) > MAX_REASON:
            self.issues.append(
                warning(
                    "cut",
                    where,
                    Told("{count} characters", count=len(text)),
                    Told("at most {most}", most=MAX_REASON),
                    "The beginning was kept.",
                )
            )
        return text[:MAX_REASON]

    def confidence(self) -> dict[str, str]:
        told = {
            key: in_english(text, at.CONFIDENCE_CHOICES) for key, text in self.words(at.CONFIDENCE).items()
        }
        for key, text in told.items():
            if text not in at.CONFIDENCE_CHOICES:
                self.issues.append(
                    note(
                        "confidence",
                        self._table.place(key, at.CONFIDENCE),
                        shown(text),
                        " or ".join(at.CONFIDENCE_CHOICES),
                        "It was kept as written.",
                    )
                )
        return told

    def depends(self) -> dict[str, str]:
        """What the points depend on; “nothing else” says the same as a blank cell."""
        told = {key: in_english(text, at.DEPENDS_CHOICES) for key, text in self.words(at.DEPENDS).items()}
        return {key: text for key, text in told.items() if text != at.DEPENDS_CHOICES[0]}


def _no_number(where: str, cell: Cell, fault: str, expected: str) -> Issue:
    if not fault:
        return error("blank", where, "an empty cell", expected, "Type 0 if it does not matter.")
    code = AMBIGUOUS if is_ambiguous(cell.value) else "not-a-number"
    return error(code, where, fault, expected, mend_number(cell.value))


def _out_of_range(where: str, value: float, expected: str) -> Issue:
    if value < 0:
        return error("out-of-range", where, number_text(value), expected, "Type 0 if it does not matter.")
    return error(
        "out-of-range",
        where,
        number_text(value),
        expected,
        "Give the biggest change 100 and the others less in proportion.",
    )
