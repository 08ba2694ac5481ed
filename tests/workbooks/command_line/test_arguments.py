"""Arguments are spelt in full, and a wrong one is one line on standard error."""

from __future__ import annotations

import pytest

from tests.workbooks.command_line.conftest import CASE, Run
from workbooks.command_line.arguments import VERBS, parse, parse_window
from workbooks.command_line.outcomes import CommandError


@pytest.mark.parametrize(
    "arguments",
    [
        ["rank"],
        ["rank", CASE, "surplus"],
        ["rank", CASE, "--scen", "S2P"],
        ["rank", CASE, "--js"],
        ["rank", CASE, "--samples", "0"],
        ["rank", CASE, "--samples", "1e5"],
        ["rank", CASE, "--samples", "9" * 5000],
        ["rank", CASE, "--seed", "-1"],
        ["rank", CASE, "--set", "spread"],
        ["rank", CASE, "--weights", "uniform"],
        ["robustness", CASE, "--weights", "normal"],
        ["form", CASE, "--out", "folder"],
        ["form", CASE, "--for", "Aoife"],
        ["collect", CASE],
        ["export", CASE],
        ["benchmark", CASE],
        ["--verb"],
    ],
)
def test_that_a_wrong_argument_ends_with_2_and_one_line(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert ran.err.startswith("error: main.py")


def test_that_an_unknown_option_names_the_nearest_one(run: Run) -> None:
    assert "--scenario" in run("rank", CASE, "--scenarion=S2P").err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rank"], "found no SOURCE"),
        (["form", CASE, "--for", "A"], "found no --out"),
        (["rank", CASE, "--scenario"], "rank --scenario: found no value"),
        (
            ["robustness", CASE, "--weights", "oridnal"],
            "expected around, uniform or ordinal.",
        ),
        (["robustness", CASE, "--samples", "0"], "--samples: found “0”; expected a whole number from 1 to"),
        (["rnak", CASE], "found the unknown verb “rnak”; expected rank,"),
        (["rnak", CASE], "Did you mean “rank”?"),
        (["report", CASE], "found no OUT"),
        (["report", CASE, "x.html", "--audience", "king"], "expected minister or reviewer"),
        (["rank", ""], "SOURCE: found nothing; expected catalogue:NAME"),
    ],
)
def test_that_a_wrong_argument_says_where_found_and_expected(
    run: Run, arguments: list[str], told: str
) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert told in ran.err


def test_that_the_way_of_sampling_may_be_in_capitals() -> None:
    assert parse("robustness", [CASE, "--weights", "Uniform"]).weights == "uniform"


@pytest.mark.parametrize("verb", VERBS)
def test_that_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(verb, ["--help"])
    assert ended.value.code == 0
    assert VERBS[verb] in " ".join(capsys.readouterr().out.split())


def test_that_the_help_lists_every_method(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse("rank", ["--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "additive, topsis, vikor, promethee, electre or kemeny (default:" in told


def test_that_the_help_lists_every_verb_in_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_window(["--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(verb in told for verb in VERBS)
    assert max(map(len, told.splitlines())) <= 80


def test_that_the_common_options_are_there_for_every_source() -> None:
    options = ["--scenario=a", "--weighting=b", "--method=additive", "--set=x=1", "--set=y=a=b"]
    options += ["--include-unavailable", "--samples=5", "--seed=7", "--json", "--sheet=s"]
    behind = {"form": ["--for", "N", "--out", "f"], "collect": ["f.xlsx"], "export": ["x.csv"]}
    behind["report"] = ["x.html"]
    for verb in set(VERBS) - {"benchmark", "library"}:
        found = parse(verb, ["source", *behind.get(verb, []), *options])
        assert (found.source, found.scenario, found.weighting, found.method) == (
            "source",
            "a",
            "b",
            "additive",
        )
        assert found.parameters == [("x", "1"), ("y", "a=b")]
        assert (found.samples, found.seed, found.json, found.include_unavailable) == (5, 7, True, True)


def test_that_names_come_behind_one_for_or_several() -> None:
    found = parse("form", ["s", "--for", "A", "B C", "--for", "D", "--out", "f"])
    assert found.names == ["A", "B C", "D"]


def test_that_the_window_takes_one_source_at_most() -> None:
    assert parse_window([]) is None
    assert parse_window(["a.csv"]) == "a.csv"
    with pytest.raises(CommandError):
        parse_window(["a.csv", "b.csv"])
