"""Drawing a form: the sheets that were chosen, and the identity by which it is known again."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from criteria.issues import Issue
from criteria.languages import in_language
from criteria.optionset import OptionSet
from workbooks import layout as at
from workbooks.cells import without_controls
from workbooks.form_content import FormContent
from workbooks.form_meta import meta_of, to_chunks
from workbooks.form_ranking import draw_live_ranking
from workbooks.form_scores import draw_scores
from workbooks.form_sheet import WeightsSheet
from workbooks.form_words import words_in
from workbooks.pen import OPTIONS, Pen

Cover = Callable[[Pen], None]


def draw_form(
    option_set: OptionSet, stakeholder: str, content: FormContent, cover: Cover | None = None
) -> tuple[bytes, tuple[Issue, ...]]:
    """The workbook's bytes, and notes on text that was cut; `cover` draws what stands before the form."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as workbook:
        pen = Pen(workbook, words_in(content.language))
        shown = in_language(option_set, content.language)
        if cover is not None:
            cover(pen)
        weights = WeightsSheet(pen, shown, stakeholder, content)
        weights.draw()
        if content.judged:
            draw_scores(pen, shown, content)
        if content.ranking:
            draw_live_ranking(pen, shown, content, weights.rows)
        _draw_identity(pen, option_set, shown, stakeholder, content, weights)
    return stream.getvalue(), tuple(pen.notes)


def _draw_identity(
    pen: Pen,
    option_set: OptionSet,
    shown: OptionSet,
    stakeholder: str,
    content: FormContent,
    weights: WeightsSheet,
) -> None:
    """A hidden sheet, names of cells and document properties: whichever survives is enough."""
    meta = pen.workbook.add_worksheet(at.META)
    groups = tuple(band.label for band in weights.bands)
    for row, chunk in enumerate(to_chunks(meta_of(option_set, stakeholder, groups, content, shown))):
        meta.write_string(row, 0, chunk)
    meta.protect()
    meta.hide()
    _name_cells(pen, weights.rows)
    for name, value in (
        (at.PROPERTY_KIND, at.KIND_FORM),
        (at.PROPERTY_SCHEMA, str(at.SCHEMA)),
        (at.PROPERTY_SET, option_set.key),
        (at.PROPERTY_LINEAGE, option_set.lineage),
    ):
        pen.workbook.set_custom_property(name, value[:250], "text")
    title = without_controls(shown.name)[:200]
    pen.workbook.set_properties(
        {"title": pen.say("Weighting form: {name}").format(name=title), "subject": "Swing weighting"}
    )


def _name_cells(pen: Pen, rows: Mapping[str, int]) -> None:
    for key, name in at.points_names(list(rows)).items():
        pen.workbook.define_name(name, f"={at.WEIGHTS}!${at.POINTS.letter}${rows[key]}")
    pen.workbook.define_name(at.STAKEHOLDER_NAME, f"={at.WEIGHTS}!$C${at.NAME_ROW}")
