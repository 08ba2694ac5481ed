"""Blocks of scores from the clipboard: decimal signs, unknown scores, and every bad cell by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbooks.cells import number_text
from workbooks.score_block import decimal_sign, read_block, read_figure, write_block


def place(row: int, column: int) -> str:
    return f"{'ABCDEF'[column]}{row + 1}"


def test_that_rows_and_columns_come_as_excel_copies_them() -> None:
    block = read_block("1\t2.5\r\n\t-3\r\n", place)
    assert block.rows == ((1.0, 2.5), (None, -3.0))
    assert block.shape == (2, 2)


@pytest.mark.parametrize("blank", ["", " ", "?", "–", "-", "n/a", "Unknown"])
def test_that_a_blank_cell_is_an_unknown_score(blank: str) -> None:
    assert read_figure(blank, "A1") == (None, None)


def test_that_every_bad_cell_is_named_and_nothing_is_read() -> None:
    block = read_block("1\teighty\n#REF!\t4\n", place)
    assert block.rows == ()
    assert [(fault.where, fault.found) for fault in block.faults] == [
        ("B1", "“eighty”"),
        ("A2", "the error #REF!"),
    ]
    assert block.faults[1].mend == "Type the number over the broken formula."


def test_that_a_lone_comma_before_three_digits_is_asked_about() -> None:
    (fault,) = read_block("1,250\n", place).faults
    assert "a decimal or thousands" in fault.found


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("12,5\t1,250", (12.5, 1.25)),
        ("12.5\t1,250", (12.5, 1250.0)),
        ("2,5\t1.250", (2.5, 1250.0)),
        ("1 250,75\t1.250", (1250.75, 1250.0)),
        ("−3,5\t7", (-3.5, 7.0)),
    ],
)
def test_that_one_cell_settles_the_decimal_sign_of_the_block(words: str, figures: tuple[float, ...]) -> None:
    assert read_block(words, place).rows == (figures,)


def test_that_cells_which_disagree_settle_nothing() -> None:
    assert decimal_sign(["1.5", "2,5"]) is None
    assert decimal_sign(["1,250", "7"]) is None


def test_that_text_in_quotes_is_read_without_them() -> None:
    assert read_block('"1"\t"say ""7"""\n', place).faults[0].found == '“say "7"”'


def test_that_three_decimals_after_a_comma_cannot_be_taken_for_thousands() -> None:
    assert write_block([[1.125, None]], ",") == "1,1250\t\n"
    assert write_block([[1.125, 25000.0]]) == "1.125\t25000\n"


figures = st.none() | st.floats(-1e9, 1e9).map(lambda figure: float(number_text(figure)))


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(figures, min_size=n, max_size=n), min_size=1, max_size=4)
    ),
    st.sampled_from([".", ","]),
)
def test_that_what_is_copied_comes_back_the_same(rows: list[list[float | None]], decimal: str) -> None:
    block = read_block(write_block(rows, "," if decimal == "," else "."), place)
    assert block.faults == ()
    assert [list(row) for row in block.rows] == rows
