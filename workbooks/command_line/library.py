"""The verb `library`: look into the user's library, take sets out, put sets in, copy and verify it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from criteria.comparison import Tally
from criteria.issues import Issue, error, note
from criteria.storage.exchange import SUFFIX
from criteria.storage.library import Library
from criteria.storage.location import library_path
from criteria.storage.records import Decision, Entry
from criteria.words.told import Told
from workbooks.command_line.library_arguments import LibraryArguments
from workbooks.command_line.library_import import take_in_all
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, CommandError, Outcome, issue_objects
from workbooks.command_line.output import issue_line


def run(arguments: LibraryArguments) -> Outcome:
    return _ACTIONS[arguments.action](arguments)


def _list(arguments: LibraryArguments) -> Outcome:
    from criteria.storage.browsing import search

    with Library.open(read_only=True) as library:
        found = search(library, arguments.words, arguments.archived)
    document = {"library": str(library.path), "option_sets": [_entry(each) for each in found], "issues": []}
    if not found:
        return Outcome(document, "No option sets.")
    widest = max(len(each.name) for each in found)
    rows = [f"{each.name:<{widest}}  revision {each.revision}, {each.saved_at:%Y-%m-%d %H:%M}, "
            f"{each.options} options by {each.criteria} criteria" for each in found]  # fmt: skip
    return Outcome(document, "\n".join(rows))


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "key": entry.key,
        "lineage": entry.lineage,
        "archived": entry.archived,
        "revision": entry.revision,
        "created_at": entry.created_at.isoformat(),
        "saved_at": entry.saved_at.isoformat(),
        "opened_at": entry.opened_at.isoformat() if entry.opened_at else None,
        "options": entry.options,
        "criteria": entry.criteria,
        "scenarios": entry.scenarios,
        "size": entry.size,
    }


def _show(arguments: LibraryArguments) -> Outcome:
    from criteria.storage.browsing import room
    from criteria.storage.decisions import decisions
    from criteria.storage.history import history

    with Library.open(read_only=True) as library:
        entry = library.find(arguments.name)
        steps = tuple(history(library, entry.key))
        log = decisions(library, entry.key)
        stored = room(library, entry.key).stored
    issues = tuple(issue for step in steps for issue in step.issues)
    issues += tuple(
        note(
            "clock",
            Told("“{entry}”, revision {number}", entry=entry.name, number=step.revision.number),
            "a time before that of its origin",
        )
        for step in steps
        if step.clock_went_back
    )
    document = {
        **_entry(entry),
        "stored": stored,
        "revisions": [
            {
                "revision": step.revision.number,
                "parent": step.revision.parent,
                "saved_at": step.revision.saved_at.isoformat(),
                "app_version": step.revision.app_version,
                "sha256": step.revision.sha256,
                "label": step.revision.label,
                "changes": {
                    name: {"added": tally.added, "removed": tally.removed, "changed": tally.changed}
                    for name, tally in step.counts.items()
                },
            }
            for step in steps
        ],
        "decisions": [_decision(each) for each in log],
        "issues": issue_objects(issues),
    }
    rows = [f"{entry.name}: {len(steps)} revisions, {_kilobytes(stored)}"]
    rows += [
        f"{step.revision.number:>4}  {step.revision.saved_at:%Y-%m-%d %H:%M}  {_changes(step.counts)}"
        + (f"  [{step.revision.label}]" if step.revision.label else "")
        for step in steps
    ]
    rows += [f"{each.kind:>8}  revision {each.number}  {each.held_on or f'{each.noted_at:%Y-%m-%d}'}  "
             f"{each.who}{f': {each.why}' * bool(each.why)}" for each in log]  # fmt: skip
    return Outcome(document, "\n".join(rows), issues)


def _decision(entry: Decision) -> dict[str, object]:
    return {
        "revision": entry.number,
        "kind": entry.kind,
        "who": entry.who,
        "held_on": entry.held_on,
        "why": entry.why,
        "weighting": entry.weighting,
        "noted_at": entry.noted_at.isoformat(),
        "content": entry.content,
    }


def _changes(counts: Mapping[str, Tally]) -> str:
    """Options +1, scores ~3: added, removed, changed."""
    return ", ".join(f"{name} {_tally(tally)}" for name, tally in counts.items())


def _tally(tally: Tally) -> str:
    figures = {"+": tally.added, "−": tally.removed, "~": tally.changed}
    return " ".join(f"{sign}{count}" for sign, count in figures.items() if count)


def _kilobytes(size: int) -> str:
    return f"{size / 1024:,.0f} kB"


def _export(arguments: LibraryArguments) -> Outcome:
    from criteria.storage.sending import send

    if not arguments.out.name.casefold().endswith(SUFFIX):
        found = Told("the ending “{suffix}”", suffix=arguments.out.suffix)
        raise CommandError(error("unknown-kind", str(arguments.out), found, SUFFIX))
    with Library.open(read_only=True) as library:
        entry = library.find(arguments.name)
        sent = send(library, entry.key, arguments.out, arguments.revision, arguments.history)
    document = {"option_set": entry.name, "revision": sent.number, "file": str(arguments.out), "issues": []}
    return Outcome(document, f"Wrote revision {sent.number} of “{entry.name}” to {arguments.out}")


def _import(arguments: LibraryArguments) -> Outcome:
    with Library.open() as library:
        taken, rejected = take_in_all(library, arguments.files)
    document = {
        "imported": [
            {"file": str(path), "option_set": each.option_set.name, "kind": each.arrival.kind,
             "revision": each.revision.number}
            for path, each in taken
        ],
        "rejected": [{"file": str(path), "issues": issue_objects(issues)} for path, issues in rejected],
    }  # fmt: skip
    rows = [
        f"{path}: {each.arrival.kind}, “{each.option_set.name}” revision {each.revision.number}"
        for path, each in taken
    ]
    issues = tuple(issue for _, found in rejected for issue in found)
    return Outcome(
        document, "\n".join(rows) or "Nothing was imported.", issues, BAD_INPUT if rejected else GOOD
    )


def _backup(arguments: LibraryArguments) -> Outcome:
    from criteria.storage.backups import back_up, back_up_to

    path = library_path()
    if arguments.copy is not None:
        back_up_to(path, arguments.copy)
        made = arguments.copy
    else:
        backup = back_up(path, "asked")
        if backup is None:
            raise CommandError(error("not-found", str(path), "no library yet", "a library to copy"))
        made = backup.path
    size = made.stat().st_size
    return Outcome({"file": str(made), "size": size, "issues": []}, f"Wrote {made} ({_kilobytes(size)})")


def _verify(_arguments: LibraryArguments) -> Outcome:
    from criteria.storage.verification import verify

    found = verify(library_path())
    rows = ", ".join(f"{count:,} {name}" for name, count in found.rows.items())
    document: dict[str, Any] = {
        "library": str(library_path()),
        "sound": found.sound,
        "rows": dict(found.rows),
        "issues": issue_objects(found.issues),
    }
    text = "\n".join(issue_line(issue) for issue in found.issues) or f"Sound: {rows}."
    issues: tuple[Issue, ...] = found.issues
    return Outcome(document, text, issues, GOOD if found.sound else BAD_INPUT)


def _restore(arguments: LibraryArguments) -> Outcome:
    from workbooks.command_line.library_restore import restore

    return restore(arguments)


_ACTIONS: Mapping[str, Callable[[LibraryArguments], Outcome]] = {
    "list": _list,
    "show": _show,
    "export": _export,
    "import": _import,
    "backup": _backup,
    "verify": _verify,
    "restore": _restore,
}
