"""Which options people have first, and which of all lead."""

from __future__ import annotations

from collections import Counter

import numpy as np

from ui.presentation.stakeholders.scene import Scene

MOST_COLOURED = 5


def first_counts(scene: Scene) -> list[tuple[int, int]]:
    """Options with how many have them first, the most first; who has two first is counted for both."""
    counts = Counter(option for person in range(scene.count) for option in scene.hearing.firsts(person))
    order = {option: at for at, option in enumerate(leading(scene))}
    return sorted(counts.items(), key=lambda pair: (-pair[1], order[pair[0]]))


def leading(scene: Scene) -> list[int]:
    """The ranked options, the one that most have first on top, then by mean rank."""
    ranks = scene.hearing.ranks
    return sorted(
        np.flatnonzero(scene.hearing.present).tolist(),
        key=lambda option: (-int((ranks[:, option] == 1).sum()), float(ranks[:, option].mean())),
    )
