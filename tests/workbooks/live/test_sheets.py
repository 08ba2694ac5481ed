"""What stands in a live workbook: names, formulas that both programs know, user text that stays text."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.options import Precondition
from criteria.optionset import OptionSet, View
from criteria.scales import Scale
from criteria.scores import Score, exactly
from criteria.sources import Source
from criteria.tree import Criterion
from evaluator.values import Exponential
from tests.workbooks.live.samples import cells_of, formulas, harbour
from workbooks.live_figures import figures, rounded
from workbooks.live_formulas import bend, function_words
from workbooks.live_layout import (
    POINTS,
    RANKING_FIRST,
    SHARE,
    VALUES_FIRST,
    WITHIN,
    cell,
    name_suffixes,
    plan,
)
from workbooks.live_ranking import RANK, TOTAL, group_columns
from workbooks.live_workbook import write_live_workbook

# Each is in Excel since 2007 or longer, in LibreOffice too, and spills nowhere.
KNOWN = {
    "AND", "COLUMNS", "COUNT", "COUNTIF", "EXP", "FIXED", "IF", "INDEX", "ISNUMBER", "LEN", "MATCH", "MAX",
    "MIN", "N", "NOT", "OR", "SUM", "SUMPRODUCT", "TRIM",
}  # fmt: skip
HOSTILE = ("=1+1", "@SUM(A1)", "+5% jobs", "-5% CO2", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")',
           "{=1}", "#N/A", "TRUE", "1/4", "&amp;<b>", "a\x00b\x0bc",
           "'quoted", "_x000D_", "🚢" * 300)  # fmt: skip


def hostile(text: str) -> OptionSet:
    """The harbour with this text in every place that a user fills."""
    calm = harbour()
    criteria = tuple(
        replace(
            criterion,
            name=f"{text} {number}",
            short_name=text,
            definition=text,
            scale=replace(criterion.scale, unit=text, unit_short=text),
        )
        for number, criterion in enumerate(calm.criteria)
    )
    scores = {
        **calm.scores,
        "base": {**calm.scores["base"], "pier": {"cost": Score(1, 2, 3, text, ("bids",))}},
    }
    return replace(
        calm,
        name=text,
        criteria=criteria,
        groups=tuple(replace(g, name=f"{text} {i}", short_name=text) for i, g in enumerate(calm.groups)),
        options=tuple(replace(o, name=f"{text} {i}", code=text) for i, o in enumerate(calm.options)),
        families=tuple(replace(f, name=f"{text} {i}", short_name=text) for i, f in enumerate(calm.families)),
        scenarios=tuple(
            replace(s, name=f"{text} {i}", short_name=text) for i, s in enumerate(calm.scenarios)
        ),
        preconditions={"base": {"moon": Precondition("no", note=text)}},
        weightings=tuple(replace(w, name=text) for w in calm.weightings),
        context=replace(calm.context, question=text, owner=text, status=text),
        sources=(
            Source("bids", text, (), text, text, text, text, text, text),
            Source(text, "", address=text),
        ),
        scores=scores,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheets")
    write_live_workbook(harbour(), path / "harbour.xlsx", True)
    write_live_workbook(load_catalogue("russia-dprk"), path / "case.xlsx", True)
    return path


@pytest.mark.parametrize("name", ["harbour.xlsx", "case.xlsx"])
def test_that_formulas_use_only_functions_that_both_programs_know(folder: Path, name: str) -> None:
    found = list(formulas(folder / name))
    bare = [re.sub(r'"[^"]*"', '""', formula) for formula in found]
    used = {word for formula in bare for word in re.findall(r"([A-Z][A-Z0-9.]*)\(", formula)}
    assert used == used & KNOWN
    assert len(found) > 800
    assert max(map(len, found)) < 1000


def own_formulas(path: Path) -> set[str]:
    """All but the rows that are printed again on every page, which depend on how much text there is."""
    return {formula for formula in formulas(path) if not re.search(r"\$\d+:\$\d+$", formula)}


@pytest.mark.parametrize("text", HOSTILE)
def test_that_user_text_is_never_a_formula(folder: Path, text: str) -> None:
    path = folder / "hostile.xlsx"
    write_live_workbook(hostile(text), path, True)
    write_live_workbook(hostile("plain"), folder / "plain.xlsx", True)
    assert own_formulas(path) == own_formulas(folder / "plain.xlsx")
    with zipfile.ZipFile(path) as archive:
        links = [archive.read(p).decode() for p in archive.namelist() if p.endswith(".rels")]
    assert not any("External" in markup for markup in links)


def test_that_only_plain_web_addresses_open(tmp_path: Path) -> None:
    addresses = ["https://example.org/a?b=1&c=2", "javascript:alert(1)", "file:///etc/passwd", "https://x/\ty",
                 "http://example.org/" + "a" * 3000, r"\\server\share", "mailto:a@b.c"]  # fmt: skip
    sources = tuple(Source(f"s{i}", "said", address=text) for i, text in enumerate(addresses))
    path = tmp_path / "links.xlsx"
    write_live_workbook(replace(harbour(), sources=sources, scores={}), path)
    with zipfile.ZipFile(path) as archive:
        links = "".join(archive.read(p).decode() for p in archive.namelist() if p.endswith(".rels"))
    assert re.findall(r'Target="([^"]+)" TargetMode="External"', links) == [
        "https://example.org/a?b=1&amp;c=2"
    ]


def test_that_the_notes_of_scores_hold_range_reason_and_sources(tmp_path: Path) -> None:
    path = tmp_path / "notes.xlsx"
    write_live_workbook(harbour(), path)
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if "comments" in name]
    wanted = "Range: 50 to 80 USD million.\nBids of 2025.\nA sourced or counted figure.\nSources: bids"
    assert sum(wanted in part for part in parts) == 1


def test_that_saved_results_are_what_pandas_and_others_read(folder: Path) -> None:
    import pandas as pd

    expected = figures(harbour(), "base")
    frame = pd.read_excel(folder / "harbour.xlsx", sheet_name="Ranking", header=None, engine="openpyxl")
    layout = plan(harbour(), True)
    rows = frame.iloc[RANKING_FIRST - 1 : RANKING_FIRST - 1 + layout.n_options]
    ranks = [expected.rank(i) for i in range(layout.n_options)]
    assert list(rows[RANK - 1]) == ranks
    ranked = [i for i, rank in enumerate(ranks) if rank != "–"]
    assert [rows.iloc[i][TOTAL - 1] for i in ranked] == pytest.approx(expected.result.totals[ranked])


def test_that_the_groups_of_every_level_add_up(folder: Path) -> None:
    layout, cells = plan(harbour(), True), cells_of(folder / "harbour.xlsx")
    shares = {branch.name: cells[f"Weights!{cell(branch.row, SHARE)}"] for branch in layout.branches}
    points = sum(harbour().working.points.values())
    wanted = {"Value": 35, "Money & work": 140, "People": 97.5, "Quiet": 35}
    assert shares == pytest.approx({name: part / points for name, part in wanted.items()})
    quiet = next(branch for branch in layout.branches if branch.name == "Quiet")
    assert cells[f"Weights!{cell(quiet.row, WITHIN)}"] == pytest.approx(35 / 97.5)
    assert cells[f"Weights!{cell(layout.total_row, POINTS)}"] == points
    for i in range(layout.n_options):
        parts = [cells[f"Ranking!{cell(RANKING_FIRST + i, column)}"] for column in group_columns(layout)]
        assert sum(parts) == pytest.approx(figures(harbour(), "base").result.totals[i])


def test_that_an_unknown_value_is_a_dash_and_never_zero(folder: Path) -> None:
    layout, cells = plan(harbour(), True), cells_of(folder / "harbour.xlsx")
    air = next(leaf.column for leaf in layout.leaves if leaf.criterion.key == "air")
    dome = [option.key for option in harbour().options].index("dome")
    assert cells[f"Values!{cell(VALUES_FIRST + dome, air)}"] == "–"
    assert cells[f"Ranking!{cell(RANKING_FIRST + dome, RANK)}"] == "–"
    assert f"Scores!{cell(9 + dome, air)}" not in cells


def test_that_names_stand_for_cells(folder: Path) -> None:
    with zipfile.ZipFile(folder / "harbour.xlsx") as archive:
        names = re.findall(r'<definedName name="([^"]+)"', archive.read("xl/workbook.xml").decode())
    wanted = {"points_cost", "share_cost", "worst_cost", "best_cost", "shares", "all_points", "tolerance",
              "tie_width", "totals", "ranks", "totals_2", "ranks_3", "bend_jobs",
              "levels_from_cost"}  # fmt: skip
    assert wanted <= set(names)
    own = [name.casefold() for name in names if not name.startswith("_xlnm")]
    assert len(own) == len(set(own))


@given(st.lists(st.text(max_size=5), unique=True, max_size=8))
def test_that_names_differ_ignoring_case(keys: list[str]) -> None:
    suffixes = [suffix.casefold() for suffix in name_suffixes(keys).values()]
    assert len(set(suffixes)) == len(keys)
    assert all(re.fullmatch(r"\w*", suffix, re.ASCII) for suffix in suffixes)


@pytest.mark.parametrize(
    ("totals", "told"),
    [
        ((80.0, 20.0), "Pier leads by 60.0 points."),
        ((50.0, 49.99), "Pier leads by less than 0.1 points."),
        ((50.0, 50.0), "2 options share the first place: Pier is one of them."),
        ((50.0, None), "Pier is the only option that is ranked."),
        ((None, None), "No option can be ranked in this scenario."),
    ],
)
def test_that_the_headline_says_who_leads(totals: tuple[float | None, float | None], told: str) -> None:
    calm = Criterion("calm", "Calm", "root", Scale("", 0, 100, "max"))
    option_set, given = harbour(), dict(zip(("pier", "park"), totals, strict=True))
    small = replace(
        option_set,
        criteria=(calm,),
        options=option_set.options[:2],
        working=replace(option_set.working, base=None, points={"calm": 1.0}, remembered={}),
        weightings=(),
        view=View("base"),
        scores={"base": {option: {"calm": exactly(t)} for option, t in given.items() if t is not None}},
        preconditions={},
    )
    assert figures(small, "base").headline() == told


@pytest.mark.parametrize(
    ("figure", "shown"),
    [(0.05, "0.1"), (0.25, "0.3"), (2.45, "2.5"), (59.34, "59.3"), (-0.02, "0.0"), (7, "7.0")],
)
def test_that_halves_are_rounded_as_spreadsheets_do(figure: float, shown: str) -> None:
    assert rounded(figure) == shown


def test_that_value_functions_are_told_in_words() -> None:
    words = {criterion.key: function_words(criterion.scale) for criterion in harbour().criteria}
    assert words == {"cost": "by points", "jobs": "curved", "air": "curved", "noise": "curved",
                     "years": "straight", "same": "constant", "calm": "straight"}  # fmt: skip
    assert function_words(Scale("", 0, 10, "max", Exponential(5.0))) == "straight"
    assert 0 < bend(harbour().criterion("noise").scale) < 1e-3 < bend(harbour().criterion("air").scale)


def test_that_the_series_for_a_slight_bend_is_exact() -> None:
    z, a = np.linspace(0, 1, 101), 1e-3
    wave = z * (1 - z)
    series = z + a * wave / 2 + a**2 * wave * (1 - 2 * z) / 12 - a**3 * wave**2 / 24
    assert series == pytest.approx(np.expm1(-a * z) / np.expm1(-a), abs=1e-14)


def test_that_many_reasons_become_notes_up_to_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbooks.live_scores.MOST_NOTES", 3)
    issues = write_live_workbook(load_catalogue("russia-dprk"), tmp_path / "few.xlsx")
    assert [issue.code for issue in issues] == ["notes"]


def test_that_text_too_long_for_a_cell_is_cut_and_told(tmp_path: Path) -> None:
    long = replace(harbour(), criteria=(replace(harbour().criteria[0], definition="word " * 8000),
                                        *harbour().criteria[1:]))  # fmt: skip
    (issue,) = write_live_workbook(long, tmp_path / "long.xlsx")
    assert (issue.code, issue.where) == ("cut", "definition of “Cost”")


def test_that_the_formulas_in_the_guide_are_those_in_the_workbook(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "live-workbook.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| [\w ,]+ \| `=(.+)` \|$", page, re.MULTILINE)
    write_live_workbook(load_catalogue("russia-dprk"), tmp_path / "case.xlsx")
    assert len(told) == 5
    assert set(told) <= set(formulas(tmp_path / "case.xlsx"))
