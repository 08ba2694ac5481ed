"""What a report says, as plain data: every kind of file is written from the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from workbooks.report.drawing import Picture

Align = Literal["left", "right", "centre"]
Tone = Literal["body", "lead", "note", "answer"]


class Cell(NamedTuple):
    """`fill` colours the cell, or only the run of text of a badge; `link` is an http(s) address."""

    text: str
    is_bold: bool = False
    ink: str = ""
    fill: str = ""
    is_badge: bool = False
    link: str = ""


class Column(NamedTuple):
    """`part` is the column's share of the width, in any unit."""

    heading: str
    part: float
    align: Align = "left"


class Table(NamedTuple):
    """`is_dense` is for figures; the head repeats on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_dense: bool = False

    def meets_text(self, number: int) -> bool:
        """Whether a column of figures, set right, stands close before one of words, set left."""
        pair = [column.align for column in self.columns[number : number + 2]]
        return pair == ["right", "left"]


class Heading(NamedTuple):
    """Level 2 or 3 below the section's title; a badge stands before the text."""

    text: str
    level: int = 2
    badge: Cell | None = None


class Paragraph(NamedTuple):
    text: str
    tone: Tone = "body"


class Bullets(NamedTuple):
    items: tuple[str, ...]


class Facts(NamedTuple):
    """Labels with what they say."""

    rows: tuple[tuple[str, str], ...]


class Figure(NamedTuple):
    """`reading` says how to read the picture; `picture.name` what it shows."""

    title: str
    reading: str
    picture: Picture


Block = Table | Heading | Paragraph | Bullets | Facts | Figure


class Section(NamedTuple):
    key: str
    title: str
    blocks: tuple[Block, ...]


class Report(NamedTuple):
    """`date` is the only thing that differs between two reports of one option set."""

    title: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    footer: str
    language: str
    date: str
    contents: str
    is_brief: bool

    def texts(self) -> Iterator[str]:
        """Every text, in reading order."""
        yield from (self.title, self.kind, self.footer)
        yield from (part for fact in self.facts for part in fact)
        for section in self.sections:
            yield section.title
            for block in section.blocks:
                yield from texts_of(block)


def texts_of(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from (column.heading for column in block.columns)
            yield from (cell.text for row in block.rows for cell in row)
        case Heading():
            yield from ((block.badge.text,) if block.badge else ())
            yield block.text
        case Paragraph():
            yield block.text
        case Bullets():
            yield from block.items
        case Facts():
            yield from (part for row in block.rows for part in row)
        case Figure():
            yield from (block.title, block.reading, block.picture.name)


def readable(words: str) -> str:
    """Without the signs that XML has no place for: control characters and halves of pairs."""
    return "".join(
        sign
        for sign in words
        if (sign >= " " or sign in "\n\t") and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff"
    )
