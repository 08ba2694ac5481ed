"""`rank` prints what the engine finds: in full for programs, in 80 columns for people."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_precondition
from criteria.edits.sets import empty_set
from criteria.edits.structure import set_scale
from criteria.edits.view import set_method, set_scenario
from criteria.edits.weights import add_weighting, remove_weighting, set_points
from criteria.formulation import formulate, points_array
from criteria.inheritance import precondition
from criteria.options import Precondition
from criteria.optionset import OptionSet
from criteria.storage.exchange import write_exchange
from criteria.weightings import Weighting
from evaluator.methods.additive import additive
from evaluator.values import Linear
from evaluator.weighting.swing import shares
from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.table_files import csv_file, xlsx_file

GOLDEN = Path(__file__).parents[2] / "data" / "golden"


@pytest.fixture(scope="module")
def case() -> OptionSet:
    return load_catalogue("russia-dprk")


def saved(option_set: OptionSet, folder: Path) -> Path:
    path = folder / "set.optionset.json"
    write_exchange(option_set, path)
    return path


def test_that_the_published_totals_come_out(run: Run, office: Path) -> None:
    # Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3 (recalled).
    golden = json.loads((GOLDEN / "mavt_additive_office_goodwin_wright.json").read_text(encoding="utf-8"))
    ran = run("rank", office, "--json")
    rows = {row["option"]: row for row in ran.json["ranking"]}
    assert ran.status == 0
    assert [rows[o]["score"] for o in golden["options"]] == pytest.approx(golden["expected"]["scores"])
    assert [rows[o]["rank"] for o in golden["options"]] == golden["expected"]["ranks"]
    assert [row["rank"] for row in ran.json["ranking"]] == [1, 2, 3, 4, 5, 6, 7]


def test_that_the_object_has_the_promised_keys(run: Run, office: Path) -> None:
    ran = run("rank", office, "--json")
    assert ran.err == ""
    found = ran.json
    assert {
        "option_set": "office",
        "scenario": "Base scenario",
        "weighting": "Weights in the table",
        "method": "additive",
        "parameters": {},
        "better": "higher",
        "unavailable": [],
        "issues": [],
    }.items() <= found.items()
    assert [w["criterion"] for w in found["weights"]][-1] == "car parking"
    assert [w["share"] for w in found["weights"]] == pytest.approx([0.32, 0.26, 0.23, 0.1, 0.06, 0.03])
    assert {"option", "family", "rank", "score"} <= set(found["ranking"][0])
    assert found["ranking"][0]["family"] is None


@pytest.mark.parametrize("scenario", ["S1B", "s2p", "L26"])
@pytest.mark.parametrize("weighting", ["ru_mfa", "China", "LENDER"])
def test_that_the_case_is_ranked_as_the_engine_does(
    run: Run, case: OptionSet, scenario: str, weighting: str
) -> None:
    found = run("rank", CASE, "--scenario", scenario, "--weighting", weighting, "--json").json
    key = scenario.upper()
    points = next(w for w in case.weightings if weighting.casefold() in (w.key, w.name.casefold())).points
    result = additive(formulate(case, key), shares(points_array(case, points)))
    rows = {row["key"]: row for row in (*found["ranking"], *found["unavailable"])}
    for i, option in enumerate(case.options):
        assert rows[option.key]["score"] == result.totals[i]
        assert rows[option.key]["option"] == option.name
        assert rows[option.key].get("rank", 0) == result.ranks[i]
    assert [row["rank"] for row in found["ranking"]] == sorted(row["rank"] for row in found["ranking"])
    assert found["scenario"] == case.scenario(key).name


def test_that_the_case_opens_on_its_saved_view(run: Run, case: OptionSet) -> None:
    found = run("rank", CASE, "--json").json
    assert (found["scenario_key"], found["weighting_key"]) == ("S2P", "ru_mfa")
    assert found["weighting"] == case.weighting("ru_mfa").name


def test_that_an_unavailable_option_stands_apart_with_its_reason_and_its_total(
    run: Run, case: OptionSet
) -> None:
    found = run("rank", CASE, "--scenario", "S1B", "--json").json
    apart = {row["key"]: row["reason"] for row in found["unavailable"]}
    states = {o.key: precondition(case, "S1B", o.key) for o in case.options}
    assert apart == {key: state.reason for key, state in states.items() if not state.available}
    assert all(apart.values())
    assert all(0 < row["score"] < 100 for row in found["unavailable"])
    limited = next(row for row in found["ranking"] if row["key"] == "A1")
    assert limited["availability"] == "limited"


def test_that_unavailable_options_are_ranked_on_demand(run: Run) -> None:
    found = run("rank", CASE, "--scenario", "S1B", "--include-unavailable", "--json").json
    assert len(found["ranking"]) == 15
    assert found["unavailable"] == []


def test_that_a_scenario_without_available_options_ranks_none(
    run: Run, case: OptionSet, tmp_path: Path
) -> None:
    for option in case.options:
        case = set_precondition(case, "S1B", option.key, Precondition("no"))
    path = saved(case, tmp_path)
    for verb in ("rank", "robustness"):
        found = run(verb, path, "--scenario", "S1B", "--json").json
        assert (found["ranking"], len(found["unavailable"])) == ([], 15)
        assert found["unavailable"][0]["reason"] == case.availability_levels["no"]
        assert [issue["code"] for issue in found["issues"]] == ["nothing-available"]


def test_that_an_option_with_unknown_scores_stands_last_with_intervals(run: Run, tmp_path: Path) -> None:
    text = "x,a,b\nDirection,max,max\nWeight,1,1\nWorst,0,0\nBest,10,10\nA,9,\nB,4,4\nC,2,2\nD,,\n"
    found = run("rank", csv_file(tmp_path, text), "--json").json
    assert [(row["option"], row["rank"]) for row in found["ranking"]] == [
        ("B", 1), ("C", 2), ("A", None), ("D", None),
    ]  # fmt: skip
    unknown = found["ranking"][2]
    assert unknown["score"] is None
    assert unknown["score_interval"] == pytest.approx([45, 95])
    assert unknown["rank_interval"] == [1, 2]
    assert [issue["code"] for issue in found["issues"]] == ["unknown-score"]


def test_that_ties_share_a_rank(run: Run, tmp_path: Path) -> None:
    text = "x,a,b\nA,1,3\nB,2,2\nC,3,1\nD,0,0\n"
    found = run("rank", csv_file(tmp_path, text), "--json").json
    assert [row["rank"] for row in found["ranking"]] == [1, 1, 1, 4]


def test_that_changed_weights_are_called_changed(run: Run, case: OptionSet, tmp_path: Path) -> None:
    path = saved(set_points(case, "stability", 0), tmp_path)
    found = run("rank", path, "--json").json
    assert found["weighting"] == f"{case.weighting('ru_mfa').name} (changed)"
    assert "changed-weights" in [issue["code"] for issue in found["issues"]]
    assert found["weights"][0]["share"] == 0
    again = run("rank", path, "--weighting", "ru_mfa", "--json").json
    assert again["weighting"] == case.weighting("ru_mfa").name
    assert again["weights"][0]["share"] > 0


def test_that_weights_without_a_weighting_have_a_plain_name(
    run: Run, case: OptionSet, tmp_path: Path
) -> None:
    found = run("rank", saved(remove_weighting(case, "ru_mfa"), tmp_path), "--json").json
    assert (found["weighting"], found["weighting_key"]) == ("Working weights", None)


def test_that_a_saved_scale_of_one_level_is_told(run: Run, case: OptionSet, tmp_path: Path) -> None:
    flat = set_scale(
        case, "stability", replace(case.criterion("stability").scale, best=0.0, function=Linear())
    )
    issues = run("rank", saved(flat, tmp_path), "--json").json["issues"]
    assert [issue["code"] for issue in issues if issue["severity"] == "warning"] == [
        "stale-points", "outside-scale", "constant-scale",
    ]  # fmt: skip


def test_that_the_saved_scenario_is_kept(run: Run, case: OptionSet, tmp_path: Path) -> None:
    assert run("rank", saved(set_scenario(case, "S3B"), tmp_path), "--json").json["scenario_key"] == "S3B"


def test_that_a_partial_weighting_is_refused(run: Run, case: OptionSet, tmp_path: Path) -> None:
    partial = add_weighting(case, Weighting("part", "Part", {"stability": 100.0}, {}))
    ran = run("rank", saved(partial, tmp_path), "--weighting", "Part")
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "no points for" in ran.err


def test_that_stale_points_rank_with_a_warning(run: Run, case: OptionSet, tmp_path: Path) -> None:
    criterion = case.criterion("stability")
    wider = set_scale(case, "stability", replace(criterion.scale, best=120.0))
    ran = run("rank", saved(wider, tmp_path), "--weighting", "ru_mfa", "--json")
    assert ran.status == 0
    stale = next(issue for issue in ran.json["issues"] if issue["code"] == "stale-points")
    assert (stale["severity"], criterion.name in stale["found"]) == ("warning", True)


def test_that_a_score_outside_its_scale_is_told(run: Run, tmp_path: Path) -> None:
    text = "x,a\nDirection,max\nWeight,1\nWorst,0\nBest,10\nA,12\nB,4\n"
    ran = run("rank", csv_file(tmp_path, text))
    assert ran.status == 0
    assert any("outside the scale: A" in line and "0 to 10" in line for line in ran.complaints)


def test_that_a_constant_column_is_told_once(run: Run, tmp_path: Path) -> None:
    text = "x,a,b\nDirection,max,max\nWeight,1,1\nA,1,5\nB,2,5\n"
    ran = run("rank", csv_file(tmp_path, text))
    assert sum("its value is 0" in line for line in ran.complaints) == 1
    assert run("rank", csv_file(tmp_path, text), "--json").json["ranking"][0]["score"] == 50


def test_that_a_set_without_options_is_refused(run: Run, tmp_path: Path) -> None:
    ran = run("rank", saved(empty_set("Nothing yet"), tmp_path))
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 2)


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (["--scenario", "S1X"], "S1P"),
        (["--weighting", "ru_mf"], "ru_mfa"),
        (["--method", "aditive"], "additive"),
        (["--method", "promethe"], "promethee"),
        (["--method", "macbeth"], "additive, topsis, vikor, promethee, electre or kemeny"),
        (["--set", "spread=3"], "no parameter"),
    ],
)
def test_that_an_unknown_name_ends_with_2_and_names_the_nearest(
    run: Run, arguments: list[str], nearest: str
) -> None:
    ran = run("rank", CASE, *arguments)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert nearest in ran.err


def test_that_everything_unknown_is_told_at_once(run: Run) -> None:
    ran = run("rank", CASE, "--scenario", "S1X", "--weighting", "ru_mf", "--set", "v=1", "--set", "w=1")
    told = ["unknown-scenario", "unknown-weighting", "unknown-parameter", "unknown-parameter"]
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", len(told))
    assert len(run("export", CASE, "x.csv", "--scenario", "S1X", "--method", "none").complaints) == 2


def test_that_a_saved_method_that_is_not_there_is_refused(run: Run, case: OptionSet, tmp_path: Path) -> None:
    path = saved(set_method(case, "macbeth", {"scale": "even"}), tmp_path)
    assert run("rank", path).status == 2
    assert run("rank", path, "--method", "additive").status == 0


def test_that_a_wrong_table_prints_every_wrong_cell_and_nothing_else(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "x,a,b\nA,one,1\nB,2,two\n")
    ran = run("rank", path, "--json")
    assert (ran.status, ran.out) == (2, "")
    places = [line.removeprefix("error: ").partition(": ")[0] for line in ran.complaints]
    assert places == [f"{path} line 2, column 2", f"{path} line 3, column 3"]


def test_that_an_issue_of_a_workbook_names_file_sheet_and_cell(run: Run, tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, [["x", "a"], ["A", "one"], ["B", 2]])
    assert run("rank", path).err.startswith(f"error: {path} – Data!B2: found “one”;")


def test_that_people_get_an_aligned_table_in_80_columns(run: Run) -> None:
    lines = run("rank", CASE).out.splitlines()
    assert max(map(len, lines)) <= 80
    ranked = [line for line in lines if line[:5].strip().isdigit()]
    assert len(ranked) == 11
    assert len({line.index(".") for line in ranked}) == 1
    told = "\n".join(lines)
    assert "Gas pipeline Russia-DPRK-ROK (study only: route study" in told
    assert "(illustrative)" in told


def test_that_remarks_go_to_standard_error_one_a_line(run: Run, tmp_path: Path) -> None:
    ran = run("rank", csv_file(tmp_path, "x;a\nA;0,5\nB;2\n"))
    assert ran.status == 0
    assert all(line.startswith(("note: ", "warning: ")) for line in ran.complaints)
    assert any("“0,5” read as 0.5" in line for line in ran.complaints)
    assert "note" not in ran.out
