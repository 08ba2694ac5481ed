"""Names for the arrays that the evaluator takes and returns."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.errors import EvaluationError

FloatArray: TypeAlias = npt.NDArray[np.float64]
BoolArray: TypeAlias = npt.NDArray[np.bool_]
IntArray: TypeAlias = npt.NDArray[np.int64]


def read_only_floats(array: npt.ArrayLike) -> FloatArray:
    """Copy `array` as float64 (any shape) that cannot be written to."""
    copy: FloatArray = np.array(array, dtype=np.float64)
    copy.flags.writeable = False
    return copy


def expect_shape(name: str, array: npt.NDArray[np.generic], shape: tuple[int, ...]) -> None:
    """Raise `EvaluationError` unless `array` has exactly this shape."""
    if array.shape != shape:
        raise EvaluationError(f"{name} has the shape {array.shape}; expected {shape}")
