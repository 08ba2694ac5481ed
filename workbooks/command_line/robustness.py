"""The verb `robustness`: how sure the ranking is, and at which shares the winner changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from criteria.methods import MethodParameter
from evaluator.sensitivity.tracks import FlipPoint
from evaluator.simulation.robustness import Acceptability
from evaluator.simulation.weight_draws import SPREAD, SPREADS
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.chances import chances_of
from workbooks.command_line.effort import is_one_by_one
from workbooks.command_line.flips import flips_of
from workbooks.command_line.outcomes import Outcome
from workbooks.command_line.rank import rank_document
from workbooks.command_line.rank_table import WIDTH, hung, rank_table
from workbooks.command_line.ranking import Ranking, ranking_of
from workbooks.command_line.selection import select
from workbooks.command_line.source import open_source

SPREAD_PARAMETER = MethodParameter("spread", SPREAD, least=SPREADS[0], most=SPREADS[1])


def run(arguments: Arguments) -> Outcome:
    own = (SPREAD_PARAMETER,) if arguments.weights == "around" else ()
    selection = select(open_source(arguments.source, arguments.sheet), arguments, own)
    seed = selection.option_set.seed if arguments.seed is None else arguments.seed
    chances, told = chances_of(selection, arguments, seed)
    flips, found = flips_of(selection)
    selection = replace(selection, issues=(*selection.issues, *told, *found))
    ranking = ranking_of(selection)
    document = {
        **rank_document(ranking),
        "sampled_weights": arguments.weights,
        "acceptability": _by_option(ranking, chances),
        "first": {ranking.option(i).name: float(chances.first[i]) for i in ranking.available}
        if chances
        else {},
        "flip_points": [_flip_object(ranking, flip) for flip in flips or ()],
        "samples": chances.samples if chances else 0,
        "seed": seed,
        "standard_error": float(chances.standard_error) if chances else None,
    }
    paragraphs = [rank_table(ranking).splitlines()]
    if chances:
        paragraphs.append([*_chances(ranking, chances, arguments, seed)])
    if flips is not None:
        paragraphs.append([*_told(ranking, flips)])
    text = "\n\n".join("\n".join(lines) for lines in paragraphs)
    return Outcome(document, text, selection.issues)


def _by_option(ranking: Ranking, chances: Acceptability | None) -> dict[str, list[float]]:
    """The chance of each rank; there are as many ranks as ranked options."""
    if chances is None:
        return {}
    present = ranking.available
    return {ranking.option(i).name: [float(p) for p in chances.ranks[i, : len(present)]] for i in present}


def _flip_object(ranking: Ranking, flip: FlipPoint) -> dict[str, object]:
    criterion = ranking.selection.option_set.criteria[flip.criterion]
    return {
        "criterion": criterion.name,
        "key": criterion.key,
        "share": float(flip.share),
        "winner_below": ranking.option(flip.winner_below).name,
        "winner_above": ranking.option(flip.winner_above).name,
    }


def _chances(ranking: Ranking, chances: Acceptability, arguments: Arguments, seed: int) -> Iterator[str]:
    yield "How often each option is first"
    draws = "1 draw" if chances.samples == 1 else f"{chances.samples:,} draws"
    yield f"({draws}, weights {arguments.weights}, seed {seed}, standard error {chances.standard_error:.2%})"
    if is_one_by_one(ranking.selection.method):
        yield "Options that share the first place share its chance, too."
    badges = max(len(option.badge) for option in ranking.selection.option_set.options)
    for i in sorted(ranking.available, key=lambda i: -chances.first[i]):
        head = f"{_percent(chances.first[i]):>6}  {ranking.option(i).badge:<{badges}}  "
        yield from hung(head, ranking.option(i).name, WIDTH)


def _percent(p: float) -> str:
    """A chance in whole percent, without claiming more certainty than there is."""
    if 0 < p < 0.01:
        return "<1%"
    return ">99%" if 0.99 < p < 1 else f"{p:.0%}"


def _told(ranking: Ranking, flips: tuple[FlipPoint, ...]) -> Iterator[str]:
    if not flips:
        yield "No single weight changes the winner."
        return
    yield "Shares at which the winner changes, while the others keep their proportions"
    for flip in flips:
        criterion = ranking.selection.option_set.criteria[flip.criterion]
        below, above = (ranking.option(i).badge for i in (flip.winner_below, flip.winner_above))
        head = f"{flip.share:6.1%}  now {ranking.shares[flip.criterion]:6.1%}  "
        yield from hung(head, f"{criterion.name}: {below} below, {above} above", WIDTH)
