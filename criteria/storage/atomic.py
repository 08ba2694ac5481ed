"""Files that are written whole or not at all, and stay written when the power fails."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from criteria.storage.errors import from_os, refused
from criteria.storage.strict_json import too_large
from criteria.words.told import Told

_WRITABLE = "a file that can be written"
_OTHER_NAME = Told("Choose another name.")


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file by these bytes; until the very end the old one stands untouched."""
    target = Path(os.path.realpath(path))  # os.replace would put the file in place of a symbolic link
    beside = temporary_beside(target)
    present = False
    try:
        present = target.exists()
        if present and not target.is_file():
            raise refused("not-a-file", path, "a folder or device", "the name of a file", _OTHER_NAME)
        _write_new(beside, data)
        if present:
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
        sync_folder(target.parent)
    except OSError as failure:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if present and isinstance(failure, PermissionError):
            found = "a file that is open in another program or may not be changed"
            mend = Told("Close it there. {other_name}", other_name=_OTHER_NAME)
            raise refused("no-permission", path, found, _WRITABLE, mend) from failure
        raise from_os(failure, path, _WRITABLE) from failure


def read_whole(path: Path, limit: int) -> bytes:
    """The bytes of a regular file no larger than the limit."""
    try:
        if path.exists() and not path.is_file():
            raise refused("not-a-file", path, "a folder or device", "a file", "Choose a file.")
        with path.open("rb") as file:
            data = file.read(limit + 1)
            if len(data) > limit:
                raise too_large(os.fstat(file.fileno()).st_size, path)
            return data
    except OSError as failure:
        raise from_os(failure, path, "a file that can be read") from failure


def temporary_beside(path: Path) -> Path:
    """A name that nothing has, in the same folder and so on the same disk."""
    return path.with_name(f".{os.urandom(6).hex()}.tmp")


def move_if_free(made: Path, path: Path) -> None:
    """Give a file its name, unless something has that name by now."""
    try:
        path.hardlink_to(made)
    except FileExistsError:
        return
    except OSError:  # a disk without hard links
        if not path.exists():
            made.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new or replaced name survive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
