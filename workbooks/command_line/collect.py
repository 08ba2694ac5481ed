"""The verb `collect`: read returned forms, and save the option set with what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from criteria.issues import Issue, error, note
from criteria.optionset import OptionSet
from criteria.storage.exchange import SUFFIX, write_exchange
from criteria.words.told import Told
from workbooks.cells import folded
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, CommandError, Outcome, issue_objects
from workbooks.command_line.selection import choose
from workbooks.command_line.source import Opened, library_name, open_source
from workbooks.errors import WorkbookError, in_file
from workbooks.form_imports import import_forms
from workbooks.problem_report import ENDINGS, write_report
from workbooks.return_files import FORM_ENDINGS, ReturnedFile, files_in
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form


@dataclass(frozen=True, slots=True)
class Collected:
    """The forms in the order given: those that were read, and those that were refused with every reason."""

    option_set: OptionSet
    accepted: tuple[tuple[str, ReturnedForm], ...]
    rejected: tuple[tuple[str, tuple[Issue, ...]], ...]


def run(arguments: Arguments) -> Outcome:
    """Accepted forms are saved even when others are refused; the status tells of the refused ones."""
    _check_kind(arguments.save)
    opened = open_source(arguments.source, arguments.sheet)
    revision = _revision_below(arguments.save, opened, arguments.source)
    _check_report(arguments.report)
    files = [str(path) for path in files_in([Path(form) for form in arguments.forms])]
    if not files:
        where, found = ", ".join(arguments.forms), "a folder without forms"
        raise CommandError(
            error("no-forms", where, found, Told("files that end in {names}", names=", ".join(FORM_ENDINGS)))
        )
    collected = collect(choose(opened.option_set, arguments).option_set, files)
    if arguments.report is not None:
        write_report(list(_as_files(collected)), arguments.report)
    saved = bool(arguments.save and collected.accepted)
    if arguments.save and saved:
        _save(collected.option_set, arguments.save, revision)
    document = {
        "option_set": collected.option_set.name,
        "accepted": [_accepted_object(collected.option_set, *form) for form in collected.accepted],
        "rejected": [{"file": file, "issues": issue_objects(issues)} for file, issues in collected.rejected],
        "saved": arguments.save if saved else None,
        "issues": issue_objects(opened.issues),
    }
    status = BAD_INPUT if collected.rejected else GOOD
    issues = (*opened.issues, *_told(collected))
    return Outcome(document, _text(collected, arguments.save), issues, status)


def collect(option_set: OptionSet, files: Sequence[str]) -> Collected:
    """Read each form; of two forms of one stakeholder the last counts, and both say so."""
    read: list[tuple[str, ReturnedForm]] = []
    rejected: list[tuple[str, tuple[Issue, ...]]] = []
    for file in files:
        try:
            read.append((file, read_form(Path(file), option_set)))
        except WorkbookError as refusal:
            rejected.append((file, refusal.issues))
    accepted = tuple(_with_rounds_told(read))
    after = import_forms(option_set, [form for _, form in accepted])
    return Collected(after, accepted, tuple(rejected))


def _as_files(collected: Collected) -> Iterator[ReturnedFile]:
    for file, form in collected.accepted:
        yield ReturnedFile(Path(file), form, form.notes)
    for file, issues in collected.rejected:
        yield ReturnedFile(Path(file), None, issues)


def _with_rounds_told(read: Sequence[tuple[str, ReturnedForm]]) -> Iterator[tuple[str, ReturnedForm]]:
    """The same, with a note on each form that is not its stakeholder's only one."""
    names = [folded(form.stakeholder) for _, form in read]
    for number, (file, form) in enumerate(read):
        same = [i for i, name in enumerate(names) if name == names[number]]
        if len(same) == 1:
            yield file, form
            continue
        counts = number == same[-1]
        mend = (
            "This one counts."
            if counts
            else Told("{file} counts; this one stays as an earlier round.", file=read[same[-1]][0])
        )
        found = Told("{count} forms of “{stakeholder}”", count=len(same), stakeholder=form.stakeholder)
        told = note("second-form", "stakeholder", found, "one form", mend)
        yield file, replace(form, notes=(*form.notes, told))


def _check_report(path: Path | None) -> None:
    if path is not None and path.suffix.casefold() not in ENDINGS:
        raise CommandError(
            error(
                "unknown-kind",
                "--report",
                f"“{path}”",
                Told("a path that ends in {names}", names=", ".join(ENDINGS)),
            )
        )


def _check_kind(save: str | None) -> None:
    if save is None or library_name(save):
        return
    if not save.casefold().endswith(SUFFIX):
        raise CommandError(
            error(
                "unknown-kind",
                "--save",
                f"“{save}”",
                Told("library:NAME, or a path that ends in {suffix}", suffix=SUFFIX),
            )
        )


def _revision_below(save: str | None, opened: Opened, source: str) -> int | None:
    """The revision that the forms are added to; a set that the source does not hold is never passed over."""
    name = library_name(save or "")
    if not name:
        return None
    from criteria.storage.library import Library

    with Library.open() as library:
        taken = library.named(name)
        if taken is None or (taken.key == opened.option_set.key and opened.revision is not None):
            return opened.revision
        is_other = taken.key != opened.option_set.key
        if not is_other and library.load(taken.key) == opened.option_set:
            return taken.revision
    mend = Told("To add to it, start from library:{taken}; else choose another name.", taken=taken.name)
    if is_other:
        found, expected = Told("another option set named “{taken}”", taken=taken.name), "a free name"
    else:
        found, expected = (
            Told("revision {revision} of “{taken}”", revision=taken.revision, taken=taken.name),
            Told("the set as it is in {source}", source=source),
        )
    raise CommandError(error("name-taken", "--save", found, expected, mend))


def _save(option_set: OptionSet, save: str, revision: int | None) -> None:
    """Replace the file, make a new set, or add a revision to the set that the source is."""
    name = library_name(save)
    if name is None:
        write_exchange(option_set, Path(save))
        return
    from criteria.storage.library import Library

    with Library.open() as library:
        if library.named(name) is None:
            library.save_as(option_set, name)
        else:
            library.save(option_set, expected=revision)


def _accepted_object(option_set: OptionSet, file: str, form: ReturnedForm) -> dict[str, object]:
    return {
        "file": file,
        "stakeholder": form.stakeholder,
        "points": {c.name: form.points[c.key] for c in option_set.criteria if c.key in form.points},
        "notes": issue_objects(form.notes),
    }


def _told(collected: Collected) -> tuple[Issue, ...]:
    """Everything said about a form, with its file in front."""
    said = [(file, form.notes) for file, form in collected.accepted] + list(collected.rejected)
    return tuple(in_file(issue, file) for file, issues in said for issue in issues)


def _text(collected: Collected, save: str | None) -> str:
    lines = [f"accepted  {file}: {form.stakeholder}" for file, form in collected.accepted]
    lines += [f"rejected  {file}" for file, _ in collected.rejected]
    if save:
        lines.append(f"Saved {save}" if collected.accepted else "Nothing was saved.")
    return "\n".join(lines)
