"""Documents that the program once wrote, kept for ever: every later version must read them exactly."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from criteria.edits.structure import replace_scenario
from criteria.optionset import OptionSet
from criteria.storage.codecs import TAG
from criteria.storage.encoding import to_json
from criteria.storage.exchange import read_exchange
from criteria.storage.migrations import documents
from evaluator.values import Exponential, Linear, Piecewise

DOCUMENTS = Path(__file__).parent / "documents"
SCHEMA_1, SCHEMA_2 = (DOCUMENTS / f"schema_{number}.optionset.json" for number in (1, 2))


def test_that_schema_1_is_read() -> None:
    option_set = read_exchange(SCHEMA_1)
    assert option_set.name == "River crossing"
    assert option_set.scores["now"]["ferry"]["cost"].figures() == (10.0, 20.5, 30.000000000000004)
    assert not option_set.scores["last"]["ferry"]["cost"].known
    assert [type(criterion.scale.function) for criterion in option_set.criteria] == [
        Piecewise, Exponential, Linear,
    ]  # fmt: skip
    assert option_set.translations["ru"]["ferry.name"] == "Паром"
    assert option_set.working.locked == {"cost"}
    assert option_set.preconditions["later"]["bridge"].reason == "one lane"


def test_that_scenarios_of_schema_1_have_no_plausibility() -> None:
    assert [scenario.plausibility for scenario in read_exchange(SCHEMA_1).scenarios] == [None] * 3


def test_that_schema_2_is_schema_1_with_plausibility() -> None:
    old, new = read_exchange(SCHEMA_1), read_exchange(SCHEMA_2)
    first = replace(old.scenarios[0], plausibility=2.5)
    assert new == replace_scenario(old, first)


@pytest.mark.parametrize("document", [SCHEMA_1, SCHEMA_2])
def test_that_every_schema_is_still_written_the_same_way(document: Path) -> None:
    body = json.loads(document.read_text(encoding="utf-8"))["body"]
    assert to_json(read_exchange(document)) == body


def test_that_an_older_document_takes_every_step_to_this_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = {
        1: lambda body: {**body, "name": f"{body['name']} two"},
        2: lambda body: {**body, "name": f"{body['name']} three"},
    }
    monkeypatch.setattr(documents, "SCHEMA", 3)
    monkeypatch.setattr(documents, "STEPS", steps)
    assert [documents.upgraded({"name": "one"}, schema)["name"] for schema in (1, 2, 3)] == [
        "one two three", "one three", "one",
    ]  # fmt: skip


def test_that_the_document_holds_every_field_of_the_model() -> None:
    # A field without a place in it could be lost by a later version, and no test would tell.
    option_set = read_exchange(SCHEMA_2)
    filled = set(_filled(option_set))
    missing = {
        f"{cls.__name__}.{field.name}"
        for cls in _classes(OptionSet)
        for field in fields(cls)
        if (cls.__name__, field.name) not in filled
    }
    assert not missing


def _filled(value: Any) -> Iterator[tuple[str, str]]:
    """Class and field of everything in it that is not left out when it is written."""
    if is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            default = field.default if not callable(field.default_factory) else field.default_factory()
            if inner != default:
                yield type(value).__name__, field.name
            yield from _filled(inner)
    elif hasattr(value, "values"):
        for inner in value.values():
            yield from _filled(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _filled(inner)


def _classes(cls: type) -> Iterator[type]:
    """A dataclass and every dataclass that its fields are made of."""
    yield cls
    hints = get_type_hints(cls)
    for field in fields(cls):
        for inner in _dataclasses_in(hints[field.name]):
            yield from _classes(inner)


def _dataclasses_in(annotation: Any) -> Iterator[type]:
    if is_dataclass(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from _dataclasses_in(argument)


def test_that_the_kind_of_a_value_function_is_told_by_name() -> None:
    body = json.loads(SCHEMA_1.read_text(encoding="utf-8"))["body"]
    assert [criterion["scale"].get("function", {}).get(TAG) for criterion in body["criteria"]] == [
        "piecewise", "exponential", None,
    ]  # fmt: skip
