"""The verb `form`: write a weighting form for each name, or a personal page for each who has answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from criteria.issues import Issue, error
from criteria.lookup import find_criterion, find_stakeholder
from criteria.optionset import OptionSet
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, CommandError, Outcome, issue_objects
from workbooks.command_line.selection import choose
from workbooks.command_line.source import open_source
from workbooks.form_batch import FormTarget, WrittenForm, plan_forms, write_forms
from workbooks.form_content import FormContent
from workbooks.name_list import names_in, read_names
from workbooks.personal_files import plan_pages, write_pages
from workbooks.personal_page import group_of, personal_pages


def run(arguments: Arguments) -> Outcome:
    """Forms that can be written are, even when others cannot; the status tells of those."""
    opened = open_source(arguments.source, arguments.sheet)
    option_set = choose(opened.option_set, arguments).option_set
    issues = list(opened.issues)
    content = _content(option_set, arguments)
    names = _names(arguments, issues)
    if arguments.pages:
        forms = _pages(option_set, names, content, arguments, issues)
    else:
        forms = _forms(option_set, names, content, arguments)
    written = list(forms)
    issues += _told(written)
    there = [(form.target.stakeholder, str(form.target.path)) for form in written if not form.faults]
    document = {
        "option_set": option_set.name,
        "written": [{"stakeholder": name, "file": file} for name, file in there],
        "issues": issue_objects(issues),
    }
    status = GOOD if len(there) == len(written) else BAD_INPUT
    return Outcome(document, "\n".join(file for _, file in there), tuple(issues), status)


def _content(option_set: OptionSet, arguments: Arguments) -> FormContent:
    judged: tuple[str, ...] = ()
    if arguments.judged is not None:
        chosen = {find_criterion(option_set, name).key for name in arguments.judged}
        judged = tuple(c.key for c in option_set.criteria if c.key in chosen or not chosen)
    points = option_set.working.points if arguments.filled else {}
    return FormContent(points, judged=judged, ranking=arguments.ranking, language=arguments.language)


def _names(arguments: Arguments, issues: list[Issue]) -> list[str]:
    """The names typed, then those of the file that are not among them."""
    names = list(arguments.names)
    path = arguments.names_from
    if path is not None:
        is_text = path.suffix.casefold() == ".txt" and path.is_file() and arguments.column is None
        pasted = path.read_text("utf-8-sig", "replace") if is_text else ""
        listed = names_in(pasted) if is_text else read_names(path, None, arguments.column)
        issues += listed.issues
        names += [name for name in listed.names if name not in names]
    if not names and not arguments.pages:
        mend = "Name them behind --for, or a file behind --names."
        raise CommandError(error("usage", "main.py form", "no names", "who fills the form in", mend))
    return names


def _forms(
    option_set: OptionSet, names: Sequence[str], content: FormContent, arguments: Arguments
) -> Iterator[WrittenForm]:
    targets = plan_forms(option_set, names, arguments.out)
    _make_folder(arguments)
    return write_forms(option_set, targets, content)


def _pages(
    option_set: OptionSet,
    names: Sequence[str],
    content: FormContent,
    arguments: Arguments,
    issues: list[Issue],
) -> Iterator[WrittenForm]:
    group = group_of(option_set)
    issues += group.issues
    only = [find_stakeholder(option_set, name).key for name in names] or None
    pages = personal_pages(group, only)
    targets: tuple[FormTarget, ...] = plan_pages(pages, arguments.out)
    _make_folder(arguments)
    return write_pages(pages, targets, content)


def _make_folder(arguments: Arguments) -> None:
    arguments.out.mkdir(parents=True, exist_ok=True)


def _told(written: Iterable[WrittenForm]) -> Iterator[Issue]:
    """What was noticed, once for all forms of which it is true."""
    return iter(dict.fromkeys(issue for form in written for issue in (*form.faults, *form.notes)))
