"""How large the sheets of an .xls say they are: its reader makes room for all of that at once."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from workbooks.markup import MAX_CELLS, MarkupError

_END = 0xFFFFFFFA  # sector numbers from here on are marks
_HEADER_ENTRIES = 109
_CELL_RECORDS = frozenset((0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6))
_RUN_RECORDS = frozenset((0x00BD, 0x00BE))
_DIMENSIONS, _START = 0x0200, 0x0809


def check_extent(content: bytes) -> None:
    """MarkupError when a sheet reaches over more cells than one that people fill."""
    try:
        for rows, columns in _extents(_stream(content)):
            if rows * columns > MAX_CELLS:
                raise MarkupError("cells far beyond the table")
    except (struct.error, IndexError) as fault:
        raise MarkupError("an old workbook whose parts do not fit together") from fault


def _extents(stream: bytes) -> Iterator[tuple[int, int]]:
    """Rows and columns that each sheet declares, and that its cells reach to."""
    at, rows, columns, end = 0, 0, 0, len(stream) - 4
    while at <= end:
        kind, size = struct.unpack_from("<HH", stream, at)
        start = at + 4
        if kind in _CELL_RECORDS and size >= 4:
            row, column = struct.unpack_from("<HH", stream, start)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind in _RUN_RECORDS and size >= 6:
            row = struct.unpack_from("<H", stream, start)[0]
            last = struct.unpack_from("<H", stream, start + size - 2)[0]
            rows, columns = max(rows, row + 1), max(columns, last + 1)
        elif kind == _DIMENSIONS and size in (10, 14):
            shape = "<HHHH" if size == 10 else "<IIHH"
            first_row, end_row, first_column, end_column = struct.unpack_from(shape, stream, start)
            yield max(end_row - first_row, 0) + 1, max(end_column - first_column, 0) + 1
        elif kind == _START:
            yield rows, columns
            rows = columns = 0
        at = start + size
    yield rows, columns


def _stream(content: bytes) -> bytes:
    """The stream that holds the workbook, put together from its sectors."""
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 16)
    table = _table(content, size)
    directory = _chain(content, size, table, struct.unpack_from("<I", content, 48)[0])
    root = b""
    for at in range(0, len(directory) - 127, 128):
        length = min(struct.unpack_from("<H", directory, at + 64)[0], 64)
        name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", errors="replace")
        first, total = struct.unpack_from("<II", directory, at + 116)
        if directory[at + 66] == 5:
            root = _chain(content, size, table, first)
        elif name in ("Workbook", "Book"):
            if total >= struct.unpack_from("<I", content, 56)[0]:
                return _chain(content, size, table, first)[:total]
            return _small(content, size, table, root, first)[:total]
    raise MarkupError("an old Office file without a workbook")


def _small(content: bytes, size: int, table: list[int], root: bytes, first: int) -> bytes:
    """A short stream lies in small sectors of the root's stream."""
    whole = _chain(content, size, table, struct.unpack_from("<I", content, 60)[0])
    small_table = list(struct.unpack_from(f"<{len(whole) // 4}I", whole))
    small = 1 << min(struct.unpack_from("<H", content, 32)[0], 16)
    return b"".join(root[n * small : (n + 1) * small] for n in _numbers(small_table, first))


def _table(content: bytes, size: int) -> list[int]:
    """Which sector follows each sector."""
    parts = [n for n in struct.unpack_from(f"<{_HEADER_ENTRIES}I", content, 76) if n < _END]
    more = struct.unpack_from("<I", content, 68)[0]
    seen: set[int] = set()
    while more < _END and more not in seen:
        seen.add(more)
        entries = struct.unpack_from(f"<{size // 4}I", content, (more + 1) * size)
        parts += [n for n in entries[:-1] if n < _END]
        more = entries[-1]
    table: list[int] = []
    for number in parts:
        block = content[(number + 1) * size : (number + 2) * size]
        table += struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])
        if len(table) > len(content) // size + size:
            break
    return table


def _chain(content: bytes, size: int, table: list[int], first: int) -> bytes:
    return b"".join(content[(n + 1) * size : (n + 2) * size] for n in _numbers(table, first))


def _numbers(table: list[int], first: int) -> Iterator[int]:
    seen: set[int] = set()
    while first < len(table) and first not in seen:
        seen.add(first)
        yield first
        first = table[first]
