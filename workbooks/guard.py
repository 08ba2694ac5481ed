"""Is this file safe to open, and what is it? Decided from its bytes, before any library reads it."""

from __future__ import annotations

import codecs
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NoReturn

from criteria.issues import error
from criteria.words.told import Told
from workbooks.errors import WorkbookError

FileKind = Literal["xlsx", "xls", "ods", "csv"]

MEGABYTE = 1 << 20
MAX_FILE = 20 * MEGABYTE
MAX_SHEET = 100 * MEGABYTE
MAX_SHEETS = 200 * MEGABYTE
MAX_STYLES = 8 * MEGABYTE
MAX_PART = 32 * MEGABYTE
MAX_TOLD = MEGABYTE  # of a part that says something about the workbook, read as a whole
MAX_TEXT = 8 * MEGABYTE
MAX_ENTRIES = 5_000
# Written sheets shrink 5 to 60 times; a sheet that shrinks far more and is large was made to do harm.
MAX_RATIO = 250
RATIO_MATTERS_ABOVE = 16 * MEGABYTE
TEXT_ENDINGS = (".csv", ".tsv", ".txt")

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK\x03\x04"
_STRICT = b"http://purl.oclc.org/ooxml/"  # begins the names that the usual readers do not know
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    RuntimeError,
)
_ACCEPTED = "an .xlsx, .xlsm, .xls, .ods or .csv file"
_RESEND = Told("Ask for it to be sent again.")
_SAVE_AS_XLSX = (
    "Open it in the program it was made with, choose Save As, Excel workbook (.xlsx), and use that file."
)


def inspect(path: Path) -> FileKind:
    """What kind of file this is; WorkbookError says why it was not opened."""
    if is_lock_file(path):
        _refuse(path, "lock-file", "the lock file of a workbook that is open", _ACCEPTED,
                "Close the workbook and choose the file itself.")  # fmt: skip
    head = _head(path)
    if head.startswith(_OLE):
        return _old_office(path)
    if head.startswith(_ZIP):
        return _archive(path)
    return _text(path, head)


def is_lock_file(path: Path) -> bool:
    """Whether Excel or LibreOffice made this file to mark another as open."""
    return path.name.startswith(("~$", ".~lock."))


def _refuse(path: Path, code: str, found: str, expected: str = _ACCEPTED, mend: str = "") -> NoReturn:
    raise WorkbookError([error(code, path.name, found, expected, mend)])


def _head(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            _refuse(path, "not-a-file", "a folder or a device")
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(4096)
    except FileNotFoundError:
        _refuse(path, "not-found", "no such file", _ACCEPTED, "Check the name and the folder.")
    except PermissionError:
        _refuse(path, "no-permission", "a file that may not be read", _ACCEPTED,
                "Close it in other programs, or ask for the right to read it.")  # fmt: skip
    except WorkbookError:
        raise
    except (OSError, ValueError) as fault:
        _refuse(path, "unreadable", Told("a file that cannot be read ({fault})", fault=fault))
    if size == 0:
        _refuse(
            path,
            "empty-file",
            "an empty file",
            _ACCEPTED,
            Told("The download may not have ended. {resend}", resend=_RESEND),
        )
    if size > MAX_FILE:
        _refuse(path, "too-large", Told("a file of {size:.0f} MB", size=size / MEGABYTE),
                Told("at most {most} MB", most=MAX_FILE // MEGABYTE),
                "Remove pictures and unused sheets, and save it again.")  # fmt: skip
    return head


def _old_office(path: Path) -> FileKind:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        refuse_password(path)
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        if _is_cut_off(content):
            refuse_damaged(path)
        _refuse(path, "not-a-workbook", "an old Office file that is not a workbook", _ACCEPTED, _SAVE_AS_XLSX)
    return "xls"


def _is_cut_off(content: bytes) -> bool:
    """Whether the names of the streams, which the header points to, are beyond the end."""
    sector = 1 << min(int.from_bytes(content[30:32], "little"), 12)
    first = int.from_bytes(content[48:52], "little")
    return (first + 2) * sector > len(content)


def refuse_password(path: Path) -> NoReturn:
    _refuse(path, "password", "a workbook locked with a password", "a workbook that opens without one",
            "In Excel: File, Info, Protect Workbook, Encrypt with Password; clear it and save.")  # fmt: skip


def refuse_damaged(path: Path) -> NoReturn:
    _refuse(path, "damaged", "a damaged or incomplete file", _ACCEPTED, _RESEND)


def _archive(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            return _checked_archive(path, archive)
    except WorkbookError:
        raise
    except _ZIP_FAULTS:
        refuse_damaged(path)


def _checked_archive(path: Path, archive: zipfile.ZipFile) -> FileKind:
    parts = {part.filename: part for part in archive.infolist()}
    if len(archive.infolist()) > MAX_ENTRIES or len(parts) < len(archive.infolist()):
        _refuse_shape(path, "too many parts or two of one name")
    if any(part.flag_bits & 1 for part in parts.values()):
        refuse_password(path)
    kind = _archive_kind(path, archive, set(parts))
    _check_sizes(path, list(parts.values()))
    for name in _markup(parts):
        start = _start(archive, name)
        if any("<!DOCTYPE".encode(code) in start for code in ("ascii", "utf-16-le", "utf-16-be")):
            _refuse(
                path,
                "doctype",
                Told("a document type declaration in {name}", name=name),
                "a workbook without one",
                "Excel and LibreOffice never write one: do not open this file.",
            )
    return kind


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        return stream.read(65536)


def _archive_kind(path: Path, archive: zipfile.ZipFile, names: set[str]) -> FileKind:
    if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:100]:
        manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
        if b"encryption-data" in manifest:
            refuse_password(path)
        return "ods"
    if "xl/workbook.bin" in names:
        _refuse(path, "binary-workbook", "a binary workbook (.xlsb)", _ACCEPTED, _SAVE_AS_XLSX)
    if "[Content_Types].xml" not in names:
        _refuse(path, "not-a-workbook", "a zip archive that is not a workbook")
    if "xl/workbook.xml" in names and _STRICT in _start(archive, "xl/workbook.xml"):
        _refuse(path, "strict-workbook", "a workbook in the format “Strict Open XML”", _ACCEPTED,
                _SAVE_AS_XLSX)  # fmt: skip
    if not any(name.startswith("xl/") for name in names):
        _refuse(path, "not-a-workbook", "an Office document that is not a workbook")
    return "xlsx"


def _is_sheet(name: str) -> bool:
    return name.startswith("xl/worksheets/") and name.endswith(".xml")


def _check_sizes(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    for part in parts:
        size, ratio = part.file_size, part.file_size / max(part.compress_size, 1)
        limit = MAX_SHEET if _is_sheet(part.filename) or part.filename == "content.xml" else MAX_PART
        if part.filename == "xl/styles.xml":
            limit = MAX_STYLES
        elif part.filename.startswith(("docProps/", "_rels/", "xl/_rels/", "meta.xml", "META-INF/")):
            limit = MAX_TOLD
        if size > limit or (size > RATIO_MATTERS_ABOVE and ratio > MAX_RATIO):
            _refuse_shape(
                path,
                Told(
                    "{filename} of {size:.0f} MB once unpacked", filename=part.filename, size=size / MEGABYTE
                ),
            )
    if sum(part.file_size for part in parts) > MAX_SHEETS:
        _refuse_shape(path, Told("more than {most} MB once unpacked", most=MAX_SHEETS // MEGABYTE))


def _refuse_shape(path: Path, found: str) -> NoReturn:
    _refuse(path, "zip-bomb", found, "a workbook of ordinary size",
            "Copy the filled cells into a new workbook and save that.")  # fmt: skip


def _markup(names: dict[str, zipfile.ZipInfo]) -> Iterator[str]:
    return (name for name in names if name.endswith((".xml", ".rels", ".vml")))


def wide_encoding(head: bytes) -> str:
    """The UTF-16 or UTF-32 of these bytes, by their mark or by where the zeros are; else nothing."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    first, second = head[0::2].count(0), head[1::2].count(0)
    if first and not second:
        return "utf-16-be"
    return "utf-16-le" if second and not first else ""


def _text(path: Path, head: bytes) -> FileKind:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<table")):
        _refuse(path, "not-a-workbook", "a web page or XML text", _ACCEPTED, _SAVE_AS_XLSX)
    if path.suffix.lower() not in TEXT_ENDINGS:
        _refuse(path, "not-a-workbook", "a file that is not a workbook", _ACCEPTED,
                "Check that it is the right file.")  # fmt: skip
    if b"\x00" in head and not wide_encoding(head):
        _refuse(path, "not-text", "a .csv file with bytes that are not text", "text separated by ; , or TAB")
    if path.stat().st_size > MAX_TEXT:
        _refuse(
            path,
            "too-large",
            Told("a text file of {size:.0f} MB", size=path.stat().st_size / MEGABYTE),
            Told("at most {most} MB", most=MAX_TEXT // MEGABYTE),
            "Save the part that matters alone.",
        )
    return "csv"
