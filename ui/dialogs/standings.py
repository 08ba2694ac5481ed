"""Shares and places that points would give, in the scenario and by the method that is looked at."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from criteria.optionset import OptionSet
from criteria.weightings import Standing
from evaluator.weighting.swing import shares
from ui.computing.basis import Basis, basis_of
from ui.computing.evaluation import can_evaluate
from ui.methods import method_name, words_of
from ui.presentation.figures import table_basis
from ui.translation import translator

tr = translator("Standings")


def shown_basis(option_set: OptionSet) -> Basis | None:
    """What is looked at, ranked by the chosen method or, where it would take too long, by the additive one.

    None when there is nothing to rank.
    """
    return table_basis(basis_of(option_set)) if can_evaluate(option_set) else None


def instead_words(option_set: OptionSet, basis: Basis | None) -> str:
    """That another method ranks than the one that is chosen, and why; nothing when it is the chosen one."""
    chosen = words_of(option_set.view.method).key
    if basis is None or basis.method.key == chosen:
        return ""
    words = tr("Places are by {shown}: {wanted} would take too long here.")
    return words.format(shown=method_name(basis.method.key).lower(), wanted=method_name(chosen))


def shares_of(option_set: OptionSet, points: Mapping[str, float]) -> dict[str, float]:
    """Each criterion's share by key; without points for every criterion, or all zero, there are none."""
    keys = [criterion.key for criterion in option_set.criteria]
    if any(key not in points for key in keys) or not any(points[key] for key in keys):
        return {}
    parts = shares(np.array([points[key] for key in keys], dtype=float))
    return {key: float(part) for key, part in zip(keys, parts, strict=True)}


def standings(option_set: OptionSet, points: Mapping[str, float], basis: Basis | None) -> dict[str, Standing]:
    """Each option's rank (0: not ranked) and figure; empty when nothing can be ranked."""
    parts = shares_of(option_set, points)
    if basis is None or not parts:
        return {}
    result = basis.rank(np.array(list(parts.values())))
    return {
        option.key: Standing(int(rank), float(total))
        for option, rank, total in zip(option_set.options, result.ranks, result.totals, strict=True)
    }


def ordered(option_set: OptionSet, now: Mapping[str, Standing]) -> list[str]:
    """Options by rank, those without one last, in the set's order."""
    keys = [option.key for option in option_set.options]
    return sorted(keys, key=lambda key: (not now[key].rank, now[key].rank) if key in now else (True, 0))
