"""Every figure of the appendix is the engine's, and every total can be found again by hand."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from criteria.catalogue import load_catalogue
from criteria.inheritance import score_row
from criteria.optionset import OptionSet, revised
from criteria.scores import UNKNOWN
from evaluator.values import evaluate
from tests.criteria.samples import sample
from tests.workbooks.command_line.conftest import CASE, Run, run  # noqa: F401 - a fixture
from tests.workbooks.report.conftest import found_in, report_of
from workbooks.live_workbook import live_workbook
from workbooks.report.content import Cell, Heading, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.audit import SHARES, TOTALS, VALUES
from workbooks.report.wording import MINUS, MISSING, THIN_SPACE


def number(cell: Cell) -> float:
    """A printed figure read back as whoever checks it would."""
    text = cell.text.removesuffix(" (unknown)")
    return float(text.replace(THIN_SPACE, "").replace(MINUS, "-"))


def tables(findings: Findings) -> Iterator[tuple[str, Table]]:
    (section,) = report_of(findings, sections=("audit",)).sections
    heading = ""
    for block in section.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            yield heading, block


def by_option(findings: Findings) -> dict[str, Table]:
    names = {option.name for option in findings.option_set.options}
    return {heading: table for heading, table in tables(findings) if heading in names}


def without_a_score() -> OptionSet:
    before = sample()
    rows = {key: dict(row) for key, row in before.scores["now"].items()}
    rows["ferry"]["noise"] = UNKNOWN
    return revised(before, scores={**before.scores, "now": rows})


@pytest.fixture(params=["built-in case", "small set", "unknown score", "one criterion weighs all"])
def findings(request: pytest.FixtureRequest, case: Findings) -> Findings:
    if request.param == "built-in case":
        return case
    if request.param == "unknown score":
        return found_in(without_a_score())
    before = sample()
    if request.param == "small set":
        return found_in(before, "--include-unavailable")
    points = {"cost": 0.0, "jobs": 3.0, "noise": 0.0}
    return found_in(revised(before, working=replace(before.working, base=None, points=points)))


def test_that_every_total_can_be_recomputed_from_the_printed_figures(findings: Findings) -> None:
    for table in by_option(findings).values():
        *rows, last = table.rows
        products = [number(row[2]) * number(row[3]) for row in rows]
        assert sum(products) == pytest.approx(number(last[-1]), abs=2e-5)
        assert sum(number(row[4]) for row in rows) == pytest.approx(number(last[-1]), abs=1e-5)
        for row, product in zip(rows, products, strict=True):
            assert number(row[4]) == pytest.approx(product, abs=2e-6)


def test_that_shares_are_points_divided_by_their_sum(findings: Findings) -> None:
    table = dict(tables(findings))["Weights"]
    *rows, last = table.rows
    points = [number(row[4]) for row in rows]
    assert sum(points) == pytest.approx(number(last[4]))
    for row, mine in zip(rows, points, strict=True):
        assert number(row[5]) == pytest.approx(mine / sum(points), abs=10.0**-SHARES)


def test_that_printed_values_are_those_of_the_printed_scores(findings: Findings) -> None:
    option_set = findings.option_set
    for option in option_set.options:
        scores = score_row(option_set, findings.selection.scenario, option.key)
        rows = by_option(findings)[option.name].rows
        for criterion, row in zip(option_set.criteria, rows, strict=False):
            if not scores[criterion.key].known:
                assert (row[1].text, number(row[2])) == (MISSING, 50.0)
                continue
            value = float(evaluate(criterion.scale.value_scale(), np.array(number(row[1]))))
            assert number(row[2]) == pytest.approx(value, abs=10.0**-VALUES)


def test_that_the_totals_are_those_of_the_engine(findings: Findings) -> None:
    for i, option in enumerate(findings.option_set.options):
        printed = number(by_option(findings)[option.name].rows[-1][-1])
        assert printed == pytest.approx(float(findings.totals.totals[i]), abs=10.0**-TOTALS)


def test_that_the_totals_are_those_of_the_ranking_in_json(case: Findings, run: Run) -> None:  # noqa: F811
    ranked = run("rank", CASE, "--json").json
    shares = {row["criterion"]: row["share"] for row in ranked["weights"]}
    totals = {row["option"]: row["score"] for row in (*ranked["ranking"], *ranked["unavailable"])}
    printed = by_option(case)
    assert printed.keys() == totals.keys()
    for name, table in printed.items():
        assert number(table.rows[-1][-1]) == pytest.approx(totals[name], abs=10.0**-TOTALS)
        for row in table.rows[:-1]:
            assert number(row[3]) == pytest.approx(shares[row[0].text], abs=10.0**-SHARES)


def test_that_the_chances_are_those_of_the_robustness_in_json(case: Findings, run: Run) -> None:  # noqa: F811
    found = run("robustness", CASE, "--samples", "2000", "--json").json
    chances = case.chances
    assert chances is not None
    for i, option in enumerate(case.option_set.options):
        assert found["first"].get(option.name, 0.0) == float(chances.first[i])
    flips = [(f["key"], f["share"]) for f in found["flip_points"]]
    assert flips == [(case.option_set.criteria[f.criterion].key, float(f.share)) for f in case.flips or ()]


@pytest.mark.filterwarnings("ignore:.*not supported and will be removed")
def test_that_the_totals_are_those_of_the_live_workbook(case: Findings) -> None:
    import openpyxl

    data, _ = live_workbook(load_catalogue("russia-dprk"), all_scenarios=False)
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    wanted = {name: number(table.rows[-1][-1]) for name, table in by_option(case).items()}
    seen: dict[str, list[float]] = {name: [] for name in wanted}
    for row in book["Ranking"].iter_rows(values_only=True):
        names = [cell for cell in row if cell in wanted]
        if names:
            seen[str(names[0])].extend(float(c) for c in row if isinstance(c, int | float))
    ranked = [case.ranking.option(i).name for i in case.ranking.ranked]
    for name in ranked:
        assert min(abs(figure - wanted[name]) for figure in seen[name]) <= 10.0**-TOTALS


@pytest.mark.parametrize("method", ["topsis", "vikor", "promethee"])
def test_that_another_method_s_own_figures_are_printed(method: str) -> None:
    found = found_in(sample(), "--method", method, "--include-unavailable")
    table = dict(tables(found))["The method's own figures"]
    for i, row in zip(found.ranking.ranked, table.rows, strict=True):
        assert number(row[2]) == pytest.approx(float(found.ranking.standings.totals[i]), abs=10.0**-TOTALS)
        beside = [value for value in found.particulars.of(i).values() if value is not None]
        assert [number(cell) for cell in row[3:]] == pytest.approx(beside, abs=10.0**-TOTALS)


def test_that_json_of_the_verb_names_what_was_written(run: Run, tmp_path) -> None:  # type: ignore[no-untyped-def]  # noqa: F811
    ran = run(
        "report", CASE, str(tmp_path / "a.html"), "--samples", "500", "--sections", "audit,ranking", "--json"
    )
    assert json.loads(ran.out)["sections"] == ["ranking", "audit"]
