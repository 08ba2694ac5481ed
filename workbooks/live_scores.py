"""The sheet Scores of a scenario: a yellow cell for each score, with its reason and sources in a note."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.inheritance import score, score_origin
from criteria.scores import Score
from workbooks import layout as look
from workbooks.cells import clean, number_text
from workbooks.live_figures import LONGEST_NAME, shortened
from workbooks.live_layout import (
    BAND_ROW,
    BEST_MARK,
    CODE,
    CRITERION_ROW,
    FIRST_CRITERION,
    OPTION,
    SCORES,
    SCORES_BEST,
    SCORES_FIRST,
    SCORES_UNIT,
    SCORES_WORST,
    WORST_MARK,
    Leaf,
    Plan,
    cell,
    criterion_mark,
    on,
    option_mark,
    scores_mark,
    sheet_name,
)
from workbooks.live_page import (
    CENTRED,
    HEADING,
    INPUT,
    LEVEL,
    LINED,
    LINKED,
    SOFT,
    STRONG,
    Book,
    Page,
    band,
)
from workbooks.text_size import row_height, text_width

CRITERION_WIDTH, CODE_WIDTH = 12.0, 6.0
MOST_NOTES = 4_000  # comments are slow to open in their tens of thousands
LONGEST_NOTE = 1_500
_HOW = (
    "Type a score into a yellow cell, in the unit above it; leave it empty where it is unknown: it is never "
    "counted as 0. Rest the pointer on a cell with a red corner for its range, its reason and its sources."
)
_LINKED_HOW = " A paler cell takes its score from “{parent}”; type over it to change it here alone."


def scenario_title(plan: Plan, number: int) -> str:
    return clean(plan.option_set.scenario(plan.scenarios[number]).name)[:160]


def draw_options(book: Book, page: Page, plan: Plan, first: int, mark: bool = False) -> None:
    """Codes and names of the options down the side."""
    width = plan.option_width
    page.widths({CODE: CODE_WIDTH, OPTION: width})
    for index, (row, option) in enumerate(zip(plan.rows(first), plan.option_set.options, strict=True)):
        name = book.fit(option.name, "option", LONGEST_NAME)
        page.height(row, row_height([(name, width - 1, False)], padding=8, least=22))
        page.text(row, CODE, clean(option.badge)[:8], LINED, CENTRED, STRONG)
        page.text(row, OPTION, name, LINED)
        if mark:
            page.mark(row, 1, option_mark(index))


def draw_criteria(book: Book, page: Page, plan: Plan) -> None:
    """Groups and criteria along the top."""
    page.height(BAND_ROW, 22)
    page.merge(BAND_ROW, CODE, OPTION, "", {})
    for number, top in enumerate(plan.tops):
        narrow = text_width(clean(top.name), True) > CRITERION_WIDTH * (top.last - top.first + 1) - 2
        name = book.fit(top.short_name if narrow else top.name, "group", 160)
        page.merge(BAND_ROW, top.first, top.last, name, band(number), CENTRED, {"text_wrap": False})
    page.text(CRITERION_ROW, CODE, "", HEADING)
    page.text(CRITERION_ROW, OPTION, "Option", HEADING)
    names = [
        book.fit(leaf.criterion.short_name or leaf.criterion.name, "criterion", 300) for leaf in plan.leaves
    ]
    for leaf, name in zip(plan.leaves, names, strict=True):
        page.text(CRITERION_ROW, leaf.column, name, HEADING, CENTRED)
    page.widths({leaf.column: CRITERION_WIDTH for leaf in plan.leaves})
    page.height(CRITERION_ROW, row_height([(n, CRITERION_WIDTH - 0.5, True) for n in names], padding=10))


def draw_scores(book: Book, plan: Plan, number: int) -> None:
    _ScoresSheet(book, plan, number).draw()


class _ScoresSheet:
    def __init__(self, book: Book, plan: Plan, number: int) -> None:
        self._book = book
        self._plan = plan
        self._set = plan.option_set
        self._number = number
        self._scenario = self._set.scenario(plan.scenarios[number])
        self._page = book.page(sheet_name(SCORES, number), scores_mark(number))
        self._sources = {source.key: source for source in self._set.sources}
        parent = self._scenario.parent
        self._parent = plan.scenarios.index(parent) if parent in plan.scenarios else None

    def draw(self) -> None:
        page, plan = self._page, self._plan
        how = _HOW
        if self._parent is not None:
            how += _LINKED_HOW.format(parent=sheet_name(SCORES, self._parent))
        width = CODE_WIDTH + plan.option_width + CRITERION_WIDTH * len(plan.leaves)
        page.top(f"Scores: {scenario_title(plan, self._number)}", how, plan.last_column, width)
        draw_criteria(self._book, page, plan)
        draw_options(self._book, page, plan, SCORES_FIRST, mark=True)
        self._scales()
        for leaf in plan.leaves:
            page.mark(1, leaf.column, criterion_mark(leaf.index))
            for row, option in zip(plan.rows(SCORES_FIRST), self._set.options, strict=True):
                self._score(leaf, row, option.key)
        self._validate()
        page.sheet.freeze_panes(SCORES_FIRST - 1, OPTION)
        page.sheet.set_selection(cell(SCORES_FIRST, FIRST_CRITERION))
        page.print_on(SCORES_FIRST + plan.n_options - 1, plan.last_column, CRITERION_ROW, self._set.name)
        page.protect()

    def _scales(self) -> None:
        page = self._page
        units = [self._book.fit(leaf.criterion.scale.unit_short or leaf.criterion.scale.unit, "unit", 120)
                 for leaf in self._plan.leaves]  # fmt: skip
        page.height(SCORES_UNIT, row_height([(u, CRITERION_WIDTH, False) for u in units], 6, 18))
        for row, word in ((SCORES_UNIT, "Unit"), (SCORES_WORST, "Worst"), (SCORES_BEST, "Best")):
            page.blank(row, CODE, LINED)
            page.text(row, OPTION, word, LINED, SOFT)
        page.mark(SCORES_WORST, 1, WORST_MARK)
        page.mark(SCORES_BEST, 1, BEST_MARK)
        for leaf, unit in zip(self._plan.leaves, units, strict=True):
            scale = leaf.criterion.scale
            page.text(SCORES_UNIT, leaf.column, unit, LINED, SOFT, CENTRED)
            for row, stem, level in ((SCORES_WORST, "worst", scale.worst), (SCORES_BEST, "best", scale.best)):
                page.formula(row, leaf.column, leaf.name(stem), level, LINED, SOFT, CENTRED, LEVEL)

    def _score(self, leaf: Leaf, row: int, option: str) -> None:
        page, key = self._page, leaf.criterion.key
        found = score(self._set, self._scenario.key, option, key)
        origin = score_origin(self._set, self._scenario.key, option, key)
        if self._parent is not None and origin != self._scenario.key:
            there = on(sheet_name(SCORES, self._parent), cell(row, leaf.column))
            result = "" if found.best is None else found.best
            page.formula(row, leaf.column, f'IF({there}="","",{there})', result, LINKED, CENTRED, LEVEL)
            return
        if found.best is None:
            page.blank(row, leaf.column, INPUT, CENTRED, LEVEL)
        else:
            page.number(row, leaf.column, found.best, INPUT, CENTRED, LEVEL)
        told = self._note(found, leaf.criterion.scale.unit)
        if told and self._book.room_for_note(MOST_NOTES):
            page.comment(row, leaf.column, told)

    def _note(self, found: Score, unit: str) -> str:
        """Range, reason and sources; nothing when there is nothing to say."""
        parts = []
        if found.low is not None and found.high is not None and found.low < found.high:
            figures = f"{number_text(found.low)} to {number_text(found.high)} {clean(unit)}".rstrip()
            parts.append(f"Range: {figures}.")
        if found.rationale:
            parts.append(clean(found.rationale))
        if found.kind == "fact" and found.known:
            parts.append("A sourced or counted figure.")
        if found.sources:
            parts.append("Sources: " + "; ".join(self._cited(found.sources)))
        text = "\n".join(part for part in parts if part)
        return shortened(text, LONGEST_NOTE)

    def _cited(self, keys: Sequence[str]) -> list[str]:
        """The key and publisher of each source; its row on the sheet Sources has the rest."""
        cited = []
        for key in keys:
            source = self._sources.get(key)
            by = (
                ", ".join(clean(part) for part in (source.publisher, source.published) if part)
                if source
                else ""
            )
            cited.append(f"{clean(key)} ({by})" if by else clean(key))
        return cited

    def _validate(self) -> None:
        rows = self._plan.rows(SCORES_FIRST)
        cells = f"{cell(rows[0], FIRST_CRITERION)}:{cell(rows[-1], self._plan.last_column)}"
        self._page.sheet.data_validation(cells, {
            "validate": "decimal", "criteria": "between", "minimum": -1e300, "maximum": 1e300,
            "error_title": "Not a score",
            "error_message": "Type a number in the unit above, or leave the cell empty.",
        })  # fmt: skip
        unknown = {"type": "formula", "criteria": f"=LEN({cell(rows[0], FIRST_CRITERION)})=0",
                   "format": self._book.bare_format({"bg_color": look.BLANK_FILL})}  # fmt: skip
        self._page.sheet.conditional_format(cells, unknown)
