"""Grids of cells from each kind of file, within limits, with nothing vanishing silently."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.workbooks.samples import DATA, WEIGHTS_PART, edited, filled_form, with_cell, with_part
from workbooks.errors import WorkbookError
from workbooks.package import read_package
from workbooks.reading import document_properties, read_sheets
from workbooks.sheets import Sheet, column_letters

OPENDOCUMENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="A">%s</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)


def values(sheet: Sheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.rows]


def text_file(folder: Path, content: bytes, name: str = "table.csv") -> Sheet:
    path = folder / name
    path.write_bytes(content)
    (sheet,) = read_sheets(path, 100, 20)
    return sheet


def opendocument(folder: Path, rows: str) -> Path:
    path = folder / "table.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", OPENDOCUMENT % rows)
    return path


def workbook(folder: Path, fill: Any) -> Path:
    path = folder / "book.xlsx"
    with xlsxwriter.Workbook(path) as made:
        fill(made, made.add_worksheet("A"))
    return path


def test_that_columns_have_letters() -> None:
    assert [column_letters(n) for n in (1, 26, 27, 702, 703, 16384)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_that_every_kind_gives_the_same_cells(kind: str) -> None:
    sheets = read_sheets(DATA / f"small-libreoffice.{kind}", 100, 20)
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [("Weights", False), ("_meta", True)]
    weights = sheets[0]
    assert [weights.rows[row - 1][5].value for row in (6, 7, 9, 10)] == [100, 40, 62.5, 0]
    assert weights.rows[5][8].value == 'Budget first, "always"; yes'
    assert weights.rows[3][5].value == "Points\n0 to 100"
    assert weights.rows[5][5].address == "F6"


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_that_formulas_and_hidden_columns_are_seen(kind: str) -> None:
    weights = read_sheets(DATA / f"small-libreoffice.{kind}", 100, 20)[0]
    assert [row[7].formula for row in weights.rows[4:10]] == [True] * 6
    assert weights.hidden_columns >= {1}
    assert weights.is_hidden(weights.rows[5][0])
    assert not weights.is_hidden(weights.rows[5][5])


def test_that_an_old_sheet_says_what_cannot_be_seen() -> None:
    assert [issue.code for issue in read_sheets(DATA / "small-libreoffice.xls", 100, 20)[0].notes] == [
        "old-format"
    ]


@pytest.mark.parametrize("lost", [8, 6000])
def test_that_an_old_workbook_cut_off_is_one_plain_issue(
    lost: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cut.xls"
    path.write_bytes((DATA / "small-libreoffice.xls").read_bytes()[:-lost])
    with pytest.raises(WorkbookError) as caught:
        read_sheets(path, 100, 20)
    assert [issue.code for issue in caught.value.issues] == ["damaged"]
    assert capfd.readouterr() == ("", "")


def test_that_errors_formulas_and_formats_are_kept(tmp_path: Path) -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_formula("A1", "=1/0", None, "#DIV/0!")
        sheet.write_formula("B1", "=1+1", None, 2)
        sheet.write("C1", 0.25, made.add_format({"num_format": "0%"}))
        sheet.write_boolean("D1", True)
        sheet.write_datetime("E1", datetime.datetime(2026, 4, 1), made.add_format({"num_format": "d mmm"}))
        sheet.set_row(0, None, None, {"hidden": True})

    path = workbook(tmp_path, fill)
    with_part(path, WEIGHTS_PART, lambda markup: markup.replace("<f>1+1</f><v>2</v>", "<f>1+1</f>"))
    (sheet,) = read_sheets(path, 10, 10)
    a, b, c, d, e = sheet.rows[0]
    assert (a.value, a.formula, a.has_result) == ("#DIV/0!", True, True)
    assert (b.value, b.formula, b.has_result) == (None, True, False)
    assert (c.value, c.number_format) == (0.25, "0%")
    assert d.value is True
    assert e.value == datetime.datetime(2026, 4, 1)
    assert sheet.hidden_rows == {1}


def test_that_what_lies_beyond_the_limits_is_said(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda made, sheet: [sheet.write(n, n, n + 1) for n in range(8)])
    (sheet,) = read_sheets(path, 5, 5)
    assert sheet.clipped
    assert len(sheet.rows) == len(sheet.rows[0]) == 5
    assert not read_sheets(path, 8, 8)[0].clipped


def test_that_an_absurd_range_is_not_filled_in(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda made, sheet: (sheet.write(0, 0, 1), sheet.write(1_048_575, 16_383, 2)))
    (sheet,) = read_sheets(path, 2000, 60)
    assert values(sheet) == [[1]]
    assert sheet.clipped is False


def test_that_declared_sizes_are_not_believed(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda made, sheet: [sheet.write(n, 0, n) for n in range(3)])
    for claimed in ("A1", "A1:XFD1048576"):
        with_part(path, WEIGHTS_PART, lambda m, c=claimed: _with_dimension(m, c))
        assert values(read_sheets(path, 100, 10)[0]) == [[0], [1], [2]]


def _with_dimension(markup: str, claimed: str) -> str:
    before, _, rest = markup.partition('<dimension ref="')
    return f'{before}<dimension ref="{claimed}"{rest[rest.index("/>") :]}'


def test_that_a_row_with_too_many_cells_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda made, sheet: sheet.write(0, 0, 1))
    row = '<row r="1">' + "<c><v>1</v></c>" * 20_000 + "</row>"
    with_part(
        path, WEIGHTS_PART, lambda m: m[: m.index("<sheetData")] + f"<sheetData>{row}</sheetData></worksheet>"
    )
    with pytest.raises(WorkbookError) as caught:
        read_sheets(path, 10, 10)
    assert caught.value.issues[0].code == "strange-sheet"


def test_that_only_the_sheets_asked_for_are_read() -> None:
    sheets = read_sheets(DATA / "small-libreoffice.xlsx", 100, 20, only=["weights"])
    assert [sheet.name for sheet in sheets] == ["Weights"]


def test_that_the_file_formats_own_escapes_are_undone(tmp_path: Path) -> None:
    form = with_cell(filled_form(tmp_path), "I6", "<is><t>a_x000D_b _x005F_x0041_</t></is>", "inlineStr")
    assert read_sheets(form, 100, 20)[0].rows[5][8].value == "a\rb _x0041_"


def test_that_repeated_cells_of_an_opendocument_sheet_are_filled_in_within_limits(tmp_path: Path) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="2" table:visibility="collapse">'
        '<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/>'
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="string"><text:p>end</text:p>'
        "</table:table-cell></table:table-row>"
    )
    (sheet,) = read_sheets(opendocument(tmp_path, rows), 100, 10)
    assert values(sheet) == [[7.0, 7.0], [7.0, 7.0]]
    assert sheet.hidden_rows == {1, 2}
    assert sheet.clipped


def test_that_a_bomb_of_repeated_opendocument_cells_stays_within_limits(tmp_path: Path) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" '
        'office:value="1" table:number-columns-repeated="16384"/></table:table-row>'
    ) * 3
    (sheet,) = read_sheets(opendocument(tmp_path, rows), 100, 10)
    assert (len(sheet.rows), len(sheet.rows[0]), sheet.clipped) == (100, 10, True)


def test_that_opendocument_kinds_of_value_and_errors_are_kept(tmp_path: Path) -> None:
    kinds = (
        ('office:value-type="percentage" office:value="0.25"', "25%"),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        ('office:value-type="date" office:date-value="2026-04-01"', "1/4"),
        ('office:value-type="time" office:time-value="PT01H30M00S"', "1:30"),
        ('table:formula="of:=1/0" office:value-type="string" office:string-value=""', "#DIV/0!"),
    )
    cells = "".join(
        f"<table:table-cell {k}><text:p>{shown}</text:p></table:table-cell>" for k, shown in kinds
    )
    cells += (
        '<table:table-cell table:formula="of:=1+1"/><table:table-cell office:value-type="string">'
        "<office:annotation><text:p>note</text:p></office:annotation><text:p>told</text:p></table:table-cell>"
    )
    (sheet,) = read_sheets(opendocument(tmp_path, f"<table:table-row>{cells}</table:table-row>"), 10, 10)
    date, length = datetime.datetime(2026, 4, 1), datetime.timedelta(hours=1, minutes=30)
    assert values(sheet) == [[0.25, True, date, length, "#DIV/0!", None, "told"]]
    assert sheet.rows[0][0].number_format == "0%"
    assert (sheet.rows[0][5].formula, sheet.rows[0][5].has_result) == (True, False)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("a;b\né;1,5".encode(), "UTF-8"),
        ("\ufeffa;b\né;1,5".encode(), "UTF-8"),
        ("a;b\né;1,5".encode("cp1252"), "Windows-1252"),
        ("a;b\né;1,5".encode("utf-16"), "UTF-16"),
        ("a;b\né;1,5".encode("utf-16-le"), "UTF-16"),
        ("a;b\né;1,5".encode("utf-16-be"), "UTF-16"),
        ("a;b\né;1,5".encode("utf-32"), "UTF-32"),
    ],
)
def test_that_text_is_read_in_its_encoding(tmp_path: Path, content: bytes, encoding: str) -> None:
    sheet = text_file(tmp_path, content)
    assert values(sheet) == [["a", "b"], ["é", "1,5"]]
    assert sheet.encoding == encoding
    assert encoding in sheet.notes[0].found


@pytest.mark.parametrize(
    ("content", "delimiter"),
    [
        (b"a;b;c\n1,5;2,5;3", ";"),
        (b"a,b,c\n1.5,2.5,3", ","),
        (b"a\tb\tc\n1,5\t2;5\t3", "\t"),
        (b'name;cost\n"x; y, z";1\nq;2', ";"),
        (b"sep=;\na;b\n1;2", ";"),
        (b"only\none\ncolumn", ";"),
    ],
)
def test_that_the_sign_between_columns_is_found(tmp_path: Path, content: bytes, delimiter: str) -> None:
    sheet = text_file(tmp_path, content)
    assert sheet.delimiter == delimiter
    assert len({len(row) for row in sheet.rows}) == 1
    assert not str(sheet.rows[0][0].value).startswith("sep=")


@pytest.mark.parametrize(
    ("rest", "line"),
    [('"' + "x" * 200_000, 4), ('"x;1\ny;2\n', 4), ('x;1\ny;"2', 5), ('x;1\ny;"2""\nz;3', 5)],
)
def test_that_a_quotation_mark_left_open_is_named_by_its_line(tmp_path: Path, rest: str, line: int) -> None:
    path = tmp_path / "table.csv"
    path.write_text('a;"b\nc"\nw;0\n' + rest)
    with pytest.raises(WorkbookError) as caught:
        read_sheets(path, 100, 20)
    (issue,) = caught.value.issues
    assert (issue.code, issue.where) == ("not-text", f"table.csv line {line}")


def test_that_rows_know_the_lines_they_start_on(tmp_path: Path) -> None:
    sheet = text_file(tmp_path, b'sep=;\na;"b\nc"\n\nw;"say ""no"" x"\n')
    assert values(sheet) == [["a", "b\nc"], [None, None], ["w", 'say "no" x']]
    assert sheet.lines == (2, 4, 5)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_that_properties_and_named_cells_survive_libreoffice(kind: str) -> None:
    path = DATA / f"small-libreoffice.{kind}"
    assert document_properties(path)["policy-options.lineage"] == "harbour"
    package = read_package(path)
    cell = package.names["points.air"]
    assert (cell.sheet, cell.row, cell.column) == ("Weights", 9, 6)
    assert package.saved.startswith("20")


def test_that_properties_survive_openpyxl(tmp_path: Path) -> None:
    form = edited(filled_form(tmp_path), lambda sheet: None)
    assert document_properties(form)["policy-options.kind"] == "weighting-form"
    assert document_properties(DATA / "small-libreoffice.csv") == {}
