"""Forms in Russian: everything on them is, and they come back like English ones."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from criteria.catalogue import load_catalogue
from criteria.optionset import OptionSet
from criteria.words.tables import table_of
from workbooks import form_words
from workbooks import layout as at
from workbooks.form_content import FormContent
from workbooks.form_text import check_formula
from workbooks.form_words import form_languages, in_english, in_every_language, words_in
from workbooks.forms import write_form
from workbooks.personal_files import write_book, write_page
from workbooks.personal_page import group_of, personal_pages
from workbooks.returns import read_form

pytestmark = pytest.mark.filterwarnings("ignore:.* is not supported and will be removed")
_WORDS = re.compile(r"[A-Za-z]{3,}")
KEPT = {"Citi", "KOGAS", "Scores", "Weights"}
"""Names that Russian writes in Latin letters, and the sheets that are called so in every language."""
_FIRST = {at.WEIGHTS: 2, at.SCORES: 3, at.RANKING: 3}
"""Columns before these hold keys."""


@pytest.fixture(scope="module")
def case() -> OptionSet:
    return load_catalogue("russia-dprk")


@pytest.fixture(scope="module")
def form(case: OptionSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("forms") / "form.xlsx"
    content = FormContent(case.working.points, judged=("trade", "legal"), ranking=True, language="ru")
    write_form(case, path, "Министр", content=content)
    return path


@pytest.fixture(scope="module")
def page(case: OptionSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "page.xlsx"
    (page,) = personal_pages(group_of(case), [case.stakeholders[-1].key])
    write_page(page, path, FormContent(language="ru"))
    return path


def test_that_no_english_is_left_on_a_russian_form(form: Path) -> None:
    assert english_in(form) == set()


def test_that_no_english_is_left_on_a_russian_personal_page(case: OptionSet, page: Path) -> None:
    own = load_workbook(BytesIO(page.read_bytes())).worksheets[0]
    assert own.title == "Ваша страница"
    assert own["A1"].value == "Ваши веса и веса группы"
    assert english_in(page) == {case.stakeholders[-1].name}, "by which it is known again"


def test_that_no_english_is_left_in_a_russian_workbook_of_all_pages(case: OptionSet, tmp_path: Path) -> None:
    write_book(personal_pages(group_of(case)), tmp_path / "book.xlsx", "ru")
    assert english_in(tmp_path / "book.xlsx") == set()
    book = load_workbook(tmp_path / "book.xlsx")
    assert book.sheetnames[:2] == ["Люди", "Страница 1"]
    assert book["Люди"]["C2"].hyperlink.location == "'Страница 1'!A1"


def test_that_a_russian_personal_page_comes_back_as_the_next_round(case: OptionSet, page: Path) -> None:
    read = read_form(page, case)
    assert read.stakeholder == case.stakeholders[-1].name
    assert len(read.points) == len(case.criteria)


def english_in(path: Path) -> set[str]:
    return {
        str(cell.value)
        for sheet in load_workbook(BytesIO(path.read_bytes())).worksheets
        if sheet.sheet_state == "visible"
        for row in sheet.iter_rows(min_col=_FIRST.get(sheet.title, 1))
        for cell in row
        if isinstance(cell.value, str) and not cell.value.startswith("=")
        if any(word not in KEPT for word in _WORDS.findall(cell.value))
    }


def test_that_a_russian_form_comes_back_like_an_english_one(case: OptionSet, form: Path) -> None:
    read = read_form(form, case)
    assert dict(read.points) == dict(case.working.points)
    assert read.stakeholder == "Министр"
    assert not [issue for issue in read.notes if issue.severity != "note"]


def test_that_choices_made_in_russian_are_kept_as_those_of_every_form(case: OptionSet, form: Path) -> None:
    book = load_workbook(BytesIO(form.read_bytes()))
    sheet = book[at.WEIGHTS]
    row = at.HEADING_ROW + 2
    sheet.cell(row, at.CONFIDENCE.number, "Высоко")
    sheet.cell(row, at.DEPENDS.number, "от варианта")
    sheet.cell(row + 1, at.DEPENDS.number, "ни от чего")
    changed = form.with_name("changed.xlsx")
    book.save(changed)
    read = read_form(changed, case)
    assert list(read.confidence.values()) == ["high"]
    assert list(read.depends.values()) == ["the option"]


def test_that_headings_are_found_in_every_language(case: OptionSet, form: Path) -> None:
    book = load_workbook(BytesIO(form.read_bytes()))
    book[at.WEIGHTS].title = "Лист1"
    renamed = form.with_name("renamed.xlsx")
    book.save(renamed)
    assert dict(read_form(renamed, case).points) == dict(case.working.points)


def test_that_the_check_line_puts_figures_into_whole_sentences() -> None:
    formula = check_formula("$F$6:$F$9", "$G$6:$G$9", "$C$3", 4, words_in("ru"))
    assert '"Пустых ячеек с баллами: "&4-COUNT($F$6:$F$9)&". Введите 0' in formula
    assert '"Наибольший балл — "&ROUND(MAX($F$6:$F$9),2)&". Дайте 100' in formula


def test_that_placeholders_are_those_of_the_english_words() -> None:
    for english, told in table_of(Path(form_words.__file__).parent / "words", "ru").items():
        assert sorted(re.findall(r"{\w+}", english)) == sorted(re.findall(r"{\w+}", told)), english


def test_that_english_is_written_as_it_stands() -> None:
    assert form_languages() == ("en", "ru")
    assert words_in("en")(at.TITLE) == at.TITLE
    assert in_every_language("high") == ("high", "высоко")
    assert in_english("ВЫСОКО", at.CONFIDENCE_CHOICES) == "high"
    assert in_english("как когда", at.CONFIDENCE_CHOICES) == "как когда"
