"""What the library tells about what it holds."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved state of an option set. Nothing about it changes, except that a label may be added."""

    set_key: str
    number: int
    parent: int | None
    saved_at: datetime
    app_version: str
    schema: int
    sha256: str
    size: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An option set in the library, with the figures of its newest revision."""

    key: str
    lineage: str
    name: str
    archived: bool
    created_at: datetime
    revision: int
    saved_at: datetime
    size: int
    options: int
    criteria: int
    scenarios: int
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Work that was not saved yet; kept until it is saved or discarded."""

    id: int
    set_key: str
    session: str
    base: int | None
    name: str
    drafted_at: datetime
    app_version: str
    schema: int


DecisionKind = Literal["weighed", "agreed", "signed", "noted"]


@dataclass(frozen=True, slots=True)
class Decision:
    """An entry of the decision log: who weighed, agreed or signed which revision, when and why.

    `content` is the checksum of that revision: what was signed can be proved.
    """

    id: int
    set_key: str
    number: int
    content: str
    kind: str
    who: str
    held_on: str
    why: str
    weighting: str | None
    noted_at: datetime
    app_version: str


def folded(name: str) -> str:
    """A name as it is compared: without regard to case, spacing or how its accents are composed."""
    return " ".join(unicodedata.normalize("NFC", storable(name).casefold()).split())


def storable(text: str) -> str:
    """The text without lone surrogates, which the tables cannot hold; the parts keep them."""
    return text.encode("utf-8", "replace").decode("utf-8")
