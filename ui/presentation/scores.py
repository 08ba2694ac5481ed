"""The matrix of scores: what each cell shows, what a filter leaves of it, and where words are found."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from criteria.inheritance import lineage
from criteria.optionset import OptionSet
from criteria.scenarios import ScoreRows
from criteria.scores import UNKNOWN, Score
from evaluator.arrays import BoolArray
from evaluator.problem import Problem
from ui import text
from ui.computing.evaluation import Evaluation
from ui.presentation.names import scenario_forms
from ui.text import Forms
from ui.translation import counted, translator

tr = translator("Scores")

ALL, FACTS, JUDGEMENTS, UNKNOWNS, OUTSIDE, OWN, INHERITED = (
    "all", "facts", "judgements", "unknown", "outside", "own", "inherited",
)  # fmt: skip
EVERY_FAMILY = ""


@dataclass(frozen=True, slots=True, eq=False)
class ScoreGrid:
    """The scores of a scenario by option and criterion, with what the engine makes of them.

    `facts` and `unknown` tell the kind; `own` says which the scenario lists itself, `outside` which reach
    beyond their scale.
    """

    option_set: OptionSet
    problem: Problem
    scores: tuple[tuple[Score, ...], ...]
    facts: BoolArray
    unknown: BoolArray
    own: BoolArray
    outside: BoolArray

    @property
    def scenario(self) -> str:
        return self.option_set.view.scenario

    @property
    def can_inherit(self) -> bool:
        return self.option_set.scenario(self.scenario).parent is not None

    def score(self, option: int, criterion: int) -> Score:
        return self.scores[option][criterion]


def score_grid(evaluation: Evaluation, before: ScoreGrid | None = None) -> ScoreGrid:
    """The grid of an evaluation; rows that are those of the grid before are taken from it."""
    option_set, problem = evaluation.option_set, evaluation.problem
    shape = problem.best.shape
    keys = [criterion.key for criterion in option_set.criteria]
    if before is None or not _same_shape(option_set, before.option_set):
        rows: list[tuple[Score, ...]] = [()] * shape[0]
        own, facts = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
        other = list(range(shape[0]))
    else:
        rows, own, facts = list(before.scores), before.own.copy(), before.facts.copy()
        other = _other_rows(option_set, before.option_set)
    layers = _layers(option_set)
    for at in other:
        key = option_set.options[at].key
        row: dict[str, Score] = {}
        for layer in reversed(layers):
            row.update(layer.get(key, {}))
        rows[at] = tuple([row.get(each, UNKNOWN) for each in keys])
        mine = layers[0].get(key, {})
        own[at] = [each in mine for each in keys]
        facts[at] = [score.kind == "fact" for score in rows[at]]
    unknown = np.isnan(problem.best)
    lowest = np.array([min(s.worst, s.best) for s in problem.scales])
    highest = np.array([max(s.worst, s.best) for s in problem.scales])
    outside = (problem.low < lowest) | (problem.high > highest)
    return ScoreGrid(option_set, problem, tuple(rows), facts & ~unknown, unknown, own, outside)


def _layers(option_set: OptionSet) -> list[ScoreRows]:
    """The rows that the scenario looked at lists, then those of what it inherits from."""
    return [option_set.scores.get(key, {}) for key in lineage(option_set, option_set.view.scenario)]


def _same_shape(now: OptionSet, then: OptionSet) -> bool:
    parts = ("options", "criteria", "scenarios")
    same = all(getattr(now, part) is getattr(then, part) for part in parts)
    return same and now.view.scenario == then.view.scenario


def _other_rows(now: OptionSet, then: OptionSet) -> list[int]:
    """The options with a row that is another object now."""
    pairs = [(a, b) for a, b in zip(_layers(now), _layers(then), strict=True) if a is not b]
    keys = [option.key for option in now.options]
    return [at for at, key in enumerate(keys) if any(a.get(key) is not b.get(key) for a, b in pairs)]


def matching(grid: ScoreGrid, kind: str) -> BoolArray:
    """Which cells are of a kind; all of them for `all`."""
    every = np.ones(grid.unknown.shape, dtype=bool)
    found: dict[str, BoolArray] = {
        ALL: every,
        FACTS: grid.facts,
        JUDGEMENTS: ~grid.facts & ~grid.unknown,
        UNKNOWNS: grid.unknown,
        OUTSIDE: grid.outside,
        OWN: grid.own,
        INHERITED: ~grid.own & ~grid.unknown,
    }
    return found[kind]


def shown(grid: ScoreGrid, family: str, kind: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Rows and columns that a filter leaves: options of the family, with at least one cell of the kind."""
    options = grid.option_set.options
    kin = np.array([family in (EVERY_FAMILY, option.family) for option in options], dtype=bool)
    cells = matching(grid, kind) & kin[:, None]
    if kind == ALL:
        return tuple(map(int, np.flatnonzero(kin))), tuple(range(cells.shape[1]))
    return tuple(map(int, np.flatnonzero(cells.any(axis=1)))), tuple(
        map(int, np.flatnonzero(cells.any(axis=0)))
    )


def found(
    grid: ScoreGrid, rows: tuple[int, ...], columns: tuple[int, ...], words: str
) -> tuple[tuple[int, int], ...]:
    """Cells that the words are found at, as option and criterion: names, codes, rationales."""
    wanted = " ".join(words.casefold().split())
    if not wanted or not rows or not columns:
        return ()
    options, criteria = grid.option_set.options, grid.option_set.criteria
    by_column = [
        (rows[0], c)
        for c in columns
        if any(wanted in name.casefold() for name in (criteria[c].name, criteria[c].short_name))
    ]
    hits = dict.fromkeys(by_column)
    for r in rows:
        option = options[r]
        if any(wanted in name.casefold() for name in (option.name, option.short_name, option.badge)):
            hits[r, columns[0]] = None
        hits.update(
            dict.fromkeys((r, c) for c in columns if wanted in grid.scores[r][c].rationale.casefold())
        )
    return tuple(hits)


def family_starts(option_set: OptionSet, rows: tuple[int, ...]) -> frozenset[int]:
    """Places in the rows where another family begins; none where families are mixed."""
    families = [option_set.options[row].family for row in rows]
    starts = [at for at in range(1, len(rows)) if families[at] != families[at - 1]]
    return frozenset(starts) if len(starts) < len(set(families)) else frozenset()


def figure_words(figure: float) -> str:
    """A score in short: at most four figures or whole, without zeros at the end."""
    size = abs(figure)
    decimals = 0 if size >= 100 else 1 if size >= 10 else 2
    rounded = round(figure, decimals)
    while decimals and round(rounded, decimals - 1) == rounded:
        decimals -= 1
    if rounded == 0 and figure:
        return text.plain(figure, 1)
    return text.number(rounded, decimals)


def range_words(score: Score) -> str:
    """50 (15–100), without a range 50, unknown."""
    if score.low is None or score.best is None or score.high is None:
        return tr("unknown")
    if score.low == score.high:
        return figure_words(score.best)
    ends = tr("{low} to {high}").format(low=figure_words(score.low), high=figure_words(score.high))
    return f"{figure_words(score.best)} ({ends})"


def kind_words(score: Score) -> str:
    if not score.known:
        return tr("Unknown")
    return tr("Fact") if score.kind == "fact" else tr("Judgement")


def summary(grid: ScoreGrid) -> Forms:
    """How large the matrix is, and what it is made of; long to short."""
    options, criteria = grid.unknown.shape
    name = scenario_forms(grid.option_set.scenario(grid.scenario))
    facts, unknown = int(grid.facts.sum()), int(grid.unknown.sum())
    size = tr("{options} × {criteria}").format(
        options=counted(options, tr, "1 option", "{count} options"),
        criteria=counted(criteria, tr, "1 criterion", "{count} criteria"),
    )
    made = tr("{cells}: {judgements} judgement, {facts} fact, {missing} missing").format(
        cells=counted(grid.unknown.size, tr, "1 cell", "{count} cells"),
        judgements=text.number(grid.unknown.size - facts - unknown),
        facts=text.number(facts),
        missing=text.number(unknown),
    )
    kinds = made.partition(": ")[2] or made
    where = tr("{options} × {criteria} in “{scenario}”: {kinds}.").format
    inside = [tr("{size} in “{scenario}”").format(size=size, scenario=each) for each in name]
    return (
        *(f"{each}. {made}." for each in inside),
        *(where(options=options, criteria=criteria, scenario=each, kinds=kinds) for each in name),
        f"{text.capitalised(made)}.",
        f"{size}.",
    )


def label(option_set: OptionSet, option: int, criterion: int) -> str:
    """What a cell is called in messages and undo steps: “B1, Turnover”."""
    item, column = option_set.options[option], option_set.criteria[criterion]
    return f"{item.badge}, {column.short_name or column.name}"
