"""Dates among figures: the same is read as by a library that reads whole workbooks."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from workbooks.number_formats import BUILT_IN, duration_of, kind_of, moment_of

CODES = (
    *BUILTIN_FORMATS.values(), "yyyy-mm-dd", "[$-419]d mmmm yyyy", "[mm]:ss", "[Red]0.0", '0 "days"', "[s]",
    r"0\d", "0_d", '#,##0 "h";[Red]-0 "h"', "General;dd", "dd/mm/yyyy;@", "", "0.0;[Blue]yy",
)  # fmt: skip


def test_that_formats_named_by_number_are_known() -> None:
    assert BUILT_IN == BUILTIN_FORMATS


@pytest.mark.parametrize("code", CODES)
def test_that_a_format_shows_a_date_where_it_has_a_day_an_hour_or_a_second(code: str) -> None:
    expected = "duration" if is_timedelta_format(code) else "date" if is_date_format(code) else "number"
    assert kind_of(code) == expected


@given(st.floats(0, 200_000) | st.integers(0, 200_000), st.booleans())
def test_that_a_count_of_days_is_the_moment_that_excel_shows(days: float, mac: bool) -> None:
    epoch = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900
    assert moment_of(days, mac) == from_excel(days, epoch)


@given(st.floats(-1000, 100_000))
def test_that_a_duration_is_read_to_the_millisecond(days: float) -> None:
    assert abs(duration_of(days) - datetime.timedelta(days=days)) <= datetime.timedelta(milliseconds=1)


@pytest.mark.parametrize("days", [float("inf"), float("nan"), 1e12, -1e9])
def test_that_a_figure_that_is_no_date_is_refused(days: float) -> None:
    with pytest.raises((OverflowError, ValueError)):
        moment_of(days)
