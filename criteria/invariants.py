"""What must hold in every option set; each rule is checked again only when a part it reads has changed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from criteria.issues import Issue, error
from criteria.scores import Score
from criteria.words.told import Told, as_told

if TYPE_CHECKING:
    from criteria.optionset import OptionSet
    from criteria.scenarios import ScoreRows
    from criteria.tree import Criterion


class Keyed(Protocol):
    @property
    def key(self) -> str: ...


class Named(Keyed, Protocol):
    @property
    def name(self) -> str: ...


def breaches(now: OptionSet, before: OptionSet | None) -> list[Issue]:
    """Every broken invariant; later rules rely on keys that earlier ones found sound."""
    for rules in (_STRUCTURE, _CONTENT):
        found = [issue for parts, rule in rules if _changed(parts, now, before) for issue in rule(now)]
        if found:
            return found
    return list(_score_breaches(now, before))


def _changed(parts: Iterable[str], now: OptionSet, before: OptionSet | None) -> bool:
    return before is None or any(getattr(now, part) is not getattr(before, part) for part in parts)


def _unique_keys(what: str, items: Iterable[Keyed]) -> Iterator[Issue]:
    for key, count in Counter(item.key for item in items).items():
        if count > 1:
            yield error(
                "duplicate-key",
                what,
                Told("the key “{key}” {count} times", key=key, count=count),
                "every key once",
            )
        if not key:
            yield error("empty-key", what, "an empty key", "a key for every item")


def _unique(what: str, items: Iterable[Named]) -> Iterator[Issue]:
    rows = list(items)
    yield from _unique_keys(what, rows)
    for name, count in Counter(item.name.strip().casefold() for item in rows).items():
        if not name:
            yield error("empty-name", what, "an empty name", "a name for every item", "Give it a name.")
        elif count > 1:
            shown = next(item.name for item in rows if item.name.strip().casefold() == name)
            yield error(
                "duplicate-name",
                what,
                Told("the name “{shown}” {count} times", shown=shown, count=count),
                "every name once, ignoring case",
                "Rename one of them.",
            )


def _unknown_keys(where: str, used: Iterable[str | None], known: Iterable[str], what: str) -> Iterator[Issue]:
    there = set(known)
    for key in dict.fromkeys(used):
        if key is not None and key not in there:
            yield error("unknown-key", where, f"“{key}”", Told("the key of {what}", what=as_told(what)))


def _keys(items: Iterable[Keyed]) -> set[str]:
    return {item.key for item in items}


def _names(now: OptionSet) -> Iterator[Issue]:
    if not now.name.strip():
        yield error("empty-name", "option set", "an empty name", "a name", "Give the option set a name.")
    yield from _unique("options", now.options)
    yield from _unique("families", now.families)
    yield from _unique("criteria", now.criteria)
    yield from _unique("groups", now.groups)
    yield from _unique("scenarios", now.scenarios)
    yield from _unique("stakeholders", now.stakeholders)
    yield from _unique("weightings", now.weightings)
    yield from _unique("snapshots", now.snapshots)
    yield from _unique("series", now.series)
    yield from _unique_keys("sources", now.sources)
    yield from _unique_keys("statements", now.statements)
    yield from _unique_keys("disagreements", now.disagreements)


def _tree(now: OptionSet) -> Iterator[Issue]:
    roots = [group.key for group in now.groups if group.parent is None]
    if len(roots) != 1:
        yield error(
            "root",
            "groups",
            Told("{count} groups without a parent", count=len(roots)),
            "exactly one, the root",
        )
    yield from _unknown_keys("groups", (g.parent for g in now.groups), _keys(now.groups), "a group")
    yield from _cycles("groups", {g.key: g.parent for g in now.groups})
    yield from _unknown_keys("criteria", (c.group for c in now.criteria), _keys(now.groups), "a group")


def _cycles(where: str, parents: Mapping[str, str | None]) -> Iterator[Issue]:
    for key in parents:
        seen = {key}
        at = parents.get(key)
        while at is not None and at not in seen:
            seen.add(at)
            at = parents.get(at)
        if at is not None:
            yield error("cycle", where, Told("“{key}” inherits from itself", key=key), "no cycles",
                        "Choose another parent.")  # fmt: skip
            return


def _scenarios(now: OptionSet) -> Iterator[Issue]:
    keys = _keys(now.scenarios)
    if not keys:
        yield error("no-scenario", "scenarios", "none", "at least one scenario")
    yield from _unknown_keys("scenarios", (s.parent for s in now.scenarios), keys, "a scenario")
    yield from _cycles("scenarios", {s.key: s.parent for s in now.scenarios})
    for scenario in now.scenarios:
        given = scenario.plausibility
        if given is not None and not 0 <= given < math.inf:
            yield error(
                "plausibility",
                Told("scenario “{scenario}”", scenario=scenario.name),
                Told("a plausibility of {given:g}", given=given),
                "a finite number from 0",
            )


def _families(now: OptionSet) -> Iterator[Issue]:
    yield from _unknown_keys("options", (o.family for o in now.options), _keys(now.families), "a family")


def _option_notes(now: OptionSet) -> Iterator[Issue]:
    options = _keys(now.options)
    for scenario in now.scenarios:
        yield from _unknown_keys(
            Told("notes of “{scenario}”", scenario=scenario.name), scenario.option_notes, options, "an option"
        )


def _developments(now: OptionSet) -> Iterator[Issue]:
    used = (development.scenario for development in now.developments)
    yield from _unknown_keys("developments", used, _keys(now.scenarios), "a scenario")


def _scales(now: OptionSet) -> Iterator[Issue]:
    for criterion in now.criteria:
        where, scale = Told("criterion “{criterion}”", criterion=criterion.name), criterion.scale
        if (scale.best - scale.worst) * (1 if scale.direction == "max" else -1) < 0:
            yield error(
                "direction",
                where,
                Told(
                    "“{direction}” from worst {worst:g} to best {best:g}",
                    direction=scale.direction,
                    worst=scale.worst,
                    best=scale.best,
                ),
                "max when best is the larger, min when it is the smaller",
                "Swap worst and best, or turn the direction.",
            )
        for anchor in scale.anchors:
            if not math.isfinite(anchor.level):
                yield error(
                    "anchor", where, Told("an anchor at {level:g}", level=anchor.level), "a finite level"
                )
        yield from _thresholds(where, criterion)


def _thresholds(where: str, criterion: Criterion) -> Iterator[Issue]:
    given = criterion.thresholds
    for name, threshold in (
        (Told("indifference"), given.indifference),
        (Told("preference"), given.preference),
        (Told("veto"), given.veto),
    ):
        if threshold is not None and not (math.isfinite(threshold.amount) and threshold.amount >= 0):
            yield error(
                "threshold",
                where,
                Told("{name} threshold {amount:g}", name=name, amount=threshold.amount),
                "a number from 0",
            )
    if given.gaussian is not None and not (math.isfinite(given.gaussian) and given.gaussian > 0):
        yield error(
            "threshold",
            where,
            Told("Gaussian spread {gaussian:g}", gaussian=given.gaussian),
            "a number above 0",
        )


def _preconditions(now: OptionSet) -> Iterator[Issue]:
    yield from _unknown_keys("preconditions", now.preconditions, _keys(now.scenarios), "a scenario")
    options = _keys(now.options)
    for scenario, rows in now.preconditions.items():
        yield from _unknown_keys(
            Told("preconditions in {scenario}", scenario=scenario), rows, options, "an option"
        )


def _points(where: str, points: Mapping[str, float], criteria: set[str]) -> Iterator[Issue]:
    yield from _unknown_keys(where, points, criteria, "a criterion")
    for key, amount in points.items():
        if not (math.isfinite(amount) and amount >= 0):
            yield error(
                "points",
                Told("{where}, {key}", where=where, key=key),
                Told("{amount:g} points", amount=amount),
                "a number that is not negative",
            )


def _weightings(now: OptionSet) -> Iterator[Issue]:
    criteria, stakeholders = _keys(now.criteria), _keys(now.stakeholders)
    for weighting in now.weightings:
        where = Told("weighting “{weighting}”", weighting=weighting.name)
        yield from _points(where, weighting.points, criteria)
        for told in (weighting.fingerprints, weighting.reasons, weighting.confidence, weighting.depends):
            yield from _unknown_keys(where, told, criteria, "a criterion")
        yield from _unknown_keys(where, [weighting.stakeholder], stakeholders, "a stakeholder")
        if len(weighting.points) == len(criteria) and criteria and not any(weighting.points.values()):
            yield error("all-zero", where, "0 points for every criterion", "at least one above 0",
                        "Give 100 to the swing that matters most.")  # fmt: skip
    for stakeholder in now.stakeholders:
        if not (math.isfinite(stakeholder.actor_weight) and stakeholder.actor_weight >= 0):
            yield error("actor-weight", Told("stakeholder “{stakeholder}”", stakeholder=stakeholder.name),
                        f"{stakeholder.actor_weight:g}", "a number that is not negative")  # fmt: skip


def _working(now: OptionSet) -> Iterator[Issue]:
    criteria = _keys(now.criteria)
    yield from _points("working weights", now.working.points, criteria)
    yield from _points("remembered weights", now.working.remembered, criteria)
    yield from _unknown_keys("locks", now.working.locked, criteria, "a criterion")
    yield from _unknown_keys("working weights", [now.working.base], _keys(now.weightings), "a weighting")
    if set(now.working.points) != criteria:
        yield error(
            "working", "working weights", "points for some criteria only", "points for every criterion"
        )
    elif criteria and not any(now.working.points.values()):
        yield error("all-zero", "working weights", "0 points for every criterion", "at least one above 0",
                    "Give points to at least one criterion.")  # fmt: skip


def _view(now: OptionSet) -> Iterator[Issue]:
    yield from _unknown_keys("view", [now.view.scenario], _keys(now.scenarios), "a scenario")


def _snapshots(now: OptionSet) -> Iterator[Issue]:
    """A snapshot is a record: what it names may be gone, its figures must be figures."""
    for snapshot in now.snapshots:
        where = Told("snapshot “{snapshot}”", snapshot=snapshot.name)
        yield from _points(where, snapshot.points, set(snapshot.points))
        for option, standing in snapshot.standings.items():
            if not math.isfinite(standing.total):
                yield error(
                    "total",
                    Told("{where}, {option}", where=where, option=option),
                    Told("the total {total:g}", total=standing.total),
                    "a finite number",
                )


def _judgements(now: OptionSet) -> Iterator[Issue]:
    rows, where = now.judgements, "score judgements"
    yield from _unknown_keys(where, (j.stakeholder for j in rows), _keys(now.stakeholders), "a stakeholder")
    yield from _unknown_keys(where, (j.scenario for j in rows), _keys(now.scenarios), "a scenario")
    yield from _unknown_keys(where, (j.option for j in rows), _keys(now.options), "an option")
    yield from _unknown_keys(where, (j.criterion for j in rows), _keys(now.criteria), "a criterion")
    for j in rows:
        if not _in_order(j.low, j.best, j.high):
            yield _out_of_order(
                Told(
                    "judgement of {option} on {criterion} in {scenario}",
                    option=j.option,
                    criterion=j.criterion,
                    scenario=j.scenario,
                ),
                j.low,
                j.best,
                j.high,
            )


def _series(now: OptionSet) -> Iterator[Issue]:
    for series in now.series:
        for seen in series.observations:
            if seen.value is not None and not math.isfinite(seen.value):
                yield error(
                    "observation",
                    Told("series “{series}”, {period}", series=series.name, period=seen.period),
                    f"{seen.value:g}",
                    "a finite number, or nothing",
                )


def _identity(now: OptionSet) -> Iterator[Issue]:
    for part, key in (("key", now.key), ("lineage", now.lineage)):
        if not key:
            yield error("empty-key", "option set", Told("an empty {part}", part=part), "a key")
    if now.seed < 0:
        yield error("seed", "option set", Told("the seed {seed}", seed=now.seed), "a whole number from 0")


def _score_breaches(now: OptionSet, before: OptionSet | None) -> Iterator[Issue]:
    """Scores are many: a row or cell that the set before already held is not looked at again."""
    if not _changed(("scores", "options", "criteria", "scenarios"), now, before):
        return
    options, criteria = _keys(now.options), _keys(now.criteria)
    yield from _unknown_keys("scores", now.scores, _keys(now.scenarios), "a scenario")
    old_scores: Mapping[str, ScoreRows] = before.scores if before is not None else {}
    same_options = before is not None and _keys(before.options) <= options
    same_criteria = before is not None and _keys(before.criteria) <= criteria
    for scenario, rows in now.scores.items():
        old_rows = old_scores.get(scenario, {})
        if rows is not old_rows or not same_options:
            yield from _unknown_keys(
                Told("scores in {scenario}", scenario=scenario), rows, options, "an option"
            )
        if rows is old_rows and same_criteria:
            continue
        for option, row in rows.items():
            old_row = old_rows.get(option, {})
            if row is old_row and same_criteria:
                continue
            if not row.keys() <= criteria:
                yield from _unknown_keys(
                    Told("scores of {option} in {scenario}", option=option, scenario=scenario),
                    row,
                    criteria,
                    "a criterion",
                )
            for criterion, score in row.items():
                if score is not old_row.get(criterion) and not _sound(score):
                    yield _unsound(
                        Told(
                            "score of {option} on {criterion} in {scenario}",
                            option=option,
                            criterion=criterion,
                            scenario=scenario,
                        ),
                        score,
                    )


def _sound(score: Score) -> bool:
    low, best, high = score.low, score.best, score.high
    if low is None or best is None or high is None:
        return low is None and best is None and high is None
    return _in_order(low, best, high)


def _in_order(low: float, best: float, high: float) -> bool:
    return -math.inf < low <= best <= high < math.inf


def _unsound(where: str, score: Score) -> Issue:
    if score.low is None or score.best is None or score.high is None:
        return error("score", where, "some of low, best, high", "all three, or none when unknown")
    return _out_of_order(where, score.low, score.best, score.high)


def _out_of_order(where: str, low: float, best: float, high: float) -> Issue:
    return error(
        "score",
        where,
        Told("low {low:g}, best {best:g}, high {high:g}", low=low, best=best, high=high),
        "numbers in the order low, best, high",
    )


Rule = tuple[tuple[str, ...], Callable[["OptionSet"], Iterator[Issue]]]

_STRUCTURE: tuple[Rule, ...] = (
    (
        ("name", "options", "families", "criteria", "groups", "scenarios", "stakeholders", "weightings",
         "snapshots", "series", "sources", "statements", "disagreements"),
        _names,
    ),
    (("key", "lineage", "seed"), _identity),
    (("groups", "criteria"), _tree),
    (("scenarios",), _scenarios),
)  # fmt: skip
_CONTENT: tuple[Rule, ...] = (
    (("options", "families"), _families),
    (("preconditions", "scenarios", "options"), _preconditions),
    (("weightings", "criteria", "stakeholders"), _weightings),
    (("working", "criteria", "weightings"), _working),
    (("view", "scenarios"), _view),
    (("snapshots",), _snapshots),
    (("series",), _series),
    (("criteria",), _scales),
    (("scenarios", "options"), _option_notes),
    (("developments", "scenarios"), _developments),
    (("judgements", "stakeholders", "scenarios", "options", "criteria"), _judgements),
)
