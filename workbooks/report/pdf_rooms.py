"""Where a page ends early, so that what belongs together stays together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from workbooks.report.content import Block, Bullets, Figure, Heading, Table
from workbooks.report.pdf_blocks import flowables

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

_TALL, _SHORT, _START = 690.0, 250.0, 90.0
"""The most that is kept together; a table no higher than the second stays whole; of a longer one, and of
bullets, the third stands below its heading."""


def placed(title: Flowable, blocks: tuple[Block, ...], width: float) -> Iterator[Flowable]:
    """A section: its title and each heading on the page of what they lead to."""
    made = [[title], *([*flowables(block, width)] for block in blocks)]
    whole = (Heading("", 1), *blocks)
    for number, block in enumerate(whole):
        if isinstance(block, Heading | Table | Figure):
            yield _room(min(_lead(whole[number:], made[number:], width), _TALL))
        yield from made[number]


def _lead(blocks: Sequence[Block], made: Sequence[list[Flowable]], width: float) -> float:
    """How much stands together from here: to the first table, picture or bullets, or the next heading."""
    first, high = blocks[0], 0.0
    for number, (block, flows) in enumerate(zip(blocks, made, strict=True)):
        if (
            number
            and isinstance(first, Heading)
            and isinstance(block, Heading)
            and block.level <= first.level
        ):
            return high
        own = sum(_height(flow, width) for flow in flows)
        if isinstance(block, Table | Bullets) and not (isinstance(block, Table) and own <= _SHORT):
            return high + min(own, _START)
        high += own
        if isinstance(block, Table | Figure):
            return high
    return high


def _height(flow: Flowable, width: float) -> float:
    return float(flow.getSpaceBefore() + flow.wrap(width, _TALL)[1] + flow.getSpaceAfter())


def _room(height: float) -> Flowable:
    """A new page, unless so much is left of this one."""
    from reportlab.platypus import CondPageBreak

    return CondPageBreak(height)
