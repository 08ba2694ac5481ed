"""Pages that tests open in a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.pages.matrix import Matrix
from tests.ui.rig import Rig

OpenWindow = Callable[..., Rig]


@pytest.fixture
def open_matrix(open_window: OpenWindow) -> Callable[..., Matrix]:
    """The Scores page on an option set, in a window of a size."""
    return lambda option_set, size=(1600, 1000): Matrix(open_window(option_set, size))


@pytest.fixture
def duel(open_matrix: Callable[..., Matrix]) -> Matrix:
    return open_matrix(sets.duel())


@pytest.fixture
def crossing(open_matrix: Callable[..., Matrix]) -> Matrix:
    """Three options and criteria; the scenario “Later” inherits all but one score."""
    return open_matrix(sample())
