"""Which options people have first, and which of all lead."""

from __future__ import annotations

import numpy as np

from ui.presentation.stakeholders.scene import Scene

MOST_COLOURED = 5


def first_counts(scene: Scene) -> list[tuple[int, int]]:
    """Options with how many have them first, the most first; who has two first is counted for both."""
    counts = (scene.hearing.ranks == 1).sum(axis=0).tolist()
    return [(option, counts[option]) for option in leading(scene) if counts[option]]


def leading(scene: Scene) -> list[int]:
    """The ranked options, the one that most have first on top, then by mean rank."""
    ranks = scene.hearing.ranks
    firsts, means = (ranks == 1).sum(axis=0).tolist(), ranks.mean(axis=0).tolist()
    return sorted(
        np.flatnonzero(scene.hearing.present).tolist(),
        key=lambda option: (-firsts[option], means[option]),
    )
