"""The texts, names and numbers that random option sets are filled with, the unusual ones too."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

T = TypeVar("T")
once = lru_cache(64)  # a strategy that is made anew is checked anew each time something is drawn from it

UNUSUAL = (
    "=1+1", "@SUM(A1)", "-", "'quoted'", "“curly”", '"', "a,b;c|d", "line\nbreak", "tab\there", "\\n",
    "%s {0}", "<b>bold</b>", "&amp;", "Ünïcödé", "Ελληνικά", "北朝鮮", "עברית", "👩‍🚀", "e\u0301", "\u00a0",
    "\u202eleft", "İstanbul", "ß", "null", "NaN", "0", "A1", "\u0000", "\x1b[31m", "\ufeff",
    "../../etc", "DROP TABLE x",
)  # fmt: skip

random_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
text = st.sampled_from(("", "plain", "two words", *UNUSUAL)) | random_text
names = st.text("abcXYZ –’ß", min_size=1, max_size=4).map(
    lambda name: name if name.strip() else f"{name}n"
) | (text.map(lambda name: name if name.strip() else f"name{name}"))
keys = st.text("abcd-019.:", min_size=1, max_size=3) | names
dates = st.sampled_from(["", "2026-05-02", "2019", "2025-06 to 2025-07"])
levels = st.integers(-1000, 1000).map(float) | st.floats(-1e6, 1e6).map(lambda level: level + 0.0)
amounts = st.integers(0, 100).map(float) | st.floats(0.001, 1e6)
least = st.sampled_from([0, 1, 2, 2])  # mostly more than nothing, so that there is something to break
mostly = st.sampled_from([False, True, True])
points = st.sampled_from([0.0, 100.0]) | amounts


@once
def few(items: st.SearchStrategy[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=most).map(tuple)


def some_of(items: tuple[str, ...] | list[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    if not items:
        return st.just(())
    return st.lists(st.sampled_from(items), max_size=most, unique=True).map(tuple)


@once
def named(most: int, least: int = 0) -> st.SearchStrategy[list[tuple[str, str]]]:
    """Keys and names, each once (names ignoring case and space around them)."""
    pair = st.tuples(keys, names)
    unique: tuple[Callable[[tuple[str, str]], str], ...] = (
        lambda item: item[0],
        lambda item: item[1].strip().casefold(),
    )
    return st.lists(pair, min_size=least, max_size=most, unique_by=unique)


@once
def keyed(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(keys, max_size=most, unique=True)


def told(over: list[str]) -> st.SearchStrategy[dict[str, str]]:
    """A text for some of these keys."""
    return st.dictionaries(st.sampled_from(over), text, max_size=2) if over else st.just({})


@once
def word(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))
