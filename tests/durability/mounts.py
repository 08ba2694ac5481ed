"""Small file systems of their own, where this machine lets a test make them."""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SHUT_DOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
_WITHOUT_LOG = 2  # nothing more reaches the disk, not even the journal: as when the power fails


def run(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@contextmanager
def full_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk in memory that holds so much."""
    place = folder / "disk"
    place.mkdir()
    if not run("mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)):
        pytest.skip("a small tmpfs cannot be mounted here: full disk not tried")
    try:
        yield place
    finally:
        _unmount(place)


class Disk:
    """An ext4 file system in a file, whose power can be cut."""

    def __init__(self, folder: Path) -> None:
        self.place = folder / "ext4"
        self._image = folder / "ext4.image"
        self.place.mkdir()
        with self._image.open("wb") as image:
            image.truncate(96 << 20)

    def make(self) -> bool:
        return run("mkfs.ext4", "-q", "-F", str(self._image)) and self.mount()

    def mount(self) -> bool:
        return run("mount", "-o", "loop", str(self._image), str(self.place))

    def settle(self) -> None:
        """Everything so far is on the disk."""
        assert run("sync", "--file-system", str(self.place))

    def cut(self) -> None:
        handle = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUT_DOWN, struct.pack("I", _WITHOUT_LOG))
        finally:
            os.close(handle)

    def again(self) -> None:
        _unmount(self.place)
        assert self.mount()


@contextmanager
def ext4(folder: Path) -> Iterator[Disk]:
    disk = Disk(folder)
    if not disk.make():
        pytest.skip("an ext4 loop device cannot be mounted here: power cuts not tried")
    try:
        yield disk
    finally:
        _unmount(disk.place)


def _unmount(place: Path) -> None:
    for _ in range(100):
        if run("umount", str(place)):
            return
        time.sleep(0.05)
    raise AssertionError(f"{place} cannot be unmounted")
