"""`robustness` adds how often options take a rank, and where the winner changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.table_files import csv_file

GOLDEN = Path(__file__).parents[2] / "data" / "golden"
TWO = "x,c1,c2,c3\nDirection,max,max,max\nWeight,3,2,1\nA,1,0,0\nB,0,1,1\n"


@pytest.fixture
def found(run: Run, tmp_path: Path) -> Any:
    return run("robustness", csv_file(tmp_path, TWO), "--weights", "ordinal", "--json").json


def test_that_the_exact_chance_under_an_order_of_weights_comes_out(found: Any) -> None:
    golden = json.loads((GOLDEN / "smaa2_exact_ordinal_constraint.json").read_text(encoding="utf-8"))
    near = golden["expected"]["monte_carlo_tolerance_4sigma_1e5"]
    assert found["first"]["A"] == pytest.approx(golden["expected"]["P_A_first"], abs=near)
    assert found["acceptability"]["A"] == pytest.approx([found["first"]["A"], 1 - found["first"]["A"]])


def test_that_the_object_holds_the_ranking_too(found: Any) -> None:
    assert [row["option"] for row in found["ranking"]] == ["A", "B"]
    assert found["samples"] == 100_000
    assert 0 < found["standard_error"] < 0.01


def test_that_flip_points_name_criterion_share_and_winners(found: Any) -> None:
    flip = found["flip_points"][0]
    assert (flip["criterion"], flip["winner_below"], flip["winner_above"]) == ("c1", "B", "A")
    assert flip["share"] == pytest.approx(0.5)


def test_that_samples_and_seed_are_told_and_repeat(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, TWO)
    first, again, other = (
        run("robustness", path, "--samples", 500, "--seed", seed, "--json").json for seed in (7, 7, 8)
    )
    assert first == again
    assert (first["samples"], first["seed"]) == (500, 7)
    assert first["first"] != other["first"]


def test_that_the_seed_and_the_scheme_of_the_set_are_the_defaults(run: Run) -> None:
    found = run("robustness", CASE, "--samples", 2000, "--json").json
    assert (found["seed"], found["sampled_weights"], found["parameters"]) == (
        20190425,
        "around",
        {"spread": 10},
    )
    assert set(found["acceptability"]) == {row["option"] for row in found["ranking"]}
    assert not set(found["acceptability"]) & {row["option"] for row in found["unavailable"]}
    assert all(sum(chances) == pytest.approx(1) for chances in found["acceptability"].values())
    assert all(len(chances) == len(found["ranking"]) for chances in found["acceptability"].values())


def test_that_a_wider_spread_is_less_sure(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, TWO.replace("3,2,1", "6,2,1"))
    wide, narrow = (
        run("robustness", path, "--set", f"spread={k}", "--samples", 5000, "--json").json["first"]["A"]
        for k in (2, 200)
    )
    assert wide < narrow


@pytest.mark.parametrize(
    "arguments",
    [
        ["--set", "spread=0"],
        ["--set", "spread=1e300"],
        ["--set", "spread=wide"],
        ["--set", "spread=nan"],
        ["--set", "spred=3"],
        ["--weights", "uniform", "--set", "spread=3"],
    ],
)
def test_that_a_wrong_parameter_is_refused(run: Run, office: Path, arguments: list[str]) -> None:
    ran = run("robustness", office, *arguments)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)


def test_that_people_read_chances_and_flips_in_80_columns(run: Run) -> None:
    told = run("robustness", CASE, "--samples", 2000).out
    assert max(map(len, told.splitlines())) <= 80
    assert "2,000 draws, weights around, seed 20190425" in told
    assert "below, " in told


def test_that_a_winner_that_nothing_changes_is_said_so(run: Run, tmp_path: Path) -> None:
    text = "x,a,b\nA,2,2\nB,1,1\n"
    assert "No single weight changes the winner." in run("robustness", csv_file(tmp_path, text)).out


def test_that_unknown_scores_take_part_with_every_value(run: Run, tmp_path: Path) -> None:
    text = "x,a\nDirection,max\nWeight,1\nWorst,0\nBest,10\nA,\nB,5\n"
    found = run("robustness", csv_file(tmp_path, text), "--json").json
    assert found["first"]["A"] == pytest.approx(0.5, abs=0.05)
