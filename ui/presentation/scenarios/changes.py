"""What changes between two scenarios: scores and what can start, the reasons, and what it does to ranks."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from criteria.futures.changes import ChangedPrecondition, ChangedScore, ScenarioChanges
from criteria.options import Precondition
from criteria.optionset import OptionSet
from criteria.scores import Score
from evaluator.methods.additive import AdditiveResult
from evaluator.ranking import order
from ui import text
from ui.charts import change_list, slopes
from ui.charts.change_list import Change, Changes
from ui.charts.slopes import Slope, Slopes
from ui.presentation.names import colours_of_options, criterion_forms, option_forms, scenario_forms
from ui.presentation.options import listed
from ui.presentation.ranking import availability_words
from ui.presentation.shown import MOST_ROWS, Shown
from ui.tables.content import Figures
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Scenarios")
MOST_CHANGES = 40


def answer(option_set: OptionSet, found: ScenarioChanges) -> tuple[Forms, str]:
    """Who leads before and after, and how much differs."""
    firsts = [_firsts(option_set, result) for result in (found.before, found.after)]
    second = scenario_forms(option_set.scenario(found.second))
    if not firsts[1]:
        words = tr("Nothing can be ranked in “{scenario}”")
    elif firsts[0] == firsts[1]:
        words = tr("{after} stays first in “{scenario}”")
    elif not firsts[0]:
        words = tr("{after} comes first in “{scenario}”")
    else:
        words = tr("{after} comes first in “{scenario}”, in place of {before}")
    forms = [words.format(before=firsts[0], after=firsts[1], scenario=name) for name in second]
    if firsts[0] and firsts[1] and firsts[0] != firsts[1]:
        badges = [_firsts(option_set, result, code=True) for result in (found.before, found.after)]
        brief = tr("{after} comes first, in place of {before}")
        forms += [brief.format(before=pair[0], after=pair[1]) for pair in (firsts, badges)]
    counts = tr("Scores that differ: {scores}. Options that can start now and could not before: {able}.")
    newly = [c for c in found.preconditions if c.after.available and not c.before.available]
    codes = listed([option_set.option(c.option).badge for c in newly]) or text.MISSING
    return tuple(dict.fromkeys(forms)), counts.format(scores=len(found.scores), able=codes)


def _firsts(option_set: OptionSet, result: AdditiveResult, *, code: bool = False) -> str:
    first = [option_set.options[int(at)] for at in np.flatnonzero(result.ranks == 1)]
    return listed([option.badge if code else option_forms(option)[-1] for option in first])


def slopes_of(option_set: OptionSet, found: ScenarioChanges, theme: Theme, selected: str | None) -> Slopes:
    colours = colours_of_options(option_set, theme)
    places = [_places(option_set, result) for result in (found.before, found.after)]
    shown = sorted(range(len(option_set.options)), key=lambda at: min(each[at] for each in places))[
        :MOST_ROWS
    ]
    places = [{at: sorted(each[i] for i in shown).index(each[at]) for at in shown} for each in places]
    rows = []
    for at in sorted(shown):
        option = option_set.options[at]
        ranks = tuple(int(result.ranks[at]) or None for result in (found.before, found.after))
        rows.append(
            Slope(
                option.key,
                option.badge,
                option_forms(option),
                colours[at],
                places[0][at],
                places[1][at],
                (ranks[0], ranks[1]),
                ranks[0] != ranks[1],
            )
        )
    heads = tuple(scenario_forms(option_set.scenario(key)) for key in (found.first, found.second))
    return Slopes((heads[0], heads[1]), tuple(rows), selected)


def _places(option_set: OptionSet, result: AdditiveResult) -> dict[int, int]:
    """From the top: the ranked ones best first, then the others in the set's order."""
    best = [int(at) for at in order(result.ranks, result.totals)]
    rest = [at for at in range(len(option_set.options)) if at not in set(best)]
    return {option: place for place, option in enumerate((*best, *rest))}


def _differing(
    found: ScenarioChanges, option: str | None
) -> tuple[list[ChangedPrecondition], list[ChangedScore]]:
    """What is told of one option or of all: whether it can start, and its scores."""
    held = [c for c in found.preconditions if c.of_availability and option in (None, c.option)]
    return held, [c for c in found.scores if option in (None, c.option)]


def changes_of(option_set: OptionSet, found: ScenarioChanges, theme: Theme, option: str | None) -> Changes:
    """What can start first, then scores by what they add; of one option or of all."""
    keys = [o.key for o in option_set.options]
    colours = dict(zip(keys, colours_of_options(option_set, theme), strict=True))
    held, scores = _differing(found, option)
    held = held[:MOST_CHANGES]
    rows = [
        Change(
            option_set.option(c.option).badge,
            colours[c.option],
            (tr("Whether it can start"), tr("Can start?")),
            _availability(c),
            _needs(c.after),
            None,
            ", ".join(c.after.sources),
        )
        for c in held
    ]
    rows += [
        Change(
            option_set.option(c.option).badge,
            colours[c.option],
            criterion_forms(option_set.criterion(c.criterion)),
            _figures(option_set, c),
            c.after.rationale,
            c.effect,
            ", ".join(c.after.sources),
        )
        for c in scores[: MOST_CHANGES - len(held)]
    ]
    end = max((abs(c.effect) for c in found.scores), default=1.0)
    return Changes(tuple(rows), end)


def _needs(held: Precondition) -> str:
    """What must hold, and what is noted of it."""
    requires = f"{text.capitalised('; '.join(held.requires))}." if held.requires else ""
    return " ".join(filter(None, (requires, held.note)))


def _availability(c: ChangedPrecondition) -> str:
    words = tr("{before} → {after}")
    return words.format(
        before=availability_words(c.before.availability), after=availability_words(c.after.availability)
    )


def _figures(option_set: OptionSet, c: ChangedScore) -> str:
    scale = option_set.criterion(c.criterion).scale
    unit = scale.unit_short or scale.unit
    unit = "" if unit[:1].isdigit() else unit
    words = tr("{before} → {after} {unit}").format(before=_best(c.before), after=_best(c.after), unit=unit)
    return words.strip()


def _best(score: Score) -> str:
    if score.best is None:
        return text.MISSING
    return text.number(score.best, 0 if float(score.best).is_integer() else 1)


def slopes_shown(option_set: OptionSet, found: ScenarioChanges, data: Slopes) -> Shown:
    def words_at(rect: QRectF, position: QPointF) -> str:
        key = slopes.slope_at(rect, data, position)
        if key is None:
            return ""
        at = [o.key for o in option_set.options].index(key)
        return _slope_words(option_set, found, at)

    movers = sum(slope.moved for slope in data.slopes)
    return Shown(
        lambda painter, rect, theme: slopes.draw(painter, rect, theme, data),
        slopes.height_for(data),
        words_at,
        (tr("Ranks under the working weights. Dashed: not ranked in one of the two."),),
        tr("Options whose rank changes: {count}").format(count=movers),
        lambda: _slope_figures(option_set, found),
    )


def _slope_words(option_set: OptionSet, found: ScenarioChanges, at: int) -> str:
    told = (_standing(found.before, at), _standing(found.after, at))
    words = tr("{option}: {before} → {after}")
    return words.format(option=option_set.options[at].name, before=told[0], after=told[1])


def _standing(result: AdditiveResult, at: int) -> str:
    total = text.total(float(result.totals[at]))
    if not result.ranks[at]:
        return tr("not ranked, {total} points").format(total=total)
    place = text.ordinal(int(result.ranks[at]))
    return tr("{place}, {total} points").format(place=place, total=total)


def _slope_figures(option_set: OptionSet, found: ScenarioChanges) -> Figures:
    rows = []
    for at, option in enumerate(option_set.options):
        ranks = [text.MISSING if not r.ranks[at] else str(r.ranks[at]) for r in (found.before, found.after)]
        totals = [float(r.totals[at]) for r in (found.before, found.after)]
        rows.append(
            (
                option.badge,
                option.name,
                *ranks,
                *(text.total(total) for total in totals),
                text.difference(totals[1] - totals[0], 1),
            )
        )
    names = [scenario_forms(option_set.scenario(key))[-1] for key in (found.first, found.second)]
    heads = (
        tr("Code"),
        tr("Option"),
        *(tr("Rank in {scenario}").format(scenario=name) for name in names),
        *(tr("Total in {scenario}").format(scenario=name) for name in names),
        tr("Difference"),
    )
    return Figures(tr("Ranks in two scenarios"), heads, tuple(rows), frozenset(range(2, 7)))


def changes_shown(option_set: OptionSet, found: ScenarioChanges, data: Changes, option: str | None) -> Shown:
    def words_at(rect: QRectF, position: QPointF) -> str:
        at = change_list.row_at(rect, data, position)
        return "" if at is None else _row_words(data.rows[at])

    count = sum(len(told) for told in _differing(found, option))
    more = count - len(data.rows)
    note = counted(more, tr, "1 more change is in the table.", "{count} more changes are in the table.")
    return Shown(
        lambda painter, rect, theme: change_list.draw(painter, rect, theme, data),
        change_list.height_for(data),
        words_at,
        (
            tr("From what to what, why, and the points that it adds to the option’s total."),
            tr("From what to what, why, and the points that it adds."),
        ),
        tr("Changes: {count}").format(count=count),
        lambda: figures_of(option_set, found, option),
        (note,) if more > 0 else (),
    )


def _row_words(row: Change) -> str:
    sources = tr("Sources: {keys}").format(keys=row.sources) if row.sources else ""
    return "\n".join(filter(None, (f"{row.code}: {row.what[0]}, {row.words}", row.why, sources)))


def figures_of(option_set: OptionSet, found: ScenarioChanges, option: str | None) -> Figures:
    """Every change with its reason and sources."""
    held, scores = _differing(found, option)
    rows = [
        (option_set.option(c.option).badge, tr("Whether it can start"),
         availability_words(c.before.availability), availability_words(c.after.availability), "",
         text.MISSING, _needs(c.after), ", ".join(c.after.sources))
        for c in held
    ]  # fmt: skip
    for c in scores:
        criterion = option_set.criterion(c.criterion)
        rows.append(
            (option_set.option(c.option).badge, criterion.name, _best(c.before), _best(c.after),
             criterion.scale.unit, text.difference(c.effect), c.after.rationale,
             ", ".join(c.after.sources))
        )  # fmt: skip
    heads = (tr("Code"), tr("What"), tr("Before"), tr("After"), tr("Unit"), tr("Adds"), tr("Why"),
             tr("Sources"))  # fmt: skip
    return Figures(tr("What changes"), heads, tuple(rows), frozenset({5}))
