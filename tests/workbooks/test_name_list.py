"""Names for a batch of forms, from pasted text and from sheets as people keep them."""

from pathlib import Path

import openpyxl
import pytest

from workbooks.errors import WorkbookError
from workbooks.name_list import columns_of, name_sheet, names_in, read_names


def workbook(path: Path, rows: list[list[object]], title: str = "People") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna\nBoris\n", ("Anna", "Boris")),
        ("Anna\r\n\r\n  Boris  \r\n", ("Anna", "Boris")),
        ("Anna; Boris;Clara", ("Anna", "Boris", "Clara")),
        ("Anna\tBoris", ("Anna", "Boris")),
        ("1. Anna\n2) Boris\n• Clara\n- Dora", ("Anna", "Boris", "Clara", "Dora")),
        ("Anna Kim <anna@example.org>; Boris <b@example.org>", ("Anna Kim", "Boris")),
        ("Anna\tMinistry\nBoris\tBank", ("Anna", "Boris")),
        ("Ministry of Finance, Budget", ("Ministry of Finance, Budget",)),
        ("  \n", ()),
    ],
)
def test_that_pasted_names_are_taken_one_by_one(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text).names == names


def test_that_a_name_twice_is_one_form_and_said() -> None:
    found = names_in("Anna\nanna \nBoris")
    assert found.names == ("Anna", "Boris")
    assert [(issue.code, issue.where) for issue in found.issues] == [("duplicate-name", "line 2")]


def test_that_the_column_headed_name_is_found(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "people.xlsx", [["No", "Name", "Mail"], [1, "Anna", "a@x"], [2, "Boris", "b@x"]]
    )
    assert read_names(path).names == ("Anna", "Boris")


def test_that_without_a_heading_the_first_filled_column_counts(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", [[None, "Anna"], [None, "Boris"]])
    assert read_names(path).names == ("Anna", "Boris")


@pytest.mark.parametrize("column", ["organisation", "Organisation", "B", "b"])
def test_that_a_column_is_chosen_by_heading_or_letter(tmp_path: Path, column: str) -> None:
    path = workbook(
        tmp_path / "people.xlsx", [["Name", "Organisation"], ["Anna", "Bank"], ["Boris", "Board"]]
    )
    assert read_names(path, "people", column).names == ("Bank", "Board")


def test_that_what_is_not_there_is_said(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", [["Name", "Mail"], ["Anna", "a@x"]])
    for arguments, code in (((None, "Nmae"), "unknown-column"), (("Peple", None), "unknown-sheet")):
        with pytest.raises(WorkbookError) as caught:
            read_names(path, *arguments)
        assert caught.value.issues[0].code == code
        assert caught.value.issues[0].mend.startswith("Did you mean")


def test_that_a_cell_that_is_no_name_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", [["Name"], ["Anna"], [12], ["#REF!"]])
    with pytest.raises(WorkbookError) as caught:
        read_names(path)
    assert [issue.where for issue in caught.value.issues] == ["People!A3", "People!A4"]


def test_that_an_empty_sheet_has_no_names(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", [["Name"]])
    with pytest.raises(WorkbookError, match="no names"):
        read_names(path)


def test_that_names_come_from_text_files_too(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name;Mail\nAnna;a@x\nBoris;b@x\n", encoding="utf-8")
    assert read_names(path).names == ("Anna", "Boris")


def test_that_a_crowd_is_refused() -> None:
    with pytest.raises(WorkbookError, match="1,001 names"):
        names_in("\n".join(f"Person {n}" for n in range(1001)))


def test_that_the_columns_in_which_a_name_may_stand_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("No;Name;;Office\n1;Ann;;Bank\n2;Bob;;\n", encoding="utf-8")
    assert columns_of(name_sheet(path)) == (("A", "No"), ("B", "Name"), ("D", "Office"))
    assert read_names(path, None, "Office").names == ("Bank",)
    path.write_text("1;Ann;Bank\n2;Bob;\n", encoding="utf-8")
    assert columns_of(name_sheet(path)) == (("A", ""), ("B", ""), ("C", ""))
