"""The versions of a set as rows of a list."""

from __future__ import annotations

from criteria.storage.history import Step
from criteria.storage.records import Decision, Revision
from ui import text
from ui.controls.chip import Tone
from ui.dialogs.rows import Row
from ui.presentation.changes import counts_in_words
from ui.translation import marked, told, translated, translator

tr = translator("History")

KINDS = {
    "weighed": marked("Weighed"),
    "agreed": marked("Agreed"),
    "signed": marked("Signed off"),
    "noted": marked("Noted"),
}
"""What a decision says of a version."""


def name_of(number: int) -> str:
    return tr("Version {number}").format(number=number)


def row_of(revision: Revision, step: Step | None, decided: tuple[Decision, ...]) -> Row:
    """What it is called and when it was saved; what it changed, as soon as that is known."""
    title = name_of(revision.number)
    if revision.label:
        title = tr("{version} · {label}").format(version=title, label=revision.label)
    marks = dict.fromkeys(translated(KINDS[each.kind]) for each in reversed(decided) if each.kind in KINDS)
    detail = " · ".join(filter(None, (_changes(revision, step), ", ".join(marks).lower())))
    tone = Tone.BAD if step is not None and step.issues else Tone.NEUTRAL
    return Row(str(revision.number), title, detail, text.when(revision.saved_at), "", tone)


def _changes(revision: Revision, step: Step | None) -> str:
    if step is None:
        return tr("Comparing…")
    if step.issues:
        return tr("Cannot be read: {found}").format(found=told(step.issues[0].found))
    went_back = tr("the clock had gone back") if step.clock_went_back else ""
    if revision.parent is None:
        words = tr("The first version")
    else:
        words = text.capitalised(counts_in_words(step.counts, 2))
        if revision.parent != revision.number - 1:
            since = tr("{changes} since version {number}")
            words = since.format(changes=words, number=revision.parent)
    return " · ".join(filter(None, (words, went_back)))
