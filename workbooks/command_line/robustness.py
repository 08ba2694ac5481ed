"""The verb `robustness`: how sure the ranking is, and at which shares the winner changes."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.edits.weights import working_of
from criteria.methods import MethodParameter
from evaluator.problem import Problem
from evaluator.robustness import Acceptability, acceptability
from evaluator.sensitivity import FlipPoint, flip_points, weight_paths, winner_tracks
from evaluator.weight_draws import SPREAD, SPREADS
from workbooks.command_line.arguments import Arguments
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
    ranking = ranking_of(selection)
    seed = selection.option_set.seed if arguments.seed is None else arguments.seed
    chances = acceptability(
        selection.problem,
        selection.points,
        arguments.weights,
        arguments.samples,
        seed,
        spread=float(selection.parameters.get("spread", SPREAD)),
        scores=_is_uncertain(selection.problem),
    )
    flips = _flips(ranking)
    document = {
        **rank_document(ranking),
        "sampled_weights": arguments.weights,
        "acceptability": _by_option(ranking, chances),
        "first": {ranking.option(i).name: float(chances.first[i]) for i in _present(ranking)},
        "flip_points": [_flip_object(ranking, flip) for flip in flips],
        "samples": chances.samples,
        "seed": seed,
        "standard_error": float(chances.standard_error),
    }
    text = "\n".join(
        [rank_table(ranking), "", *_chances(ranking, chances, arguments, seed), "", *_told(ranking, flips)]
    )
    return Outcome(document, text, selection.issues)


def _is_uncertain(problem: Problem) -> bool:
    """Whether any score of a ranked option is a range; without one, sampling scores would only add noise."""
    return bool((problem.value_low < problem.value_high)[problem.ranked].any())


def _present(ranking: Ranking) -> tuple[int, ...]:
    return (*ranking.ranked, *ranking.uncertain)


def _by_option(ranking: Ranking, chances: Acceptability) -> dict[str, list[float]]:
    """The chance of each rank; there are as many ranks as ranked options."""
    present = _present(ranking)
    return {ranking.option(i).name: [float(p) for p in chances.ranks[i, : len(present)]] for i in present}


def _flips(ranking: Ranking) -> tuple[FlipPoint, ...]:
    """Where the winner changes while one share moves and the locked ones stay."""
    problem = ranking.selection.problem
    paths = weight_paths(problem.values, working_of(ranking.selection.option_set))
    return flip_points(winner_tracks(paths, problem.ranked & problem.known))


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
    badges = max(len(option.badge) for option in ranking.selection.option_set.options)
    for i in sorted(_present(ranking), key=lambda i: -chances.first[i]):
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
