"""Returned forms as they were read: accepted, accepted with notes, or rejected with every reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from criteria.edits.weights import select_weighting
from criteria.issues import Issue
from criteria.optionset import OptionSet
from criteria.storage.records import folded
from criteria.weightings import missing_points
from ui.controls.chip import Tone
from ui.dialogs.background import Progress
from ui.dialogs.rows import Row
from ui.messages import EXPECTED_FAULTS, issues_of
from ui.translation import counted, translator
from workbooks.form_imports import import_forms, imported_weighting
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form

tr = translator("Returned")


@dataclass(frozen=True, slots=True)
class Returned:
    """One file. `form` is None when it was rejected; `issues` are then its faults, else its notes."""

    path: Path
    form: ReturnedForm | None
    issues: tuple[Issue, ...] = ()
    is_again: bool = False
    """Whether an earlier file of the same batch is from the same stakeholder."""

    @property
    def key(self) -> str:
        return str(self.path)

    @property
    def accepted(self) -> bool:
        return self.form is not None

    @property
    def to_check(self) -> bool:
        """Accepted with something that a person should look at."""
        return self.accepted and any(issue.severity == "warning" for issue in self.issues)


def read_all(paths: Sequence[Path], option_set: OptionSet, progress: Progress) -> tuple[Returned, ...]:
    """Read every file; one that is bad never stops the others."""
    read: list[Returned] = []
    seen: set[str] = set()
    for number, path in enumerate(paths):
        if progress.stopped():
            break
        returned = _read(path, option_set)
        if returned.form is not None:
            name = folded(returned.form.stakeholder)
            returned = Returned(path, returned.form, returned.issues, name in seen)
            seen.add(name)
        read.append(returned)
        progress.step(number + 1, len(paths))
    return tuple(read)


def _read(path: Path, option_set: OptionSet) -> Returned:
    try:
        form = read_form(path, option_set)
    except EXPECTED_FAULTS as fault:
        return Returned(path, None, issues_of(fault, path.name))
    return Returned(path, form, form.notes)


def imported(option_set: OptionSet, forms: Sequence[Returned], selected: str | None) -> OptionSet:
    """One edit: every accepted form, and the start from the selected one, else from the first."""
    accepted = {returned.key: returned.form for returned in forms if returned.form is not None}
    if not accepted:
        return option_set
    after = import_forms(option_set, tuple(accepted.values()))
    start = imported_weighting(after, accepted.get(selected or "") or next(iter(accepted.values())))
    if start is None or missing_points(start, after.criteria):
        return after
    return select_weighting(after, start.key)


def row_of(returned: Returned, criteria: int) -> Row:
    """How a file stands in the list."""
    if returned.form is None:
        words = counted(len(returned.issues), tr, "1 problem", "{count} problems")
        return Row(returned.key, returned.path.name, words, tr("Rejected"), "close", Tone.BAD)
    name = returned.form.stakeholder
    if returned.to_check:
        first = next(issue for issue in returned.issues if issue.severity == "warning")
        return Row(returned.key, name, first.mend or first.found, tr("To check"), "warning", Tone.WARN)
    words = tr("{count} of {total} weighed").format(count=len(returned.form.points), total=criteria)
    if returned.is_again:
        words = tr("Second form from here: a new round")
    elif returned.issues:
        notes = counted(len(returned.issues), tr, "1 note", "{count} notes")
        words = f"{words} · {notes}"
    return Row(returned.key, name, words, tr("Accepted"), "check", Tone.GOOD)


def summary(read: Sequence[Returned]) -> str:
    """8 accepted, 2 to check, 2 left out. One undo step."""
    accepted = sum(1 for r in read if r.accepted and not r.to_check)
    to_check = sum(1 for r in read if r.to_check)
    rejected = sum(1 for r in read if not r.accepted)
    parts = [tr("{count} accepted").format(count=accepted)]
    if to_check:
        parts.append(tr("{count} to check").format(count=to_check))
    if rejected:
        parts.append(tr("{count} left out").format(count=rejected))
    words = ", ".join(parts) + "."
    return f"{words} {tr('One undo step.')}" if accepted or to_check else words


def import_words(count: int) -> str:
    return counted(count, tr, "Import 1 form", "Import {count} forms")
