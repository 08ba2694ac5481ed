"""`robustness` adds how often options take a rank, and where the winner changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.table_files import csv_file

BATCHED, ONE_BY_ONE = ["topsis", "vikor", "promethee"], ["electre", "kemeny"]
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


# Methods other than the additive model.


@pytest.fixture
def small(tmp_path: Path) -> Path:
    rows = "A,9,8\nB,4,2\nC,6,6\nD,5,1\n"
    return csv_file(tmp_path, f"x,a,b\nDirection,max,min\nWeight,3,2\n{rows}", "small.csv")


@pytest.mark.parametrize("key", [*BATCHED, *ONE_BY_ONE])
@pytest.mark.parametrize("weights", ["around", "uniform", "ordinal"])
def test_that_every_method_is_tried_with_every_scheme(run: Run, small: Path, key: str, weights: str) -> None:
    ran = run("robustness", small, "--method", key, "--weights", weights, "--samples", 150, "--json")
    found = ran.json
    assert (ran.status, found["method"], found["sampled_weights"]) == (0, key, weights)
    assert (found["samples"], len(found["acceptability"])) == (150, 4)
    assert all(sum(chances) == pytest.approx(1) for chances in found["acceptability"].values())
    assert sum(found["first"].values()) == pytest.approx(1)
    assert found["first"] == {option: chances[0] for option, chances in found["acceptability"].items()}
    assert 0 <= found["standard_error"] < 0.05
    assert [issue["code"] for issue in found["issues"]].count("scanned") == 1


def test_that_chances_of_a_method_are_its_own(run: Run, tmp_path: Path) -> None:
    # B is in the middle on both criteria: seldom first by distance, often by the compromise of losses.
    path = csv_file(tmp_path, "x,a,b\nA,10,0\nB,5.2,5.2\nC,0,10\n")
    first = {
        key: run("robustness", path, "--method", key, "--weights", "uniform", "--json").json["first"]["B"]
        for key in ("additive", "vikor", "kemeny")
    }
    assert first["kemeny"] < first["additive"] < first["vikor"]


@pytest.mark.parametrize("key", ONE_BY_ONE)
def test_that_slow_methods_say_how_few_draws_were_made(run: Run, small: Path, key: str) -> None:
    found = run("robustness", small, "--method", key, "--samples", 1000, "--json").json
    assert found["samples"] == 200
    (issue,) = [issue for issue in found["issues"] if issue["code"] == "fewer-draws"]
    assert (issue["severity"], issue["found"]) == ("note", "1,000; 200 draws were made")
    asked = run("robustness", small, "--method", key, "--samples", 200, "--json").json
    assert asked["first"] == found["first"]
    assert "fewer-draws" not in [issue["code"] for issue in asked["issues"]]
    assert "(200 draws, weights around" in run("robustness", small, "--method", key).out


@pytest.mark.parametrize("key", BATCHED)
def test_that_people_read_every_methods_chances_in_80_columns(run: Run, key: str) -> None:
    ran = run("robustness", CASE, "--method", key, "--samples", 100)
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "How often each option is first" in ran.out
    assert len(ran.complaints) == 1


@pytest.mark.parametrize("key", [*BATCHED, *ONE_BY_ONE])
def test_that_the_winner_changes_where_a_flip_point_says(run: Run, tmp_path: Path, key: str) -> None:
    table = "x,a,b,c\nDirection,max,min,max\nWeight,{},{},{}\nA,9,8,5\nB,4,2,5\nC,6,6,9\n"
    path = csv_file(tmp_path, table.format(2, 2, 1))
    flips = run("robustness", path, "--method", key, "--samples", 10, "--json").json["flip_points"]
    assert flips
    for flip in flips[:4]:
        for step, name in ((-0.005, "winner_below"), (0.005, "winner_above")):
            share = flip["share"] + step
            points = {"a": 2.0, "b": 2.0, "c": 1.0}
            others = sum(points.values()) - points[flip["criterion"]]
            points[flip["criterion"]] = others * share / (1 - share)
            beside = csv_file(tmp_path, table.format(*points.values()), "beside.csv")
            ranking = run("rank", beside, "--method", key, "--json").json["ranking"]
            assert flip[name] in [row["option"] for row in ranking if row["rank"] == 1]


@pytest.mark.parametrize(
    ("key", "setting"), [("topsis", "normalisation=linear"), ("vikor", "v=0"), ("electre", "alpha=0.05")]
)
def test_that_parameters_bear_on_flip_points(run: Run, small: Path, key: str, setting: str) -> None:
    plain, changed = (
        run("robustness", small, "--method", key, *extra, "--samples", 5, "--json").json
        for extra in ([], ["--set", setting, "--set", "spread=20"])
    )
    assert plain["flip_points"] != changed["flip_points"]
    assert changed["parameters"]["spread"] == 20


@pytest.mark.parametrize("key", [*BATCHED, *ONE_BY_ONE])
def test_that_unknown_scores_take_part_in_every_methods_chances(run: Run, tmp_path: Path, key: str) -> None:
    text = "x,a\nDirection,max\nWeight,1\nWorst,0\nBest,10\nA,\nB,5\n"
    found = run("robustness", csv_file(tmp_path, text), "--method", key, "--samples", 200, "--json").json
    assert found["first"]["A"] == pytest.approx(0.5, abs=0.15)
    assert found["flip_points"] == []


@pytest.mark.parametrize("key", [*BATCHED, *ONE_BY_ONE])
@pytest.mark.parametrize("rows", ["A,1,2\n", "A,1,2\nB,1,2\n", "A,,2\n"])
def test_that_tables_that_tell_little_have_chances_too(run: Run, tmp_path: Path, key: str, rows: str) -> None:
    ran = run("robustness", csv_file(tmp_path, f"x,a,b\n{rows}"), "--method", key, "--samples", 50, "--json")
    assert ran.status == 0
    count = len(ran.json["ranking"])
    assert list(ran.json["first"].values()) == pytest.approx([1 / count] * count)


def big_table(options: int, criteria: int) -> str:
    heads = ",".join(f"c{j}" for j in range(criteria))
    rows = "".join(
        f"o{i}," + ",".join(str((i * 37 + j * 101 + i * j * 13) % 97) for j in range(criteria)) + "\n"
        for i in range(options)
    )
    return f"x,{heads}\n{rows}"


@pytest.mark.parametrize(("key", "options", "criteria"), [("kemeny", 21, 2), ("electre", 151, 2)])
def test_that_what_would_take_too_long_is_left_out_with_a_warning(
    run: Run, tmp_path: Path, key: str, options: int, criteria: int
) -> None:
    ran = run("robustness", csv_file(tmp_path, big_table(options, criteria)), "--method", key, "--json")
    found = ran.json
    assert ran.status == 0
    assert (found["acceptability"], found["first"], found["flip_points"]) == ({}, {}, [])
    assert (found["samples"], found["standard_error"]) == (0, None)
    assert {"no-chances", "no-flip-points"} <= {issue["code"] for issue in found["issues"]}
    assert len(found["ranking"]) == options


def test_that_a_scan_too_large_for_memory_is_left_out(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, big_table(520, 100))
    ran = run("robustness", path, "--method", "topsis", "--samples", 10)
    assert any("too many options and criteria" in line for line in ran.complaints)
    assert "Shares at which" not in ran.out
    assert "No single weight" not in ran.out
