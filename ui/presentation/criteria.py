"""What the Criteria page says: its rows and sentences, the value function, the questions to ask."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from criteria.checks import check
from criteria.edits.scales import stale_weightings
from criteria.edits.tree import walk
from criteria.inheritance import score
from criteria.losses import CriterionLosses
from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.tree import Criterion, members, root_of
from evaluator.values import Exponential, Linear, Piecewise, evaluate
from ui import text
from ui.charts.value_curve import ValueCurve, level_words
from ui.computing.evaluation import Evaluation
from ui.controls.chip import Tone
from ui.messages import sentence
from ui.panels.outline_row import OutlineRow
from ui.presentation.names import colours_of_groups, criterion_forms, group_forms, row_forms, short
from ui.presentation.options import listed
from ui.presentation.tracks import level_in_words
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, told, translator

tr = translator("Criteria")
GROUP = "group:"
_STEPS = 60
_ALIKE = 0.7
_OF_CRITERIA = (
    "constant-scale", "anchor-outside", "no-unit", "threshold-order", "veto-order", "no-gaussian",
    "outside-scale", "narrow-range", "double-counting", "flat-tree", "splitting-bias", "no-criteria",
)  # fmt: skip


def rows(option_set: OptionSet, theme: Theme) -> tuple[OutlineRow, ...]:
    colours = colours_of_groups(option_set, theme)
    inner = {group.key: group for group in option_set.groups}
    leaves = {criterion.key: criterion for criterion in option_set.criteria}
    made = []
    for kind, key, depth in walk(option_set):
        if kind == "group":
            count = len(members(key, option_set.criteria, option_set.groups))
            note = counted(count, tr, "1 criterion", "{count} criteria")
            names = group_forms(inner[key])
            made.append(OutlineRow(GROUP + key, names, True, depth, colour=colours.get(key), note=note))
        else:
            criterion = leaves[key]
            stale = bool(stale_weightings(option_set, key))
            made.append(
                OutlineRow(
                    key,
                    criterion_forms(criterion),
                    depth=depth,
                    note=tr("Weigh again") if stale else "",
                    tone=Tone.WARN if stale else None,
                    second=scale_words(criterion.scale),
                )
            )
    return tuple(made)


def scale_words(scale: Scale) -> str:
    """ "0 to 2 500 USD m, more is better"."""
    unit = (scale.unit_short or scale.unit) if scale.natural else ""
    low, high = sorted((scale.worst, scale.best))
    span = (
        tr("{low} to {high} {unit}").format(low=level_words(low), high=level_words(high), unit=unit).strip()
    )
    return f"{span}, {direction_words(scale)}"


def direction_words(scale: Scale) -> str:
    return tr("more is better") if scale.direction == "max" else tr("less is better")


def headline(option_set: OptionSet) -> Forms:
    count = len(option_set.criteria)
    if not count:
        return (tr("No criteria yet"),)
    root = root_of(option_set.groups).key
    tops = [group for group in option_set.groups if group.parent == root]
    criteria = counted(count, tr, "1 criterion", "{count} criteria")
    if not tops:
        return (tr("{criteria} in one list").format(criteria=criteria),)
    groups = counted(len(tops), tr, "1 group", "{count} groups")
    return (tr("{criteria} in {groups}").format(criteria=criteria, groups=groups),)


def subtitle(option_set: OptionSet) -> str:
    """Which criteria have points for another scale."""
    stale = [c for c in option_set.criteria if stale_weightings(option_set, c.key)]
    if not stale:
        return tr("Every weighting was given for the scales as they are.")
    names = listed([short(row_forms(criterion)) for criterion in stale[:3]])
    more = tr(" and {count} more").format(count=len(stale) - 3) if len(stale) > 3 else ""
    return tr("Changed since they were weighed: {names}{more}.").format(names=names, more=more)


def stale_words(option_set: OptionSet, key: str) -> str:
    """The weightings whose points are for another scale, or nothing."""
    stale = stale_weightings(option_set, key)
    if not stale:
        return ""
    names = listed([w.short_name or w.name for w in stale[:4]])
    if len(stale) > 4:
        names = tr("{names} and {count} more").format(names=names, count=len(stale) - 4)
    return tr("Weigh this swing again, or keep the points, in: {names}.").format(names=names)


def losses(lost: CriterionLosses) -> str:
    parts = [
        (lost.scores, counted(lost.scores, tr, "1 score", "{count} scores")),
        (
            lost.weightings,
            counted(lost.weightings, tr, "its points in 1 weighting", "its points in {count} weightings"),
        ),
        (lost.judgements, counted(lost.judgements, tr, "1 judgement", "{count} judgements")),
        (lost.anchors, counted(lost.anchors, tr, "1 described level", "{count} described levels")),
    ]
    told = [words for count, words in parts if count]
    if not told:
        return ""
    return tr("This also removes {things}. Undo brings everything back.").format(things=listed(told))


def value_curve(option_set: OptionSet, criterion: Criterion) -> ValueCurve:
    """The function of a criterion, with the levels that options have in the scenario shown."""
    scale = criterion.scale
    low, high = sorted((scale.worst, scale.best))
    levels = np.linspace(low, high, _STEPS + 1)
    knots: tuple[tuple[float, float], ...] = ()
    if isinstance(scale.function, Piecewise):
        levels = np.unique(np.concatenate([levels, [level for level, _ in scale.function.points]]))
        knots = scale.function.points[1:-1]
    elif isinstance(scale.function, Exponential):
        knots = ((scale.function.mid_level, 50.0),)
    values = evaluate(scale.value_scale(), levels)
    best = [
        score(option_set, option_set.view.scenario, o.key, criterion.key).best for o in option_set.options
    ]
    return ValueCurve(
        tuple((float(x), float(y)) for x, y in zip(levels, values, strict=True)),
        knots,
        low,
        high,
        _axis_words(scale.unit),
        tuple(level for level in best if level is not None),
    )


def _axis_words(unit: str) -> str:
    if not unit:
        return tr("Ticks are the options' scores")
    return tr("{unit}; ticks are the options' scores").format(unit=unit)


def amount(level: float, scale: Scale) -> str:
    """A level with the unit, where the scale has one."""
    return f"{level_words(level)} {scale.unit}".strip()


def curve_words(scale: Scale) -> str:
    """The function in one sentence."""
    if isinstance(scale.function, Linear):
        return tr("Every step on the scale is worth the same.")
    if isinstance(scale.function, Exponential):
        half = amount(scale.function.mid_level, scale)
        return tr("Half of the value is reached at {level}.").format(level=half)
    told = [
        tr("{level} is worth {value}").format(level=level_words(level), value=text.total(value, 0))
        for level, value in scale.function.points[1:-1]
    ]
    return f"{text.capitalised(listed(told))}." if told else tr("Every step on the scale is worth the same.")


class Question(NamedTuple):
    """`topic` is the key that the answer is kept under."""

    topic: str
    title: str
    words: str


def questions() -> tuple[Question, ...]:
    """The seven checks of good criteria."""
    return (
        Question("Completeness", tr("Completeness"), tr("Is everything that matters to the decision here?")),
        Question(
            "Redundancy", tr("Redundancy"), tr("Could one be left out because it tells no options apart?")
        ),
        Question("Operationality", tr("Operationality"), tr("Can every option be scored on each of them?")),
        Question(
            "Preference independence",
            tr("Independence"),
            tr("Can you judge each one without knowing the scores on the others?"),
        ),
        Question(
            "Double counting",
            tr("Double counting"),
            tr("Of two options equal but for one criterion, would you still care about that one?"),
        ),
        Question("Size", tr("Size"), tr("Are there no more than the decision needs?")),
        Question(
            "Impacts over time", tr("Time"), tr("Do the scores say when effects come and how long they last?")
        ),
    )


def prompts(option_set: OptionSet) -> tuple[str, ...]:
    """What the program noticed about criteria, as sentences."""
    return tuple(
        f"{text.capitalised(sentence(issue))} {told(issue.mend)}".strip()
        for issue in check(option_set)
        if issue.code in _OF_CRITERIA
    )


def running_together(evaluation: Evaluation | None) -> tuple[str, ...]:
    """Pairs of criteria whose values run together or against each other here, the closest first."""
    if evaluation is None:
        return ()
    values = evaluation.problem.values
    known = values[~np.isnan(values).any(axis=1)]
    varies = np.flatnonzero(known.std(axis=0) > 0) if len(known) > 2 else np.array([], dtype=int)
    if len(varies) < 2:
        return ()
    alike = np.atleast_2d(np.corrcoef(known[:, varies], rowvar=False))
    pairs = [
        (float(alike[i, j]), int(varies[i]), int(varies[j]))
        for i in range(len(varies))
        for j in range(i + 1, len(varies))
        if abs(alike[i, j]) >= _ALIKE
    ]
    leaves = evaluation.option_set.criteria
    return tuple(
        tr("{first} and {second}: {correlation}").format(
            first=short(row_forms(leaves[i])),
            second=short(row_forms(leaves[j])),
            correlation=text.difference(part, 2),
        )
        for part, i, j in sorted(pairs, key=lambda pair: -abs(pair[0]))
    )


OPEN, CARE, NO_CARE, DEPENDS = "open", "care", "no_care", "depends"
_KEPT = {CARE: "would care", NO_CARE: "would not care", DEPENDS: "it depends"}
"""How an answer begins where it is kept: part of the document, so not translated."""


def probe_topic(criterion: str) -> str:
    """Where the answer for a criterion is kept."""
    return f"Double counting, {criterion}"


def probe_question(criterion: Criterion) -> str:
    scale = criterion.scale
    words = tr(
        "Two options are equal but for “{name}”: one is at worst ({worst}), the other at best ({best}). "
        "Would you care which you get?"
    )
    return words.format(
        name=criterion.name,
        worst=level_in_words(criterion, scale.worst),
        best=level_in_words(criterion, scale.best),
    )


def probe_words(kind: str, said: str) -> str:
    """An answer as it is kept; nothing when the question is open."""
    if kind == OPEN:
        return ""
    return f"{_KEPT[kind]}; {said}" if said else _KEPT[kind]


def probe_answer(kept: str) -> tuple[str, str]:
    """The kind of a kept answer, and what was said."""
    for kind, begin in _KEPT.items():
        if kept == begin or kept.startswith(f"{begin}; "):
            return kind, kept[len(begin) :].removeprefix("; ")
    return (DEPENDS, kept) if kept else (OPEN, "")


def advice(kind: str) -> str:
    """What could be done about an answer."""
    if kind == NO_CARE:
        return tr(
            "Then another criterion may say the same. Consider merging the two, or leaving this one out."
        )
    if kind == DEPENDS:
        return tr("Ask it the other way round, too. Consider merging the two, or asking for a minimum level.")
    return ""
