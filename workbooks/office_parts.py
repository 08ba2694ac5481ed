"""What an .xlsx package says beside its cells: sheets, names, texts and number formats."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field

from workbooks.markup import MarkupError, Scan, is_set
from workbooks.number_formats import BUILT_IN

MOST_SHEETS, MOST_NAMES, MOST_TEXTS, MOST_FORMATS = 1_000, 20_000, 200_000, 70_000
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet as the workbook lists it, and the part of the package that holds its cells."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class WorkbookPart:
    sheets: tuple[SheetPart, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    starts_in_1904: bool = False


@dataclass(frozen=True, slots=True)
class NumberFormats:
    """The format of each cell style by its number."""

    codes: tuple[str, ...] = field(default=("General",))

    def code(self, style: int) -> str:
        return self.codes[style] if style < len(self.codes) else "General"


def read_workbook_part(archive: zipfile.ZipFile) -> WorkbookPart:
    part = "xl/workbook.xml"
    if part not in archive.namelist():
        raise MarkupError("a workbook without its list of sheets")
    scan = _WorkbookScan()
    with archive.open(part) as stream:
        scan.read(stream)
    targets = _targets(archive)
    sheets = tuple(
        SheetPart(name, hidden, targets[key]) for name, hidden, key in scan.sheets if key in targets
    )
    return WorkbookPart(sheets, tuple(scan.names), scan.starts_in_1904)


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    """The worksheets by the number that the workbook gives them."""
    from defusedxml.ElementTree import fromstring

    part, there = "xl/_rels/workbook.xml.rels", set(archive.namelist())
    if part not in there:
        return {}
    targets: dict[str, str] = {}
    for relation in fromstring(archive.read(part)).iter(_PACKAGE):
        target = relation.get("Target", "")
        path = target[1:] if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        if relation.get("Type", "").endswith("/worksheet") and path in there:
            targets[relation.get("Id", "")] = path
    return targets


class _WorkbookScan(Scan):
    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, bool, str]] = []
        self.names: list[tuple[str, str]] = []
        self.starts_in_1904 = False
        self._name: str | None = None
        self._pieces: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), hidden, attributes.get(_RELATED, "")))
        elif tag == "definedName":
            self._name, self._pieces = attributes.get("name", ""), []
        elif tag == "workbookPr":
            self.starts_in_1904 = is_set(attributes, "date1904")
        if len(self.sheets) > MOST_SHEETS or len(self.names) > MOST_NAMES:
            raise MarkupError("more sheets or names than a workbook that people fill")

    def text(self, text: str) -> None:
        if self._name is not None:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        if tag == "definedName" and self._name is not None:
            self.names.append((self._name, "".join(self._pieces)))
            self._name = None


def read_texts(archive: zipfile.ZipFile) -> list[str]:
    """The texts that cells refer to by their number; what is said only to be read aloud is left out."""
    part = "xl/sharedStrings.xml"
    if part not in archive.namelist():
        return []
    scan = _TextScan()
    with archive.open(part) as stream:
        scan.read(stream)
    return scan.texts


class _TextScan(Scan):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._listens = False
        self._silent = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag == "t":
            self._listens = not self._silent
        elif tag == "si":
            self._pieces = []
        elif tag == "rPh":
            self._silent += 1

    def text(self, text: str) -> None:
        if self._listens:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        if tag == "t":
            self._listens = False
        elif tag == "rPh":
            self._silent -= 1
        elif tag == "si":
            self.texts.append("".join(self._pieces))
            if len(self.texts) > MOST_TEXTS:
                raise MarkupError("more texts than a workbook that people fill")


def read_number_formats(archive: zipfile.ZipFile) -> NumberFormats:
    part = "xl/styles.xml"
    if part not in archive.namelist():
        return NumberFormats()
    scan = _StyleScan()
    with archive.open(part) as stream:
        scan.read(stream)
    codes = {**BUILT_IN, **scan.codes}
    return NumberFormats(tuple(codes.get(number, "General") for number in scan.styles))


class _StyleScan(Scan):
    def __init__(self) -> None:
        super().__init__()
        self.codes: dict[int, str] = {}
        self.styles: list[int] = []
        self._in_cells = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "xf" and self._in_cells:
            self.styles.append(_number(attributes.get("numFmtId", "")))
        elif tag == "numFmt":
            self.codes[_number(attributes.get("numFmtId", ""))] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_cells = True
        if len(self.styles) + len(self.codes) > MOST_FORMATS:
            raise MarkupError("more cell formats than a workbook can have")

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self.done = True


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 0
