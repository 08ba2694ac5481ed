"""Every method from the command line: published cases as decision tables, and what is read there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.view import set_method
from criteria.optionset import OptionSet
from criteria.storage.exchange import write_exchange
from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.command_line.golden_tables import card, table
from tests.workbooks.table_files import csv_file

KEYS = ["additive", "topsis", "vikor", "promethee", "electre", "kemeny"]
PLAIN = "x,a,b,c\nDirection,max,max,min\nWeight,3,2,1\nA,1,9,4\nB,5,5,5\nC,9,1,7\n"


def by_option(found: Any, name: str) -> dict[str, Any]:
    return {row["option"]: row[name] for row in found["ranking"]}


def in_order(found: Any, name: str, case: dict[str, Any]) -> list[Any]:
    figures = by_option(found, name)
    return [figures[option] for option in case["options"]]


def test_that_the_published_closeness_comes_out_with_vectors(run: Run, tmp_path: Path) -> None:
    # Tzeng and Huang (2011), Multiple Attribute Decision Making.
    case = card("topsis_vector_tzeng2011")
    found = run("rank", csv_file(tmp_path, table(case)), "--method", "topsis", "--json").json
    expected = case["expected"]
    assert in_order(found, "score", case) == pytest.approx(expected["scores"], abs=expected["tolerance"])
    assert in_order(found, "rank", case) == expected["ranks"]
    assert (found["better"], found["parameters"]) == ("higher", {"normalisation": "vector"})


@pytest.mark.parametrize("normalisation", ["linear", "LINEAR", "value"])
def test_that_the_published_closeness_comes_out_linearly(
    run: Run, tmp_path: Path, normalisation: str
) -> None:
    # Opricovic and Tzeng (2004); the scales of a plain table are its columns' ranges: values are linear too.
    case = card("topsis_linear_mountain_opricovic2004")
    path = csv_file(tmp_path, table(case))
    found = run("rank", path, "--method", "topsis", "--set", f"normalisation={normalisation}", "--json").json
    expected = case["expected"]
    assert in_order(found, "score", case) == pytest.approx(expected["scores"], abs=expected["tolerance"])
    assert found["parameters"] == {"normalisation": normalisation.casefold()}
    assert by_option(found, "distance_best")["A1"] == pytest.approx(0.5)


def test_that_the_published_compromise_comes_out(run: Run, tmp_path: Path) -> None:
    # Opricovic and Tzeng (2004), mountain climbing.
    case = card("vikor_mountain_opricovic2004")
    path, expected = csv_file(tmp_path, table(case)), case["expected"]
    found = run("rank", path, "--method", "vikor", "--set", "v=0.5", "--json").json
    for name, figure in (("S", "S"), ("R", "R"), ("score", "Q")):
        assert in_order(found, name, case) == pytest.approx(expected[figure], abs=expected["tolerance"])
    assert found["better"] == "lower"
    assert found["compromise"] == [case["options"][i] for i in expected["compromise_set"]]
    assert found["advantage"] is expected["acceptable_advantage"]
    assert found["stability"] is expected["acceptable_stability"]
    assert [row["option"] for row in found["ranking"]] == ["A2", "A1", "A3"]
    assert by_option(found, "rank") == {"A2": 1, "A1": 2, "A3": 2}
    told = " ".join(run("rank", path, "--method", "vikor").out.split())
    assert "Compromise: A2. The first is at least 0.500 ahead by Q, and also first by S or by R." in told


@pytest.fixture
def power_plants(tmp_path: Path) -> Path:
    return csv_file(tmp_path, table(card("promethee_powerplant_brans1986")))


def test_that_the_published_flows_come_out(run: Run, power_plants: Path) -> None:
    # Brans, Vincke and Mareschal (1986), EJOR 24:228-238; flows there are sums, not means over the 5 others.
    case = card("promethee_powerplant_brans1986")
    ran = run("rank", power_plants, "--method", "promethee", "--json")
    found, expected = ran.json, case["expected"]
    net = [5 * score for score in in_order(found, "score", case)]
    assert net == pytest.approx(expected["net_flow_sum_published"], abs=expected["tolerance"])
    assert in_order(found, "score", case) == pytest.approx(expected["net_flow"], abs=1e-12)
    assert in_order(found, "positive", case) == pytest.approx(expected["phi_plus"], abs=1e-12)
    assert in_order(found, "negative", case) == pytest.approx(expected["phi_minus"], abs=1e-12)
    assert in_order(found, "rank", case) == expected["ranks"]
    relations = expected["promethee_I_relations_row_vs_col"]
    apart = {
        frozenset((case["options"][a], case["options"][b]))
        for a, row in enumerate(relations)
        for b, relation in enumerate(row)
        if relation == "R"
    }
    assert {frozenset(pair) for pair in found["incomparable"]} == apart
    assert (len(found["incomparable"]), found["indifferent"]) == (len(apart), [])
    assert {issue["code"] for issue in found["issues"]} == {"own-range"}


@pytest.mark.parametrize("number", [0, 1])
def test_that_the_published_change_of_weights_changes_the_winner(
    run: Run, tmp_path: Path, number: int
) -> None:
    # Brans, Vincke and Mareschal (1986).
    case = card("promethee_powerplant_brans1986")
    change = case["expected"]["sensitivity"][number]
    path = csv_file(tmp_path, table({**case, "weights": change["weights"]}))
    ranking = run("rank", path, "--method", "promethee", "--json").json["ranking"]
    assert ranking[0]["option"] == change["best"]


def test_that_the_published_distillations_come_out(run: Run, tmp_path: Path) -> None:
    # Wang and Triantaphyllou (2008), Omega 36:45-63, waste incineration.
    case = card("electre3_waste_wang2008")
    ran = run("rank", csv_file(tmp_path, table(case)), "--method", "electre", "--json")
    found, expected = ran.json, case["expected"]
    for name in ("descending", "ascending"):
        classes = by_option(found, name)
        told = [[o for o in case["options"] if classes[o] == n + 1] for n in range(len(expected[name]))]
        assert told == expected[name]
    assert sorted(expected["top_incomparable"]) in [sorted(pair) for pair in found["incomparable"]]
    assert found["parameters"] == {"alpha": 0.3, "beta": -0.15}
    ranks = by_option(found, "rank")
    assert ranks["A9"] == ranks["A7"] == 1
    assert ran.err == ""


@pytest.mark.parametrize("points", [[1, 1, 1, 1, 1, 1], None])
def test_that_the_published_totals_come_out_whatever_the_scales_say(
    run: Run, tmp_path: Path, points: list[int] | None
) -> None:
    # Goodwin and Wright (recalled): values from 0 to 100, so Worst and Best must say so.
    case = card("mavt_additive_office_goodwin_wright")
    scales = [("Worst", [0] * 6), ("Best", [100] * 6)]
    path = csv_file(tmp_path, table({**case, "weights": points or case["weights"]}, scales))
    found = run("rank", path, "--method", "additive", "--json").json
    mean = [sum(row) / 6 for row in case["matrix"]]
    expected = mean if points else case["expected"]["scores"]
    assert in_order(found, "score", case) == pytest.approx(expected, abs=case["expected"]["tolerance"])


def test_that_kemeny_finds_the_order_that_voters_support_most(run: Run, tmp_path: Path) -> None:
    # Tennessee, as on Wikipedia: four groups of voters, here four criteria; Borda would put Memphis third.
    case = card("group_tennessee_borda_copeland_kemeny")
    profile = case["params"]["profile"]
    votes = {
        **case,
        "criteria": ["Memphis", "Nashville", "Chattanooga", "Knoxville"],
        "directions": ["min"] * 4,
        "weights": [group["count"] for group in profile],
        "matrix": [[group["ranks"][i] for group in profile] for i in range(4)],
        "params": {},
    }
    path = csv_file(tmp_path, table(votes))
    found, expected = run("rank", path, "--method", "kemeny", "--json").json, case["expected"]
    assert [row["option"] for row in found["ranking"]] == expected["kemeny_ranking"]
    assert found["orders"] == [expected["kemeny_ranking"]]
    assert (found["order_count"], found["gap"]) == (1, 0)
    assert found["optimum"] * 100 == pytest.approx(expected["kemeny_score"])
    borda = [100 * 3 * score for score in in_order(found, "score", case)]
    assert borda == pytest.approx(expected["borda_n_minus_1"])
    told = run("rank", path, "--method", "kemeny").out
    assert "65.5% of the vote over all pairs, and none has more." in told
    assert "Ranks come from that order, not from the support" in told


def test_that_all_orders_that_are_as_good_are_listed(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "x,a,b\nA,1,2\nB,2,1\nC,0,0\n")
    found = run("rank", path, "--method", "kemeny", "--json").json
    assert found["order_count"] == 2
    assert sorted(found["orders"]) == [["A", "B", "C"], ["B", "A", "C"]]
    assert [row["rank"] for row in found["ranking"]] == [1, 1, 3]
    told = run("rank", path, "--method", "kemeny").out
    assert "2 orders are as good:\n  A, B, C\n  B, A, C" in told


@pytest.mark.parametrize("key", KEYS)
def test_that_the_case_is_told_to_people_in_80_columns(run: Run, key: str) -> None:
    ran = run("rank", CASE, "--method", key)
    lines = ran.out.splitlines()
    assert (ran.status, ran.err) == (0, "")
    assert max(map(len, lines)) <= 80
    ranked = [line.split() for line in lines if line[:5].strip().isdigit()]
    assert len(ranked) == 11
    ranking = run("rank", CASE, "--method", key, "--json").json["ranking"]
    assert [int(line[0]) for line in ranked] == [row["rank"] for row in ranking]
    rounding = 0.05 if key == "additive" else 0.0005
    figures = [float(line[1]) for line in ranked]
    assert figures == pytest.approx([row["score"] for row in ranking], abs=rounding)


def test_that_indifferent_options_are_told_in_words(run: Run, tmp_path: Path) -> None:
    rows = "Indifference,1,1,1\nPreference,2,2,2\nFunction,linear,linear,linear\n"
    rows += "A,9,9,1\nB,5,5,5\nD,5,5,5\nC,1,1,9\n"
    path = csv_file(tmp_path, PLAIN.partition("A,")[0] + rows)
    for key, words in (
        ("electre", "\nIndifferent: B with D."),
        ("promethee", "By both flows indifferent: B with D."),
    ):
        assert run("rank", path, "--method", key, "--json").json["indifferent"] == [["B", "D"]]
        assert words in run("rank", path, "--method", key).out
        assert "ncomparable:" not in run("rank", path, "--method", key).out


def test_that_incomparable_options_are_told_in_words(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, table(card("electre3_waste_wang2008")))
    pairs = run("rank", path, "--method", "electre", "--json").json["incomparable"]
    told = " ".join(run("rank", path, "--method", "electre").out.split())
    sentence = told.partition("Incomparable: ")[2].partition(".")[0]
    assert sentence.startswith("A7 with A9")
    heads = [part.partition(" with ")[0] for part in sentence.split("; ")]
    assert heads == list(dict.fromkeys(first for first, _ in pairs))


def test_that_numbers_are_no_names_of_options_and_many_pairs_are_only_counted(
    run: Run, tmp_path: Path
) -> None:
    rows = [f"option {i},{i},{11 - i}" for i in range(12)]
    path = csv_file(tmp_path, "\n".join(["x,a,b", *rows[:3]]))
    told = " ".join(run("rank", path, "--method", "promethee").out.split())
    assert "indifferent: option 0 with option 1 and option 2; option 1 with option 2." in told
    path = csv_file(tmp_path, "\n".join(["x,a,b", *rows]))
    ran = run("rank", path, "--method", "promethee")
    assert "indifferent: 66 pairs, which --json lists." in ran.out
    assert len(run("rank", path, "--method", "promethee", "--json").json["indifferent"]) == 66


def test_that_a_compromise_without_advantage_says_why(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "x,a,b\nA,10,0\nB,0,10\nC,6,6\n")
    found = run("rank", path, "--method", "vikor", "--json").json
    assert found["compromise"] == ["C"]
    path = csv_file(tmp_path, "x,a,b\nA,10,0\nB,0,10\nC,1,1\n")
    found = run("rank", path, "--method", "vikor", "--json").json
    told = " ".join(run("rank", path, "--method", "vikor").out.split())
    assert (found["advantage"], found["stability"], len(found["compromise"])) == (False, True, 3)
    assert "Each of the first is less than 0.500 ahead by Q, but also first by S or by R." in told


@pytest.mark.parametrize("key", KEYS)
def test_that_unknown_scores_give_intervals_and_no_rank(run: Run, tmp_path: Path, key: str) -> None:
    path = csv_file(tmp_path, PLAIN + "D,,3,3\n")
    found = run("rank", path, "--method", key, "--json").json
    unknown = found["ranking"][-1]
    assert (unknown["option"], unknown["rank"], unknown["score"]) == ("D", None, None)
    assert unknown["rank_interval"] == [1, 4]
    assert unknown["score_interval"][0] < unknown["score_interval"][1]
    assert all(unknown[name] is None for name in ("S", "positive", "descending") if name in unknown)
    assert "unknown-score" in [issue["code"] for issue in found["issues"]]
    assert "Unknown scores: the ranks and figures that are possible" in run("rank", path, "--method", key).out


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("rows", ["A,1,2,3\n", "A,1,2,3\nB,1,2,3\n", "A,,2,3\n", "A,0,0,0\nB,0,0,1\n"])
def test_that_every_method_survives_tables_that_tell_little(
    run: Run, tmp_path: Path, key: str, rows: str
) -> None:
    path = csv_file(tmp_path, f"x,a,b,c\n{rows}")
    ran = run("rank", path, "--method", key, "--json")
    assert ran.status == 0
    ranks = [row["rank"] for row in ran.json["ranking"]]
    assert ranks == ([None] if rows == "A,,2,3\n" else [1] * len(ranks) if "B,0" not in rows else [1, 2])
    assert run("rank", path, "--method", key).status == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["topsis", "--set", "normalisation=vectr"], "Did you mean “vector”?"),
        (["topsis", "--set", "normalization=vector"], "Did you mean “normalisation”?"),
        (["topsis", "--set", "normalisation=max"], "expected vector, linear or value"),
        (["vikor", "--set", "v=2"], "expected a number from 0 to 1"),
        (["vikor", "--set", "v=half"], "found “half”; expected a number from 0 to 1"),
        (["vikor", "--set", "v="], "expected a number from 0 to 1"),
        (["vikor", "--set", "v=nan"], "expected a number from 0 to 1"),
        (["promethee", "--set", "v=1"], "no parameter at all"),
        (["electre", "--set", "alpha=-1"], "expected a number from 0 to 1"),
        (["electre", "--set", "beta=0.1"], "expected a number from -1 to 0"),
        (["kemeny", "--set", "alpha=1"], "no parameter at all"),
    ],
)
@pytest.mark.parametrize("verb", ["rank", "robustness"])
def test_that_a_wrong_parameter_ends_with_2_and_says_what_is_expected(
    run: Run, office: Path, verb: str, arguments: list[str], told: str
) -> None:
    ran = run(verb, office, "--method", *arguments, *(["--weights", "uniform"] * (verb == "robustness")))
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert told in ran.err


def test_that_parameters_change_figures_and_are_told(run: Run) -> None:
    plain, other = (
        run("rank", CASE, "--method", "vikor", "--set", f"v={v}", "--json").json for v in ("0.5", "1")
    )
    assert (plain["parameters"], other["parameters"]) == ({"v": 0.5}, {"v": 1})
    assert [row["score"] for row in plain["ranking"]] != [row["score"] for row in other["ranking"]]
    assert "lower is better, v=1" in run("rank", CASE, "--method", "vikor", "--set", "V=1").out


# The method and the parameters that a set was saved with.


@pytest.fixture
def case() -> OptionSet:
    return load_catalogue("russia-dprk")


def saved(option_set: OptionSet, folder: Path) -> Path:
    path = folder / "set.optionset.json"
    write_exchange(option_set, path)
    return path


def test_that_the_saved_method_and_parameters_are_the_defaults(
    run: Run, case: OptionSet, tmp_path: Path
) -> None:
    path = saved(set_method(case, "vikor", {"v": 0.25}), tmp_path)
    found = run("rank", path, "--json").json
    assert (found["method"], found["parameters"]) == ("vikor", {"v": 0.25})
    assert run("rank", path, "--set", "v=0.75", "--json").json["parameters"] == {"v": 0.75}
    assert run("rank", path, "--method", "topsis", "--json").json["parameters"] == {"normalisation": "vector"}


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"v": 3.0}, "Used instead: the default, 0.5."),
        ({"v": "half"}, "Used instead: the default, 0.5."),
        ({"w": 0.25}, "Used instead: none."),
    ],
)
def test_that_saved_parameters_that_cannot_be_used_give_way_with_a_warning(
    run: Run, case: OptionSet, tmp_path: Path, parameters: dict[str, Any], told: str
) -> None:
    path = saved(set_method(case, "vikor", parameters), tmp_path)
    found = run("rank", path, "--json").json
    assert found["parameters"] == {"v": 0.5}
    (issue,) = found["issues"]
    assert (issue["severity"], issue["code"], issue["mend"]) == ("warning", "saved-parameter", told)
    typed = run("rank", path, "--set", "v=0.4", "--json").json
    assert typed["parameters"] == {"v": 0.4}
    assert len(typed["issues"]) == ("w" in parameters)
    assert run("rank", path, "--method", "additive", "--json").json["issues"] == []


def test_that_check_tells_of_saved_parameters_that_cannot_be_used(
    run: Run, case: OptionSet, tmp_path: Path
) -> None:
    path = saved(set_method(case, "electre", {"alpha": 3.0}), tmp_path)
    assert "saved-parameter" in [issue["code"] for issue in run("check", path, "--json").json["issues"]]


# What bears on a method and not on the others.


def codes(run: Run, path: Path, key: str) -> list[str]:
    return [issue["code"] for issue in run("rank", path, "--method", key, "--json").json["issues"]]


def test_that_a_column_that_tells_nothing_is_told_where_no_scale_says_so(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "x,a,b\nDirection,max,max\nWeight,1,1\nWorst,0,0\nBest,9,9\nA,1,5\nB,2,5\n")
    assert codes(run, path, "additive") == []
    assert codes(run, path, "topsis") == ["constant-column"]
    assert codes(run, path, "kemeny") == ["constant-column"]


def test_that_only_values_are_held_to_the_scale(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "x,a\nDirection,max\nWeight,1\nWorst,0\nBest,10\nA,12\nB,4\nC,6\n")
    assert codes(run, path, "additive") == ["outside-scale"]
    assert codes(run, path, "vikor") == []
    by_value = run("rank", path, "--method", "topsis", "--set", "normalisation=value", "--json").json
    assert [issue["code"] for issue in by_value["issues"]] == ["outside-scale"]


@pytest.mark.parametrize("key", ["promethee", "electre"])
def test_that_no_threshold_at_all_is_told_in_one_line(run: Run, tmp_path: Path, key: str) -> None:
    ran = run("rank", csv_file(tmp_path, PLAIN), "--method", key)
    (told,) = [line for line in ran.complaints if line.startswith("warning")]
    assert told.endswith("on any criterion. Every difference counts in full.")
    assert "no-thresholds" not in codes(run, csv_file(tmp_path, PLAIN), "topsis")


def test_that_what_promethee_assumes_is_told_by_criterion(run: Run, tmp_path: Path) -> None:
    rows = "Indifference,,1,\nPreference,2,2,\nFunction,linear,,\n"
    ran = run("rank", csv_file(tmp_path, PLAIN.replace("A,1", f"{rows}A,1")), "--method", "promethee")
    assert "warning: criterion “a”: found no indifference threshold. 0 was taken." in ran.complaints
    assert any("“c”: found no preference function" in line for line in ran.complaints)
    assert any("“b”: found thresholds without a preference function" in line for line in ran.complaints)


@pytest.mark.parametrize(("key", "veto"), [("promethee", False), ("electre", True)])
def test_that_thresholds_the_wrong_way_round_are_told(run: Run, tmp_path: Path, key: str, veto: bool) -> None:
    rows = "Indifference,3,50%,1\nPreference,2,1,2\nVeto,,,1.5\nFunction,linear,linear,linear\n"
    path = csv_file(tmp_path, PLAIN.replace("A,1", f"{rows}A,1"))
    told = [line for line in run("rank", path, "--method", key).complaints if "criteria" in line]
    assert told == [
        "warning: criteria “a”, “b”: found a preference threshold below indifference; "
        "expected preference at least as large. Indifference was taken for both."
    ]
    assert ("veto-order" in codes(run, path, key)) is veto


def test_that_the_illustrative_thresholds_of_the_case_need_no_remark(run: Run, case: OptionSet) -> None:
    assert all(replace(c.thresholds, veto=None).function for c in case.criteria)
    for key in KEYS:
        assert run("rank", CASE, "--method", key, "--json").json["issues"] == []
