"""The sheets that only tell: the sources, and the ranks in every scenario beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from criteria.sources import Source
from workbooks.cells import clean
from workbooks.live_figures import Figures
from workbooks.live_layout import (
    CODE,
    FIRST_CRITERION,
    OPTION,
    RANKING,
    RANKING_FIRST,
    SCENARIOS,
    SOURCES,
    Plan,
    cell,
    on,
    sheet_name,
)
from workbooks.live_page import CENTRED, HEADING, LINED, POINTS, SOFT, STRONG, Book, Page
from workbooks.live_ranking import RANK, TOTAL
from workbooks.live_scores import CODE_WIDTH, draw_options
from workbooks.live_values import RAMP_HIGH
from workbooks.text_size import row_height

_HEADING_ROW = 4
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,1900}")
MOST_LINKS = 60_000
_COLUMNS = (("Key", 9.0), ("Statement", 70.0), ("Title", 40.0), ("Publisher", 22.0), ("Published", 12.0),
            ("Kind", 11.0), ("Address", 46.0))  # fmt: skip
_TOP = {"valign": "top"}
_SOURCES_HOW = (
    "What the scores rest on. The notes on the scores name these sources by their keys; a click on a key "
    "opens the source."
)
_SCENARIOS_HOW = (
    "The rank, and below it the total, of every option in every scenario, with the same weights. Each "
    "scenario has its own sheets Scores, Values and Ranking; the number behind their names stands "
    "above the scenario."
)


def draw_sources(book: Book, plan: Plan) -> None:
    page = book.page(SOURCES)
    sources = plan.option_set.sources
    last = len(_COLUMNS) + 1
    page.widths({column: width for column, (_, width) in enumerate(_COLUMNS, start=2)})
    page.top("Sources", _SOURCES_HOW, last, sum(width for _, width in _COLUMNS))
    page.height(_HEADING_ROW, 26)
    page.heading(_HEADING_ROW, [(c, word, False) for c, (word, _) in enumerate(_COLUMNS, start=2)])
    for row, source in enumerate(sources, start=_HEADING_ROW + 1):
        _source(book, page, row, source)
    if not sources:
        page.merge(_HEADING_ROW + 1, 2, last, "No sources were given.", SOFT)
    end = _HEADING_ROW + max(len(sources), 1)
    page.sheet.autofilter(_HEADING_ROW - 1, 1, end - 1, last - 1)
    page.sheet.freeze_panes(_HEADING_ROW, 2)
    page.print_on(end, last, _HEADING_ROW, plan.option_set.name)
    page.protect()


def _source(book: Book, page: Page, row: int, source: Source) -> None:
    figure = f"{source.figure} {source.unit}".strip()
    statement = f"{source.statement} [{figure}]" if figure else source.statement
    published = source.published or source.date
    told = (source.key, statement, source.title, source.publisher, published, source.confidence,
            source.address)  # fmt: skip
    texts = []
    for column, (text, (word, width)) in enumerate(zip(told, _COLUMNS, strict=True), start=2):
        shown = book.fit(text, f"source {clean(source.key)[:20]}, {word.casefold()}")
        page.text(row, column, shown, LINED, STRONG if column == 2 else SOFT, _TOP)
        texts.append((shown, width / 0.9, False))
    if _ADDRESS.fullmatch(source.address) and row < MOST_LINKS:
        page.link(row, 2, texts[0][0], source.address, LINED, STRONG, _TOP)
    page.height(row, row_height(texts, padding=8, least=20))


def draw_scenarios(book: Book, plan: Plan, figures: Sequence[Figures]) -> None:
    _ScenariosSheet(book, plan, figures).draw()


class _ScenariosSheet:
    def __init__(self, book: Book, plan: Plan, figures: Sequence[Figures]) -> None:
        self._book = book
        self._plan = plan
        self._figures = figures
        self._page = book.page(SCENARIOS)
        self._last = FIRST_CRITERION + len(plan.scenarios) - 1

    def draw(self) -> None:
        page, plan = self._page, self._plan
        width = CODE_WIDTH + plan.option_width + 17.0 * len(plan.scenarios)
        page.top("All scenarios", _SCENARIOS_HOW, self._last, width)
        page.widths(dict.fromkeys(range(FIRST_CRITERION, self._last + 1), 17.0))
        ranks, totals = 5, 5 + plan.n_options + 2
        self._heading(ranks - 1, "Rank")
        self._heading(totals - 1, "Total")
        draw_options(self._book, page, plan, ranks)
        draw_options(self._book, page, plan, totals)
        for number, figures in enumerate(self._figures):
            sheet, column = sheet_name(RANKING, number), FIRST_CRITERION + number
            for i in range(plan.n_options):
                there = RANKING_FIRST + i
                page.formula(ranks + i, column, on(sheet, cell(there, RANK)), figures.rank(i), LINED,
                             CENTRED, STRONG)  # fmt: skip
                page.formula(totals + i, column, on(sheet, cell(there, TOTAL)), figures.total(i), LINED,
                             CENTRED, POINTS)  # fmt: skip
        self._shade(ranks)
        page.sheet.freeze_panes(ranks - 1, OPTION)
        last = totals + plan.n_options - 1
        page.print_on(last, self._last, 0, plan.option_set.name, break_before=totals - 1)
        page.protect()

    def _heading(self, row: int, word: str) -> None:
        page = self._page
        page.text(row, CODE, "", HEADING)
        page.text(row, OPTION, word, HEADING)
        names = []
        for number, key in enumerate(self._plan.scenarios):
            scenario = self._plan.option_set.scenario(key)
            name = self._book.fit(scenario.short_name or scenario.name, "scenario", 200)
            names.append(f"{number + 1}\n{name}")
            page.text(row, FIRST_CRITERION + number, names[-1], HEADING, CENTRED)
        page.height(row, row_height([(name, 16.0, True) for name in names], padding=10))

    def _shade(self, first: int) -> None:
        rows = self._plan.rows(first)
        cells = f"{cell(rows[0], FIRST_CRITERION)}:{cell(rows[-1], self._last)}"
        self._page.sheet.conditional_format(cells, {
            "type": "2_color_scale", "min_type": "num", "min_value": 1, "max_type": "num",
            "max_value": max(self._plan.n_options, 2), "min_color": RAMP_HIGH, "max_color": "#FFFFFF",
        })  # fmt: skip
