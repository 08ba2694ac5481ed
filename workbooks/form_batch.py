"""Forms for many people at once: every file name is settled before the first is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from criteria.issues import Issue, error
from criteria.optionset import OptionSet
from criteria.storage.atomic import write_whole
from criteria.storage.errors import StorageError
from criteria.words.told import Told
from workbooks.cells import clean, folded
from workbooks.errors import WorkbookError
from workbooks.form_content import PLAIN, FormContent
from workbooks.form_copies import NOBODY, FormCopies
from workbooks.forms import MAX_NAME, form_bytes, form_file_name

Contents = Mapping[str, FormContent]
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class FormTarget:
    """One form to be: for whom, and in which file."""

    stakeholder: str
    path: Path


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """One form of a batch; `faults` say why it is not there."""

    target: FormTarget
    notes: tuple[Issue, ...] = ()
    faults: tuple[Issue, ...] = ()


def plan_forms(option_set: OptionSet, names: Sequence[str], folder: Path) -> tuple[FormTarget, ...]:
    """A free file for each name; WorkbookError when one is wrong, and then nothing should be written."""
    faults = list(_name_faults(names))
    if folder.exists() and not folder.is_dir():
        faults.append(error("not-a-folder", str(folder), "a file", "a folder", "Name another folder."))
    targets: list[FormTarget] = []
    taken: set[str] = set()
    for name in names:
        path = folder / form_file_name(name, option_set, taken)
        taken.add(path.name)
        targets.append(FormTarget(name, path))
        if path.exists():
            mend = "Move it away, or name another folder: it may hold somebody's answers."
            found = "a form that is there already"
            faults.append(error("exists", str(path), found, "a file that can be made", mend))
    if faults:
        raise WorkbookError(faults)
    return tuple(targets)


def _name_faults(names: Sequence[str]) -> Iterator[Issue]:
    seen: set[str] = set()
    for name in names:
        if not clean(name):
            yield error("empty-name", "names", "an empty name", "a name for each form")
        elif folded(name) in seen:
            yield error("duplicate-name", "names", Told("“{name}” twice", name=name), "every name once")
        seen.add(folded(name))


def write_forms(
    option_set: OptionSet,
    targets: Sequence[FormTarget],
    content: FormContent = PLAIN,
    own: Contents | None = None,
    stopped: Stopped = lambda: False,
) -> Iterator[WrittenForm]:
    """Write one form after the other, until told to stop; `own` is what somebody's form holds instead.

    Each form is yielded once it is on the disk, so whoever counts them knows how far it is. One that cannot
    be written does not stop the others.
    """
    drawn = _Drawn(option_set)
    for target in targets:
        if stopped():
            return
        chosen = (own or {}).get(target.stakeholder, content)
        try:
            whole, notes = drawn.form(target.stakeholder, chosen)
            write_whole(target.path, whole)
        except (WorkbookError, StorageError) as refusal:
            yield WrittenForm(target, faults=refusal.issues)
        else:
            yield WrittenForm(target, notes)


class _Drawn:
    """Draws a form anew only when it holds something else than the one before."""

    def __init__(self, option_set: OptionSet) -> None:
        self._set = option_set
        self._content: FormContent | None = None
        self._copies: FormCopies | None = None
        self._notes: tuple[Issue, ...] = ()

    def form(self, name: str, content: FormContent) -> tuple[bytes, tuple[Issue, ...]]:
        plain = clean(name)
        if content is not self._content:
            whole, self._notes = form_bytes(self._set, NOBODY, content=content)
            self._content, self._copies = content, FormCopies(whole)
        if self._copies is None or not self._copies.sound or not plain or len(plain) > MAX_NAME:
            return form_bytes(self._set, name, content=content)
        return self._copies.for_name(plain), self._notes
