"""Exports from the library: with what the set was made from, and if wanted with its history."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from criteria.optionset import OptionSet
from criteria.storage import revisions
from criteria.storage.decisions import decisions
from criteria.storage.exchange import write_exchange
from criteria.storage.library import Library
from criteria.storage.parts import opened
from criteria.storage.past import NO_PAST, Past, PastDecision, PastRevision
from criteria.storage.records import Revision
from criteria.words.told import Told


def send(
    library: Library, key: str, path: Path, number: int | None = None, with_history: bool = False
) -> Revision:
    """Write a revision of a set, by default the newest, to a file."""
    option_set = library.load(key, number)
    found = library.revisions(key)
    sent = found[0] if number is None else next(each for each in found if each.number == number)
    past = past_of(library, key, sent.number) if with_history else NO_PAST
    write_exchange(option_set, path, sent.number, ancestors(library, key, sent.number), past)
    return sent


def send_open(
    library: Library, option_set: OptionSet, base: int, path: Path, with_history: bool = False
) -> None:
    """Write a set that has unsaved changes since this revision of it."""
    past = past_of(library, option_set.key, base) if with_history else NO_PAST
    write_exchange(option_set, path, None, ancestors(library, option_set.key, base), past)


def ancestors(library: Library, key: str, number: int) -> tuple[str, ...]:
    """Checksums of a revision and of those it was made from, the newest first."""
    by_number = {revision.number: revision for revision in library.revisions(key)}
    found = []
    at = by_number.get(number)
    while at is not None:
        found.append(at.sha256)
        at = by_number.get(at.parent) if at.parent is not None else None
    return tuple(found)


def past_of(library: Library, key: str, number: int) -> Past:
    """Every revision up to this one with its label, what they held, and the decisions about them."""
    found = [revision for revision in reversed(library.revisions(key)) if revision.number <= number]
    with library.reading() as connection:
        manifests = [
            revisions.manifest_of(connection, revision, Told("revision {number}", number=revision.number))
            for revision in found
        ]
        wanted = dict.fromkeys(sha256 for manifest in manifests for sha256 in manifest.parts.values())
        texts = {sha256: opened(revisions.part_body(connection, sha256, ""), sha256, "") for sha256 in wanted}
    renumbered = {revision.number: place + 1 for place, revision in enumerate(found)}
    return Past(
        tuple(
            PastRevision(
                renumbered[revision.number],
                revision.saved_at.isoformat(timespec="milliseconds"),
                revision.app_version,
                revision.schema,
                dict(manifest.parts),
                renumbered.get(revision.parent or 0),
                revision.label,
            )
            for revision, manifest in zip(found, manifests, strict=True)
        ),
        tuple(_decisions(library, key, renumbered)),
        texts,
    )


def _decisions(library: Library, key: str, renumbered: dict[int, int]) -> Iterable[PastDecision]:
    for entry in reversed(decisions(library, key)):
        if entry.number in renumbered:
            yield PastDecision(
                renumbered[entry.number],
                entry.kind,
                entry.who,
                entry.noted_at.isoformat(timespec="milliseconds"),
                entry.app_version,
                entry.held_on,
                entry.why,
                entry.weighting,
            )
