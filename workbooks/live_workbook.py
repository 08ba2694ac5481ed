"""Writing a live workbook: points and scores in yellow cells, formulas all the way to the ranks."""

from __future__ import annotations

import io
from pathlib import Path

from criteria.issues import Issue, error
from criteria.optionset import OptionSet
from criteria.storage.atomic import write_whole
from criteria.words.told import Told, as_told
from workbooks import layout as look
from workbooks.cells import without_controls
from workbooks.errors import WorkbookError
from workbooks.live_embedding import SCHEMA, to_cells
from workbooks.live_figures import figures
from workbooks.live_layout import EMBEDDED, Plan, plan
from workbooks.live_page import Book
from workbooks.live_ranking import draw_ranking
from workbooks.live_scores import draw_scores
from workbooks.live_sources import draw_scenarios, draw_sources
from workbooks.live_summary import draw_summary
from workbooks.live_values import draw_values
from workbooks.live_weights import draw_weights
from workbooks.table_layout import MOST_CRITERIA, MOST_OPTIONS


def write_live_workbook(option_set: OptionSet, path: Path, all_scenarios: bool = False) -> tuple[Issue, ...]:
    """Write the chosen scenario (or all) with the working weights; notes say what was shortened."""
    faults = _faults(option_set)
    if faults:
        raise WorkbookError(faults)
    content, notes = live_workbook(option_set, all_scenarios)
    write_whole(path, content)
    return notes


def _faults(option_set: OptionSet) -> list[Issue]:
    where = Told("option set “{option_set}”", option_set=option_set.name)
    faults = []
    for what, items, most in (("option", option_set.options, MOST_OPTIONS),
                              ("criterion", option_set.criteria, MOST_CRITERIA)):  # fmt: skip
        if not items:
            faults.append(
                error(
                    "empty-set",
                    where,
                    Told("no {what}", what=as_told(what)),
                    Told("at least one {what}", what=as_told(what)),
                )
            )
        elif len(items) > most:
            words = "options" if what == "option" else "criteria"
            faults.append(
                error(
                    "too-large",
                    where,
                    Told("{count:,} {words}", count=len(items), words=as_told(words)),
                    Told("at most {most:,} {words}", most=most, words=as_told(words)),
                    "Export it as .optionset.json.",
                )
            )
    return faults


def live_workbook(option_set: OptionSet, all_scenarios: bool) -> tuple[bytes, tuple[Issue, ...]]:
    """The workbook's bytes, and notes on what was shortened."""
    stream = io.BytesIO()
    book = Book(stream)
    layout = plan(option_set, all_scenarios)
    shown = [figures(option_set, scenario) for scenario in layout.scenarios]
    draw_summary(book, layout, shown[0])
    if len(shown) > 1:
        draw_scenarios(book, layout, shown)
    draw_weights(book, layout, shown[0].shares)
    for number, each in enumerate(shown):
        draw_scores(book, layout, number)
        draw_values(book, layout, number, each)
        draw_ranking(book, layout, number, each)
    draw_sources(book, layout)
    _embed(book, layout)
    book.workbook.close()
    return stream.getvalue(), tuple(book.notes)


def _embed(book: Book, layout: Plan) -> None:
    option_set = layout.option_set
    sheet = book.workbook.add_worksheet(EMBEDDED)
    for row, text in enumerate(to_cells(option_set, layout.scenarios)):
        sheet.write_string(row, 0, text)
    sheet.protect()
    sheet.very_hidden()
    for name, value in (
        (look.PROPERTY_KIND, look.KIND_LIVE),
        (look.PROPERTY_SCHEMA, str(SCHEMA)),
        (look.PROPERTY_SET, option_set.key),
        (look.PROPERTY_LINEAGE, option_set.lineage),
    ):
        book.workbook.set_custom_property(name, without_controls(value)[:250], "text")
    title = without_controls(option_set.name)[:200]
    book.workbook.set_properties({"title": f"{title}: live workbook", "subject": "Additive value model"})
