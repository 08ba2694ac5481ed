"""The sentence that answers on the Scenarios page, and the options that the rules of robustness name."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QColor

from criteria.inheritance import preconditions
from evaluator.aggregation.regret import least
from evaluator.scenario_grid import CLOSE
from ui import text
from ui.presentation.names import colours_of_options, option_forms
from ui.presentation.options import listed as and_listed
from ui.presentation.scenarios.people import people_forms, short_scenario
from ui.presentation.scenarios.sounding import Sounding
from ui.presentation.scenarios.standing import TOP, Standing, standings
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, marked, translated, translator

tr = translator("Scenarios")
MOST_CARDS = 4
Tied = tuple[int, ...]
"""Options that nothing tells apart, one at least."""
_NOTHING = 0.05
"""Points that are written as 0.0."""
_RULES = (marked("Smallest worst regret"), marked("Most often close to the best"), marked("Best worst rank"))


class RobustCard(NamedTuple):
    """`caption` names the rule, `reason` says why it is this option, `details` what else there is to it."""

    caption: str
    code: str
    colour: QColor
    names: Forms
    reason: str
    details: Forms
    option: str


class Statement(NamedTuple):
    headline: Forms
    subtitle: str
    cards: tuple[RobustCard, ...]
    standings: tuple[Standing, ...]


def statement(sounding: Sounding, theme: Theme) -> Statement:
    found = standings(sounding, CLOSE)
    return Statement(_headline(sounding, found), _subtitle(sounding), _cards(sounding, found, theme), found)


def _headline(sounding: Sounding, found: tuple[Standing, ...]) -> Forms:
    grid = sounding.futures.grid
    if not grid.minimax_regret:
        if not any(s.ranked_in for s in found):
            if _could_start(sounding):
                return (tr("No option has all its scores in any scenario, so none is ranked"),)
            return (tr("No option can start in any scenario"),)
        return (tr("No option can start in every scenario, so none is safe"), tr("No option is safe"))
    best = [sounding.option_set.options[option] for option in grid.minimax_regret]
    worst = float(grid.worst_regret[grid.minimax_regret[0]])
    sure = tr("{names} comes first in every case")
    words = sure if worst < _NOTHING else tr("{names} is never more than {regret} points behind the best")
    if len(best) > 1:
        words = (
            tr("{names} share first place in every case")
            if worst < _NOTHING
            else tr("{names} are never more than {regret} points behind the best")
        )
    regret = text.total(worst)
    names = [and_listed([option_forms(o)[min(at, len(option_forms(o)) - 1)] for o in best]) for at in (0, 1)]
    codes = and_listed([option.badge for option in best])
    forms = [words.format(names=name, regret=regret) for name in (*names, codes)]
    if worst >= 0.05:
        forms.append(tr("{names}: at most {regret} points behind").format(names=codes, regret=regret))
    return tuple(dict.fromkeys(forms))


def _could_start(sounding: Sounding) -> bool:
    option_set = sounding.option_set
    return option_set.view.include_unavailable or any(
        each.available
        for scenario in option_set.scenarios
        for each in preconditions(option_set, scenario.key).values()
    )


def _subtitle(sounding: Sounding) -> str:
    futures = sounding.futures
    words = tr("Scenarios and stakeholders: {scenarios} × {people}, by additive totals.")
    if not futures.voices:
        words = tr("Scenarios: {scenarios}, under the working weights, by additive totals.")
    told = words.format(scenarios=len(futures.scenarios), people=futures.people)
    if sounding.is_illustrative:
        told = f"{told} {tr('Profiles are illustrative until forms come back.')}"
    return f"{told} {tr('Names are hidden.')}" if sounding.anonymous else told


def _cards(sounding: Sounding, found: tuple[Standing, ...], theme: Theme) -> tuple[RobustCard, ...]:
    """What the three rules name, then what waits, what varies most and what is first most often.

    Options that tie share a card.
    """
    colours = colours_of_options(sounding.option_set, theme)
    made: list[RobustCard] = []

    def add(tied: Tied, caption: str, reason: str, *details: str) -> None:
        item = sounding.option_set.options[tied[0]]
        forms = tuple(dict.fromkeys((" ".join(details), *details[:1])))
        names = _names(sounding, tied)
        made.append(RobustCard(caption, item.badge, colours[tied[0]], names, reason, forms, item.key))

    rules = _rules(sounding, found)
    for tied, told in rules.items():
        captions = " · ".join(caption for caption, _ in told)
        if len(told) == len(_RULES) and len(rules) == 1:
            captions = tr("Most robust, by all three rules")
        first, *rest = (reason for _, reason in told)
        add(tied, captions, first, *(rest or [_worst_words(sounding, found, tied)]))
    likely = _least_expected(sounding)
    if likely is not None:
        tied, regret = likely
        words = tr("{regret} points on average, by the plausibility given.").format(regret=text.total(regret))
        add(tied, tr("Smallest expected regret"), words, _worst_words(sounding, found, tied))
    often = _most_often_first(found, ())
    if often and (len(rules) > 1 or often not in rules):
        add(often, tr("Most often first"), *_first_words(sounding, found, often))
    elif often:
        second = _most_often_first(found, often)
        if second:
            add(second, tr("Next most often first"), *_first_words(sounding, found, second))
    waiting = _waiting(sounding, found)
    if waiting is not None:
        add((waiting.option,), tr("Waits for more"), _waits_words(waiting), *_ranked_words(sounding, waiting))
    varied = _most_varied(sounding, found)
    if varied:
        add(varied, tr("Most variable rank"), *_varied_words(found, varied))
    return tuple(made[:MOST_CARDS])


def _names(sounding: Sounding, tied: Tied) -> Forms:
    """All that tie, by name, by code, or the first with how many others."""
    options = [sounding.option_set.options[option] for option in tied]
    if len(options) == 1:
        return option_forms(options[0])
    codes = [option.badge for option in options]
    forms = [and_listed([option_forms(option)[at] for option in options]) for at in (0, -1)]
    return tuple(dict.fromkeys((*forms, and_listed(codes), f"{codes[0]} +{len(codes) - 1}")))


def _rules(sounding: Sounding, found: tuple[Standing, ...]) -> dict[Tied, list[tuple[str, str]]]:
    """By the options that tie, the rules that name them and why."""
    grid = sounding.futures.grid
    regret, close, rank = map(translated, _RULES)
    named: dict[Tied, list[tuple[str, str]]] = {}
    if grid.minimax_regret:
        worst = found[grid.minimax_regret[0]].worst
        words = tr("Never more than {regret} points behind.").format(regret=text.total(worst))
        if worst < _NOTHING:
            words = tr("Never behind another.")
        named.setdefault(grid.minimax_regret, []).append((regret, words))
    if grid.most_robust:
        words = tr("Within {close} points of the best in {count} of {all}.")
        count = found[grid.most_robust[0]].close
        told = words.format(close=f"{CLOSE:g}", count=count, all=sounding.cells)
        named.setdefault(grid.most_robust, []).append((close, told))
    everywhere = [s for s in found if s.ranked_in == len(sounding.futures.scenarios)]
    if everywhere:
        last = min(s.last for s in everywhere)
        tied = tuple(s.option for s in everywhere if s.last == last)
        words = tr("Never below {place}.").format(place=text.ordinal(last))
        named.setdefault(tied, []).append((rank, words))
    return named


def _least_expected(sounding: Sounding) -> tuple[Tied, float] | None:
    """The options that lose least on average, and how much; None while nobody gave plausibility."""
    expected = sounding.futures.expected
    if expected is None or np.isnan(expected).all():
        return None
    tied = least(~np.isnan(expected), expected)
    return tied, float(expected[tied[0]])


def _most_often_first(found: tuple[Standing, ...], leaders: Tied) -> Tied:
    """Beside these leaders; nobody when no other option is ever first."""
    others = [s for s in found if s.option not in leaders and s.firsts]
    most = max((s.firsts for s in others), default=0)
    return tuple(s.option for s in others if s.firsts == most)


def _waiting(sounding: Sounding, found: tuple[Standing, ...]) -> Standing | None:
    """Of the options that cannot start everywhere the one that gets farthest where it can."""
    some = [s for s in found if 0 < s.ranked_in < len(sounding.futures.scenarios)]
    return min(some, key=lambda s: (s.best, -s.tops, s.worst), default=None)


def _most_varied(sounding: Sounding, found: tuple[Standing, ...]) -> Tied:
    everywhere = [s for s in found if s.ranked_in == len(sounding.futures.scenarios)]
    widest = max((s.last - s.best for s in everywhere), default=0)
    if not widest or sounding.cells < 2:
        return ()
    return tuple(s.option for s in everywhere if s.last - s.best == widest)


def _first_words(sounding: Sounding, found: tuple[Standing, ...], tied: Tied) -> tuple[str, ...]:
    s = found[tied[0]]
    words = tr("First in {count} of {all} combinations.").format(count=s.firsts, all=sounding.cells)
    return (words, _top_words(sounding, s)) if len(tied) == 1 else (words, "")


def _top_words(sounding: Sounding, s: Standing) -> str:
    return tr("In the top {top} in {count} of {all}.").format(top=TOP, count=s.tops, all=sounding.cells)


def _worst_words(sounding: Sounding, found: tuple[Standing, ...], tied: Tied) -> str:
    """Where the one that is named is worst off; options that tie need not share the place."""
    s = found[tied[0]]
    if s.worst_at is None or len(tied) > 1:
        return ""
    scenario, person = s.worst_at
    names = people_forms(sounding)[person]
    where = short_scenario(sounding.futures.scenarios[scenario])
    return tr("Worst: {person}, {scenario}.").format(person=names[min(1, len(names) - 1)], scenario=where)


def _waits_words(s: Standing) -> str:
    return tr("From not ranked to {place} at best.").format(place=text.ordinal(s.best))


def _ranked_words(sounding: Sounding, s: Standing) -> tuple[str, str]:
    ranked = tr("Ranked in {count} of {all} scenarios.")
    return ranked.format(count=s.ranked_in, all=len(sounding.futures.scenarios)), _top_words(sounding, s)


def _varied_words(found: tuple[Standing, ...], tied: Tied) -> tuple[str, str]:
    s = found[tied[0]]
    if len(tied) > 1:
        return counted(s.last - s.best, tr, "By 1 place.", "By {count} places."), ""
    between = tr("Between {best} and {last}.")
    regret = tr("Mean regret {mean}, worst {worst} points.")
    return (
        between.format(best=text.ordinal(s.best), last=text.ordinal(s.last)),
        regret.format(mean=text.total(s.mean), worst=text.total(s.worst)),
    )
