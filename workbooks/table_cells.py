"""The entries of a decision table: numbers, directions, thresholds and preference functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from criteria.issues import Issue, error, note, warning
from criteria.scales import Direction
from criteria.words.told import Told
from evaluator.thresholds import PreferenceFunction, Threshold
from workbooks.cells import (
    ERROR_TEXTS,
    DecimalSign,
    clean,
    folded,
    is_blank,
    mend_number,
    number_text,
    read_number,
    shown,
)
from workbooks.sheets import Cell
from workbooks.table_layout import Place, label

MOST_NOTES = 10
LONGEST_KEY = 60

_DIRECTIONS: dict[Direction, str] = {
    "max": "max|maximum|maximal|maximise|maximize|maximisation|maximization|benefit|benefits|gain|gains"
    "|higher|higher is better|more|more is better|up|increasing|+|+1|1|↑",
    "min": "min|minimum|minimal|minimise|minimize|minimisation|minimization|cost|costs|loss|losses"
    "|lower|lower is better|less|less is better|down|decreasing|-|−|–|-1|−1|↓",
}
_DIRECTION_OF = {word: direction for direction, words in _DIRECTIONS.items() for word in words.split("|")}

_FUNCTIONS: dict[PreferenceFunction, tuple[str, ...]] = {
    "usual": ("usual", "usualcriterion"),
    "u-shape": ("ushape", "ushaped", "quasi", "quasicriterion"),
    "v-shape": ("vshape", "vshaped"),
    "level": ("level",),
    "linear": ("linear", "vshapewithindifference"),
    "gaussian": ("gaussian", "gauss"),
}
_FUNCTION_OF = {word: function for function, words in _FUNCTIONS.items() for word in words}


@dataclass(slots=True)
class CellReader:
    """Reads cells one by one and keeps what was wrong and what was read in another form than it stands."""

    place: Place
    is_text: bool = False
    faults: list[Issue] = field(default_factory=list)
    notes: list[Issue] = field(default_factory=list)
    formulas: list[Cell] = field(default_factory=list)
    decimal: DecimalSign | None = None

    def number(self, cell: Cell, expected: str) -> float | None:
        """The number in a cell; None when it is blank or (a fault then) holds none."""
        if cell.formula and is_blank(cell.value):
            self._fault(
                cell,
                "a formula without its result",
                expected,
                "Open the file in Excel, save it and use it again, or type the number.",
            )
            return None
        found = read_number(cell.value, self.decimal, cell.number_format)
        if found.fault:
            self._fault(cell, found.fault, expected, mend_number(cell.value))
        elif found.note:
            self.notes.append(note("read-as", self.place(cell), found.note))
        elif isinstance(cell.value, str) and found.value is not None and not self.is_text:
            told = Told(
                "{value} as text read as {value_2}", value=shown(cell.value), value_2=number_text(found.value)
            )
            self.notes.append(note("read-as", self.place(cell), told))
        if cell.formula and found.value is not None:
            self.formulas.append(cell)
        return found.value

    def number_from_zero(self, cell: Cell, expected: str = "a number that is not negative") -> float | None:
        figure = self.number(cell, expected)
        if figure is not None and figure < 0:
            self._fault(cell, shown(cell.value), expected, "Correct the number.")
            return None
        return figure

    def number_above_zero(self, cell: Cell) -> float | None:
        figure = self.number(cell, "a number above 0")
        if figure is not None and figure <= 0:
            self._fault(cell, shown(cell.value), "a number above 0", "Correct the number.")
            return None
        return figure

    def text(self, cell: Cell, expected: str) -> str:
        """The text in a cell, or nothing."""
        text = label(cell.value)
        if text.upper() in ERROR_TEXTS:
            self._fault(cell, shown(cell.value), expected, "Type it over the broken formula.")
            return ""
        return text

    def direction(self, cell: Cell) -> Direction | None:
        text = self.text(cell, "max or min")
        found = _DIRECTION_OF.get(folded(text))
        if text and found is None:
            self._fault(
                cell,
                shown(cell.value),
                "max or min (or benefit or cost)",
                "Type max where more is better, min where less is.",
            )
        return found

    def function(self, cell: Cell) -> PreferenceFunction | None:
        text = self.text(cell, "a preference function")
        found = _FUNCTION_OF.get("".join(c for c in folded(text) if c.isalnum()))
        if text and found is None:
            self._fault(cell, shown(cell.value), ", ".join(_FUNCTIONS), "Type one of these words.")
        return found

    def threshold(self, cell: Cell) -> Threshold | None:
        """A difference in the criterion's unit, or with a percent sign a part of the score."""
        percent = is_percent(cell)
        bare = replace(cell, value=_without_percent(cell.value), number_format="") if percent else cell
        amount = self.number_from_zero(bare, "a number or a percentage that is not negative")
        return None if amount is None else Threshold(amount, percent)

    def _fault(self, cell: Cell, found: str, expected: str, mend: str) -> None:
        self.faults.append(error("bad-cell", self.place(cell), found, expected, mend))

    def remarks(self) -> list[Issue]:
        """Each cell that was read in another form, the first ones by name; and that formulas were read."""
        told = self.notes[:MOST_NOTES]
        left = len(self.notes) - MOST_NOTES
        if left > 0:
            told.append(
                note("read-as", "", Told("{left} more cells that were read in the same way", left=left))
            )
        if self.formulas:
            count = len(self.formulas)
            told.append(
                note(
                    "formulas",
                    self.place(self.formulas[0]),
                    Told("{count} formulas, read by their saved results", count=count)
                    if count > 1
                    else "a formula, read by its saved result",
                )
            )
        return told


def is_percent(cell: Cell) -> bool:
    if isinstance(cell.value, str):
        return clean(cell.value).endswith(("%", "％"))
    return "%" in cell.number_format and not is_blank(cell.value)


def _without_percent(value: object) -> object:
    """The figure that stands before the percent sign; a workbook keeps a hundredth of it."""
    if isinstance(value, int | float):
        return float(f"{value * 100:.15g}")
    text = clean(str(value))[:-1].rstrip()
    if not text or text[-1] in "%％":
        return value
    plain = read_number(text)
    return text if plain.fault or plain.note else plain.value


def mixed_percentages(cells: Iterable[Cell], place: Place) -> list[Issue]:
    """Whether percentages stand beside plain numbers, so that 0.3 could mean 30 %."""
    filled = [cell for cell in cells if not is_blank(cell.value)]
    plain = [cell for cell in filled if not is_percent(cell)]
    if not plain or len(plain) == len(filled):
        return []
    return [
        warning(
            "mixed-percent",
            place(plain[0]),
            Told("{value} among percentages", value=shown(plain[0].value)),
            "percentages throughout or nowhere",
            "It was read as the number that stands there.",
        )
    ]


def keys_for(names: Sequence[str], what: str, *taken: str) -> list[str]:
    """A key for each name: its letters and digits in lower case, with a number where two are alike."""
    used = set(taken)
    keys = []
    for name in names:
        words = "".join(sign if sign.isalnum() else " " for sign in folded(name)).split()
        stem = "_".join(words)[:LONGEST_KEY] or what
        key, number = stem, 2
        while key in used:
            key, number = f"{stem}_{number}", number + 1
        used.add(key)
        keys.append(key)
    return keys
