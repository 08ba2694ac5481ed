"""How sure a ranking is when weights are known in part: acceptability of ranks over a set of weights."""

from __future__ import annotations

from collections.abc import Callable

from evaluator.incomplete.hit_and_run import Mixing
from evaluator.incomplete.weight_sampling import WeightSampler
from evaluator.incomplete.weight_sets import WeightSet
from evaluator.simulation.robustness import Acceptability, Simulation, seeded


def set_acceptability(
    simulation: Simulation,
    weights: WeightSet,
    samples: int,
    seed: int,
    cancelled: Callable[[], bool] | None = None,
    publish: Callable[[Acceptability], None] | None = None,
) -> tuple[Acceptability, Mixing] | None:
    """Sample weights evenly from a set, with the scores of a simulation, and count ranks.

    Parameters
    ----------
    simulation : Simulation
        n options on m criteria, of any method; its base weights are not used.
    weights : WeightSet
        The possible weights.
    samples : int
        Number of samples.
    seed : int
        From 0 up.
    cancelled, publish : callable, optional
        As in `Simulation.refine`.

    Returns
    -------
    (Acceptability, Mixing) or None
        The result, and whether the draws of weights can be trusted; None when cancelled.

    Raises
    ------
    EvaluationError
        When the numbers of criteria differ, samples or seed are invalid or a linear program fails.

    Notes
    -----
    SMAA-2 with weights that meet linear constraints: Tervonen, van Valkenhoef, Basturk and Postmus (2013),
    *European Journal of Operational Research* 224:552-559.
    """
    sampler = WeightSampler(weights, seeded(seed, 2))
    found = simulation.sample(sampler.inner, sampler.rows, samples, cancelled, publish)
    return None if found is None else (found, sampler.mixing)
