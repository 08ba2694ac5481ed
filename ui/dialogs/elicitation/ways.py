"""The ways to elicit weights: how each begins, what it says, and what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from criteria.elicitation import best_worst, order, pairs, swings, trade_offs
from criteria.optionset import OptionSet
from ui.dialogs.elicitation.body import Body
from ui.presentation.elicitation.comparison import Column
from ui.presentation.elicitation.reading import Reading, keys_of
from ui.translation import translator

tr = translator("Elicitation")


class Way(NamedTuple):
    """`still_there` leaves out what was said of things that are gone. Judgements differ in type by way."""

    key: str
    title: str
    how: str
    start: Callable[[OptionSet], object]
    still_there: Callable[[Any, OptionSet], object]
    read: Callable[[OptionSet, Any], Reading]
    make_body: Callable[[OptionSet], Body]
    others: Callable[[OptionSet, Any], tuple[Column, ...]] = lambda _option_set, _judged: ()
    """What the same judgements would come to by another rule."""


def way(key: str) -> Way:
    return {"swing": _swing, "order": _order, "pairs": _pairs, "best_worst": _best_worst}.get(
        key, _trade_offs
    )()


def _swing() -> Way:
    from ui.dialogs.elicitation.swings import SwingsBody
    from ui.presentation.elicitation.swings import read

    return Way(
        "swing",
        tr("Weigh swings"),
        tr("Choose the swing to make first: it has 100. Then weigh each of the others against it."),
        lambda _option_set: swings.Swings(),
        lambda judged, option_set: swings.still_there(judged, keys_of(option_set)),
        read,
        SwingsBody,
    )


def _order() -> Way:
    from ui.dialogs.elicitation.order import OrderBody
    from ui.presentation.elicitation.order import by_other_rules, read

    return Way(
        "order",
        tr("Put criteria in order"),
        tr("Only the order counts: the swing from worst to best that matters most comes first."),
        lambda _option_set: order.Order(),
        lambda judged, option_set: order.still_there(judged, keys_of(option_set)),
        read,
        OrderBody,
        by_other_rules,
    )


def _pairs() -> Way:
    from ui.dialogs.elicitation.pairs import PairsBody
    from ui.presentation.elicitation.pairs import read

    return Way(
        "pairs",
        tr("Compare in pairs"),
        tr("Say of two swings at a time which matters more, and how much. Not every pair has to be judged."),
        pairs.start,
        pairs.still_there,
        read,
        PairsBody,
    )


def _best_worst() -> Way:
    from ui.dialogs.elicitation.best_worst import BestWorstBody
    from ui.presentation.elicitation.best_worst import read

    return Way(
        "best_worst",
        tr("Compare with the most and the least"),
        tr("Choose the swing that matters most and the one that matters least, and compare all with both."),
        lambda _option_set: best_worst.BestWorst(),
        lambda judged, option_set: best_worst.still_there(judged, keys_of(option_set)),
        read,
        BestWorstBody,
    )


def _trade_offs() -> Way:
    from ui.dialogs.elicitation.trade_offs import TradeOffsBody
    from ui.presentation.elicitation.trade_offs import read

    return Way(
        "trade_off",
        tr("Trade criteria off"),
        tr("Make two options equally good, each time on two criteria: the levels say what swings are worth."),
        lambda _option_set: trade_offs.TradeOffs(),
        lambda judged, option_set: trade_offs.still_there(judged, option_set.criteria),
        read,
        TradeOffsBody,
    )
