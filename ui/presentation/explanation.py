"""Why an option ranks where it does, what would make it first, and what it rests on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from criteria.edits.weights import set_points, set_share, working_of
from criteria.inheritance import precondition, score_row
from criteria.optionset import OptionSet
from criteria.sources import Source
from evaluator.arrays import FloatArray
from evaluator.explanation.weight_changes import JointChange, SingleChange, differences, single_changes
from evaluator.weighting.swing import shares, with_points, with_share
from ui import text
from ui.charts.differences import Difference, Differences
from ui.computing.effort import scans
from ui.computing.evaluation import Evaluation
from ui.methods import method_name
from ui.presentation.faces.face import face_of
from ui.presentation.names import colours_of_options, row_forms, short
from ui.presentation.ranking import availability_words
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("Explanation")
ALL = 1 - 1e-9
"""From this share on no number of points says it: the others have none."""
NEAR = 1e-6
"""Points this close to whole ones are whole."""
INSIDE = (1e-6, 1e-3, 0.02, 0.5)
"""How far within a stretch of a track, as a part of it, a weight is tried: its ends are not exact."""


@dataclass(frozen=True, slots=True)
class Step:
    """One weight to move: its points and share now and then; no points give the whole weight."""

    criterion: str
    names: Forms
    points_before: float
    points_after: float | None
    share_before: float
    share_after: float

    @property
    def name(self) -> str:
        return short(self.names)

    def words(self) -> Forms:
        """What moves, long and short."""
        shares = {"p": text.share(self.share_before), "q": text.share(self.share_after)}
        if self.points_after is None:
            return (tr("All of the weight  ({p} → {q})").format(**shares), f"{shares['p']} → {shares['q']}")
        decimals = 0 if round(self.points_after) != round(self.points_before) else 1
        points = {
            "a": text.number(self.points_before, decimals),
            "b": text.number(self.points_after, decimals),
        }
        return (
            tr("{a} → {b} points  ({p} → {q})").format(**points, **shares),
            "{a} → {b}  ({p} → {q})".format(**points, **shares),
        )

    def tried(self, option_set: OptionSet) -> OptionSet:
        """The set with this weight moved."""
        if self.points_after is None:
            return set_share(option_set, self.criterion, 1.0)
        return set_points(option_set, self.criterion, self.points_after)


@dataclass(frozen=True, slots=True)
class Note:
    """One source behind a score, and the criteria it bears on."""

    source: Source
    criteria: tuple[str, ...]


def rival_of(evaluation: Evaluation, option: int) -> int | None:
    """Whom to compare with: the leader, or for the leader the runner-up."""
    others = [int(i) for i in evaluation.order if int(i) != option]
    return others[0] if others else None


def why_title(evaluation: Evaluation, option: int) -> str:
    rank = int(evaluation.result.ranks[option])
    rival = rival_of(evaluation, option)
    if rank == 0 or rival is None:
        return tr("Against the leader")
    if rank == 1 and int(evaluation.result.ranks[rival]) == 1:
        return tr("Why it shares the first place")
    if rank == 1:
        return tr("Why 1st and not 2nd")
    return tr("Why {place} and not 1st").format(place=text.ordinal(rank))


def differences_data(
    evaluation: Evaluation, option: int, rival: int, theme: Theme, each_side: int
) -> Differences | None:
    """What each criterion adds to the lead; None for a method whose figure is no sum over them."""
    option_set, face = evaluation.option_set, face_of(evaluation.basis)
    colours = colours_of_options(option_set, theme)
    parts = face.differences(evaluation, option, rival)
    if parts is None:
        return None
    items = tuple(
        Difference(c.key, row_forms(c), float(part))
        for c, part in zip(option_set.criteria, parts, strict=True)
    )
    return Differences(
        items,
        option_set.options[option].badge,
        colours[option],
        option_set.options[rival].badge,
        colours[rival],
        each_side,
        face.difference_decimals,
    )


def steps_to_first(evaluation: Evaluation, option: int, most: int = 3) -> tuple[Step, ...]:
    """The single weights whose move puts an option first, smallest first, rounded so that it really is."""
    if evaluation.basis.is_additive:
        changes = single_changes(evaluation.paths, evaluation.points, evaluation.contenders, option)[:most]
    else:
        changes = tuple(islice(_changes_on_tracks(evaluation, option), most))
    return tuple(_step(evaluation, change, option) for change in changes)


def why_no_steps(evaluation: Evaluation) -> str:
    """Why there is no single weight to move: that none does it, or that they were not looked for."""
    if evaluation.tracks:
        return tr("No single weight does it.")
    if scans(evaluation.basis):
        return tr("Looking for them…")
    words = tr("Not looked for: {method} would have to rank again at every weight.")
    return words.format(method=method_name(evaluation.basis.method.key))


def _changes_on_tracks(evaluation: Evaluation, option: int) -> Iterator[SingleChange]:
    """The nearest stretch of each track on which the option leads, by nearness; checked by ranking there."""
    now = evaluation.paths.current
    nearest: list[tuple[float, int, tuple[float, float]]] = []
    for criterion, track in enumerate(evaluation.tracks):
        spans = [
            (float(track.breaks[i]), float(track.breaks[i + 1]))
            for i, winner in enumerate(track.winners)
            if int(winner) == option
        ]
        if spans and not evaluation.points.locked[criterion]:
            away = [max(start - now[criterion], now[criterion] - end, 0.0) for start, end in spans]
            least = min(away)
            nearest.append((least, criterion, spans[away.index(least)]))
    for _, criterion, (start, end) in sorted(nearest):
        for inside in INSIDE:
            share = start + inside * (end - start)
            if now[criterion] > start:
                share = end - inside * (end - start)
            moved = with_share(evaluation.points, criterion, share)
            if evaluation.basis.rank(shares(moved.points)).ranks[option] == 1:
                yield SingleChange(criterion, share, float(moved.points[criterion]))
                break


def _step(evaluation: Evaluation, change: SingleChange, option: int) -> Step:
    criterion = evaluation.option_set.criteria[change.criterion]
    before = float(evaluation.points.points[change.criterion])
    after: float | None = None
    share = 1.0
    if change.share < ALL:
        after = _whole_if_enough(evaluation, change.criterion, before, change.points, option)
        moved = with_points(evaluation.points, change.criterion, after).points
        after, share = float(moved[change.criterion]), float(moved[change.criterion] / moved.sum())
    now = float(evaluation.shares[change.criterion])
    return Step(criterion.key, row_forms(criterion), before, after, now, share)


def _whole_if_enough(
    evaluation: Evaluation, criterion: int, before: float, exact: float, option: int
) -> float:
    """Whole points just past the flip when they put the option first, else the exact ones."""
    whole = float(math.ceil(exact - NEAR) if exact > before else math.floor(exact + NEAR))
    key = evaluation.option_set.criteria[criterion].key
    if whole < 0 or whole == before:
        return exact
    tried = working_of(set_points(evaluation.option_set, key, whole))
    return whole if evaluation.basis.rank(shares(tried.points)).ranks[option] == 1 else exact


def joint_words(evaluation: Evaluation, change: JointChange) -> str:
    """What moves jointly, or why nothing helps."""
    if not change.possible:
        return _impossible_words(evaluation, change)
    before: FloatArray = evaluation.shares
    delta = change.shares - before
    names = [short(row_forms(c)) for c in evaluation.option_set.criteria]
    givers = [i for i in np.argsort(delta) if delta[i] < -1e-9]
    takers = [i for i in np.argsort(-delta) if delta[i] > 1e-9]
    if not givers or not takers:
        return ""
    return tr("{givers} → {takers}").format(
        givers=_listed([names[i] for i in givers]), takers=_listed([names[i] for i in takers])
    )


def _impossible_words(evaluation: Evaluation, change: JointChange) -> str:
    certificate = change.certificate
    if certificate is None:
        return ""
    options = evaluation.option_set.options
    parts = [(float(part), options[i].badge) for i, part in enumerate(certificate.weights) if part > 0.005]
    if len(parts) == 1:
        words = tr("Whatever the free weights, {code} stays ahead by at least {margin} points.")
        return words.format(code=parts[0][1], margin=text.total(certificate.margin))
    codes = _listed([code for _, code in sorted(parts, reverse=True)])
    words = tr("Whatever the free weights, one of {codes} stays ahead by at least {margin} points.")
    return words.format(codes=codes, margin=text.total(certificate.margin))


def _listed(names: list[str]) -> str:
    if len(names) > 3:
        return tr("{names} and {count} more").format(names=", ".join(names[:2]), count=len(names) - 2)
    return ", ".join(names)


def place_words(evaluation: Evaluation, option: int) -> str:
    """ "Bilateral · 2nd of 11", or why it has no place."""
    option_set = evaluation.option_set
    item = option_set.options[option]
    family = option_set.family(item.family) if item.family else None
    family_name = "" if family is None else family.short_name or family.name
    ranked = int(evaluation.contenders.sum())
    rank = int(evaluation.result.ranks[option])
    if rank:
        place = tr("{place} of {count}").format(place=text.ordinal(rank), count=ranked)
    elif evaluation.problem.ranked[option]:
        ends = int(evaluation.result.rank_low[option]), int(evaluation.result.rank_high[option])
        place = tr("between {best} and {worst}").format(
            best=text.ordinal(ends[0]), worst=text.ordinal(ends[1])
        )
    else:
        place = tr("not ranked")
    return " · ".join(filter(None, (family_name, place)))


def total_words(evaluation: Evaluation, option: int) -> str:
    """ "59.1 (56–62)": the figure with its 5th to 95th percentile."""
    result, face = evaluation.result, face_of(evaluation.basis)
    if not result.known[option]:
        return face.told(float(result.total_low[option]), float(result.total_high[option]))
    total = face.figure(float(result.totals[option]))
    is_counted = evaluation.chances is not None and not evaluation.chances_behind and face.has_whiskers
    if evaluation.chances is None or not is_counted or not evaluation.problem.ranked[option]:
        return total
    low, high = float(evaluation.chances.low[option]), float(evaluation.chances.high[option])
    return f"{total}  ({face.between(low, high)})"


def availability_of(evaluation: Evaluation, option: int) -> tuple[str, str]:
    """The availability's key and words."""
    option_set = evaluation.option_set
    held = precondition(option_set, option_set.view.scenario, option_set.options[option].key)
    return held.availability, availability_words(held.availability)


def requirements(evaluation: Evaluation, option: int) -> tuple[str, ...]:
    option_set = evaluation.option_set
    item = option_set.options[option]
    held = precondition(option_set, option_set.view.scenario, item.key)
    return tuple(text.capitalised(words) for words in (*held.requires, *item.general_preconditions))


def notes_behind(evaluation: Evaluation, option: int, rival: int | None) -> tuple[Note, ...]:
    """Sources of the option's scores, those on the criteria that decide most first, each once."""
    option_set = evaluation.option_set
    key = option_set.options[option].key
    row = score_row(option_set, option_set.view.scenario, key)
    known = {source.key: source for source in option_set.sources}
    bearing: dict[str, list[str]] = {}
    for criterion in _decisive(evaluation, option, rival):
        for source in row[option_set.criteria[criterion].key].sources:
            if source in known:
                bearing.setdefault(source, []).append(short(row_forms(option_set.criteria[criterion])))
    return tuple(Note(known[source], tuple(names)) for source, names in bearing.items())


def _decisive(evaluation: Evaluation, option: int, rival: int | None) -> Iterator[int]:
    values, weights = evaluation.problem.values, evaluation.shares
    if rival is None:
        size = np.nan_to_num(values[option], nan=50.0) * weights
    else:
        size = np.abs(differences(values, weights, option, rival))
    yield from (int(i) for i in np.argsort(-size, kind="stable"))
