"""The story of a ranking: what was saved when, what had changed, who was in it, and what it did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from criteria.comparison import Comparison, Tally, compare
from criteria.optionset import OptionSet
from ui import text
from ui.dialogs.history.slopes import Ranked, ranked
from ui.methods import method_name
from ui.presentation.changes import counts_in_words
from ui.presentation.names import criterion_forms, option_forms, scenario_forms, short, weighting_forms
from ui.presentation.options import listed
from ui.text import Forms, quoted
from ui.translation import translator

tr = translator("Replay")
_MOST_NAMED, _MOST_WEIGHTS = 3, 2


class Moment(NamedTuple):
    """A saved state, or (without a number) what is open now; `said` are decisions that were logged of it."""

    number: int | None
    when: datetime | None
    label: str
    said: tuple[str, ...]
    option_set: OptionSet


class Frame(NamedTuple):
    """A moment with the ranking of then; `people` are those whose weightings came or changed.

    `details` say what was changed where that takes few words.
    """

    moment: Moment
    ranked: Ranked
    counts: Mapping[str, Tally]
    people: tuple[str, ...]
    details: tuple[str, ...]


def story(moments: Iterable[Moment]) -> tuple[Frame, ...]:
    """From the oldest to the newest; what changed neither content nor ranking is left out."""
    frames: list[Frame] = []
    for moment in moments:
        now = ranked(moment.option_set)
        if not frames:
            frames.append(Frame(moment, now, {}, (), ()))
            continue
        before = frames[-1]
        found = compare(before.moment.option_set, moment.option_set)
        counts = found.counts()
        is_same = before.ranked.standings == now.standings
        if is_same and set(counts) <= {"view"} and not moment.said and not moment.label:
            continue
        details = _details(before.moment.option_set, moment.option_set, found)
        frames.append(Frame(moment, now, counts, _people(found), details))
    return tuple(frames)


def _people(found: Comparison) -> tuple[str, ...]:
    return tuple(item.name for item in found.items if item.kind == "weightings" and item.how != "removed")


def _details(before: OptionSet, after: OptionSet, found: Comparison) -> tuple[str, ...]:
    """Another scenario, method or weighting to start from, and one or two weights."""
    told = []
    if before.view.scenario != after.view.scenario:
        told.append(quoted(short(scenario_forms(after.scenario(after.view.scenario)))))
    if before.view.method != after.view.method:
        told.append(tr("by {method}").format(method=method_name(after.view.method)))
    base = after.working.base
    if base is not None and base != before.working.base:
        told.append(tr("weights of {name}").format(name=short(weighting_forms(after.weighting(base)))))
    elif 0 < len(found.points) <= _MOST_WEIGHTS:
        names = {criterion.key: criterion_forms(criterion)[-1] for criterion in after.criteria}
        words = tr("{criterion} from {before} to {after} points")
        told += [
            words.format(
                criterion=names[p.criterion], before=text.points(p.before), after=text.points(p.after)
            )
            for p in found.points
            if p.criterion in names and p.before is not None and p.after is not None
        ]
    return tuple(told)


def headline(frames: tuple[Frame, ...], at: int) -> Forms:
    """What the step did to the ranking."""
    now = frames[at].ranked
    if not now.order():
        return (tr("Nothing could be ranked yet"),)
    firsts = _firsts(now)
    if at == 0:
        return _said(tr("At the start {names} came first"), now, firsts)
    then = frames[at - 1].ranked
    if _firsts(then) and _firsts(then) != firsts:
        words = tr("{names} came first, in place of {others}")
        return tuple(
            words.format(names=_named(now, firsts, brief), others=_named(then, _firsts(then), brief))
            for brief in (False, True)
        )
    moved = [key for key in now.order() if then.rank(key) and then.rank(key) != now.rank(key)]
    if not moved:
        return _said(tr("{names} stayed first, and the order stayed"), now, firsts)
    most = max(moved, key=lambda key: (abs(then.rank(key) - now.rank(key)), -now.rank(key)))
    words = tr("{names} stayed first; {other} moved from {before} to {after}")
    return tuple(
        words.format(
            names=_named(now, firsts, brief),
            other=_named(now, [most], brief),
            before=text.ordinal(then.rank(most)),
            after=text.ordinal(now.rank(most)),
        )
        for brief in (False, True)
    )


def _firsts(state: Ranked) -> list[str]:
    return [key for key in state.order() if state.rank(key) == 1]


def _named(state: Ranked, keys: list[str], brief: bool) -> str:
    forms = [option_forms(state.option_set.option(key)) for key in keys]
    return listed([each[-1] if brief else each[0] for each in forms])


def _said(words: str, state: Ranked, keys: list[str]) -> Forms:
    return tuple(words.format(names=_named(state, keys, brief)) for brief in (False, True))


def subtitle(frames: tuple[Frame, ...], at: int) -> Forms:
    """When, what was changed, and by whom; long to short."""
    moment = frames[at].moment
    where = tr("Step {at} of {count}").format(at=at + 1, count=len(frames))
    when = tr("not saved yet") if moment.when is None else text.when(moment.when)
    version = "" if moment.number is None else tr("version {number}").format(number=moment.number)
    label = quoted(moment.label) if moment.label else ""
    head = " · ".join(filter(None, (where, version, when, label)))
    details = ", ".join(frames[at].details)
    is_told = bool(details) and set(frames[at].counts) <= {"view", "weights"}
    changed = (
        details
        if is_told or not at
        else ", ".join(filter(None, (counts_in_words(frames[at].counts), details)))
    )
    people = frames[at].people
    if people:
        more = f", +{len(people) - _MOST_NAMED}" if len(people) > _MOST_NAMED else ""
        who = tr("weightings: {names}").format(names=", ".join(people[:_MOST_NAMED]) + more)
    else:
        who = ""
    told = [*moment.said, text.capitalised(changed), who]
    whole = " · ".join(filter(None, (head, *told)))
    return tuple(dict.fromkeys((whole, " · ".join(filter(None, (head, changed))), head)))
