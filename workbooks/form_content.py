"""What a form is to hold: the facilitator's choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from criteria.weightings import Weighting
from criteria.words.told import ENGLISH


@dataclass(frozen=True, slots=True)
class FormContent:
    """Points and words to begin with; the criteria whose scores are `judged`, too; whether the ranking shows.

    `scenario` is the one of scores and ranking: the option set's own when it is empty. `round` is told to
    whoever reads the form, in `language`.
    """

    points: Mapping[str, float] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, str] = field(default_factory=dict)
    depends: Mapping[str, str] = field(default_factory=dict)
    judged: tuple[str, ...] = ()
    ranking: bool = False
    scenario: str = ""
    round: int = 1
    language: str = ENGLISH


def revision_of(weighting: Weighting, content: FormContent) -> FormContent:
    """What somebody said before, to check and to change; an illustrative weighting is no round."""
    return replace(
        content,
        points=weighting.points,
        reasons=weighting.reasons,
        confidence=weighting.confidence,
        depends=weighting.depends,
        round=weighting.round + (not weighting.illustrative),
    )


PLAIN = FormContent()
