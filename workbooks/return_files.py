"""Many returned files at once: each read on its own, and what only a person can settle asked once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from criteria.issues import Issue, error
from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError, from_os
from criteria.weightings import Weighting
from criteria.words.told import Told
from workbooks.cells import DecimalSign, folded, number_text
from workbooks.errors import WorkbookError
from workbooks.guard import is_lock_file
from workbooks.return_cells import AMBIGUOUS
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form

FORM_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
MOST_FILES = 1_000

QuestionCode = Literal["same-file", "known", "older", "again", "revision", "decimal", "other-set"]
Answer = Literal["round", "replace", "skip", "point", "comma", "refuse", "names"]
_DECIMALS: Mapping[str, DecimalSign] = {"point": ".", "comma": ","}


@dataclass(frozen=True, slots=True)
class Question:
    """What only a person can settle: the first answer holds until another is given.

    "round" keeps the form as a later round, "replace" puts it in the place of the one before, "skip" leaves
    it out; "point" and "comma" say which sign separates decimals; "names" takes a form for another option
    set by the names of its criteria.
    """

    code: QuestionCode
    found: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """One file: its form, or None with every reason in `issues`; else these are its notes."""

    path: Path
    form: ReturnedForm | None
    issues: tuple[Issue, ...] = ()
    digest: str = ""
    questions: tuple[Question, ...] = ()
    given: Mapping[QuestionCode, Answer] = field(default_factory=dict)

    def answer(self, code: QuestionCode) -> Answer | None:
        """The answer given, else the one that holds; None when the question is not asked."""
        for question in self.questions:
            if question.code == code:
                return self.given.get(code, question.answers[0])
        return None

    @property
    def intake(self) -> Answer:
        """What becomes of the form: "round", "replace" or "skip"."""
        if self.form is None:
            return "skip"
        codes: tuple[QuestionCode, ...] = ("same-file", "known", "older", "again", "revision")
        return next((answer for code in codes if (answer := self.answer(code)) is not None), "round")

    @property
    def verdict(self) -> Literal["accepted", "noted", "rejected"]:
        if self.form is None:
            return "rejected"
        return "noted" if self.issues or self.questions else "accepted"


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files, and those in folders that may be forms, each once; lock and hidden files are left out."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*"), key=lambda p: [folded(part) for part in p.parts])
            found |= dict.fromkeys(p for p in inside if _may_be_form(p, path))
        else:
            found[path] = None
        if len(found) > MOST_FILES:
            raise WorkbookError(
                [
                    error(
                        "too-many-files",
                        str(path),
                        Told("more than {most:,} files", most=MOST_FILES),
                        "the returned forms alone",
                        "Choose a smaller folder.",
                    )
                ]
            )
    return tuple(found)


def _may_be_form(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    is_kind = path.suffix.casefold() in FORM_ENDINGS
    return is_kind and not hidden and not is_lock_file(path) and path.is_file()


def read_files(
    paths: Sequence[Path], option_set: OptionSet, stopped: Callable[[], bool] = lambda: False
) -> Iterator[ReturnedFile]:
    """Read one file after the other, until told to stop; one that is bad never stops the others.

    Each is yielded once it is read, so whoever counts them knows how far it is. `questioned` then asks what
    concerns several of them.
    """
    for path in paths:
        if stopped():
            return
        yield _read(path, option_set)


def _read(
    path: Path, option_set: OptionSet, given: Mapping[QuestionCode, Answer] | None = None
) -> ReturnedFile:
    answers = given or {}
    decimal = _DECIMALS.get(answers.get("decimal", ""))
    digest = ""
    try:
        form = read_form(path, option_set, decimal, any_set=answers.get("other-set") == "names")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except (WorkbookError, StorageError) as refusal:
        questions = tuple(_reading_questions(refusal.issues))
        return ReturnedFile(path, None, refusal.issues, digest, questions, answers)
    except OSError as fault:
        issues = from_os(fault, path, "a file that can be read").issues
        return ReturnedFile(path, None, issues, given=answers)
    kept = tuple(_READING[code] for code in answers if code in _READING)
    return ReturnedFile(path, form, form.notes, digest, kept, answers)


_READING: Mapping[str, Question] = {
    "decimal": Question("decimal", "numbers with a comma before three digits", ("refuse", "point", "comma")),
    "other-set": Question("other-set", "a form for another option set", ("refuse", "names")),
}


def _reading_questions(issues: Sequence[Issue]) -> Iterator[Question]:
    codes = {issue.code for issue in issues}
    if AMBIGUOUS in codes:
        yield _READING["decimal"]
    if "other-set" in codes:
        yield _READING["other-set"]


def answered(file: ReturnedFile, option_set: OptionSet, code: QuestionCode, answer: Answer) -> ReturnedFile:
    """The file with an answer; read again where that changes what is read. Ask `questioned` again then."""
    given = {**file.given, code: answer}
    if code in _READING:
        return _read(file.path, option_set, given)
    return replace(file, given=given)


def questioned(files: Sequence[ReturnedFile], option_set: OptionSet) -> tuple[ReturnedFile, ...]:
    """The files in the same order, each with what is to be settled about its sender and the others."""
    known = _newest_given(option_set)
    before: dict[str, ReturnedFile] = {}
    first_with: dict[str, ReturnedFile] = {}
    asked: dict[Path, Question | None] = {}
    for file in in_order(files):
        if file.form is None:
            continue
        name = folded(file.form.stakeholder)
        asked[file.path] = _question(
            file.form, first_with.get(file.digest), before.get(name), known.get(name)
        )
        first_with.setdefault(file.digest, file)
        before[name] = file
    return tuple(_with_question(file, asked.get(file.path)) for file in files)


def in_order(files: Sequence[ReturnedFile]) -> list[ReturnedFile]:
    """As they were saved; a file that does not say when comes first, in the order given."""
    return sorted(files, key=lambda file: file.form.saved if file.form is not None else "")


def _newest_given(option_set: OptionSet) -> dict[str, Weighting]:
    """The newest weighting of each stakeholder that is not an illustration."""
    names = {s.key: folded(s.name) for s in option_set.stakeholders}
    newest: dict[str, Weighting] = {}
    for weighting in option_set.weightings:
        name = names.get(weighting.stakeholder or "")
        if name is None or weighting.illustrative:
            continue
        if name not in newest or newest[name].round <= weighting.round:
            newest[name] = weighting
    return newest


def _question(
    form: ReturnedForm, same: ReturnedFile | None, before: ReturnedFile | None, known: Weighting | None
) -> Question | None:
    if same is not None:
        return Question(
            "same-file", Told("the same file as “{path}”", path=same.path.name), ("skip", "round")
        )
    if before is not None:
        return Question(
            "again",
            Told(
                "a second form of “{stakeholder}”, after “{path}”",
                stakeholder=form.stakeholder,
                path=before.path.name,
            ),
            ("round", "replace", "skip"),
        )
    if known is None:
        return None
    if _says_the_same(form, known):
        return Question("known", Told("what “{known}” says already", known=known.name), ("skip", "round"))
    if known.elicitation == "form" and _is_older(form, known):
        when = f" of {known.date}" if known.date else ""
        return Question(
            "older",
            Told(
                "a form older than “{known}”{when}, round {round}",
                known=known.name,
                when=when,
                round=known.round,
            ),
            ("skip", "round", "replace"),
        )
    return Question(
        "revision",
        Told(
            "a new form of “{stakeholder}”, whose round {round} is there",
            stakeholder=form.stakeholder,
            round=known.round,
        ),
        ("round", "replace", "skip"),
    )


def _says_the_same(form: ReturnedForm, known: Weighting) -> bool:
    same_points = form.points.keys() == known.points.keys() and all(
        number_text(points) == number_text(known.points[key]) for key, points in form.points.items()
    )
    words = (form.reasons, form.confidence, form.depends)
    told = (known.reasons, known.confidence, known.depends)
    return (
        same_points and not form.scores and all(dict(a) == dict(b) for a, b in zip(words, told, strict=True))
    )


def _is_older(form: ReturnedForm, known: Weighting) -> bool:
    """By the day it was saved; of the same day, by the round it was written for."""
    day = form.saved[:10]
    return day < known.date if day and known.date and day != known.date else form.round < known.round


def _with_question(file: ReturnedFile, question: Question | None) -> ReturnedFile:
    kept = tuple(q for q in file.questions if q.code in _READING)
    return replace(file, questions=(*kept, question) if question is not None else kept)


def forms_to_import(files: Sequence[ReturnedFile]) -> tuple[ReturnedForm, ...]:
    """The forms that are taken in, in the order in which they were saved, as `import_forms` wants them."""
    return tuple(
        replace(file.form, replaces=file.intake == "replace")
        for file in in_order(files)
        if file.form is not None and file.intake != "skip"
    )
