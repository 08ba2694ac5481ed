"""The option set inside its live workbook: its exchange form, packed into cells of a hidden sheet."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError
from criteria.storage.exchange import exchange_bytes, exchanged
from criteria.storage.strict_json import LARGEST_SIZE, json_bytes, parse_json
from workbooks.cells import clean

FORMAT = "policy-options-evaluator/live-workbook"
SCHEMA = 1
CHUNK = 30_000  # characters; a cell holds 32,767


class EmbeddingError(ValueError):
    """The hidden sheet does not hold what a live workbook has there."""


class NewerWorkbookError(EmbeddingError):
    """A later version of the program wrote the workbook."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """The set as it was written, and the scenarios in the order of their sheets."""

    option_set: OptionSet
    scenarios: tuple[str, ...]


def to_cells(option_set: OptionSet, scenarios: tuple[str, ...]) -> list[str]:
    """The first cell tells how to read the others; all are ASCII, so that no program alters them."""
    packed = base64.b64encode(zlib.compress(exchange_bytes(option_set), 9)).decode("ascii")
    header = json_bytes(
        {"format": FORMAT, "schema": SCHEMA, "scenarios": [_number(option_set, key) for key in scenarios]}
    )
    return [header.decode("ascii"), *(packed[at : at + CHUNK] for at in range(0, len(packed), CHUNK))]


def _number(option_set: OptionSet, scenario: str) -> int:
    return [item.key for item in option_set.scenarios].index(scenario)


def from_cells(cells: Iterable[str]) -> Embedded:
    """EmbeddingError when the cells are not what was written; StorageError when the set inside is faulty."""
    header, *rest = [*cells] or [""]
    numbers = _header(header)
    option_set = exchanged(_unpacked("".join(rest)), "option set in the workbook")
    try:
        scenarios = tuple(option_set.scenarios[number].key for number in numbers)
    except IndexError as fault:
        raise EmbeddingError("a scenario that the set does not have") from fault
    return Embedded(option_set, scenarios)


def _header(text: str) -> list[int]:
    try:
        header = parse_json(text.encode(), "header")
    except StorageError as fault:
        raise EmbeddingError("no header") from fault
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise EmbeddingError("another format")
    if not isinstance(header.get("schema"), int) or header["schema"] > SCHEMA:
        raise NewerWorkbookError(clean(str(header.get("schema"))))
    numbers = header.get("scenarios")
    if not isinstance(numbers, list) or not all(type(n) is int and n >= 0 for n in numbers) or not numbers:
        raise EmbeddingError("no scenarios")
    return numbers


def _unpacked(text: str) -> bytes:
    """No more than an exchange file may hold, however small it was packed."""
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
        unpack = zlib.decompressobj()
        data = unpack.decompress(packed, LARGEST_SIZE + 1)
    except (binascii.Error, zlib.error, ValueError) as fault:
        raise EmbeddingError("packed text that is damaged") from fault
    if len(data) > LARGEST_SIZE or not unpack.eof:
        raise EmbeddingError("packed text that is cut off or far too large")
    return data
