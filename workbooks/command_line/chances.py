"""How often options take ranks over sampled weights and scores, by any method."""

from __future__ import annotations

from criteria.issues import Issue, note, warning
from criteria.words.told import Told
from evaluator.methods.drawn import drawn_acceptability
from evaluator.methods.sampled import sampled_acceptability
from evaluator.problem import Problem
from evaluator.simulation.robustness import Acceptability, acceptability
from evaluator.simulation.weight_draws import SPREAD
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.effort import draws_affordable, is_one_by_one
from workbooks.command_line.selection import Selection


def chances_of(
    selection: Selection, arguments: Arguments, seed: int
) -> tuple[Acceptability | None, tuple[Issue, ...]]:
    """The chances, if they can be had in some seconds, and what to know about them."""
    method, asked = selection.method, arguments.samples
    samples = draws_affordable(method, selection.problem, asked)
    if not samples:
        found = Told(
            "{sum} options, too many to rank again and again", sum=int(selection.problem.ranked.sum())
        )
        mend = "There are no chances; the ranking is complete all the same."
        return None, (warning("no-chances", Told("method {key}", key=method.key), found, mend=mend),)
    chances = _sampled(selection, arguments, samples, seed)
    if samples == asked:
        return chances, ()
    mend = "Each draw is a ranking of its own, and so many take some seconds."
    return chances, (
        note(
            "fewer-draws",
            "--samples",
            Told("{asked:,}; {samples} draws were made", asked=asked, samples=samples),
            mend=mend,
        ),
    )


def _sampled(selection: Selection, arguments: Arguments, samples: int, seed: int) -> Acceptability | None:
    method, problem, points = selection.method, selection.problem, selection.points
    scheme, spread = arguments.weights, float(selection.parameters.get("spread", SPREAD))
    if is_one_by_one(method):
        return drawn_acceptability(problem, points, selection.apply, samples, seed, spread, scheme)
    scores = _is_uncertain(problem)
    if method.batch is None:
        return acceptability(problem, points, scheme, samples, seed, spread, scores)
    batch = method.batch(problem, selection.parameters)
    return sampled_acceptability(batch, points, scheme, samples, seed, spread, scores)


def _is_uncertain(problem: Problem) -> bool:
    """Whether any score of a ranked option is a range; without one, sampling scores would only add noise."""
    return bool((problem.value_low < problem.value_high)[problem.ranked].any())
