"""What a returned form says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from criteria.issues import Issue
from criteria.weightings import Fingerprint
from workbooks.return_scores import JudgedScore


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A form that was read without an error; `notes` holds what was odd. `saved` is an ISO time or empty.

    `round` is the one that it was written for. One that `replaces` is not kept beside its sender's newest
    weighting but takes its place.
    """

    file: str
    stakeholder: str
    points: Mapping[str, float]
    fingerprints: Mapping[str, Fingerprint]
    reasons: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, str] = field(default_factory=dict)
    depends: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Issue, ...] = ()
    saved: str = ""
    scores: tuple[JudgedScore, ...] = ()
    scenario: str = ""
    round: int = 1
    replaces: bool = False
