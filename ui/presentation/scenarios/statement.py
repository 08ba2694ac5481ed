"""The sentence that answers on the Scenarios page, and the options that the rules of robustness name."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QColor

from criteria.inheritance import preconditions
from evaluator.scenario_grid import CLOSE
from ui import text
from ui.presentation.names import colours_of_options, option_forms
from ui.presentation.options import listed as and_listed
from ui.presentation.scenarios.people import people_forms, short_scenario
from ui.presentation.scenarios.sounding import Sounding
from ui.presentation.scenarios.standing import TOP, Standing, standings
from ui.text import Forms
from ui.theme import Theme
from ui.translation import marked, translated, translator

tr = translator("Scenarios")
MOST_CARDS = 4
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
    """What the three rules name, then what waits, what varies most and what is first most often."""
    colours = colours_of_options(sounding.option_set, theme)
    made: list[RobustCard] = []

    def add(option: int, caption: str, reason: str, *details: str) -> None:
        item = sounding.option_set.options[option]
        forms = tuple(dict.fromkeys((" ".join(details), *details[:1])))
        made.append(
            RobustCard(caption, item.badge, colours[option], option_forms(item), reason, forms, item.key)
        )

    rules = _rules(sounding, found)
    for option, told in rules.items():
        captions = " · ".join(caption for caption, _ in told)
        if len(told) == len(_RULES) and len(rules) == 1:
            captions = tr("Most robust, by all three rules")
        first, *rest = (reason for _, reason in told)
        add(option, captions, first, *(rest or [_worst_words(sounding, found[option])]))
    likely = _least_expected(sounding)
    if likely is not None:
        option, regret = likely
        words = tr("{regret} points on average, by the plausibility given.").format(regret=text.total(regret))
        add(option, tr("Smallest expected regret"), words, _worst_words(sounding, found[option]))
    often = max(found, key=lambda s: (s.firsts, s.tops))
    if often.firsts and (len(rules) > 1 or often.option not in rules):
        add(often.option, tr("Most often first"), _first_words(sounding, often), _top_words(sounding, often))
    elif often.firsts:
        second = _runner_up(found, often.option)
        if second is not None:
            add(second.option, tr("Next most often first"), _first_words(sounding, second),
                _top_words(sounding, second))  # fmt: skip
    waiting = _waiting(sounding, found)
    if waiting is not None:
        add(waiting.option, tr("Waits for more"), _waits_words(waiting), *_ranked_words(sounding, waiting))
    varied = _most_varied(sounding, found)
    if varied is not None:
        add(varied.option, tr("Most variable rank"), _between_words(varied), _regret_words(varied))
    return tuple(made[:MOST_CARDS])


def _rules(sounding: Sounding, found: tuple[Standing, ...]) -> dict[int, list[tuple[str, str]]]:
    """By option, the rules that name it and why; the first where several tie."""
    grid = sounding.futures.grid
    regret, close, rank = map(translated, _RULES)
    named: dict[int, list[tuple[str, str]]] = {}
    if grid.minimax_regret:
        option = grid.minimax_regret[0]
        worst = found[option].worst
        words = tr("Never more than {regret} points behind.").format(regret=text.total(worst))
        if worst < _NOTHING:
            words = tr("Never behind another.")
        named.setdefault(option, []).append((regret, words))
    if grid.most_robust:
        option = grid.most_robust[0]
        words = tr("Within {close} points of the best in {count} of {all}.")
        told = words.format(close=f"{CLOSE:g}", count=found[option].close, all=sounding.cells)
        named.setdefault(option, []).append((close, told))
    everywhere = [s for s in found if s.ranked_in == len(sounding.futures.scenarios)]
    if everywhere:
        least = min(everywhere, key=lambda s: (s.last, s.worst))
        words = tr("Never below {place}.").format(place=text.ordinal(least.last))
        named.setdefault(least.option, []).append((rank, words))
    return named


def _least_expected(sounding: Sounding) -> tuple[int, float] | None:
    """The option that loses least on average, and how much; None while nobody gave plausibility."""
    expected = sounding.futures.expected
    if expected is None or np.isnan(expected).all():
        return None
    option = int(np.nanargmin(expected))
    return option, float(expected[option])


def _runner_up(found: tuple[Standing, ...], leader: int) -> Standing | None:
    others = [s for s in found if s.option != leader and s.firsts]
    return max(others, key=lambda s: (s.firsts, s.tops), default=None)


def _waiting(sounding: Sounding, found: tuple[Standing, ...]) -> Standing | None:
    """Of the options that cannot start everywhere the one that gets farthest where it can."""
    some = [s for s in found if 0 < s.ranked_in < len(sounding.futures.scenarios)]
    return min(some, key=lambda s: (s.best, -s.tops, s.worst), default=None)


def _most_varied(sounding: Sounding, found: tuple[Standing, ...]) -> Standing | None:
    everywhere = [s for s in found if s.ranked_in == len(sounding.futures.scenarios)]
    if not everywhere or sounding.cells < 2:
        return None
    varied = max(everywhere, key=lambda s: (s.last - s.best, s.worst))
    return varied if varied.last > varied.best else None


def _first_words(sounding: Sounding, s: Standing) -> str:
    return tr("First in {count} of {all} combinations.").format(count=s.firsts, all=sounding.cells)


def _top_words(sounding: Sounding, s: Standing) -> str:
    return tr("In the top {top} in {count} of {all}.").format(top=TOP, count=s.tops, all=sounding.cells)


def _worst_words(sounding: Sounding, s: Standing) -> str:
    if s.worst_at is None:
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


def _between_words(s: Standing) -> str:
    return tr("Between {best} and {last}.").format(best=text.ordinal(s.best), last=text.ordinal(s.last))


def _regret_words(s: Standing) -> str:
    words = tr("Mean regret {mean}, worst {worst} points.")
    return words.format(mean=text.total(s.mean), worst=text.total(s.worst))
