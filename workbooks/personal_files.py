"""Personal pages as files: a form for each person, to send; or all in one workbook, to look through."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from criteria.issues import Issue, error
from criteria.languages import in_language
from criteria.optionset import OptionSet
from criteria.storage.atomic import write_whole
from criteria.storage.errors import StorageError
from criteria.words.told import ENGLISH, Told
from workbooks import layout as at
from workbooks.cells import without_controls
from workbooks.errors import WorkbookError
from workbooks.form_batch import FormTarget, WrittenForm, plan_forms
from workbooks.form_content import PLAIN, FormContent, revision_of
from workbooks.form_words import words_in
from workbooks.forms import write_form
from workbooks.layout import Column
from workbooks.pen import OPTIONS, ROW, Pen, print_landscape
from workbooks.personal_page import PersonalPage
from workbooks.personal_sheet import draw_page

MOST_SHEETS = 250
_PERSON = Column("A", "Person", 50)
_ROUND = Column("B", "Round", 12)
_SHEET = Column("C", "Sheet", 16)


def plan_pages(pages: Sequence[PersonalPage], folder: Path) -> tuple[FormTarget, ...]:
    """A free file for each page."""
    if not pages:
        return ()
    return plan_forms(pages[0].group.option_set, [page.person.name for page in pages], folder)


def write_pages(
    pages: Sequence[PersonalPage],
    targets: Sequence[FormTarget],
    content: FormContent = PLAIN,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[WrittenForm]:
    """Write each page with the form that holds the person's points, to be changed and sent back."""
    for page, target in zip(pages, targets, strict=True):
        if stopped():
            return
        try:
            notes = write_page(page, target.path, content)
        except (WorkbookError, StorageError) as refusal:
            yield WrittenForm(target, faults=refusal.issues)
        else:
            yield WrittenForm(target, notes)


def write_page(page: PersonalPage, path: Path, content: FormContent = PLAIN) -> tuple[Issue, ...]:
    """One page; what comes back is the next round, and this one stays."""
    shown = in_language(page.group.option_set, content.language)
    revision = revision_of(shown.weighting(page.weighting.key), content)
    cover = partial(_cover, page, shown)
    return write_form(page.group.option_set, path, page.person.name, content=revision, cover=cover)


def _cover(page: PersonalPage, shown: OptionSet, pen: Pen) -> None:
    draw_page(pen, page, shown)


def write_book(pages: Sequence[PersonalPage], path: Path, language: str = ENGLISH) -> tuple[Issue, ...]:
    """All pages in one workbook, with a list of people before them."""
    import xlsxwriter

    if not 0 < len(pages) <= MOST_SHEETS:
        raise WorkbookError(
            [
                error(
                    "page-count",
                    path.name,
                    Told("{count} pages", count=len(pages)),
                    Told("1 to {most}", most=MOST_SHEETS),
                    "Write a file for each person instead.",
                )
            ]
        )
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as workbook:
        pen = Pen(workbook, words_in(language))
        shown = in_language(pages[0].group.option_set, language)
        names = [pen.say("Page {number}").format(number=number) for number in range(1, len(pages) + 1)]
        _draw_list(pen, pages, shown, names)
        for name, page in zip(names, pages, strict=True):
            draw_page(pen, page, shown, name, is_form=False)
    write_whole(path, stream.getvalue())
    return tuple(pen.notes)


def _draw_list(pen: Pen, pages: Sequence[PersonalPage], shown: OptionSet, names: Sequence[str]) -> None:
    sheet = pen.workbook.add_worksheet(pen.say("People"))
    people = {person.key: person.name for person in shown.stakeholders}
    columns = (_PERSON, _ROUND, _SHEET)
    pen.columns(sheet, columns)
    pen.headings(sheet, 1, columns, (_ROUND,))
    sheet.set_row(0, 26)
    link = pen.format(ROW, font_color=at.ACCENT, underline=1)
    for number, (page, to) in enumerate(zip(pages, names, strict=True), start=1):
        whose = people.get(page.person.key, page.person.name)
        sheet.write_string(number, 0, pen.fit(whose, "name"), pen.format(ROW, bold=True))
        sheet.write_number(number, 1, page.weighting.round, pen.format(ROW, align="center", indent=0))
        sheet.write_url(number, 2, f"internal:'{to}'!A1", link, to)
    sheet.hide_gridlines(2)
    sheet.freeze_panes(1, 0)
    print_landscape(sheet, without_controls(shown.name), len(pages) + 1, _SHEET, 0, first=0, say=pen.say)
