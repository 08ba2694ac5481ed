"""Which pairs to ask about once more, to see whether judgements agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

MOST = 3
Pair = tuple[str, str]
"""Two criteria, the one that matters more first."""


def pairs_to_check(
    points: Mapping[str, float], anchor: str | None, asked: Iterable[Pair]
) -> tuple[Pair, ...]:
    """Pairs already asked about, filled up to three that lie all along the order; none has the anchor.

    Everything was judged against the anchor: only pairs without it say anything new.
    """
    kept = list(asked)
    order = sorted(
        (key for key, given in points.items() if key != anchor and given > 0), key=lambda key: -points[key]
    )
    if len(order) < 2:
        return tuple(kept)
    steps = min(MOST, len(order) - 1)
    stops = [round(step * (len(order) - 1) / steps) for step in range(steps + 1)]
    known = {frozenset(pair) for pair in kept}
    for first, second in pairwise(order[stop] for stop in stops):
        if len(kept) < MOST and frozenset((first, second)) not in known:
            kept.append((first, second))
    return tuple(kept)
