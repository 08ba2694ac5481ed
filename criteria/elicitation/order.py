"""Rank order: only the order in which swings matter, and a rule that makes points of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from evaluator.weighting.rank_order import RankScheme, rank_order

SCHEMES: tuple[RankScheme, ...] = ("centroid", "sum", "reciprocal")


@dataclass(frozen=True, slots=True)
class Order:
    """Criteria that have a place, the one that matters most first; `tied` share the place above them."""

    placed: tuple[str, ...] = ()
    tied: frozenset[str] = frozenset()
    scheme: RankScheme = "centroid"


def place(order: Order, key: str, at: int) -> Order:
    """Put a criterion at this place among the others; it shares no place any more."""
    rest = [other for other in order.placed if other != key]
    at = min(max(at, 0), len(rest))
    return _clean(replace(order, placed=(*rest[:at], key, *rest[at:]), tied=order.tied - {key}))


def place_next(order: Order, key: str) -> Order:
    """Put a criterion that has no place after the others."""
    return order if key in order.placed else place(order, key, len(order.placed))


def take_out(order: Order, key: str) -> Order:
    """Take a criterion's place away."""
    rest = tuple(other for other in order.placed if other != key)
    return _clean(replace(order, placed=rest, tied=order.tied - {key}))


def set_tied(order: Order, key: str, tied: bool) -> Order:
    """Let a criterion share the place above it, or not; the first has none above."""
    if key not in order.placed:
        return order
    return _clean(replace(order, tied=order.tied | {key} if tied else order.tied - {key}))


def _clean(order: Order) -> Order:
    below = frozenset(order.placed[1:])
    return replace(order, tied=order.tied & below)


def still_there(order: Order, keys: Sequence[str]) -> Order:
    return _clean(replace(order, placed=tuple(key for key in order.placed if key in keys)))


def ranks(order: Order) -> dict[str, int]:
    """Places from 1; those that share one have the same."""
    found: dict[str, int] = {}
    rank = 0
    for at, key in enumerate(order.placed, start=1):
        rank = rank if key in order.tied else at
        found[key] = rank
    return found


def weigh(order: Order, keys: Sequence[str], scheme: RankScheme | None = None) -> Mapping[str, float]:
    """Points by the rule; none until every criterion has its place."""
    at = ranks(order)
    if not keys or any(key not in at for key in keys):
        return {}
    found = rank_order([at[key] for key in keys], scheme or order.scheme)
    return {key: float(points) for key, points in zip(keys, found.points, strict=True)}
