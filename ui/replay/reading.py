"""Reading a story on a worker, which opens the library by itself and only reads."""

from __future__ import annotations

from criteria.languages import in_language
from criteria.optionset import OptionSet
from criteria.storage.decisions import decisions
from criteria.storage.errors import StorageError
from criteria.storage.history import Reader
from criteria.storage.library import Library
from criteria.storage.records import Decision
from ui import language
from ui.panels.score_history import SavedAs
from ui.replay.story import Frame, Moment, story
from ui.translation import translator

tr = translator("Replay")
MOST_VERSIONS = 120
"""So many of the newest versions are told."""


def read_story(saved: SavedAs, open_set: OptionSet, *, hidden: bool = False) -> tuple[Frame, ...]:
    """What was saved, the oldest first, and what is open now; nothing when it cannot be read.

    With names hidden, as they are in the open set, people have its letters in every version.
    All of it is in the language of the window, as what is open is.
    """
    try:
        with Library.open(saved.library, read_only=True) as library:
            moments = _moments(library, saved.key)
    except StorageError:
        return ()
    if not moments:
        return ()
    if hidden:
        moments = _without_names(moments, open_set)
    if moments[-1].option_set != open_set:
        moments.append(Moment(None, None, "", (), open_set))
    return story(moments)


def _moments(library: Library, key: str) -> list[Moment]:
    reader = Reader(library, key)
    logged: dict[int, list[str]] = {}
    for decision in reversed(decisions(library, key)):
        logged.setdefault(decision.number, []).append(_said(decision))
    newest = sorted(library.revisions(key), key=lambda revision: revision.number)[-MOST_VERSIONS:]
    return [
        Moment(
            revision.number,
            revision.saved_at,
            revision.label,
            tuple(logged.get(revision.number, ())),
            in_language(reader.load(revision.number), language.current()),
        )
        for revision in newest
    ]


def _without_names(moments: list[Moment], open_set: OptionSet) -> list[Moment]:
    """Labels and logged decisions are somebody's own words, which tell who wrote them."""
    from ui.hiding import letters_of, without_names

    letters = letters_of(open_set, *(moment.option_set for moment in moments))
    return [
        moment._replace(label="", said=(), option_set=without_names(moment.option_set, letters))
        for moment in moments
    ]


def _said(decision: Decision) -> str:
    """Who decided what, and why."""
    kinds = {
        "weighed": tr("weighed by {who}"),
        "agreed": tr("agreed by {who}"),
        "signed": tr("signed by {who}"),
        "noted": tr("noted by {who}"),
    }
    words = kinds.get(decision.kind, tr("noted by {who}")).format(who=decision.who)
    return f"{words}: {decision.why}" if decision.why else words
