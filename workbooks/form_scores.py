"""The sheet of a form that asks for scores: for each criterion what every option does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from criteria.formulation import ranked_options
from criteria.inheritance import score_row
from criteria.issues import error, note
from criteria.options import Option
from criteria.optionset import OptionSet
from criteria.scores import UNKNOWN, Score
from criteria.tree import Criterion, top_group, top_groups
from criteria.words.told import Told
from workbooks import layout as at
from workbooks.cells import without_controls
from workbooks.errors import WorkbookError
from workbooks.form_content import FormContent
from workbooks.form_rules import validate_cells
from workbooks.form_text import amount, level_figure, level_meaning
from workbooks.form_words import Say
from workbooks.pen import INPUT, ROW, TEXT, Pen, print_landscape
from workbooks.text_size import row_height

MOST_JUDGEMENTS = 3_000
CENTRED = (at.AGREED, at.YOUR_LOW, at.YOUR_BEST, at.YOUR_HIGH)


def draw_scores(pen: Pen, option_set: OptionSet, content: FormContent) -> None:
    """Every available option under each criterion that is to be judged."""
    scenario = content.scenario or option_set.view.scenario
    available = ranked_options(option_set, scenario)
    options = [o for o, there in zip(option_set.options, available, strict=True) if there]
    criteria = [c for c in option_set.criteria if c.key in content.judged]
    _refuse_too_many(option_set, len(options) * len(criteria))
    left_out = len(option_set.options) - len(options)
    if left_out:
        name = option_set.scenario(scenario).name
        found = Told("{left_out} options that are not available in “{name}”", left_out=left_out, name=name)
        pen.notes.append(note("unavailable", at.SCORES, found, mend="Their scores are not asked for."))
    _Sheet(pen, option_set, scenario).draw(options, criteria)


def _refuse_too_many(option_set: OptionSet, count: int) -> None:
    if count > MOST_JUDGEMENTS:
        raise WorkbookError(
            [
                error(
                    "too-many-scores",
                    option_set.name,
                    Told("{count:,} scores to judge", count=count),
                    Told("at most {most:,}", most=MOST_JUDGEMENTS),
                    "Ask for fewer criteria.",
                )
            ]
        )


class _Sheet:
    def __init__(self, pen: Pen, option_set: OptionSet, scenario: str) -> None:
        self._pen = pen
        self._set = option_set
        self._scenario = scenario
        self._tops = [group.key for group in top_groups(option_set.criteria, option_set.groups)]
        self._rows: list[int] = []
        self._sheet = pen.workbook.add_worksheet(at.SCORES)

    def draw(self, options: list[Option], criteria: list[Criterion]) -> None:
        hidden = (at.CRITERION_KEY, at.OPTION_KEY)
        self._pen.columns(self._sheet, at.SCORE_COLUMNS, hidden)
        self._top()
        self._sheet.set_row(at.HEADING_ROW - 1, 24)
        self._pen.headings(self._sheet, at.HEADING_ROW, at.SCORE_COLUMNS, CENTRED)
        scores = {option.key: score_row(self._set, self._scenario, option.key) for option in options}
        row = at.HEADING_ROW + 1
        for criterion in criteria:
            self._band(row, criterion)
            for below, option in enumerate(options, start=1):
                self._option(row + below, option, criterion, scores[option.key].get(criterion.key, UNKNOWN))
            row += len(options) + 1
        self._validate()
        self._page(row - 1)

    def _top(self) -> None:
        say, scenario = self._pen.say, self._set.scenario(self._scenario).name
        self._sheet.set_row(0, 38)
        self._pen.merge(self._sheet, at.OPTION, 1, at.YOUR_HIGH, say("How well does each option do?"),
                        font_size=18, bold=True, font_color=at.HEADING_FILL, text_wrap=False)  # fmt: skip
        name = self._pen.fit(self._set.name, "option set")[:160]
        self._pen.merge(self._sheet, at.WHY, 1, at.WHY, name, align="right", font_color=at.INK_SOFT)
        self._sheet.set_row(1, 46)
        self._pen.steps(
            self._sheet, at.OPTION, 2, at.YOUR_HIGH, 1,
            say("Judge each score in one possible future: “{scenario}”.").format(
                scenario=self._pen.fit(scenario, "scenario")[:120]
            ),
            say("Leave a row blank where you agree with the score so far, or do not know."),
        )  # fmt: skip
        self._pen.steps(
            self._sheet, at.WHY, 2, at.WHY, 3,
            say("Else type your best estimate, and its low and high."),
            say("Say in a few words why, or where it is from."),
        )  # fmt: skip
        self._sheet.set_row(2, 6)

    def _band(self, number: int, criterion: Criterion) -> None:
        place = self._tops.index(top_group(criterion, self._set.groups)) % len(at.GROUP_COLOURS)
        fill = {"bg_color": at.GROUP_FILLS[place]}
        edge = {"left": 5, "left_color": at.GROUP_COLOURS[place]}
        row = number - 1
        for column in at.SCORE_COLUMNS[2:]:
            self._sheet.write_blank(row, column.number - 1, None, self._pen.format(TEXT, fill))
        name = self._pen.format(TEXT, fill, edge, bold=True, indent=1)
        self._sheet.write_string(row, at.OPTION.number - 1, self._pen.fit(criterion.name, "criterion"), name)
        self._sheet.write_string(row, at.CRITERION_KEY.number - 1, criterion.key, self._pen.format(TEXT))
        scale, say = criterion.scale, self._pen.say
        ends = " → ".join(
            ": ".join(filter(None, (level_figure(scale, level, say), level_meaning(scale, level, say))))
            for level in (scale.worst, scale.best)
        )
        told = self._pen.fit(say("Worst to best: {ends}").format(ends=ends), "scale")
        made = self._pen.format(TEXT, fill, font_color=at.INK_SOFT, font_size=9)
        self._sheet.merge_range(row, at.AGREED.number - 1, row, at.WHY.number - 1, "", made)
        self._sheet.write_string(row, at.AGREED.number - 1, told, made)
        wide = sum(column.width for column in at.SCORE_COLUMNS[3:]) / 0.9
        self._sheet.set_row(row, row_height([(told, wide, False), (criterion.name, 42, True)], 12, 26))

    def _option(self, number: int, option: Option, criterion: Criterion, score: Score) -> None:
        row = number - 1
        self._rows.append(number)
        name = self._pen.fit(option.name, "option")
        so_far = _so_far(criterion, score, self._pen.say)
        for column, text, made in (
            (at.CRITERION_KEY, criterion.key, self._pen.format(TEXT)),
            (at.OPTION_KEY, option.key, self._pen.format(TEXT)),
            (at.OPTION, name, self._pen.format(ROW)),
            (at.AGREED, so_far, self._pen.format(ROW, align="center", indent=0)),
        ):
            self._sheet.write_string(row, column.number - 1, text, made)
        for column in (at.YOUR_LOW, at.YOUR_BEST, at.YOUR_HIGH):
            fill = at.POINTS_FILL if column is at.YOUR_BEST else at.EXTRA_FILL
            made = self._pen.format(INPUT, bg_color=fill, align="center", bold=column is at.YOUR_BEST)
            self._sheet.write_blank(row, column.number - 1, None, made)
        words = self._pen.format(INPUT, quote_prefix=True, indent=1)
        self._sheet.write_blank(row, at.WHY.number - 1, None, words)
        self._sheet.set_row(
            row, row_height([(name, at.OPTION.width - 1, False), (so_far, at.AGREED.width, False)], 8, 22)
        )

    def _validate(self) -> None:
        for column, title in (
            (at.YOUR_LOW, "As low as"), (at.YOUR_BEST, "Best estimate"), (at.YOUR_HIGH, "As high as"),
        ):  # fmt: skip
            validate_cells(self._sheet, column, self._rows, _figure_rule(title, self._pen.say))
        validate_cells(self._sheet, at.WHY, self._rows, {
            "validate": "length", "criteria": "<=", "value": 2000,
            "error_title": self._pen.say("Too long"),
            "error_message": self._pen.say("Use at most 2000 characters."),
        })  # fmt: skip

    def _page(self, last: int) -> None:
        sheet = self._sheet
        sheet.hide_gridlines(2)
        sheet.freeze_panes(at.HEADING_ROW, at.OPTION.number)
        sheet.set_zoom(95)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.repeat_rows(at.HEADING_ROW - 1)
        print_landscape(sheet, without_controls(self._set.name), last, at.WHY, 0, first=2, say=self._pen.say)
        sheet.set_selection(f"{at.YOUR_BEST.letter}{self._rows[0]}")


def _figure_rule(title: str, say: Say) -> Mapping[str, Any]:
    """Any number: a figure beyond the scale is a finding, not a slip."""
    return {
        "validate": "decimal", "criteria": "between", "minimum": -1e15, "maximum": 1e15,
        "input_title": say(title), "input_message": say("In the unit of the criterion. Blank: no view."),
        "error_title": say("Not a number"), "error_message": say("Type a number."),
    }  # fmt: skip


def _so_far(criterion: Criterion, score: Score, say: Say) -> str:
    """The agreed score with its range: “30 percent (20 to 45)”."""
    if score.best is None or score.low is None or score.high is None:
        return say("unknown")
    told = level_figure(criterion.scale, score.best, _bare_level)
    if score.low == score.high:
        return told
    ends = {"low": amount(score.low), "high": amount(score.high)}
    return say("{best} ({low} to {high})").format(best=told, **ends)


def _bare_level(words: str) -> str:
    """A level without the word for it."""
    return words.removeprefix("Level ")
