"""What a decision table was taken for, in words and as figures to look at and to mend."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.optionset import OptionSet
from ui import text
from ui.tables.content import Figures
from ui.tables.editable import Marks
from ui.translation import counted, translator
from workbooks.cells import number_text
from workbooks.sheets import Cell, column_letters
from workbooks.table_draft import PASTED, CriterionSeen, Recognised, TableDraft

tr = translator("ImportTable")

DIRECTION, WORST, BEST, UNIT = 2, 3, 4, 5
WORDS_OF = {WORST: "worst", BEST: "best", UNIT: "unit"}
"""The word of the row that each column of the criteria is about."""


def size_words(seen: Recognised) -> str:
    options = counted(len(seen.options), tr, "1 option", "{count} options")
    criteria = counted(len(seen.criteria), tr, "1 criterion", "{count} criteria")
    return tr("{options} by {criteria}").format(options=options, criteria=criteria)


def recognised_words(seen: Recognised) -> str:
    """How the cells were read, and what stands where."""
    return " ".join(filter(None, _sentences(seen)))


def _sentences(seen: Recognised) -> Iterator[str]:
    if seen.delimiter:
        signs = {"\t": tr("a tab"), ",": tr("a comma"), ";": tr("a semicolon")}
        sign = signs.get(seen.delimiter, text.quoted(seen.delimiter))
        words = tr("{sign} separates the cells; the text is {encoding}.")
        if seen.encoding == PASTED:
            words = tr("{sign} separates the cells.")
        yield text.capitalised(words.format(sign=sign, encoding=seen.encoding))
    if seen.decimal == ".":
        yield tr("A point separates decimals.")
    elif seen.decimal == ",":
        yield tr("A comma separates decimals.")
    if not seen.header_row:
        return
    yield tr("The criteria are named in row {row}.").format(row=seen.header_row)
    if seen.rows:
        named = sorted(seen.rows, key=lambda word: seen.rows[word])
        listed = ", ".join(word.capitalize() for word in named)
        yield tr("Rows above the options: {rows}.").format(rows=listed)
    else:
        yield tr("No rows such as Direction or Unit stand above the options.")
    if seen.family_column:
        yield tr("Column {letter} names the families.").format(letter=column_letters(seen.family_column))


def criteria_figures(seen: Recognised) -> Figures:
    """What was recognised of each criterion."""
    groups, points = _groups(seen.option_set), _points(seen.option_set)
    rows = tuple(
        (
            criterion.name, groups[at] if groups else "", _direction(criterion), _level(criterion.worst),
            _level(criterion.best), criterion.unit, points[at] if points else "",
        )
        for at, criterion in enumerate(seen.criteria)
    )  # fmt: skip
    headers = (
        tr("Criterion"), tr("Group"), tr("Direction"), tr("Worst"), tr("Best"), tr("Unit"), tr("Points"),
    )  # fmt: skip
    return Figures(tr("Criteria in the table"), headers, rows, frozenset({WORST, BEST, 6}))


def _groups(option_set: OptionSet | None) -> tuple[str, ...]:
    if option_set is None:
        return ()
    names = {group.key: group.name for group in option_set.groups if group.parent is not None}
    return tuple(names.get(criterion.group, "") for criterion in option_set.criteria)


def _points(option_set: OptionSet | None) -> tuple[str, ...]:
    if option_set is None:
        return ()
    return tuple(text.points(option_set.working.points[c.key]) for c in option_set.criteria)


def _direction(criterion: CriterionSeen) -> str:
    if criterion.direction is None:
        return tr("not clear")
    if criterion.is_assumed:
        return (
            tr("higher is better, assumed")
            if criterion.direction == "max"
            else tr("lower is better, assumed")
        )
    return tr("higher is better") if criterion.direction == "max" else tr("lower is better")


def _level(written: str) -> str:
    """A figure as the window shows it; what is no figure stands as it was written."""
    value = text.typed_number(written)
    if value is None:
        return written
    decimals = max(0, len(f"{value:.10g}".partition(".")[2]))
    return text.number(value, min(decimals, 6))


def cell_figures(draft: TableDraft) -> Figures:
    """The cells as they stand."""
    rows = draft.sheet.rows
    width = len(rows[0]) if rows else 0
    headers = tuple(column_letters(number) for number in range(1, width + 1))
    return Figures(tr("Cells of the table"), headers, tuple(tuple(map(_shown, row)) for row in rows))


def _shown(cell: Cell) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_text(value)
    return str(value)


def cell_marks(draft: TableDraft, seen: Recognised) -> Marks:
    width = len(draft.sheet.rows[0]) if draft.sheet.rows else 0
    heads = {row - 1 for row in (seen.header_row, *seen.rows.values()) if row}
    return Marks(frozenset(range(width)), frozenset(), frozenset(heads), frozenset({0}))


CRITERIA_MARKS = Marks(frozenset(WORDS_OF), frozenset({DIRECTION}), frozenset(), frozenset({0}))
