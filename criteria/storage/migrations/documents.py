"""Steps from older schemas of the option set to the present one, taken when it is read.

A step takes the JSON of a whole set and returns that of the next schema; what is stored stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from criteria.storage.encoding import SCHEMA

Body = dict[str, Any]


def _with_plausibility(body: Body) -> Body:
    """Scenarios of schema 1 have no plausibility, which is the default of schema 2."""
    return body


STEPS: Mapping[int, Callable[[Body], Body]] = {1: _with_plausibility}
"""By the schema that a step starts from."""


def upgraded(body: Body, schema: int) -> Body:
    """A set of an older schema as one of the present schema."""
    for number in range(schema, SCHEMA):
        body = STEPS[number](body)
    return body
