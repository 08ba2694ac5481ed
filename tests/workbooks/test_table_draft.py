"""Tables from the clipboard and from files: what was recognised is shown, and edited until it is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from criteria.inheritance import score
from workbooks.errors import WorkbookError
from workbooks.reading import ENCODINGS, TextReading
from workbooks.table_draft import (
    TableDraft,
    accepted,
    read_again,
    read_table_draft,
    read_table_text,
    recognised,
    with_cell,
    with_decimal,
    with_parameter,
    without_row,
)

EXCEL = (
    "Option\tCost\tJobs\tFamily\r\nDirection\tmin\tmax\t\r\nUnit\tUSD million\tcount\t\r\n"
    'Pier\t1.250,5\t300\tBuild\r\n"Park ""by\nthe sea"""\t10\t\tKeep\r\n'
)


def best(draft: TableDraft, option: int, criterion: int) -> float | None:
    option_set = accepted(draft).option_set
    return score(option_set, "base", option_set.options[option].key, option_set.criteria[criterion].key).best


def test_that_cells_copied_in_excel_become_a_table() -> None:
    draft = read_table_text(EXCEL)
    seen = recognised(draft)
    assert (seen.delimiter, seen.decimal, seen.header_row) == ("\t", ",", 1)
    assert [(c.name, c.direction, c.is_assumed, c.unit) for c in seen.criteria] == [
        ("Cost", "min", False, "USD million"), ("Jobs", "max", False, "count")]  # fmt: skip
    assert (seen.rows, seen.family_column) == ({"direction": 2, "unit": 3}, 4)
    assert seen.options == ("Pier", 'Park "by the sea"')
    assert (seen.faults, seen.option_set is not None) == ((), True)
    assert best(draft, 0, 0) == 1250.5
    assert best(draft, 1, 1) is None


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Option;Cost\nPier;1,5\nPark;2", ";"),
        ("Option,Cost\nPier,1.5\nPark,2\n", ","),
        ("\ufeffOption\tCost\nPier\t1.5", "\t"),
    ],
)
def test_that_pasted_text_is_split_at_the_likeliest_sign(text: str, delimiter: str) -> None:
    draft = read_table_text(text)
    assert recognised(draft).delimiter == delimiter
    assert best(draft, 0, 0) == 1.5


@pytest.mark.parametrize(
    ("figures", "sign"),
    [
        (("0,5", "1.250"), ","), (("0.5", "1,250"), "."), (("1.250,75",), ","), (("1,250,000",), "."),
        (("1.250.000",), ","), (("12,5 %",), ","), (("1,250", "2,500"), None), (("0.5", "0,5"), None),
        (("1 250,5",), ","), (("a,5", "1. May"), None), (("12", "x"), None), (("−0,5",), ","),
        (("0,250",), ","),
    ],
)  # fmt: skip
def test_that_the_decimal_sign_is_taken_from_figures_that_prove_it(
    figures: tuple[str, ...], sign: str | None
) -> None:
    rows = "".join(f"Option {n}\t{figure}\n" for n, figure in enumerate(figures))
    assert read_table_text(f"Option\tCost\n{rows}").decimal == sign


def test_that_what_is_not_clear_is_a_fault_until_the_sign_is_chosen() -> None:
    draft = read_table_text("Option\tCost\nPier\t1,250\nPark\t2,500\n")
    seen = recognised(draft)
    assert [issue.where for issue in seen.faults] == [
        "Pasted table line 2, column 2", "Pasted table line 3, column 2"]  # fmt: skip
    assert (seen.option_set, [c.name for c in seen.criteria]) == (None, ["Cost"])
    assert best(with_decimal(draft, "."), 0, 0) == 1250
    assert best(with_decimal(draft, ","), 0, 0) == 1.25


def test_that_a_cell_is_mended_before_the_table_is_accepted() -> None:
    draft = read_table_text("Option\tCost\nPier\tabout 5\nPark\t2\n")
    assert [issue.code for issue in recognised(draft).faults] == ["bad-cell"]
    mended = with_cell(draft, 2, 2, "5")
    assert recognised(mended).faults == ()
    assert best(mended, 0, 0) == 5
    with pytest.raises(WorkbookError):
        accepted(draft)


def test_that_direction_and_unit_are_given_where_they_were_assumed() -> None:
    draft = read_table_text("Option\tCost\tJobs\nPier\t5\t3\nPark\t2\t1\n")
    (cost, jobs) = recognised(draft).criteria
    assert (cost.direction, cost.is_assumed, cost.worst, cost.best) == ("max", True, "2", "5")
    draft = with_parameter(draft, "direction", cost.column, "min")
    draft = with_parameter(draft, "unit", jobs.column, "count")
    draft = with_parameter(draft, "direction", jobs.column, "max")
    seen = recognised(draft)
    assert [(c.direction, c.is_assumed, c.unit) for c in seen.criteria] == [
        ("min", False, ""), ("max", False, "count")]  # fmt: skip
    assert seen.rows == {"direction": 3, "unit": 2}
    with pytest.raises(KeyError):
        with_parameter(draft, "colour", 2, "red")


def test_that_a_title_above_the_table_is_taken_out() -> None:
    draft = read_table_text("Our options\t\t\nOption\tCost\tJobs\nPier\t5\t3\nPark\t2\t1\n")
    assert recognised(draft).faults
    mended = recognised(without_row(draft, 1))
    assert ([c.name for c in mended.criteria], mended.options) == (["Cost", "Jobs"], ("Pier", "Park"))


def test_that_the_sheet_grows_where_somebody_types() -> None:
    draft = with_cell(read_table_text("Option\tCost\nPier\t5\n"), 4, 3, "7")
    draft = with_cell(with_cell(draft, 4, 1, "Park"), 1, 3, "Jobs")
    assert recognised(draft).options == ("Pier", "Park")
    assert best(draft, 1, 1) == 7


@pytest.mark.parametrize(
    ("text", "code"), [("", "no-table"), (" \r\n\t", "no-table"), ("x" * (9 << 20), "too-large")]
)
def test_that_nothing_and_far_too_much_are_refused(text: str, code: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        read_table_text(text)
    assert caught.value.issues[0].code == code


@pytest.mark.parametrize("text", ["Option", "Option\tCost", "\t\t\n\t1", "Weight\t5\t3"])
def test_that_scraps_have_faults_and_never_break(text: str) -> None:
    seen = recognised(read_table_text(text))
    assert seen.faults
    assert seen.option_set is None


def test_that_a_quote_left_open_is_refused() -> None:
    with pytest.raises(WorkbookError, match="quotation mark"):
        read_table_text('"open\tquote')


def test_that_files_are_drafts_too(tmp_path: Path) -> None:
    path = tmp_path / "harbour.csv"
    path.write_bytes("Option;Cost\nPier;0,5\nPärk;1,250\n".encode("cp1252"))
    draft = read_table_draft(path)
    seen = recognised(draft)
    assert (seen.delimiter, seen.encoding, seen.decimal) == (";", "Windows-1252", ",")
    assert accepted(draft).option_set.name == "harbour"
    assert best(draft, 1, 0) == 1.25


def test_that_a_chosen_sign_counts_more_than_the_one_a_text_declares() -> None:
    draft = read_table_text("sep=;\nOption,Cost;net\nPier,5\n")
    assert recognised(draft).delimiter == ";"
    again = read_again(draft, reading=TextReading(","))
    assert [c.name for c in recognised(again).criteria] == ["Cost;net"]
    assert best(again, 0, 0) == 5


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "Windows-1250", "Windows-1252"])
def test_that_bytes_that_an_encoding_does_not_have_are_refused_where_they_stand(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("Вариант;Цена\nПорт;5\n".encode("cp1251") + b"\x81\x98;\xd8\n")
    with pytest.raises(WorkbookError) as caught:
        read_table_draft(path, reading=TextReading(encoding=encoding))
    (issue,) = caught.value.issues
    assert issue.where == f"table.csv line {1 if encoding == 'UTF-8' else 3}"
    assert f"that {encoding} does not have" in issue.found


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_that_every_encoding_offered_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("Option;Cost\nPier;5\n".encode(ENCODINGS[encoding]))
    draft = read_again(read_table_draft(path), reading=TextReading(";", encoding))
    assert (draft.sheet.encoding, recognised(draft).options) == (encoding, ("Pier",))
