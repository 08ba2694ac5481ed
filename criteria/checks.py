"""What is worth knowing about an option set that can be made: faults, warnings and guidance.

The guidance follows DCLG (2009), *Multi-criteria analysis: a manual*, sections 5.4 to 6.2: a baseline, no
double counting, no splitting bias, swings that the options make, a reason and a source for every score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import numpy as np

from criteria.formulation import formulate
from criteria.inheritance import preconditions
from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.scores import Score
from criteria.tree import Criterion, members, top_groups
from criteria.weightings import Weighting, missing_points, stale_points
from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem
from evaluator.thresholds import Threshold

_SHOWN = 3  # examples in one issue
_MANY_CRITERIA = 7
_FEW = 5  # options below which columns agree by chance
_NARROW = 0.2  # of a scale
_ALIKE = 0.95  # correlation of two columns of values


def check(option_set: OptionSet) -> tuple[Issue, ...]:
    """Every issue, errors first; the order within a severity is that of the set."""
    found = [issue for rule in _RULES for issue in rule(option_set)]
    rank = {"error": 0, "warning": 1, "note": 2}
    return tuple(sorted(found, key=lambda issue: rank[issue.severity]))


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _named(item: Criterion | Weighting) -> str:
    return f"{'criterion' if isinstance(item, Criterion) else 'weighting'} “{item.name}”"


def _content(option_set: OptionSet) -> Iterator[Issue]:
    if not option_set.options:
        yield error("no-options", "options", "none", "two options or more", "Add the options to compare.")
    elif len(option_set.options) == 1:
        yield warning("one-option", "options", "only one", "two options or more",
                      "Add what it is to be compared with.")  # fmt: skip
    if not option_set.criteria:
        yield error("no-criteria", "criteria", "none", "one criterion or more", "Add what matters.")


def _context(option_set: OptionSet) -> Iterator[Issue]:
    if not option_set.context.question.strip():
        yield note("no-question", "context", "no decision question", "the question that the set answers",
                   "Write it down before weighing.")  # fmt: skip


def _baseline(option_set: OptionSet) -> Iterator[Issue]:
    baselines = [option.name for option in option_set.options if option.baseline]
    if not baselines and option_set.options:
        yield note("no-baseline", "options", "no baseline", "one option that means doing nothing new",
                   "Mark one as the baseline, or add it.")  # fmt: skip
    if len(baselines) > 1:
        yield warning("baselines", "options", f"{len(baselines)} baselines: {_listed(baselines)}",
                      "one at most", "Keep the mark on one of them.")  # fmt: skip


def _scales(option_set: OptionSet) -> Iterator[Issue]:
    for criterion in option_set.criteria:
        scale, where = criterion.scale, _named(criterion)
        if scale.worst == scale.best:
            yield warning("constant-scale", where, f"worst and best both {scale.worst:g}",
                          "two different levels", "Until then every option has value 0 here.")  # fmt: skip
        outside = [f"{a.level:g}" for a in scale.anchors if not _within(scale, a.level)]
        if outside:
            yield warning("anchor-outside", where, f"described levels outside the scale: {_listed(outside)}",
                          f"levels from {_ends(scale)}")  # fmt: skip
        if not scale.unit.strip():
            yield note("no-unit", where, "no unit", "the unit that scores are in")


def _within(scale: Scale, level: float) -> bool:
    return min(scale.worst, scale.best) <= level <= max(scale.worst, scale.best)


def _ends(scale: Scale) -> str:
    return f"{min(scale.worst, scale.best):g} to {max(scale.worst, scale.best):g}"


def _thresholds(option_set: OptionSet) -> Iterator[Issue]:
    for criterion in option_set.criteria:
        given = criterion.thresholds
        if _reversed(given.indifference, given.preference):
            yield error("threshold-order", _named(criterion), "an indifference threshold above the "
                        "preference threshold", "indifference at most as large as preference")  # fmt: skip
        if _reversed(given.preference, given.veto):
            yield warning("veto-order", _named(criterion), "a veto threshold below the preference threshold",
                          "a veto at least as large as preference")  # fmt: skip
        if given.function == "gaussian" and given.gaussian is None:
            yield error("no-gaussian", _named(criterion), "the Gaussian function without its spread",
                        "the spread s", "Give s, or choose another function.")  # fmt: skip


def _reversed(smaller: Threshold | None, larger: Threshold | None) -> bool:
    if smaller is None or larger is None or smaller.percent != larger.percent:
        return False
    return smaller.amount > larger.amount


def _outside(option_set: OptionSet) -> Iterator[Issue]:
    """Scores outside their scale, in the scenario that lists them."""
    scales = {criterion.key: criterion for criterion in option_set.criteria}
    for scenario in option_set.scenarios:
        out: dict[str, list[str]] = {}
        for option in option_set.options:
            row = option_set.scores.get(scenario.key, {}).get(option.key, {})
            for key, score in row.items():
                level = _reach(scales[key].scale, score)
                if level is not None:
                    out.setdefault(key, []).append(f"{option.badge} {level:g}")
        for criterion in option_set.criteria:
            if criterion.key in out:
                yield warning(
                    "outside-scale",
                    f"{_named(criterion)}, scenario “{scenario.name}”",
                    f"scores outside the scale: {_listed(out[criterion.key])}",
                    f"scores from {_ends(criterion.scale)}",
                    "They count as the nearer end. Widen the scale, or mend the scores.",
                )


def _reach(scale: Scale, score: Score) -> float | None:
    """How far a score reaches outside its scale: the level that does, or nothing."""
    if score.low is None or score.best is None or score.high is None:
        return None
    return next((level for level in (score.best, score.low, score.high) if not _within(scale, level)), None)


def _availability(option_set: OptionSet) -> Iterator[Issue]:
    for scenario in option_set.scenarios:
        found = preconditions(option_set, scenario.key).values()
        if found and not any(each.available for each in found):
            yield warning("nothing-available", f"scenario “{scenario.name}”", "no available option",
                          "one at least", "Nothing is ranked here unless you ask for all.")  # fmt: skip


def _columns(option_set: OptionSet) -> Iterator[Issue]:
    """Unknown scores, constant columns and identical options, scenario by scenario."""
    if not option_set.options or not option_set.criteria:
        return
    narrow = dict.fromkeys((criterion.key for criterion in option_set.criteria), 0.0)
    for scenario in option_set.scenarios:
        problem = formulate(option_set, scenario.key)
        where = f"scenario “{scenario.name}”"
        yield from _unknown(option_set, problem, where)
        yield from _constant(option_set, problem, where)
        yield from _identical(option_set, problem, where)
        for key, spread in zip(narrow, _used(problem), strict=True):
            narrow[key] = max(narrow[key], spread)
    for criterion in option_set.criteria:
        used = narrow[criterion.key]
        if 0 < used < _NARROW:
            part = f"{used:.0%}" if used >= 0.01 else "less than 1%"
            yield note("narrow-range", _named(criterion), f"scores spread over {part} of the values",
                       "a scale that the options fill",
                       "Points are for the whole scale: say so when weighing, or narrow it.")  # fmt: skip


def _unknown(option_set: OptionSet, problem: Problem, where: str) -> Iterator[Issue]:
    places = np.argwhere(np.isnan(problem.best))
    if len(places):
        names = [f"{option_set.options[i].badge} on {option_set.criteria[j].name}" for i, j in places]
        found = f"unknown scores: {_listed(names)}"
        yield warning("unknown-score", where, found, "a score each",
                      "These options have no rank, only an interval.")  # fmt: skip


def _constant(option_set: OptionSet, problem: Problem, where: str) -> Iterator[Issue]:
    if problem.ranked.sum() < 2:
        return
    seen = problem.best[problem.ranked]
    constant = (seen == seen[0]).all(axis=0)
    names = [criterion.name for criterion, same in zip(option_set.criteria, constant, strict=True) if same]
    if names:
        yield note("constant-column", where, f"the same score for every available option: {_listed(names)}",
                   "options that differ", "These criteria do not change the ranking here.")  # fmt: skip


def _identical(option_set: OptionSet, problem: Problem, where: str) -> Iterator[Issue]:
    rows: dict[bytes, list[str]] = {}
    for option, low, best, high in zip(
        option_set.options, problem.low, problem.best, problem.high, strict=True
    ):
        if not np.isnan(best).any():
            rows.setdefault(low.tobytes() + best.tobytes() + high.tobytes(), []).append(option.badge)
    for badges in rows.values():
        if len(badges) > 1:
            yield note("identical-options", where, f"the same scores throughout: {_listed(badges)}",
                       "options that differ", "They tie.")  # fmt: skip


def _used(problem: Problem) -> list[float]:
    """The part of each scale's values between the worst and the best option."""
    if not problem.ranked.any():
        return [0.0] * problem.n_criteria
    seen = problem.values[problem.ranked]
    unknown = np.isnan(seen)
    spread = np.where(unknown, -np.inf, seen).max(axis=0) - np.where(unknown, np.inf, seen).min(axis=0)
    return [float(part) / 100 if np.isfinite(part) else 0.0 for part in spread]


def _doubles(option_set: OptionSet) -> Iterator[Issue]:
    """Criteria whose values run together in every scenario: a question to ask, never a verdict."""
    if len(option_set.options) < _FEW or len(option_set.criteria) < 2:
        return
    together: BoolArray | None = None
    for scenario in option_set.scenarios:
        values = formulate(option_set, scenario.key, include_unavailable=True).values
        alike: BoolArray = _correlation(values) >= _ALIKE
        together = alike if together is None else together & alike
    for i, j in combinations(range(len(option_set.criteria)), 2):
        if together is not None and together[i, j]:
            first, second = option_set.criteria[i], option_set.criteria[j]
            yield note("double-counting", f"criteria “{first.name}” and “{second.name}”",
                       "values that run together in every scenario", "criteria that say different things",
                       "Of two options equal but for one of them, would you care? If not, merge "
                       "them.")  # fmt: skip


def _correlation(values: FloatArray) -> FloatArray:
    """Correlation of every two columns over the options known throughout; 0 where a column is constant."""
    known = values[~np.isnan(values).any(axis=1)]
    m = values.shape[1]
    if len(known) < _FEW:
        return np.zeros((m, m))
    centred = known - known.mean(axis=0)
    norms = np.sqrt((centred**2).sum(axis=0))
    scaled = np.where(norms > 0, centred / np.where(norms > 0, norms, 1.0), 0.0)
    correlation: FloatArray = scaled.T @ scaled
    return correlation


def _tree(option_set: OptionSet) -> Iterator[Issue]:
    """Group sizes: what is split finer tends to be weighed more."""
    tops = top_groups(option_set.criteria, option_set.groups)
    if len(tops) < 2:
        if len(option_set.criteria) > _MANY_CRITERIA:
            yield note("flat-tree", "criteria", f"{len(option_set.criteria)} criteria in one group",
                       "groups of criteria", "Group them, and compare group with group.")  # fmt: skip
        return
    sizes = {group.name: len(members(group.key, option_set.criteria, option_set.groups)) for group in tops}
    largest, smallest = max(sizes, key=lambda n: sizes[n]), min(sizes, key=lambda n: sizes[n])
    if sizes[largest] >= 3 and sizes[largest] >= 2 * sizes[smallest]:
        found = f"{sizes[largest]} criteria under “{largest}”, {sizes[smallest]} under “{smallest}”"
        yield note("splitting-bias", "criteria", found, "groups split about equally fine",
                   "A group split finer tends to get more weight. Compare the groups' shares.")  # fmt: skip


def _weightings(option_set: OptionSet) -> Iterator[Issue]:
    names = {criterion.key: criterion.name for criterion in option_set.criteria}
    for weighting in option_set.weightings:
        where = _named(weighting)
        missing = [names[key] for key in missing_points(weighting, option_set.criteria)]
        if missing:
            yield warning("partial-weighting", where, f"no points for {_listed(missing)}",
                          "points for every criterion", "It is not ranked until they are given.")  # fmt: skip
        stale = [names[key] for key in stale_points(weighting, option_set.criteria)]
        if stale:
            yield warning("stale-points", where, f"points for another unit or range: {_listed(stale)}",
                          "points for the scales as they are",
                          "They still count. Weigh these swings again.")  # fmt: skip
        if len(weighting.points) > 1 and len(set(weighting.points.values())) == 1:
            yield note("equal-points", where, "the same points for every criterion", "points that differ",
                       "Equal points are a judgement too. Say why.")  # fmt: skip
        if weighting.depends:
            told = [names[key] for key in weighting.depends]
            yield note("dependence", where, f"“it depends” for {_listed(told)}", "points that always hold",
                       "Merge the criteria concerned, or ask for a minimum level.")  # fmt: skip
    illustrative = [w.name for w in option_set.weightings if w.illustrative]
    if illustrative:
        yield note("illustrative", "weightings", f"{len(illustrative)} illustrative: {_listed(illustrative)}",
                   "weightings that stakeholders gave", "They stand until forms come back.")  # fmt: skip


def _evidence(option_set: OptionSet) -> Iterator[Issue]:
    known = {source.key for source in option_set.sources} | {s.key for s in option_set.statements}
    listed = [score for rows in option_set.scores.values() for row in rows.values() for score in row.values()]
    lost = sorted({key for key in _named_sources(option_set, listed) if key not in known})
    if lost:
        yield warning("unknown-source", "sources", f"{len(lost)} named but not there: {_listed(lost)}",
                      "the key of a source or statement")  # fmt: skip
    silent = sum(1 for score in listed if score.known and not score.rationale.strip())
    if silent:
        yield note("no-reason", "scores", f"{silent} of {len(listed)} without a reason", "a reason each")
    bare = sum(
        1 for score in listed if score.kind == "fact" and not (score.sources or score.rationale.strip())
    )
    if bare:
        yield note("bare-fact", "scores", f"{bare} called a fact without source or reason",
                   "a source, a reason, or “judgement”")  # fmt: skip


def _named_sources(option_set: OptionSet, listed: list[Score]) -> Iterator[str]:
    for score in listed:
        yield from score.sources
    for rows in option_set.preconditions.values():
        for each in rows.values():
            yield from each.sources
    for option in option_set.options:
        yield from option.statements
        for items in option.dossier.values():
            for item in items:
                yield from (*item.sources, *item.statements)
    for criterion in option_set.criteria:
        yield from criterion.statements
    for weighting in option_set.weightings:
        yield from weighting.sources
    for disagreement in option_set.disagreements:
        yield from disagreement.sources
    for development in option_set.developments:
        yield from development.sources


_RULES: tuple[Callable[[OptionSet], Iterator[Issue]], ...] = (
    _content,
    _context,
    _baseline,
    _scales,
    _thresholds,
    _outside,
    _availability,
    _columns,
    _doubles,
    _tree,
    _weightings,
    _evidence,
)
