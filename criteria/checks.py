"""What is worth knowing about an option set that can be made: faults, warnings and guidance.

The guidance follows DCLG (2009), *Multi-criteria analysis: a manual*, sections 5.4 to 6.2: a baseline, no
double counting, no splitting bias, swings that the options make, a reason and a source for every score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from criteria.columns import differences, doubles
from criteria.inheritance import preconditions
from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.scores import Score
from criteria.tree import Criterion, members, top_groups
from criteria.weightings import Weighting, missing_points, stale_points
from criteria.words.told import Told, listed
from evaluator.thresholds import Threshold

_MANY_CRITERIA = 7


def check(option_set: OptionSet) -> tuple[Issue, ...]:
    """Every issue, errors first; the order within a severity is that of the set."""
    found = [issue for rule in _RULES for issue in rule(option_set)]
    rank = {"error": 0, "warning": 1, "note": 2}
    return tuple(sorted(found, key=lambda issue: rank[issue.severity]))


def _named(item: Criterion | Weighting) -> Told:
    if isinstance(item, Criterion):
        return Told("criterion “{name}”", name=item.name)
    return Told("weighting “{name}”", name=item.name)


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
        yield warning(
            "baselines",
            "options",
            Told("{count} baselines: {names}", count=len(baselines), names=listed(baselines)),
            "one at most",
            "Keep the mark on one of them.",
        )


def _scales(option_set: OptionSet) -> Iterator[Issue]:
    for criterion in option_set.criteria:
        scale, where = criterion.scale, _named(criterion)
        if scale.worst == scale.best:
            yield warning("constant-scale", where, Told("worst and best both {worst:g}", worst=scale.worst),
                          "two different levels", "Until then every option has value 0 here.")  # fmt: skip
        outside = [Told("{level:g}", level=a.level) for a in scale.anchors if not _within(scale, a.level)]
        if outside:
            yield warning(
                "anchor-outside",
                where,
                Told("described levels outside the scale: {names}", names=listed(outside)),
                Told("levels from {ends}", ends=_ends(scale)),
            )
        if not scale.unit.strip():
            yield note("no-unit", where, "no unit", "the unit that scores are in")


def _within(scale: Scale, level: float) -> bool:
    return min(scale.worst, scale.best) <= level <= max(scale.worst, scale.best)


def _ends(scale: Scale) -> Told:
    low, high = sorted((scale.worst, scale.best))
    return Told("{low:g} to {high:g}", low=low, high=high)


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
                    out.setdefault(key, []).append(
                        Told("{option} {level:g}", option=option.badge, level=level)
                    )
        for criterion in option_set.criteria:
            if criterion.key in out:
                yield warning(
                    "outside-scale",
                    Told(
                        "{criterion}, scenario “{scenario}”",
                        criterion=_named(criterion),
                        scenario=scenario.name,
                    ),
                    Told("scores outside the scale: {names}", names=listed(out[criterion.key])),
                    Told("scores from {ends}", ends=_ends(criterion.scale)),
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
            yield warning(
                "nothing-available",
                Told("scenario “{scenario}”", scenario=scenario.name),
                "no available option",
                "one at least",
                "Nothing is ranked here unless you ask for all.",
            )


def _tree(option_set: OptionSet) -> Iterator[Issue]:
    """Group sizes: what is split finer tends to be weighed more."""
    tops = top_groups(option_set.criteria, option_set.groups)
    if len(tops) < 2:
        if len(option_set.criteria) > _MANY_CRITERIA:
            yield note(
                "flat-tree",
                "criteria",
                Told("{count} criteria in one group", count=len(option_set.criteria)),
                "groups of criteria",
                "Group them, and compare group with group.",
            )
        return
    sizes = {group.name: len(members(group.key, option_set.criteria, option_set.groups)) for group in tops}
    largest, smallest = max(sizes, key=lambda n: sizes[n]), min(sizes, key=lambda n: sizes[n])
    if sizes[largest] >= 3 and sizes[largest] >= 2 * sizes[smallest]:
        found = Told(
            "{most} criteria under “{largest}”, {least} under “{smallest}”",
            most=sizes[largest],
            largest=largest,
            least=sizes[smallest],
            smallest=smallest,
        )
        yield note("splitting-bias", "criteria", found, "groups split about equally fine",
                   "A group split finer tends to get more weight. Compare the groups' shares.")  # fmt: skip


def _weightings(option_set: OptionSet) -> Iterator[Issue]:
    names = {criterion.key: criterion.name for criterion in option_set.criteria}
    for weighting in option_set.weightings:
        where = _named(weighting)
        missing = [names[key] for key in missing_points(weighting, option_set.criteria)]
        if missing:
            yield warning("partial-weighting", where, Told("no points for {names}", names=listed(missing)),
                          "points for every criterion", "It is not ranked until they are given.")  # fmt: skip
        stale = [names[key] for key in stale_points(weighting, option_set.criteria)]
        if stale:
            yield warning(
                "stale-points",
                where,
                Told("points for another unit or range: {names}", names=listed(stale)),
                "points for the scales as they are",
                "They still count. Weigh these swings again.",
            )
        if len(weighting.points) > 1 and len(set(weighting.points.values())) == 1:
            yield note("equal-points", where, "the same points for every criterion", "points that differ",
                       "Equal points are a judgement too. Say why.")  # fmt: skip
        if weighting.depends:
            told = [names[key] for key in weighting.depends]
            yield note(
                "dependence",
                where,
                Told("“it depends” for {names}", names=listed(told)),
                "points that always hold",
                "Merge the criteria concerned, or ask for a minimum level.",
            )
    illustrative = [w.name for w in option_set.weightings if w.illustrative]
    if illustrative:
        yield note(
            "illustrative",
            "weightings",
            Told("{count} illustrative: {names}", count=len(illustrative), names=listed(illustrative)),
            "weightings that stakeholders gave",
            "They stand until forms come back.",
        )


def _evidence(option_set: OptionSet) -> Iterator[Issue]:
    known = {source.key for source in option_set.sources} | {s.key for s in option_set.statements}
    every = [score for rows in option_set.scores.values() for row in rows.values() for score in row.values()]
    lost = sorted({key for key in _named_sources(option_set, every) if key not in known})
    if lost:
        yield warning(
            "unknown-source",
            "sources",
            Told("{count} named but not there: {names}", count=len(lost), names=listed(lost)),
            "the key of a source or statement",
        )
    silent = sum(1 for score in every if score.known and not score.rationale.strip())
    if silent:
        yield note(
            "no-reason",
            "scores",
            Told("{silent} of {all} without a reason", silent=silent, all=len(every)),
            "a reason each",
        )
    bare = sum(
        1 for score in every if score.kind == "fact" and not (score.sources or score.rationale.strip())
    )
    if bare:
        yield note("bare-fact", "scores", Told("{bare} called a fact without source or reason", bare=bare),
                   "a source, a reason, or “judgement”")  # fmt: skip


def _named_sources(option_set: OptionSet, scores: list[Score]) -> Iterator[str]:
    for score in scores:
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
    differences,
    doubles,
    _tree,
    _weightings,
    _evidence,
)
