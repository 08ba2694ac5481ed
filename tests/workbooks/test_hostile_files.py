"""Files made to do harm, or grown absurd, are refused in words and at small cost."""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.workbooks.samples import DATA, WEIGHTS_PART, filled_form, small_set
from workbooks.errors import WorkbookError
from workbooks.markup import MAX_CELLS, MarkupError
from workbooks.old_workbook import check_extent
from workbooks.returns import read_form

STRINGS, STYLES, BOOK = "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
ROOT = Path(__file__).parents[2]
Change = Callable[[bytes], bytes]


def before(mark: bytes, piece: bytes, times: int) -> Change:
    return lambda part: part.replace(mark, piece * times + mark, 1)


def cells(body: bytes) -> Change:
    def change(part: bytes) -> bytes:
        start, end = part.index(b"<sheetData>") + 11, part.index(b"</sheetData>")
        return part[:start] + body + part[end:]

    return change


def numbered(start: bytes, mark: bytes, piece: bytes, times: int) -> Change:
    made = b"".join(piece % number for number in range(times))
    return lambda part: part[: part.index(start)] + made + part[part.index(mark) :]


FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
HIDDEN = b'<col min="1" max="16384" hidden="1"/>'
NAME = b'<definedName name="n%d">A!$A$1</definedName>'
SHEET = b'<sheet name="a" sheetId="9" r:id="rId1"/>'
ENTITY = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
HOSTILE: Mapping[str, tuple[str, Change, str]] = {
    "a doctype": (WEIGHTS_PART, lambda part: b'<!DOCTYPE a [<!ENTITY b "c">]>' + part[55:], "doctype"),
    "an external entity": (BOOK, lambda part: ENTITY + part[55:], "doctype"),
    "a sheet without end": (WEIGHTS_PART, cells(b"<row><c><v>1</v></c></row>" * 900_000), "zip-bomb"),
    "rows in rows": (WEIGHTS_PART, cells(b"<row>" * 100_000), "strange-sheet"),
    "a row without end": (WEIGHTS_PART, cells(b"<row>" + b"<c/>" * 20_000 + b"</row>"), "strange-sheet"),
    "columns without end": (WEIGHTS_PART, before(b"</cols>", HIDDEN, 20_000), "strange-sheet"),
    "a cell far away": (WEIGHTS_PART, cells(FAR), "missing-row"),
    "texts without end": (
        STRINGS, numbered(b"<si>", b"</sst>", b"<si><t>%d</t></si>", 200_010), "strange-sheet"),
    "formats without end": (STYLES, before(b"</cellXfs>", b'<xf numFmtId="0"/>', 70_010), "strange-sheet"),
    "names without end": (
        BOOK, numbered(b"<definedName ", b"</definedNames>", NAME, 20_010), "strange-sheet"),
    "sheets without end": (BOOK, before(b"</sheets>", SHEET, 1_010), "strange-sheet"),
    "properties without end": (
        "docProps/custom.xml", before(b"</Properties>", b"<property/>", 100_000), "zip-bomb"),
}  # fmt: skip


def hostile(folder: Path, part: str, change: Change) -> Path:
    path = filled_form(folder, name="hostile.xlsx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refused(path: Path) -> str:
    with pytest.raises(WorkbookError) as caught:
        read_form(path, small_set())
    return caught.value.issues[0].code


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_workbook_is_refused_in_words(tmp_path: Path, name: str) -> None:
    part, change, code = HOSTILE[name]
    assert refused(hostile(tmp_path, part, change)) == code


def text_file(folder: Path, content: bytes) -> Path:
    path = folder / "hostile.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a;" * 4_500_000, "too-large"),
        (b'"' + b"a\n" * 1_000_000, "not-text"),
        (b"\n" * 4_000_000, "no-form"),
    ],
)
def test_that_a_hostile_text_file_is_refused_in_words(tmp_path: Path, content: bytes, code: str) -> None:
    assert refused(text_file(tmp_path, content)) == code


def old_file(rows: int, columns: int, *records: bytes) -> bytes:
    """An .xls with one stream of records, put together by hand."""
    shape = struct.pack("<HHIIHHH", 0x0200, 14, 0, rows, 0, columns, 0)
    stream = (struct.pack("<HHHH", 0x0809, 4, 0x0600, 0x10) + shape + b"".join(records)).ljust(4608, b"\0")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(22) + struct.pack("<HH", 9, 6) + bytes(14)
    head += struct.pack("<IIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE)
    head = (head + struct.pack("<II", 0, 0)).ljust(76, b"\0") + b"\xff" * 436
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + struct.pack("<9I", *range(3, 11), 0xFFFFFFFE)

    def entry(name: str, kind: int, first: int, size: int) -> bytes:
        encoded = name.encode("utf-16-le")
        start = encoded.ljust(64, b"\0") + struct.pack("<HB", len(encoded) + 2, kind)
        return start.ljust(116, b"\0") + struct.pack("<III", first, size, 0)

    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0) + entry("Workbook", 2, 2, len(stream))
    whole = head[:76] + struct.pack("<I", 0) + b"\xff" * 432
    return whole + table.ljust(512, b"\xff") + directory.ljust(512, b"\0") + stream


def test_that_an_old_workbook_that_reaches_far_is_refused_before_room_is_made_for_it() -> None:
    cell = struct.pack("<HHHHHd", 0x0203, 14, 65535, 255, 0, 1.0)
    run = struct.pack("<HHHHHIHIH", 0x00BD, 18, 65535, 200, 0, 0, 0, 0, 255)
    for content in (old_file(65536, 256), old_file(2, 2, cell), old_file(2, 2, run)):
        with pytest.raises(MarkupError, match="far beyond"):
            check_extent(content)
    check_extent(old_file(2000, 200))
    assert 65536 * 256 > MAX_CELLS > 2000 * 200


def test_that_a_real_old_workbook_is_measured_without_a_fault() -> None:
    check_extent((DATA / "small-libreoffice.xls").read_bytes())


@pytest.mark.parametrize("damage", ["", "loop", "cut"])
def test_that_an_old_workbook_in_pieces_is_refused_in_words(damage: str) -> None:
    content = bytearray(old_file(2000, 2000))
    if damage == "loop":
        content[512 + 8 : 512 + 12] = struct.pack("<I", 2)
    elif damage == "cut":
        content = content[:600]
    with pytest.raises(MarkupError):
        check_extent(bytes(content))


_MEASURE = """
import sys
from pathlib import Path
from tests.workbooks.samples import small_set
from workbooks.errors import WorkbookError
from workbooks.returns import read_form
for name in sys.argv[1:]:
    try:
        read_form(Path(name), small_set())
    except WorkbookError:
        pass
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak in /proc")
def test_that_no_hostile_file_takes_much_memory(tmp_path: Path) -> None:
    paths = []
    for number, (part, change, _) in enumerate(HOSTILE.values()):
        (tmp_path / str(number)).mkdir()
        paths.append(hostile(tmp_path / str(number), part, change))
    old = tmp_path / "far.xls"
    old.write_bytes(old_file(65536, 256))
    command = [sys.executable, "-c", _MEASURE, *map(str, paths), str(old)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 150 * 1024
