"""Which value matrix meets which weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairing:
    """Some value matrices, each of which meets `repeats` weights of its own.

    Attributes
    ----------
    matrix : int
        The first matrix.
    matrices, repeats : int
        How many follow one another, and how many weights each meets; the samples are their product.
    doubled : bool
        Whether all matrices have now met equally many weights, with more to come.
    """

    matrix: int
    matrices: int
    repeats: int
    doubled: bool


def pairings(matrices: int, total: int, block: int) -> Iterator[Pairing]:
    """Plan which value matrices the samples use.

    Parameters
    ----------
    matrices : int
        Number of value matrices, K.
    total : int
        Number of samples.
    block : int
        Most samples in a pairing.

    Yields
    ------
    Pairing
        Passes over all matrices. The first has about a block of samples, K at least; each later one doubles
        what went before, so that every doubling rests on all K matrices alike; what remains goes to the first
        matrices once more. No weights are used twice, so weights and scores stay independent.
    """
    done = 0
    repeats = max(1, block // matrices)
    while (left := total - done) >= matrices:
        repeats = min(repeats, left // matrices)
        done += matrices * repeats
        yield from _one_pass(matrices, repeats, block, doubled=total - done >= matrices)
        repeats = done // matrices
    if left > 0:
        yield from _one_pass(left, 1, block, doubled=False)


def _one_pass(matrices: int, repeats: int, block: int, doubled: bool) -> Iterator[Pairing]:
    step = max(1, block // repeats)
    for matrix in range(0, matrices, step):
        size = min(step, matrices - matrix)
        for met in range(0, repeats, block):
            meeting = min(block, repeats - met)
            last = matrix + size == matrices and met + meeting == repeats
            yield Pairing(matrix, size, meeting, doubled and last)
