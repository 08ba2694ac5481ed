"""pandas frames become option sets by the rules of decision tables, and give every bad cell by its names."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from criteria.catalogue import load_catalogue
from criteria.formulation import formulate
from criteria.issues import Issue
from tests.workbooks.table_files import OFFICE, csv_file
from workbooks.errors import WorkbookError
from workbooks.frames import read_option_set, score_frame
from workbooks.tables import read_table

SCORES = pd.DataFrame({"Cost": [310.0, 45.0], "Jobs": [21, 9]}, index=["Rail link", "Retraining"])


def faults(frame: pd.DataFrame, **given: Any) -> tuple[Issue, ...]:
    with pytest.raises(WorkbookError) as caught:
        read_option_set(frame, **given)
    return caught.value.issues


def test_that_a_table_read_by_pandas_gives_the_set_that_the_file_gives(tmp_path: Path) -> None:
    from dataclasses import replace

    ours = read_option_set(pd.read_csv(io.StringIO(OFFICE)), "table").option_set
    theirs = read_table(csv_file(tmp_path, OFFICE)).option_set
    assert ours.context.source_document == "pandas DataFrame"
    working = replace(theirs.weightings[0], basis="pandas DataFrame")
    assert replace(theirs, key=ours.key, context=ours.context, weightings=(working,)) == ours


def test_that_an_index_names_the_options_and_arguments_the_rest() -> None:
    read = read_option_set(
        SCORES,
        "Towns",
        families={"Rail link": "Transport"},
        direction={"Cost": "min", "Jobs": "max"},
        weight={"Cost": np.int64(100), "Jobs": 60},
        unit={"Cost": "EUR m"},
        group={"Cost": "Money"},
        worst={"Cost": 400, "Jobs": 0},
        best={"Cost": 0, "Jobs": 25},
    )
    option_set, cost = read.option_set, read.option_set.criteria[0]
    assert [option.name for option in option_set.options] == ["Rail link", "Retraining"]
    assert [option.family for option in option_set.options] == ["transport", None]
    assert (cost.scale.worst, cost.scale.best, cost.scale.direction, cost.scale.unit) == (
        400,
        0,
        "min",
        "EUR m",
    )
    assert dict(option_set.working.points) == {"cost": 100, "jobs": 60}
    assert read.issues == ()


def test_that_a_missing_value_is_an_unknown_score() -> None:
    frame = SCORES.astype(object)
    frame.iloc[0, 0], frame.iloc[1, 1] = None, pd.NA
    problem = formulate(read_option_set(frame).option_set, "base")
    assert np.isnan(problem.best).tolist() == [[True, False], [False, True]]


def test_that_what_was_assumed_is_told() -> None:
    assert {issue.code for issue in read_option_set(SCORES).issues} == {
        "equal-weights", "no-direction", "own-range",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "figure"), [(Decimal("1.5"), 1.5), (np.float32(2.5), 2.5), ("1.234,5", 1234.5), (7, 7.0)]
)
def test_that_numbers_of_every_kind_are_numbers(value: object, figure: float) -> None:
    frame = SCORES.astype(object)
    frame.iloc[0, 0] = value
    assert formulate(read_option_set(frame).option_set, "base").best[0, 0] == figure


@pytest.mark.parametrize(
    "value", ["many", True, np.inf, datetime.date(2026, 4, 1), pd.Timestamp("2026-04-01"), 1 + 2j]
)
def test_that_what_is_no_number_is_named(value: object) -> None:
    frame = SCORES.astype(object)
    frame.iloc[1, 0] = value
    frame.iloc[0, 1] = "?"
    assert {issue.where for issue in faults(frame)} == {
        "row “Retraining”, column “Cost”", "row “Rail link”, column “Jobs”",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {"weight": {"Cots": 3}},
            "weight=: found “Cots”; expected the name of a column. Did you mean “Cost”?",
        ),
        ({"families": {"Rail": "x"}}, "families=: found “Rail”; expected the name of an option."),
        ({"weight": {"Cost": -1, "Jobs": 1}}, "row “weight”, column “Cost”: found -1"),
        ({"drection": {"Cost": "min"}}, "arguments: found drection; expected direction, weight, unit,"),
        ({"direction": {"Cost": "sideways"}}, "row “direction”, column “Cost”: found “sideways”"),
    ],
)
def test_that_bad_arguments_are_named(given: Mapping[str, Any], told: str) -> None:
    assert told in faults(SCORES, **given)[0].sentence()


def test_that_frames_of_another_shape_are_refused() -> None:
    deep = pd.concat({"a": SCORES}, axis=1)
    assert [issue.where for issue in faults(deep)] == ["columns"]
    assert [issue.where for issue in faults(deep.T)] == ["index"]
    for frame in (pd.DataFrame(), SCORES[[]], SCORES.iloc[:0]):
        assert faults(frame)
    twice = pd.concat([SCORES, SCORES])
    assert {issue.code for issue in faults(twice)} == {"duplicate-name"}


def test_that_a_row_of_the_table_is_not_given_twice() -> None:
    frame = pd.concat([pd.DataFrame({"Cost": ["min"], "Jobs": ["max"]}, index=["Direction"]), SCORES])
    assert read_option_set(frame).option_set.criteria[0].scale.direction == "min"
    assert [issue.code for issue in faults(frame, direction={"Cost": "min"})] == ["duplicate-row"]


def test_that_scores_come_out_as_a_frame_and_go_in_again() -> None:
    case = load_catalogue("russia-dprk")
    frame = score_frame(case)
    assert frame.shape == (15, 13)
    again = read_option_set(frame).option_set
    assert formulate(again, "base").best.tolist() == formulate(case, "S2P").best.tolist()
    assert score_frame(case, "S1B").loc["Gas pipeline Russia-DPRK-ROK"].notna().all()
    with pytest.raises(KeyError):
        score_frame(case, "S9")
