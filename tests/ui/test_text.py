"""Text that fits, and numbers as the design language writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import text

FORMS = ("Khasan–Rajin and trans-Korean rail", "Khasan–Rajin rail", "Rail")


def test_that_numbers_are_written_as_in_the_design_language() -> None:
    assert text.total(59.44) == "59.4"
    assert text.difference(-0.26) == "−0.26"
    assert text.difference(2.6, 1) == "+2.6"
    assert text.share(0.145) == "14.5%"
    assert text.points(80.0) == "80"
    assert text.number(2500) == "2\u202f500"
    assert text.number(100_000) == "100\u202f000"
    assert text.interval(15, 100) == "15–100"
    assert text.day(date(2026, 5, 2)) == "2 May 2026"


def test_that_a_rounded_zero_has_no_sign() -> None:
    assert text.total(-0.04) == "0.0"
    assert text.difference(-0.001) == "0.00"
    assert text.difference(0.001) == "0.00"
    assert text.number(-0.2) == "0"


def test_that_a_range_over_negative_numbers_uses_a_word() -> None:
    assert text.interval(-5, 10) == "−5 to 10"
    assert text.interval(4.0, 4.2) == "4"


@pytest.mark.parametrize(
    ("part", "written"),
    [
        (0.43, "43%"),
        (0.004, "<1%"),
        (0.0, "<1%"),
        (0.996, ">99%"),
        (1.0, ">99%"),
        (0.01, "1%"),
        (0.99, "99%"),
    ],
)
def test_that_a_sampled_chance_is_never_certain(part: float, written: str) -> None:
    assert text.chance(part) == written


def test_that_only_certainty_is_written_as_nothing_or_all() -> None:
    assert text.chance(0.0, certain=True) == "0%"
    assert text.chance(1.0, certain=True) == "100%"
    assert text.chance(0.002, certain=True) == "<1%"
    assert text.chance(None) == "–"


@given(st.floats(0, 1))
def test_that_no_sampled_chance_reads_0_or_100(part: float) -> None:
    assert text.chance(part) not in ("0%", "100%")


@pytest.mark.parametrize(
    ("place", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st")],
)
def test_that_ordinals_are_english(place: int, written: str) -> None:
    assert text.ordinal(place) == written


@given(st.integers(-(10**12), 10**12))
def test_that_thousands_are_only_set_apart(value: int) -> None:
    plain = text.number(value).replace(text.THIN_SPACE, "").replace(text.MINUS, "-")
    assert int(plain) == value


def test_that_a_label_takes_the_longest_form_that_fits() -> None:
    for form in FORMS:
        assert text.longest_that_fits(FORMS, text.width(form) + 1) == form


def test_that_only_the_shortest_form_is_ever_cut() -> None:
    shown = text.longest_that_fits(FORMS, text.width("Rail") - 1)
    assert shown.startswith("R")
    assert shown.endswith("…")


def test_that_a_name_is_split_where_its_lines_are_most_alike() -> None:
    room = text.width(FORMS[0]) - 1
    assert text.two_lines(FORMS[0], room) == ("Khasan–Rajin and", "trans-Korean rail")
    assert text.two_lines(FORMS[0], room + 2) == (FORMS[0],)


@given(st.floats(20, 400))
def test_that_lines_never_exceed_their_room(room: float) -> None:
    lines = text.lines_that_fit(FORMS, room)
    assert 1 <= len(lines) <= 2
    assert all(text.width(line) <= room + 0.6 for line in lines)


@given(st.floats(60, 400), st.integers(1, 3))
def test_that_clamped_text_has_no_more_lines_than_asked(room: float, lines: int) -> None:
    statement = "The building agreement was signed in June 2024; Russia builds about 300 m of the bridge."
    shown = text.clamped(statement, room, lines, 12)
    limit = text.line_height(12) * lines + 2
    assert text.wrapped_height(shown, room, 12) <= limit or " " not in shown
    assert shown == statement or shown.endswith("…")


def test_that_what_was_pasted_is_quoted_back_by_its_beginning() -> None:
    assert text.why_refused("x" * 300, "0", "100") == (
        f"“{'x' * 39}…” is not a number. Type a number from 0 to 100."
    )


def test_that_a_tooltip_takes_no_markup() -> None:
    assert "&lt;b&gt;" in text.tooltip("<b>bold</b>")
    assert text.tooltip("") == ""


def test_that_only_the_first_letter_is_raised() -> None:
    assert text.capitalised("route study in the DPRK") == "Route study in the DPRK"


def test_that_the_first_line_is_full_before_the_second_is_cut() -> None:
    words = "one two three four five six seven eight"
    first, second = text.lines_that_fit((words,), text.width("one two three") + 1)
    assert first == "one two three"
    assert second.startswith("four")
    assert second.endswith("…")


def test_that_a_word_longer_than_any_line_may_be_broken() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    assert text.breakable(word) == "Donaudampfschiff\u200bfahrtsgesellschaft"
    assert text.breakable("Outside consents needed") == "Outside consents needed"
