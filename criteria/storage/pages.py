"""The rows of a library file that SQLite refuses to read, found by going through its pages one by one.

After https://www.sqlite.org/fileformat.html (1.3, 1.6, 2 and 4). What is found here may be old, half
written or damaged: nothing counts until a checksum has proved it. The file is read without SQLite, so
whoever has it open in this process must be done with it before `Pages` is closed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from criteria.storage.location import beside
from criteria.storage.task import UNWATCHED, Task

SIZE = 4096  # of every page that this program ever wrote
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 13, 10, 2
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LARGEST_ROW = 64 * 1024 * 1024
_LARGEST_IN_INDEX = (SIZE - 12) * 64 // 255 - 23
_LARGEST_LOCAL = {_TABLE_LEAF: SIZE - 35, _INDEX_LEAF: _LARGEST_IN_INDEX, _INDEX_INNER: _LARGEST_IN_INDEX}
_SMALLEST_LOCAL = (SIZE - 12) * 32 // 255 - 23
_WHOLE_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type

Values = tuple[Any, ...]
PageOf = Callable[[int], bytes]


class _NoRowError(Exception):
    """Bytes that are not a row."""


@dataclass(frozen=True, slots=True)
class Found:
    """A row of some table, or an entry of some index."""

    of_index: bool
    rowid: int
    values: Values


class Pages:
    """The pages of a file, and newer ones from its log."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("rb")
        self._log: Mapping[int, list[bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self._file.close()

    @property
    def cut_off(self) -> bool:
        """Whether the file is shorter than it says, or cannot say how long it should be."""
        size = os.fstat(self._file.fileno()).st_size
        header = self._page(1)[:100]
        stated = int.from_bytes(header[28:32])
        return not header.startswith(b"SQLite format 3\0") or size < max(1, stated) * SIZE

    def rows(self, task: Task = UNWATCHED) -> Iterator[Found]:
        """Every row that can be made out, old states of it too, those in the log last."""
        log = beside(self._path, "wal")
        self._log = _logged(log.read_bytes()) if log.exists() else {}
        count = (os.fstat(self._file.fileno()).st_size + SIZE - 1) // SIZE
        for number in range(1, count + 1):
            task.reached(number, count)
            yield from _rows_on(self._page(number), number, self._page)
        for versions in self._log.values():
            for page in versions:
                yield from _rows_on(page, 0, self._newest)

    def _page(self, number: int) -> bytes:
        try:
            self._file.seek((number - 1) * SIZE)
            return self._file.read(SIZE)
        except OSError:  # the disk cannot read it; the other pages are what this is about
            return b""

    def _newest(self, number: int) -> bytes:
        versions = self._log.get(number)
        return versions[-1] if versions else self._page(number)


def _logged(log: bytes) -> Mapping[int, list[bytes]]:
    """Every version of each page in a log that belongs to its last run."""
    salts = log[16:24]
    pages: dict[int, list[bytes]] = {}
    for start in range(_LOG_HEADER, len(log) - _FRAME_HEADER, _FRAME_HEADER + SIZE):
        if log[start + 8 : start + 16] == salts:
            content = start + _FRAME_HEADER
            number = int.from_bytes(log[start : start + 4])
            pages.setdefault(number, []).append(log[content : content + SIZE])
    return pages


def _rows_on(page: bytes, number: int, page_of: PageOf) -> Iterator[Found]:
    start = 100 if number == 1 else 0
    kind = page[start] if len(page) > start + 8 else 0
    if kind not in _LARGEST_LOCAL:
        return
    count = int.from_bytes(page[start + 3 : start + 5])
    for place in range(min(count, SIZE // 4)):
        pointer = start + (12 if kind == _INDEX_INNER else 8) + 2 * place
        at = int.from_bytes(page[pointer : pointer + 2])
        try:
            yield _row(page, at, kind, page_of)
        except (_NoRowError, IndexError, UnicodeDecodeError):
            continue


def _row(page: bytes, at: int, kind: int, page_of: PageOf) -> Found:
    length, at = _varint(page, at + 4 if kind == _INDEX_INNER else at)
    rowid = 0
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
    if not 0 < length <= _LARGEST_ROW:
        raise _NoRowError
    return Found(kind != _TABLE_LEAF, rowid, _values(_payload(page, at, length, kind, page_of)))


def _payload(page: bytes, at: int, length: int, kind: int, page_of: PageOf) -> bytes:
    """The bytes of a row; what does not fit on its page is in a chain of others."""
    local = length
    if length > _LARGEST_LOCAL[kind]:
        local = _SMALLEST_LOCAL + (length - _SMALLEST_LOCAL) % (SIZE - 4)
        if local > _LARGEST_LOCAL[kind]:
            local = _SMALLEST_LOCAL
    pieces = [page[at : at + local]]
    missing = length - local
    following = int.from_bytes(page[at + local : at + local + 4]) if missing else 0
    while missing > 0:
        overflow = page_of(following) if following else b""
        if len(overflow) < min(SIZE, missing + 4):
            raise _NoRowError
        pieces.append(overflow[4 : 4 + missing])
        missing -= SIZE - 4
        following = int.from_bytes(overflow[:4])
    return b"".join(pieces)


def _values(payload: bytes) -> Values:
    """The record format: the types of all values, then the values."""
    header, at = _varint(payload, 0)
    if not at <= header <= len(payload):
        raise _NoRowError
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise _NoRowError
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _WHOLE_NUMBERS:
        end = at + _WHOLE_NUMBERS[kind]
        return int.from_bytes(payload[at:end], signed=True), end
    if kind < 12:  # a fraction, which no table of the library has
        raise _NoRowError
    end = at + (kind - 12) // 2
    raw = payload[at:end]
    return (raw.decode() if kind % 2 else raw), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(9):
        byte = data[at + place]
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    raise _NoRowError
