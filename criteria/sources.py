"""What the scores rest on: sourced statements, what the slides say, where sources disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Confidence = Literal["primary", "secondary", "single", "derived", ""]


@dataclass(frozen=True, slots=True)
class Source:
    """One sourced statement."""

    key: str
    statement: str
    options: tuple[str, ...] = ()
    figure: str = ""
    unit: str = ""
    date: str = ""
    title: str = ""
    publisher: str = ""
    address: str = ""
    published: str = ""
    confidence: Confidence = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the document that the case comes from."""

    key: str
    text: str
    place: str = ""
    kind: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two views that sources take of one thing, and what was made of them."""

    key: str
    topic: str
    view_a: str
    view_b: str
    sources: tuple[str, ...] = ()
    treatment: str = ""


@dataclass(frozen=True, slots=True)
class Development:
    """Something that happened and bears on a scenario."""

    scenario: str
    date: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """The figure of one period; None where the source has none."""

    period: str
    value: float | None
    source: str = ""
    confidence: Confidence = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one thing over time."""

    key: str
    name: str
    unit: str
    observations: tuple[Observation, ...] = ()
