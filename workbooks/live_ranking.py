"""The sheet Ranking of a scenario: totals by group, ranks by counting, what is not ranked and why."""

from __future__ import annotations

from workbooks.cells import clean
from workbooks.live_figures import (
    NO_RANK,
    NO_WEIGHTS,
    RANKED,
    UNAVAILABLE,
    UNKNOWN,
    Figures,
    availability_word,
)
from workbooks.live_layout import (
    CODE,
    OPTION,
    RANK_UNAVAILABLE,
    RANKING,
    RANKING_FIRST,
    RANKING_HEADING,
    SHARES,
    TOLERANCE,
    VALUES,
    VALUES_FIRST,
    WEIGHTS_OK,
    Plan,
    across,
    block,
    cell,
    fixed,
    on,
    option_mark,
    scenario_name,
    sheet_name,
)
from workbooks.live_page import (
    CENTRED,
    HEADING,
    LINED,
    POINTS,
    SOFT,
    STRONG,
    Book,
    Page,
    Style,
    band,
)
from workbooks.live_scores import CODE_WIDTH, draw_options, scenario_title
from workbooks.live_values import greatest_column, least_column, middle_column, values_row
from workbooks.text_size import row_height, text_width

FAMILY, RANK, TOTAL, FIRST_GROUP = 4, 5, 6, 7
_REASON_WIDTH = 40.0
_EXACT: Style = {"num_format": "0.00"}
_HOW = (
    "A total is the sum of share times value. A rank is 1 plus the number of ranked options that are better "
    "by more than the tie width, so equal totals share a rank (1, 2, 2, 4). An option with an unknown score "
    "has no rank but an interval; one that is not available keeps the total that it would have."
)


def group_columns(plan: Plan) -> range:
    return range(FIRST_GROUP, FIRST_GROUP + len(plan.tops))


def family_name(figures: Figures, i: int) -> str:
    """The short name of an option's family, or nothing."""
    key = figures.option(i).family
    if key is None:
        return ""
    family = figures.option_set.family(key)
    return clean(family.short_name or family.name)[:120]


def family_width(plan: Plan) -> float:
    """Wide enough for the families; nothing is wide where there are none."""
    names = [clean(family.short_name or family.name) for family in plan.option_set.families]
    return min(max((text_width(name) + 3 for name in names), default=0.0), 20.0)


class Columns:
    """The columns right of the groups; the last two are beyond the printed page."""

    def __init__(self, plan: Plan) -> None:
        first = FIRST_GROUP + len(plan.tops)
        self.low, self.high, self.best, self.worst = range(first, first + 4)
        self.available, self.status, self.reason = range(first + 4, first + 7)
        self.remark, self.place = first + 7, first + 8


def draw_ranking(book: Book, plan: Plan, number: int, figures: Figures) -> None:
    _RankingSheet(book, plan, number, figures).draw()


class _RankingSheet:
    def __init__(self, book: Book, plan: Plan, number: int, figures: Figures) -> None:
        self._book = book
        self._plan = plan
        self._number = number
        self._figures = figures
        self._at = Columns(plan)
        self._page: Page = book.page(sheet_name(RANKING, number))
        self._rows = plan.rows(RANKING_FIRST)

    def _name(self, stem: str) -> str:
        return scenario_name(stem, self._number)

    def draw(self) -> None:
        page, plan, at = self._page, self._plan, self._at
        widths = {FAMILY: family_width(plan), RANK: 8.0, TOTAL: 9.0,
                  **dict.fromkeys(group_columns(plan), 12.0),
                  **dict.fromkeys((at.low, at.high, at.best, at.worst), 9.0),
                  at.available: 12.0, at.status: 15.0, at.reason: _REASON_WIDTH}  # fmt: skip
        page.widths({**widths, at.remark: 50.0, at.place: 9.0})
        width = CODE_WIDTH + plan.option_width + sum(widths.values())
        page.top(f"Ranking: {scenario_title(plan, self._number)}", _HOW, at.reason, width)
        self._headings()
        draw_options(self._book, page, plan, RANKING_FIRST)
        for i, row in enumerate(self._rows):
            page.mark(row, 1, option_mark(i))
            self._totals(i, row)
            self._bounds(i, row)
            self._rank(i, row)
            self._words(i, row)
            self._place(i, row)
        page.hide_column(FAMILY, not plan.option_set.families)
        self._names()
        self._ties(self._rows[-1] + 2)
        page.sheet.freeze_panes(RANKING_HEADING, OPTION)
        page.print_on(self._rows[-1] + 6, at.reason, RANKING_HEADING, plan.option_set.name)
        page.protect()

    def _headings(self) -> None:
        page, at = self._page, self._at
        page.text(RANKING_HEADING, CODE, "", HEADING)
        centred = {RANK: "Rank", TOTAL: "Total", at.low: "Least\ntotal", at.high: "Greatest\ntotal",
                   at.best: "Best\nrank", at.worst: "Worst\nrank", at.available: "Available",
                   at.place: "Place on\nSummary"}  # fmt: skip
        plain = {OPTION: "Option", FAMILY: "Family", at.reason: "Reason", at.status: "Status",
                 at.remark: "Remark on Summary"}  # fmt: skip
        entries = [*((c, w, True) for c, w in centred.items()), *((c, w, False) for c, w in plain.items())]
        page.heading(RANKING_HEADING, entries)
        names = []
        for number, column in enumerate(group_columns(self._plan)):
            top = self._plan.tops[number]
            names.append(self._book.fit(top.short_name, "group", 160))
            page.text(RANKING_HEADING, column, names[-1], band(number), CENTRED)
        texts = [(name, 12.0, True) for name in names]
        page.height(RANKING_HEADING, row_height(texts, padding=12, least=36))

    def _sum(self, i: int, column: int) -> str:
        """One of the sums beside an option's values."""
        return on(sheet_name(VALUES, self._number), cell(VALUES_FIRST + i, column))

    def _count(self, i: int) -> str:
        """Whether every score of the option is known."""
        return f"COUNT({values_row(self._plan, self._number, i)})=COLUMNS({SHARES})"

    def _totals(self, i: int, row: int) -> None:
        plan, figures = self._plan, self._figures
        total = f'IF({self._count(i)},{self._sum(i, middle_column(plan))},"{NO_RANK}")'
        self._page.formula(row, TOTAL, total, figures.total(i), LINED, CENTRED, STRONG, _EXACT)
        for number, column in enumerate(group_columns(plan)):
            top = plan.tops[number]
            shares = f"{SHARES}_{top.suffix}"
            values = on(sheet_name(VALUES, self._number), across(VALUES_FIRST + i, top.first, top.last))
            formula = f"SUMPRODUCT({shares},{values})+50*SUMPRODUCT({shares}*(1-ISNUMBER({values})))"
            result = figures.group_total(i, [leaf.index for leaf in plan.leaves if leaf.top == number])
            self._page.formula(row, column, formula, result, LINED, CENTRED, POINTS)

    def _bounds(self, i: int, row: int) -> None:
        """Least and greatest total and rank, where they differ."""
        plan, at, name = self._plan, self._at, self._name
        least, greatest = self._sum(i, least_column(plan)), self._sum(i, greatest_column(plan))
        known = self._count(i)
        seen = f'(({name("status")}="{RANKED}")+({name("status")}="{UNKNOWN}"))'
        width = name("interval_width")
        above = f"1+SUMPRODUCT({seen}*({name('lows')}>{greatest}+{width}))"
        below = f"1+SUMPRODUCT({seen}*({name('highs')}>{least}+{width}))-({greatest}>{least}+{width})"
        is_open = f'{cell(row, at.status)}="{UNKNOWN}"'
        (low, high), (first, last) = self._figures.bounds(i), self._figures.rank_bounds(i)
        page = self._page
        page.formula(row, at.low, f'IF({known},"",{least})', low, LINED, CENTRED, _EXACT)
        page.formula(row, at.high, f'IF({known},"",{greatest})', high, LINED, CENTRED, _EXACT)
        page.formula(row, at.best, f'IF({is_open},{above},"")', first, LINED, CENTRED)
        page.formula(row, at.worst, f'IF({is_open},{below},"")', last, LINED, CENTRED)

    def _rank(self, i: int, row: int) -> None:
        page, at, name, figures = self._page, self._at, self._name, self._figures
        state = cell(row, at.available)
        allowed = f'OR({state}="yes",{state}="limited",{RANK_UNAVAILABLE}="yes")'
        status = (
            f'IF({WEIGHTS_OK}=0,"{NO_WEIGHTS}",IF(NOT({allowed}),"{UNAVAILABLE}",'
            f'IF({self._count(i)},"{RANKED}","{UNKNOWN}")))'
        )
        page.formula(row, at.status, status, figures.status[i], LINED, SOFT, {"indent": 1})
        ranked = f'({name("status")}="{RANKED}")'
        better = f"({name('middle')}>{self._sum(i, middle_column(self._plan))}+{name('tie_width')})"
        rank = f'IF({cell(row, at.status)}="{RANKED}",1+SUMPRODUCT({ranked}*{better}),"{NO_RANK}")'
        page.formula(row, RANK, rank, figures.rank(i), LINED, CENTRED, STRONG)

    def _words(self, i: int, row: int) -> None:
        page, at, figures = self._page, self._at, self._figures
        reason = figures.reason(i)
        available = availability_word(figures.precondition(i))
        page.text(row, FAMILY, family_name(figures, i), LINED, SOFT)
        page.text(row, at.available, available, LINED, SOFT, CENTRED)
        page.text(row, at.reason, reason, LINED, SOFT)
        texts = [(reason, _REASON_WIDTH / 0.9, False),
                 (figures.name(i), self._plan.option_width - 1, False)]  # fmt: skip
        page.height(row, row_height(texts, padding=8, least=22))
        page.formula(row, at.remark, self._remark(row), figures.remark(i), SOFT, {"indent": 1})

    def _remark(self, row: int) -> str:
        at = self._at
        status, available, reason = (cell(row, c) for c in (at.status, at.available, at.reason))
        low, high = (f"FIXED({cell(row, column)},1,TRUE)" for column in (at.low, at.high))
        unknown = (
            f'IF({status}="{UNKNOWN}","Unknown scores: total "&{low}&" to "&{high}&", rank "&'
            f'{cell(row, at.best)}&" to "&{cell(row, at.worst)}&"."&IF({available}="yes",""," "),"")'
        )
        state = (
            f'IF({available}="yes","",IF({available}="limited","Limited: ","Ranked though not available: ")'
            f"&{reason})"
        )
        weights = f'{status}="{NO_WEIGHTS}"'
        return f'IF({weights},"",IF({status}="{UNAVAILABLE}","Not available: "&{reason},{unknown}&{state}))'

    def _place(self, i: int, row: int) -> None:
        """The place in which Summary lists the option; what is equal stays in the set's order."""
        name, here = self._name, cell(row, self._at.status)
        up_to = f"{fixed(self._rows[0], self._at.status)}:{here}"
        ranks = f"{fixed(self._rows[0], RANK)}:{cell(row, RANK)}"
        column = middle_column(self._plan)
        own = self._sum(i, column)
        values = sheet_name(VALUES, self._number)
        middles = on(values, f"{fixed(VALUES_FIRST, column)}:{cell(VALUES_FIRST + i, column)}")
        ranked = f'COUNTIF({name("status")},"{RANKED}")'
        by_rank = f"{cell(row, RANK)}+COUNTIF({ranks},{cell(row, RANK)})-1"
        greater = f'SUMPRODUCT(({name("status")}="{UNKNOWN}")*({name("middle")}>{own}))'
        equal = f'SUMPRODUCT(({up_to}="{UNKNOWN}")*({middles}={own}))'
        last = f'{ranked}+COUNTIF({name("status")},"{UNKNOWN}")+COUNTIF({up_to},{here})'
        formula = f'IF({here}="{RANKED}",{by_rank},IF({here}="{UNKNOWN}",{ranked}+{greater}+{equal},{last}))'
        self._page.formula(row, self._at.place, formula, self._figures.places[i], SOFT, CENTRED)

    def _names(self) -> None:
        at, plan, values = self._at, self._plan, sheet_name(VALUES, self._number)
        here = {"codes": CODE, "option_names": OPTION, "families": FAMILY, "ranks": RANK, "totals": TOTAL,
                "status": at.status, "remarks": at.remark, "place": at.place}  # fmt: skip
        there = {"lows": least_column(plan), "middle": middle_column(plan), "highs": greatest_column(plan)}
        for stem, column in here.items():
            self._book.define(self._name(stem), on(self._page.name, block(self._rows, column)))
        for stem, column in there.items():
            self._book.define(self._name(stem), on(values, block(plan.rows(VALUES_FIRST), column)))

    def _ties(self, row: int) -> None:
        """What decides on ties: below the table, so that the table begins at the top."""
        name, figures = self._name, self._figures
        ranked = f'({name("status")}="{RANKED}")'
        seen = f'({ranked}+({name("status")}="{UNKNOWN}"))'
        if self._number == 0:
            words = "Tolerance: part of the range of totals up to which options tie"
            self._tie(row, words, None, 1e-9, TOLERANCE)
        ties = _width(ranked, name("middle"), name("middle"))
        bounds = _width(seen, name("highs"), name("lows"))
        self._tie(row + 1, "Tie width: the same in points of total", ties, figures.width, name("tie_width"))
        wide = figures.interval_width
        self._tie(row + 2, "Tie width of the intervals", bounds, wide, name("interval_width"))
        count = f'COUNTIF({name("status")},"{RANKED}")'
        self._tie(row + 3, "Options ranked", count, figures.n_ranked, name("n_ranked"))

    def _tie(self, row: int, words: str, formula: str | None, result: float, name: str) -> None:
        page = self._page
        page.merge(row, OPTION, RANK, words, SOFT)
        if formula is None:
            page.number(row, TOTAL, result, CENTRED, SOFT, {"num_format": "0E+00"})
        else:
            shown = "0" if name.startswith("n_") else "0.0E+00"
            page.formula(row, TOTAL, formula, result, CENTRED, SOFT, {"num_format": shown})
        self._book.define(name, on(page.name, fixed(row, TOTAL)))


def _width(chosen: str, upper: str, lower: str) -> str:
    """The tolerance over the range of some totals; a range that is mere rounding is all one tie."""
    top = f"SUMPRODUCT(MAX({chosen}*{upper}))"
    spread = f"({top}-100+SUMPRODUCT(MAX({chosen}*(100-{lower}))))"
    return f"IF(SUMPRODUCT({chosen})=0,0,IF({spread}<=1E-12*{top},1E-12*{top},{TOLERANCE}*{spread}))"
