"""The action `restore` of the verb `library`: a damaged library or an earlier one brought back."""

from __future__ import annotations

from pathlib import Path

from criteria.issues import error
from criteria.storage.backups import backups
from criteria.storage.location import library_path
from criteria.storage.lock import Lock
from criteria.storage.recovery import Recovery, recover
from criteria.storage.recovery import restore as put_back
from criteria.storage.rotation import Backup
from criteria.words.told import Told
from workbooks.command_line.library_arguments import LibraryArguments
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, CommandError, Outcome, issue_objects


def restore(arguments: LibraryArguments) -> Outcome:
    """Without a backup named, the newest sound one and whatever is newer in the damaged file."""
    path = library_path()
    if arguments.listing:
        return _listed(path)
    backup = _chosen(path, arguments.backup)
    if backup is None and arguments.exact:
        raise CommandError(error("usage", "--exact", "no BACKUP", "the backup to go back to"))
    if not path.exists() and not backups(path):
        raise CommandError(error("not-found", str(path), "neither a library nor a backup", "one of them"))
    lock = Lock(path)
    if not lock.take():
        raise CommandError(error("busy", str(path), "a window that has the library open", "no window",
                                 "Close it, or restore from its File menu."))  # fmt: skip
    with lock:
        found = recover(path) if backup is None else put_back(path, backup, not arguments.exact)
    return _told(found)


def _listed(path: Path) -> Outcome:
    found = backups(path)
    document = {
        "backups": [
            {"number": each.serial, "file": str(each.path), "made_at": each.made_at.isoformat(),
             "reason": each.reason, "size": each.size}
            for each in found
        ],
        "issues": [],
    }  # fmt: skip
    rows = [f"{each.serial:>6}  {each.made_at:%Y-%m-%d %H:%M}  {each.reason:<9}  {each.size / 1024:,.0f} kB"
            for each in found]  # fmt: skip
    return Outcome(document, "\n".join(rows) or "No backups.")


def _chosen(path: Path, wanted: str) -> Backup | None:
    """By its number or the name of its file."""
    if not wanted:
        return None
    found = backups(path)
    for each in found:
        if wanted in (str(each.serial), f"{each.serial:06}", each.path.name, str(each.path)):
            return each
    known = ", ".join(str(each.serial) for each in found[:10]) or "none: there is no backup"
    raise CommandError(error("unknown-backup", "BACKUP", f"“{wanted}”", Told("one of {known}", known=known),
                             "library restore --list shows them."))  # fmt: skip


def _told(found: Recovery) -> Outcome:
    issues = found.issues()
    document = {
        "kept_as": str(found.kept_as) if found.kept_as is not None else None,
        "backup": str(found.backup.path) if found.backup is not None else None,
        "passed_over": [str(each.path) for each in found.unsound],
        "from_backup": found.from_backup,
        "complete": found.complete,
        "issues": issue_objects(issues),
    }
    rows = []
    if found.backup is None:
        rows.append("No sound backup: everything comes from the file that was there.")
    else:
        rows.append(f"From {found.backup.path.name}: {found.from_backup} revisions.")
    back = sum(len(piece.numbers) for piece in (*found.came_back, *found.doubtful))
    lost = sum(len(piece.numbers) for piece in found.lost)
    rows.append(f"Newer revisions brought back: {back}; lost: {lost}.")
    if found.kept_as is not None:
        rows.append(f"The file that was there is kept as {found.kept_as.name}")
    return Outcome(document, "\n".join(rows), issues, GOOD if found.complete else BAD_INPUT)
