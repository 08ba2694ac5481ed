"""Reading what people type into a cell that asks for a number."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbooks.cells import clean, clean_lines, folded, mend_number, number_text, read_number, shown


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0,25", 0.25),
        ("62,5", 62.5),
        ("0,250", 0.25),
        ("1250,5", 1250.5),
        ("1\u00a0250", 1250),
        ("1 250,5", 1250.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1,250,000", 1_250_000),
        ("1'250", 1250),
        ("\u200b80\u200b", 80),
        ("\ufeff80", 80),
        ("−5", -5),
        ("–5", -5),
        ("٨٠", 80),
        ("३٫५", 3.5),
        ("８０", 80),
        ("25 %", 25),
        ("25%", 25),
        ("'40", 40),
    ],
)
def test_that_unusual_numbers_are_read_with_a_note(typed: str, value: float) -> None:
    number = read_number(typed)
    assert number.value == value
    assert not number.fault
    assert number.note.endswith(f" read as {number_text(value)}")


@pytest.mark.parametrize("typed", ["80", " 80 ", "-5", "+5", "62.5", ".5", "1e2", "1.250"])
def test_that_plain_numbers_are_read_without_a_note(typed: str) -> None:
    number = read_number(typed)
    assert (number.value, number.note, number.fault) == (float(typed), "", "")


@pytest.mark.parametrize("blank", [None, "", "  ", "\u00a0", "\u200b", "\t\n"])
def test_that_a_blank_cell_is_neither_a_number_nor_a_fault(blank: object) -> None:
    assert read_number(blank) == read_number(None)
    assert read_number(blank).value is None
    assert read_number(blank).fault == ""


@pytest.mark.parametrize("typed", ["1,250", "-1,250", "12,500", "1,250 %"])
def test_that_a_comma_before_three_digits_is_an_error_until_the_decimal_sign_is_known(typed: str) -> None:
    number = read_number(typed)
    assert number.value is None
    assert "decimal or thousands" in number.fault
    assert "comma separates thousands" in mend_number(typed)


def test_that_a_known_decimal_sign_settles_commas_and_points() -> None:
    assert read_number("1,250", ",").value == 1.25
    assert read_number("1,250", ".").value == 1250
    assert read_number("1.250", ",").value == 1250
    assert read_number("1.250", ".").value == 1.25
    assert read_number("12,5", ",").note == ""


@pytest.mark.parametrize(
    "typed",
    [
        "eighty",
        "80 pts",
        "1/4",
        "½",
        "12 5",
        "1,2.3,4",
        "--5",
        "5-",
        "..",
        "%",
        "nan",
        "inf",
        "1e999",
        "9" * 400,
    ],
)
def test_that_other_text_is_a_fault(typed: str) -> None:
    number = read_number(typed)
    assert number.value is None
    assert number.fault


@pytest.mark.parametrize("value", [True, False, float("nan"), float("inf"), 10**400])
def test_that_truth_values_and_impossible_figures_are_faults(value: object) -> None:
    assert read_number(value).value is None
    assert read_number(value).fault


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#value!"])
def test_that_an_error_value_is_a_fault_and_never_blank(error: str) -> None:
    number = read_number(error)
    assert number.value is None
    assert number.fault == f"the error {error.upper()}"
    assert "over the broken formula" in mend_number(error)


def test_that_a_date_is_a_fault_whose_mending_explains_fractions() -> None:
    date = datetime.datetime(2026, 4, 1)
    assert read_number(date).fault == "a date (1 Apr 2026)"
    assert "1/4" in mend_number(date)
    assert read_number(datetime.time(1, 30)).fault == "a time (01:30:00)"


def test_that_a_percent_cell_is_read_as_the_percentage_it_shows() -> None:
    number = read_number(0.07, number_format="0.0%")
    assert number.value == 7.0
    assert number.note == "7 % read as 7"
    assert read_number(7.0, number_format='0"%"').note == ""


def test_that_cleaning_keeps_words_and_drops_what_cannot_be_seen() -> None:
    assert clean(" a\u00a0\u200b b\x00\x07\n c ") == "a b c"
    assert clean("CO₂ м² ½") == "CO₂ м² ½"
    assert clean_lines(" one \n\n two\x0b ") == "one\ntwo"


def test_that_names_are_compared_without_case_forms_and_spacing() -> None:
    assert folded("Clean  AIR") == folded("clean\u00a0air") == folded("Ｃlean air")
    assert folded("Straße") == folded("STRASSE")


def test_that_long_text_is_shortened_in_messages() -> None:
    assert len(shown("x" * 500)) < 70


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_every_figure_is_read_as_itself(value: float) -> None:
    assert read_number(value).value == value
    assert read_number(repr(value)).value == value


@given(st.text(max_size=80))
def test_that_any_text_is_a_number_a_blank_or_a_fault(text: str) -> None:
    number = read_number(text)
    assert number.value is None or not number.fault
    assert clean(clean(text)) == clean(text)
