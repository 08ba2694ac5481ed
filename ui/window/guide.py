"""The user guide that comes with the program, by section; each page of the window has one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

START = "start"
_FOLDER = Path(__file__).resolve().parents[2] / "docs"
_MARK = re.compile(r"^<!-- (\w+) -->\n## (.+)\n", re.MULTILINE)


class GuideSection(NamedTuple):
    """`body` is Markdown without the title."""

    key: str
    title: str
    body: str


def guide_file(language: str = "") -> Path:
    """The guide in a language where there is one, else in English."""
    translated = _FOLDER / f"guide_{language}.md"
    return translated if language and translated.is_file() else _FOLDER / "guide.md"


@cache
def sections(language: str = "") -> tuple[GuideSection, ...]:
    """All of it in order; what stands before the first section is left out."""
    words = guide_file(language).read_text(encoding="utf-8")
    marks = list(_MARK.finditer(words))
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    return tuple(
        GuideSection(mark[1], mark[2].strip(), words[mark.end() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    )
