"""Drawing a personal page: where you differ, your weights in the group's range, both rankings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from criteria.optionset import OptionSet
from criteria.tree import top_group, top_groups
from workbooks import layout as at
from workbooks.cells import without_controls
from workbooks.form_rules import bar
from workbooks.form_words import Say
from workbooks.layout import Column
from workbooks.pen import ROW, Pen, print_landscape
from workbooks.personal_page import PersonalPage
from workbooks.text_size import row_height

YOUR_PAGE = "Your page"
NAME = Column("A", "Criterion", 46)
YOURS = Column("B", "Your share", 15)
GROUPS = Column("C", "The group's\nshare", 15)
LOWEST = Column("D", "Lowest\nin the group", 13)
HIGHEST = Column("E", "Highest\nin the group", 13)
APART = Column("F", "You give", 17)
CHART = Column("G", "", 2)
LAST = Column("N", "", 11)
SHORT = Column("Y", "", 8)
SPREAD = Column("Z", "", 8)
WEIGHT_COLUMNS = (NAME, YOURS, GROUPS, LOWEST, HIGHEST, APART)
OPTION = Column("A", "Option", 46)
YOUR_RANK = Column("B", "Your rank", 15)
GROUP_RANK = Column("C", "The group's\nrank", 15)
YOUR_TOTAL = Column("D", "Your total", 13)
GROUP_TOTAL = Column("E", "The group's\ntotal", 13)
PLACED = Column("F", "You place it", 17)
RANK_COLUMNS = (OPTION, YOUR_RANK, GROUP_RANK, YOUR_TOTAL, GROUP_TOTAL, PLACED)
ROW_LEAST, ONE_PAGE_HOLDS = 18.0, 830.0


def draw_page(
    pen: Pen, page: PersonalPage, shown: OptionSet, sheet_name: str = YOUR_PAGE, is_form: bool = True
) -> None:
    """The page as a sheet of its own; with `is_form` it leads on to the points that may be changed.

    `shown` is the group's set in the language of the pen.
    """
    _Page(pen, page, shown, pen.say(sheet_name), is_form).draw()


class _Page:
    def __init__(
        self, pen: Pen, page: PersonalPage, shown: OptionSet, sheet_name: str, is_form: bool
    ) -> None:
        self._pen = pen
        self._say = pen.say
        self._page = page
        self._group = page.group
        self._set = shown
        self._is_form = is_form
        self._name = sheet_name
        self._sheet = pen.workbook.add_worksheet(sheet_name)

    def draw(self) -> None:
        sheet = self._sheet
        self._pen.columns(sheet, WEIGHT_COLUMNS)
        sheet.set_column(CHART.number - 1, CHART.number - 1, CHART.width)
        sheet.set_column(CHART.number, LAST.number - 1, LAST.width)
        row = self._differences(self._top())
        first = row + 2
        row = self._weights(first)
        self._chart(first, row)
        row = self._ranking(row + 2)
        sheet.hide_gridlines(2)
        sheet.set_zoom(95)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        rows = len(self._set.criteria) + len(self._page.order)
        tall = 1 if 380 + ROW_LEAST * rows <= ONE_PAGE_HOLDS else 2 if rows <= 60 else 0
        print_landscape(sheet, without_controls(self._set.name), row, LAST, tall, first=0, say=self._say)

    def _top(self) -> int:
        sheet, pen = self._sheet, self._pen
        sheet.set_row(0, 38)
        pen.merge(sheet, NAME, 1, APART, self._say("Your weights beside the group's"),
                  font_size=18, bold=True, font_color=at.HEADING_FILL, text_wrap=False)  # fmt: skip
        pen.merge(sheet, CHART, 1, LAST, pen.fit(self._set.name, "option set")[:160],
                  align="right", font_color=at.INK_SOFT)  # fmt: skip
        sheet.set_row(1, 22)
        pen.merge(sheet, NAME, 2, LAST, pen.fit(self._whose(), "name"), font_color=at.INK_SOFT)
        if not self._is_form:
            return 2
        sheet.set_row(2, 40)
        pen.steps(sheet, NAME, 3, APART, 1, self._say("See below where you and the group part."),
                  self._say("Nothing to change? Then you need not answer."))  # fmt: skip
        turn = self._say("To change points, turn to “{sheet}”: yours are there.").format(sheet=at.WEIGHTS)
        send = self._say("Save the file and send it back. Your earlier answer is kept beside it.")
        pen.steps(sheet, CHART, 3, LAST, 3, turn, send)
        return 3

    def _whose(self) -> str:
        person = self._page.person
        whose = "{name}, round {round}. The group: {count} people. Scenario: {scenario}."
        if self._group.illustrative:
            whose = (
                "{name}, round {round}. The group: {count} people (illustrations, nobody has answered yet). "
                "Scenario: {scenario}."
            )
        return self._say(whose).format(
            name=next((p.name for p in self._set.stakeholders if p.key == person.key), person.name),
            round=self._page.weighting.round,
            count=len(self._group.people),
            scenario=self._set.scenario(self._group.scenario).name,
        )

    def _heading(self, row: int, text: str) -> None:
        self._sheet.set_row(row - 1, 28)
        self._pen.merge(
            self._sheet, NAME, row, LAST, self._say(text), bold=True, font_size=13, font_color=at.HEADING_FILL
        )

    def _differences(self, row: int) -> int:
        """Sentences on where the person and the group part; the last row used."""
        self._heading(row + 1, "Where you differ most")
        sentences = [*self._on_criteria(), *self._on_options(), self._on_agreement()]
        for number, text in enumerate(sentences, start=row + 2):
            self._pen.merge(self._sheet, NAME, number, LAST, self._pen.fit(text, "sentence"), indent=1)
            self._sheet.set_row(number - 1, row_height([(text, 200, False)], 4, 17))
        return row + 1 + len(sentences)

    def _on_criteria(self) -> list[str]:
        page, group = self._page, self._group
        if not page.apart_on_criteria:
            return [self._say("Your weights are close to the group's on every criterion.")]
        told = self._say("{name}: you give {own} of the weight, the group {others} (from {low} to {high}).")
        return [
            told.format(
                name=self._set.criteria[j].name,
                own=f"{page.shares[j]:.0%}",
                others=f"{group.own[j]:.0%}",
                low=f"{group.low[j]:.0%}",
                high=f"{group.high[j]:.0%}",
            )
            for j in page.apart_on_criteria
        ]

    def _on_options(self) -> list[str]:
        page, group = self._page, self._group
        told = self._say("{name}: you place it {own}, the group {others}.")
        return [
            told.format(
                name=self._set.options[i].name,
                own=_place(int(page.ranks[i]), self._say),
                others=_place(int(group.ranks[i]), self._say),
            )
            for i in page.apart_on_options
        ]

    def _on_agreement(self) -> str:
        page = self._page
        if not page.pairs:
            return self._say("There are no two options to compare.")
        first = page.order[0]
        told = (
            "Of {pairs} pairs of options you and the group see {agreeing} in the same order. "
            "“{best}” is first for the group and for you {place}."
        )
        if page.ranks[first] == 1:
            told = (
                "Of {pairs} pairs of options you and the group see {agreeing} in the same order. "
                "“{best}” is first for the group and for you as well."
            )
        return self._say(told).format(
            pairs=page.pairs,
            agreeing=page.agreeing,
            best=self._set.options[first].name,
            place=_place(int(page.ranks[first]), self._say),
        )

    def _weights(self, row: int) -> int:
        self._heading(row, "Your weights")
        self._sheet.set_row(row, 30)
        self._pen.headings(self._sheet, row + 1, WEIGHT_COLUMNS, WEIGHT_COLUMNS[1:])
        tops = [group.key for group in top_groups(self._set.criteria, self._set.groups)]
        first = row + 2
        for number, criterion in enumerate(self._set.criteria, start=first):
            j = number - first
            place = tops.index(top_group(criterion, self._set.groups)) % len(at.GROUP_COLOURS)
            edge = {"left": 5, "left_color": at.GROUP_COLOURS[place]}
            name = self._pen.fit(criterion.name, "criterion")
            self._sheet.write_string(number - 1, 0, name, self._pen.format(ROW, edge, bold=True))
            own, others = float(self._page.shares[j]), float(self._group.own[j])
            low, high = float(self._group.low[j]), float(self._group.high[j])
            self._figures(number, (own, others, low, high), "0.0%")
            apart = self._pen.format(ROW, align="center", indent=0, font_color=at.INK_SOFT)
            self._sheet.write_string(number - 1, APART.number - 1, _apart(own, others, self._say), apart)
            self._sheet.set_row(number - 1, row_height([(name, NAME.width - 1, True)], 4, ROW_LEAST))
        last = first + len(self._set.criteria) - 1
        most = max(float(self._group.high.max()), float(self._page.shares.max()))
        for column, colour in ((YOURS, at.GROUP_BARS[1]), (GROUPS, at.GROUP_BARS[3])):
            cells = f"{column.letter}{first}:{column.letter}{last}"
            self._sheet.conditional_format(cells, bar(colour, "num", 1.6 * most))
        return last

    def _figures(self, number: int, figures: Sequence[float], look: str) -> None:
        for column, figure in zip(WEIGHT_COLUMNS[1:5], figures, strict=True):
            shown = self._pen.format(ROW, num_format=look, align="right", bold=column is YOURS)
            self._sheet.write_number(number - 1, column.number - 1, figure, shown)

    def _chart(self, row: int, last: int) -> None:
        """The group's range as columns, with two marks for each criterion."""
        first = row + 2
        self._hide_chart_figures(first)
        ranges = self._columns_chart(first, last)
        ranges.combine(self._marks_chart(first, last))
        ranges.show_hidden_data()
        font = {"name": "Arial", "size": 8, "color": at.INK_SOFT}
        lines = {"visible": True, "line": {"color": at.LINE, "width": 0.5}}
        ranges.set_x_axis({"num_font": {**font, "rotation": -60}, "line": {"color": at.LINE}})
        ranges.set_y_axis({"num_font": font, "num_format": "0%", "min": 0, "line": {"none": True},
                           "major_gridlines": lines})  # fmt: skip
        ranges.set_legend({"position": "top", "font": font, "delete_series": [0]})
        ranges.set_title({"none": True})
        ranges.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
        ranges.set_size({"width": 585, "height": max(int((ROW_LEAST + 2) * (last - first + 2) / 0.75), 340)})
        told = self._say("Your share and the group's, in the range of all shares, for each criterion")
        self._sheet.insert_chart(row, CHART.number, ranges, {"description": told, "object_position": 2})

    def _hide_chart_figures(self, first: int) -> None:
        """Short names and the heights of the columns, beyond what is printed."""
        for j, criterion in enumerate(self._set.criteria):
            name = self._pen.fit(criterion.short_name or criterion.name, "criterion")[:40]
            self._sheet.write_string(first - 1 + j, SHORT.number - 1, name)
            height = float(self._group.high[j] - self._group.low[j])
            self._sheet.write_number(first - 1 + j, SPREAD.number - 1, height)
        self._sheet.set_column(SHORT.number - 1, SPREAD.number - 1, SPREAD.width, None, {"hidden": True})

    def _cells(self, column: Column, first: int, last: int) -> str:
        return f"='{self._name}'!${column.letter}${first}:${column.letter}${last}"

    def _columns_chart(self, first: int, last: int) -> Any:
        chart = self._pen.workbook.add_chart({"type": "column", "subtype": "stacked"})
        clear = {"fill": {"none": True}, "gap": 60}
        tinted = {"fill": {"color": at.GROUP_BARS[1]}}
        for name, column, look in (("Lowest", LOWEST, clear), ("The group's range", SPREAD, tinted)):
            chart.add_series({
                "name": self._say(name), "categories": self._cells(SHORT, first, last),
                "values": self._cells(column, first, last), "border": {"none": True}, **look,
            })  # fmt: skip
        return chart

    def _marks_chart(self, first: int, last: int) -> Any:
        chart = self._pen.workbook.add_chart({"type": "line"})
        for name, column, colour, shape in (
            ("The group", GROUPS, "#66707F", "square"), ("You", YOURS, at.ACCENT, "diamond"),
        ):  # fmt: skip
            mark = {"type": shape, "size": 8, "fill": {"color": colour}, "border": {"color": colour}}
            chart.add_series({
                "name": self._say(name), "categories": self._cells(SHORT, first, last),
                "values": self._cells(column, first, last), "line": {"none": True}, "marker": mark,
            })  # fmt: skip
        return chart

    def _ranking(self, row: int) -> int:
        self._heading(row, "Your ranking")
        self._sheet.set_row(row, 30)
        self._pen.headings(self._sheet, row + 1, RANK_COLUMNS, RANK_COLUMNS[1:])
        number = row + 1
        centre = self._pen.format(ROW, align="center", indent=0)
        strong = self._pen.format(ROW, align="center", indent=0, bold=True)
        total = self._pen.format(ROW, num_format="0.0", align="right")
        for number, i in enumerate(self._page.order, start=row + 2):
            name = self._pen.fit(self._set.options[i].name, "option")
            own, others = int(self._page.ranks[i]), int(self._group.ranks[i])
            line = number - 1
            self._sheet.write_string(line, 0, name, self._pen.format(ROW, bold=True))
            self._sheet.write_number(line, YOUR_RANK.number - 1, own, strong)
            self._sheet.write_number(line, GROUP_RANK.number - 1, others, centre)
            self._sheet.write_number(line, YOUR_TOTAL.number - 1, float(self._page.totals[i]), total)
            self._sheet.write_number(line, GROUP_TOTAL.number - 1, float(self._group.totals[i]), total)
            soft = self._pen.format(ROW, align="center", indent=0, font_color=at.INK_SOFT)
            self._sheet.write_string(line, PLACED.number - 1, _placed(own, others, self._say), soft)
            self._sheet.set_row(line, row_height([(name, OPTION.width - 1, True)], 4, ROW_LEAST))
        told = "Totals are sums of share times value, 0 to 100. Options that are not available are left out."
        self._pen.merge(
            self._sheet, NAME, number + 1, LAST, self._say(told), font_color=at.INK_SOFT, font_size=9
        )
        return number + 1


def _place(rank: int, say: Say) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return say(f"{{rank}}{ending}").format(rank=rank)


def _apart(own: float, others: float, say: Say) -> str:
    points = round(100 * (own - others))
    if points == 0:
        return say("about the same")
    if abs(points) == 1:
        return say("1 point more" if points > 0 else "1 point less")
    return say("{points} points more" if points > 0 else "{points} points less").format(points=abs(points))


def _placed(own: int, others: int, say: Say) -> str:
    if own == others:
        return say("the same")
    return say("{places} higher" if own < others else "{places} lower").format(places=abs(own - others))
