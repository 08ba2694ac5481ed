"""How the making of a report is given up: whoever makes it asks between one piece and the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Stop = Callable[[], bool]
Piece = TypeVar("Piece")


class Stopped(Exception):  # noqa: N818 - it is no error
    """Nobody waits for the report any more."""


def never() -> bool:
    """Of a report that somebody waits for to the end."""
    return False


def unless(stop: Stop, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, for as long as somebody waits for them."""
    for piece in pieces:
        if stop():
            raise Stopped
        yield piece
