"""What typing finds, and in which order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui import sets
from ui.presentation import search
from ui.presentation.search import MOST, Entry, matching, of_set, prepared, uses_of


def found(*titles: str) -> tuple[search.Found, ...]:
    return prepared(Entry(search.OPTION, title, title) for title in titles)


def keys(entries: list[Entry]) -> list[str]:
    return [entry.key for entry in entries]


def test_that_a_title_that_begins_so_comes_before_one_that_holds_it() -> None:
    assert keys(matching(found("Crossbar", "Toll bar", "Barter"), "bar")) == [
        "Barter",
        "Toll bar",
        "Crossbar",
    ]


def test_that_a_code_comes_first() -> None:
    entries = (Entry(search.OPTION, "a", "A1 to B"), Entry(search.OPTION, "b", "Second", code="A1"))
    assert keys(matching(prepared(entries), "a1")) == ["b", "a"]


def test_that_every_word_must_be_found() -> None:
    assert keys(matching(found("Road bridge", "Road"), "road bri")) == ["Road bridge"]


def test_that_letters_in_their_order_find_a_title_after_all_others() -> None:
    assert keys(matching(found("Khasan-Rajin rail", "Ksrn"), "ksr")) == ["Ksrn", "Khasan-Rajin rail"]


def test_that_what_stands_below_a_title_is_found_after_titles() -> None:
    entries = (Entry(search.SOURCE, "s", "A report", "Customs"), Entry(search.OPTION, "o", "The customs"))
    assert keys(matching(prepared(entries), "customs")) == ["o", "s"]


def test_that_case_dashes_and_accents_kept_apart_by_hyphens_do_not_matter() -> None:
    assert keys(matching(found("Khasan–Rajin rail"), "khasan-rajin")) == ["Khasan–Rajin rail"]
    assert keys(matching(found("Khasan–Rajin rail"), "RAJIN")) == ["Khasan–Rajin rail"]


def test_that_nothing_typed_lists_what_comes_first() -> None:
    assert len(matching(found(*map(str, range(200))), "")) == MOST


def test_that_everything_of_the_built_in_case_that_has_a_name_is_found_by_it() -> None:
    option_set = sets.built_in()
    prepared_set = prepared(of_set(option_set))
    for item in (*option_set.options, *option_set.criteria, *option_set.scenarios, *option_set.weightings):
        assert item.key in keys(matching(prepared_set, item.name))
    for source in option_set.sources:
        assert keys(matching(prepared_set, source.key))[0] == source.key


def test_that_uses_of_a_source_name_scores_and_options() -> None:
    option_set = sets.built_in()
    used = {source.key: uses_of(option_set, source.key) for source in option_set.sources}
    assert any(use.kind == search.SCORE for uses in used.values() for use in uses)
    for source in option_set.sources:
        named = {use.key for use in used[source.key] if use.kind == search.OPTION}
        assert set(source.options) <= named


@given(st.text(max_size=12), st.lists(st.text(max_size=20), max_size=8))
def test_that_any_words_can_be_typed(typed: str, titles: list[str]) -> None:
    assert set(keys(matching(found(*titles), typed))) <= set(titles)
