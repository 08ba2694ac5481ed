"""An option set becomes JSON and comes back exactly, and nothing faulty comes back at all."""

import json
import math
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.edits.sets import set_context
from criteria.optionset import Context, OptionSet, View, revised
from criteria.storage.encoding import from_json, to_json
from criteria.storage.errors import StorageError
from criteria.storage.strict_json import DEEPEST, LARGEST_SIZE, json_bytes, parse_json
from tests.criteria.storage.samples import small_set, with_cost
from tests.criteria.strategies import option_sets

Mutation = Callable[[dict[str, Any]], object]


def through_text(option_set: OptionSet) -> OptionSet:
    return from_json(parse_json(json_bytes(to_json(option_set)), "text"))


def faults_of(parsed: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(StorageError) as refusal:
        from_json(parsed)
    return [(issue.where, issue.found, issue.expected) for issue in refusal.value.issues]


@settings(max_examples=20)
@given(option_sets())
def test_that_any_option_set_comes_back_equal(option_set: OptionSet) -> None:
    back = through_text(option_set)
    assert back == option_set
    assert json_bytes(to_json(back)) == json_bytes(to_json(option_set))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_every_finite_number_comes_back_to_the_last_bit(cost: float) -> None:
    back = through_text(with_cost(small_set(), "ferry", cost))
    score = back.scores["base"]["ferry"]["cost"]
    assert score.best is not None
    assert score.best.hex() == float(cost).hex()


@pytest.mark.parametrize("whole", [0, 100, 2**53, -(2**60)])
def test_that_a_whole_number_is_the_same_amount(whole: int) -> None:
    option_set = with_cost(small_set(), "ferry", whole)
    assert through_text(option_set) == option_set


@pytest.mark.parametrize(
    "name",
    ["Ёлки", "北朝鮮", "e\u0301", "\u0000", "a\u2028b", "👩‍🚀", "\ud800", "\\ud800", 'quote " and \\'],
)
def test_that_any_text_is_kept(name: str) -> None:
    option_set = revised(small_set(), name=name)
    assert through_text(option_set).name == name


def test_that_the_order_of_a_mapping_is_kept() -> None:
    levels = {"yes": "can start", "no": "cannot", "limited": "in part"}
    back = through_text(revised(small_set(), availability_levels=levels))
    assert list(back.availability_levels) == list(levels)


def test_that_every_field_of_the_set_is_written() -> None:
    names = {field.name for field in fields(OptionSet)}
    filled = revised(small_set(), short_name="B", context=Context("Which?"), seed=3, dossier_fields=("cost",))
    assert {"short_name", "context", "seed", "dossier_fields", "scores"} <= set(to_json(filled)) <= names


def _set(*path: str | int, to: Any) -> Mutation:
    def mutate(parsed: dict[str, Any]) -> None:
        at: Any = parsed
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = to

    return mutate


@pytest.mark.parametrize(
    ("mutate", "where", "found"),
    [
        (_set("options", 0, "name", to=7), "$.options[0].name", "the number 7"),
        (_set("options", 0, "baseline", to="yes"), "$.options[0].baseline", "the text"),
        (_set("options", 0, "nmae", to="x"), "$.options[0].nmae", "an unknown field"),
        (_set("options", to={}), "$.options", "an object"),
        (_set("options", 1, to=None), "$.options[1]", "null"),
        (_set("criteria", 0, "scale", "direction", to="up"), "$.criteria[0].scale.direction", "“up”"),
        (_set("criteria", 0, "scale", "worst", to=True), "$.criteria[0].scale.worst", "true"),
        (_set("criteria", 0, "scale", "worst", to=math.inf), "$.criteria[0].scale.worst", "number"),
        (
            _set("criteria", 0, "scale", "worst", to=10**320),
            "$.criteria[0].scale.worst",
            "a number too large",
        ),
        (_set("criteria", 0, "scale", "best", to=math.nan), "$.criteria[0].scale.best", "number"),
        (
            _set("criteria", 0, "scale", "function", to={"type": "cubic"}),
            "$.criteria[0].scale.function",
            "object",
        ),
        (
            _set("criteria", 0, "scale", "function", to={"type": "exponential", "mid_level": 200.0}),
            "$.criteria[0].scale",
            "The level worth 50 is 200.0",
        ),
        (
            _set("criteria", 0, "scale", "function", to={"type": "piecewise", "points": [[0.0]]}),
            "$.criteria[0].scale.function.points[0]",
            "a list",
        ),
        (
            _set("scores", "base", "ferry", "cost", "best", to="20"),
            "$.scores.base.ferry.cost.best",
            "the text",
        ),
        (_set("scores", "base", "a b", to=[]), '$.scores.base["a b"]', "a list"),
        (_set("working", "locked", to=["cost", "cost"]), "$.working.locked", "an entry twice"),
        (_set("working", "base", to=3), "$.working.base", "the number 3"),
        (_set("seed", to=1.5), "$.seed", "the number 1.5"),
        (lambda parsed: parsed.pop("criteria"), "$", "no “criteria”"),
    ],
)
def test_that_a_fault_is_named_by_its_path(mutate: Mutation, where: str, found: str) -> None:
    parsed = to_json(small_set())
    mutate(parsed)
    places = faults_of(parsed)
    assert [place for place, _, _ in places] == [where]
    assert found.strip("“”") in places[0][1]


def test_that_all_faults_are_told_at_once() -> None:
    parsed = to_json(small_set())
    for option in parsed["options"]:
        option["name"] = None
    parsed["view"]["method"] = 1
    assert [place for place, _, _ in faults_of(parsed)] == [
        "$.options[0].name",
        "$.options[1].name",
        "$.view.method",
    ]


def test_that_endless_faults_are_counted_not_listed() -> None:
    parsed = to_json(small_set())
    parsed["options"] = [None] * 5000
    places = faults_of(parsed)
    assert len(places) < 200
    assert places[-1][1] == "4,900 more faults"


def test_that_a_broken_invariant_is_told_with_its_place() -> None:
    parsed = to_json(small_set())
    parsed["options"][1]["name"] = "FERRY"
    with pytest.raises(StorageError) as refusal:
        from_json(parsed, "a.optionset.json, $.body")
    assert refusal.value.issue.where == "a.optionset.json, $.body, options"
    assert refusal.value.issue.code == "duplicate-name"


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_that_an_impossible_number_is_refused(text: str) -> None:
    data = json_bytes(to_json(small_set())).replace(b'"worst":100.0', f'"worst":{text}'.encode())
    places = faults_of(parse_json(data, "text"))
    assert [place for place, _, _ in places] == ["$.criteria[0].scale.worst"]
    assert places[0][2] == "a finite number"


def test_that_a_repeated_name_is_refused_where_it_stands() -> None:
    data = json_bytes(to_json(small_set())).replace(b'"name":"Ferry"', b'"name":"Ferry","name":"Boat"')
    assert faults_of(parse_json(data, "text")) == [
        ("$.options[0]", "“name” twice", "every name once"),
    ]


def _code_of(data: bytes) -> tuple[str, str]:
    with pytest.raises(StorageError) as refusal:
        parse_json(data, "case.json")
    return refusal.value.code, refusal.value.issue.where


def test_that_text_which_is_not_json_is_refused_with_line_and_column() -> None:
    assert _code_of(b'{\n  "a": 1,\n  oops}') == ("not-json", "case.json, line 3, column 3")
    assert _code_of(b"") == ("not-json", "case.json, line 1, column 1")
    assert _code_of(b'{"a": "\xff"}') == ("not-json", "case.json, byte 8")


@pytest.mark.parametrize("depth", [DEEPEST + 1, 100_000])
def test_that_deep_nesting_is_refused(depth: int) -> None:
    assert _code_of(b"[" * depth + b"]" * depth)[0] == "too-deep"


def test_that_brackets_inside_texts_are_not_depth() -> None:
    deep = {"[" * 200: '\\"' + "{" * 200}
    assert parse_json(json.dumps(deep).encode(), "text") == deep


def test_that_a_huge_text_is_refused() -> None:
    assert _code_of(b" " * (LARGEST_SIZE + 1))[0] == "too-large"


def test_that_what_could_not_be_read_back_is_not_written() -> None:
    broken = revised(small_set(), view=View("base", parameters={"v": math.nan, "w": math.inf}))
    with pytest.raises(StorageError) as refusal:
        to_json(broken)
    assert [issue.where for issue in refusal.value.issues] == [
        "“Bridges”, $.view.parameters.v",
        "“Bridges”, $.view.parameters.w",
    ]


def test_that_the_numbers_of_numpy_are_numbers() -> None:
    cost: Any = np.float64(0.1)
    option_set = revised(with_cost(small_set(), "ferry", cost), seed=np.int64(7))
    assert through_text(option_set) == option_set


def test_that_a_list_where_the_model_has_a_tuple_is_not_written() -> None:
    wrong: Any = ["a", "b"]
    with pytest.raises(StorageError, match="notes"):
        to_json(set_context(small_set(), Context(notes=wrong)))
