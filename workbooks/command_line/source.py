"""Where an option set comes from: the catalogue, the library or a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from criteria.catalogue import catalogue_names, load_catalogue
from criteria.issues import Issue, did_you_mean, error
from criteria.optionset import OptionSet
from criteria.storage.exchange import SUFFIX, read_exchange
from criteria.words.told import Told
from workbooks.command_line.arguments import VERBS
from workbooks.command_line.outcomes import CommandError
from workbooks.errors import WorkbookError, in_file
from workbooks.live_reading import read_workbook

CATALOGUE, LIBRARY = "catalogue:", "library:"
ENDINGS = (SUFFIX, ".xlsx", ".xls", ".ods", ".csv")
EXPECTED = "catalogue:NAME, library:NAME, or a file that ends in .optionset.json, .xlsx, .xls, .ods or .csv"


@dataclass(frozen=True, slots=True)
class Opened:
    """An option set as found, what was noticed while reading it, and its revision in the library, if any."""

    option_set: OptionSet
    issues: tuple[Issue, ...] = ()
    revision: int | None = None


def open_source(source: str, sheet: str | None = None) -> Opened:
    """The option set that a SOURCE names; what cannot be read is raised with every reason."""
    if not source.strip():
        raise CommandError(error("no-source", "SOURCE", "nothing", EXPECTED))
    case, name, path = _behind(CATALOGUE, source), library_name(source), Path(source)
    is_exchange = path.name.casefold().endswith(".json")
    if sheet is not None and (case is not None or name is not None or is_exchange):
        raise CommandError(
            error(
                "no-sheets", "--sheet", Told("“{source}”, which has no sheets", source=source), "a workbook"
            )
        )
    if case is not None:
        return Opened(load_catalogue(case))
    if name is not None:
        return _from_library(name)
    if not path.exists():
        raise CommandError(_not_found(source))
    if is_exchange:
        return Opened(read_exchange(path))
    try:
        table = read_workbook(path, sheet)
    except WorkbookError as refusal:
        raise WorkbookError([in_file(issue, source) for issue in refusal.issues]) from refusal
    return Opened(table.option_set, tuple(in_file(issue, source) for issue in table.issues))


def library_name(text: str) -> str | None:
    """The name behind library:, if that is what the text is."""
    return _behind(LIBRARY, text)


def _behind(prefix: str, text: str) -> str | None:
    return text[len(prefix) :].strip() if text.casefold().startswith(prefix) else None


def _from_library(name: str) -> Opened:
    from criteria.storage.library import Library

    with Library.open() as library:
        entry = library.find(name)
        return Opened(library.load(entry.key, entry.revision), revision=entry.revision)


def _not_found(source: str) -> Issue:
    """No such file; the nearest of what could be meant, a verb too when a bare word was given."""
    known = [*(CATALOGUE + name for name in catalogue_names()), *VERBS, *_files_beside(Path(source))]
    mend = did_you_mean(source, known, "Check the name and the folder.")
    return error(
        "not-found", "option set", Told("“{source}”, which is no file here", source=source), EXPECTED, mend
    )


def _files_beside(path: Path) -> list[str]:
    if not path.parent.is_dir():
        return []
    return sorted(
        str(path.parent / p.name) for p in path.parent.iterdir() if p.name.casefold().endswith(ENDINGS)
    )
