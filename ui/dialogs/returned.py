"""Returned forms: reading them on a worker, and what the list and the verdicts say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from criteria.edits.weights import select_weighting
from criteria.optionset import OptionSet
from criteria.weightings import missing_points
from ui import text
from ui.controls.chip import Tone
from ui.dialogs.background import Progress
from ui.dialogs.rows import Row
from ui.translation import counted, marked, told, translated, translator
from workbooks.errors import WorkbookError
from workbooks.form_imports import import_forms, imported_weighting
from workbooks.personal_page import group_of
from workbooks.return_files import (
    Answer,
    Question,
    QuestionCode,
    ReturnedFile,
    answered,
    files_in,
    forms_to_import,
    questioned,
    read_files,
)

tr = translator("Returned")


class Reading(NamedTuple):
    """The files as they stand, and the points that the whole group gives once they are imported."""

    files: tuple[ReturnedFile, ...] = ()
    together: Mapping[str, float] | None = None


Arrived = Callable[[ReturnedFile], object]


def read_more(
    before: Sequence[ReturnedFile],
    paths: Sequence[Path],
    option_set: OptionSet,
    progress: Progress,
    arrived: Arrived = lambda _file: None,
) -> Reading:
    """Read these files and folders, too; each file once, and one that is bad never stops the others."""
    known = {file.path for file in before}
    new = [path for path in files_in(paths) if path not in known]
    progress.step(0, len(new))
    read: list[ReturnedFile] = []
    for file in read_files(new, option_set, progress.stopped):
        read.append(file)
        arrived(file)
        progress.step(len(read), len(new))
    return _settled((*before, *read), option_set)


def answer_all(
    files: Sequence[ReturnedFile],
    keys: Collection[str],
    code: QuestionCode,
    answer: Answer,
    option_set: OptionSet,
) -> Reading:
    """The files once those of these keys have an answer; read again where it changes what is read."""
    return _settled(
        [answered(f, option_set, code, answer) if key_of(f) in keys else f for f in files], option_set
    )


def _settled(files: Sequence[ReturnedFile], option_set: OptionSet) -> Reading:
    asked = questioned(files, option_set)
    return Reading(asked, _together(asked, option_set))


def _together(files: Sequence[ReturnedFile], option_set: OptionSet) -> Mapping[str, float] | None:
    """The group's mean shares as points; None for fewer than two people."""
    forms = forms_to_import(files)
    if len(forms) < 2:
        return None
    try:
        group = group_of(import_forms(option_set, forms))
    except WorkbookError:
        return None
    most = max(group.own)
    return {c.key: float(100 * part / most) for c, part in zip(option_set.criteria, group.own, strict=True)}


def imported(option_set: OptionSet, files: Sequence[ReturnedFile]) -> OptionSet:
    """One edit: every form that is taken in. A single one becomes the weights that are looked at."""
    forms = forms_to_import(files)
    after = import_forms(option_set, forms)
    start = imported_weighting(after, forms[0]) if len(forms) == 1 else None
    if start is None or missing_points(start, after.criteria):
        return after
    return select_weighting(after, start.key)


def key_of(file: ReturnedFile) -> str:
    return str(file.path)


def is_taken(file: ReturnedFile) -> bool:
    return file.form is not None and file.intake != "skip"


def is_plain(file: ReturnedFile) -> bool:
    """Taken in without anything to be said about it."""
    return file.verdict == "accepted"


def tally(files: Sequence[ReturnedFile]) -> dict[str, int]:
    """How many files have each verdict, and how many there are."""
    return {"all": len(files), **Counter(file.verdict for file in files)}


def row_of(file: ReturnedFile, criteria: int) -> Row:
    """How a file stands in the list."""
    key = key_of(file)
    if file.form is None:
        words = text.capitalised(told(file.issues[0].found))
        if len(file.issues) > 1:
            words = counted(len(file.issues), tr, "1 problem", "{count} problems")
        return Row(key, file.path.name, words, tr("Rejected"), "close", Tone.BAD)
    name = file.form.stakeholder
    if not is_taken(file):
        return Row(key, name, _asked_words(file), tr("Left out"), "minus", Tone.NEUTRAL)
    if file.verdict == "noted":
        return Row(key, name, _noted_words(file), tr("With notes"), "warning", Tone.WARN)
    words = tr("{count} of {total} weighed").format(count=len(file.form.points), total=criteria)
    return Row(key, name, words, tr("Accepted"), "check", Tone.GOOD)


def _asked_words(file: ReturnedFile) -> str:
    return text.capitalised(told(file.questions[-1].found)) if file.questions else ""


def _noted_words(file: ReturnedFile) -> str:
    if file.questions:
        return _asked_words(file)
    if len(file.issues) > 1:
        return counted(len(file.issues), tr, "1 note", "{count} notes")
    (issue,) = file.issues
    what = issue.mend if issue.severity == "warning" else issue.found
    return text.capitalised(told(what or issue.found))


def summary(files: Sequence[ReturnedFile]) -> str:
    """8 accepted, 2 with notes, 2 rejected. One undo step."""
    taken = sum(is_taken(file) for file in files)
    plain = sum(is_plain(file) for file in files)
    rejected = sum(file.form is None for file in files)
    counts = (
        (plain, tr("{count} accepted")),
        (taken - plain, tr("{count} with notes")),
        (len(files) - taken - rejected, tr("{count} left out")),
        (rejected, tr("{count} rejected")),
    )
    told = ", ".join(words.format(count=count) for count, words in counts if count) + "."
    return f"{told} {tr('One undo step.')}" if taken else told


def import_words(count: int) -> str:
    return counted(count, tr, "Import 1 form", "Import {count} forms")


def answer_words(question: Question, answer: Answer) -> str:
    return translated(_ANSWERS.get((question.code, answer), _ANSWERS["", answer]))


_ANSWERS: Mapping[tuple[str, Answer], str] = {
    ("decimal", "refuse"): marked("Ask the sender"),
    ("decimal", "point"): marked("Thousands: 1,250 is 1250"),
    ("decimal", "comma"): marked("Decimals: 1,250 is 1.25"),
    ("other-set", "refuse"): marked("Leave out"),
    ("other-set", "names"): marked("Read by the names of the criteria"),
    ("same-file", "round"): marked("Import it again"),
    ("older", "replace"): marked("Replace the newer"),
    ("again", "replace"): marked("Replace the earlier"),
    ("again", "round"): marked("Keep both as rounds"),
    ("revision", "replace"): marked("Replace it"),
    ("", "round"): marked("Keep as the next round"),
    ("", "replace"): marked("Replace the earlier"),
    ("", "skip"): marked("Leave out"),
    ("", "refuse"): marked("Leave out"),
    ("", "names"): marked("Read by name"),
    ("", "point"): marked("Point"),
    ("", "comma"): marked("Comma"),
}
