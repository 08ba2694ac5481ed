"""What a workbook says about itself beside its sheets: custom properties, named cells, when it was saved."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbooks.errors import DAMAGE
from workbooks.guard import inspect, refuse_damaged
from workbooks.markup import column_number
from workbooks.office_parts import read_workbook_part

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PLACE = re.compile(r"\$?(?:'((?:[^']|'')+)'|([^'!.$]+))[!.]\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A cell that has a name of its own; rows and columns count from 1."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Package:
    """Names are in small letters; `saved` is an ISO date and time, or empty."""

    properties: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, NamedCell] = field(default_factory=dict)
    saved: str = ""


def read_package(path: Path) -> Package:
    """Empty for the kinds of file that say nothing of this."""
    kind = inspect(path)
    if kind not in ("xlsx", "ods"):
        return Package()
    try:
        with zipfile.ZipFile(path) as archive:
            read = _read_office if kind == "xlsx" else _read_opendocument
            return read(archive)
    except DAMAGE:
        refuse_damaged(path)


def _tree(archive: zipfile.ZipFile, part: str) -> Element | None:
    from defusedxml.ElementTree import fromstring

    if part not in archive.namelist():
        return None
    tree: Element = fromstring(archive.read(part))
    return tree


def _read_office(archive: zipfile.ZipFile) -> Package:
    custom = _tree(archive, "docProps/custom.xml")
    properties = {p.get("name", ""): "".join(p.itertext()) for p in custom} if custom is not None else {}
    named = read_workbook_part(archive).names
    saved = _texts(_tree(archive, "docProps/core.xml"), "modified")
    return Package(properties, _named(iter(named)), _first(saved))


def _read_opendocument(archive: zipfile.ZipFile) -> Package:
    meta = _tree(archive, "meta.xml")
    own = list(meta.iter(f"{_META}user-defined")) if meta is not None else []
    properties = {item.get(f"{_META}name", ""): item.text or "" for item in own}
    return Package(properties, _named(_opendocument_names(archive)), _first(_texts(meta, "date")))


def _opendocument_names(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    from defusedxml.ElementTree import iterparse

    with archive.open("content.xml") as stream:
        for _, element in iterparse(stream):
            if element.tag == f"{_TABLE}named-range":
                yield element.get(f"{_TABLE}name", ""), element.get(f"{_TABLE}cell-range-address", "")
            elif element.tag == f"{_TABLE}table-row":
                element.clear()


def _texts(tree: Element | None, tag: str) -> list[tuple[Element, str]]:
    """The elements of this name, whatever their namespace, with their text."""
    if tree is None:
        return []
    return [(e, e.text or "") for e in tree.iter() if str(e.tag).rpartition("}")[2] == tag]


def _first(found: list[tuple[Element, str]]) -> str:
    return found[0][1].strip()[:40] if found else ""


def _named(pairs: Iterator[tuple[str, str]]) -> dict[str, NamedCell]:
    names: dict[str, NamedCell] = {}
    for name, place in pairs:
        match = _PLACE.fullmatch(place.strip())
        if match:
            quoted, bare, letters, row = match.groups()
            sheet = quoted.replace("''", "'") if quoted else bare
            names[name.casefold()] = NamedCell(sheet, int(row), column_number(letters))
    return names
