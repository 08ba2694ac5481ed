"""Damaged forms are refused in words or read whole: no crash, no other exception, no impossible points."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from criteria.issues import Issue
from tests.workbooks.samples import DATA, POINTS, filled_form, small_set
from workbooks.errors import WorkbookError
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form

SET = small_set()
Mutation = Callable[[bytes, random.Random], bytes]


def flipped_bits(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def truncated(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def with_a_hole(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + bytes(chance.randrange(1, 200)) + content[start + chance.randrange(1, 200) :]


def with_mangled_markup(content: bytes, chance: random.Random) -> bytes:
    """Change one part of the package and pack it soundly, so that the damage reaches the readers."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = chance.choice(sorted(parts))
    if chance.random() < 0.1:
        del parts[part]
    else:
        parts[part] = mangled(parts[part], chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, made in parts.items():
            archive.writestr(name, made)
    return stream.getvalue()


def mangled(part: bytes, chance: random.Random) -> bytes:
    text = part.decode("utf-8", errors="replace")
    pieces = re.split(r"(<[^>]*>)", text)
    at = chance.randrange(len(pieces))
    way = chance.randrange(6)
    if way == 0:
        del pieces[at]
    elif way == 1:
        pieces.insert(at, pieces[chance.randrange(len(pieces))])
    elif way == 2:
        pieces[at] = re.sub(r"\d", lambda _: str(chance.randrange(10)), pieces[at])
    elif way == 3:
        pieces[at] = re.sub(
            r'"[^"]*"', lambda _: chance.choice(('""', '"-1"', '"x"', '"99999999999"')), pieces[at]
        )
    elif way == 4:
        pieces[at] = chance.choice(("", "\x00", "&amp;", "]]>", "é" * 300, "1e400", "NaN"))
    else:
        return flipped_bits(part, chance) if part else part
    return "".join(pieces).encode()


def read(path: Path, content: bytes) -> ReturnedForm | tuple[Issue, ...]:
    path.write_bytes(content)
    try:
        return read_form(path, SET)
    except WorkbookError as refusal:
        return refusal.issues


def accepted(path: Path, content: bytes, mutation: Mutation, seeds: range) -> int:
    """How many of the mutated files were read; each of those holds sound points."""
    count = 0
    for seed in seeds:
        returned = read(path, mutation(content, random.Random(seed)))
        if isinstance(returned, tuple):
            assert returned
            assert all(issue.found for issue in returned)
        else:
            count += 1
            assert set(returned.points) == set(POINTS)
            assert all(0 <= value <= 100 for value in returned.points.values())
            assert any(returned.points.values())
    return count


@pytest.mark.parametrize("mutation", [flipped_bits, truncated, with_a_hole])
def test_that_a_damaged_file_is_refused_in_words_or_read_whole(tmp_path: Path, mutation: Mutation) -> None:
    content = filled_form(tmp_path).read_bytes()
    assert accepted(tmp_path / "damaged.xlsx", content, mutation, range(25)) < 25


def test_that_mangled_markup_is_refused_in_words_or_read_whole(tmp_path: Path) -> None:
    content = filled_form(tmp_path).read_bytes()
    assert 0 < accepted(tmp_path / "damaged.xlsx", content, with_mangled_markup, range(150)) < 150


@pytest.mark.parametrize(("kind", "seeds"), [("ods", range(40)), ("csv", range(30))])
def test_that_other_kinds_are_refused_in_words_or_read_whole(tmp_path: Path, kind: str, seeds: range) -> None:
    content = (DATA / f"small-libreoffice.{kind}").read_bytes()
    mutation = with_mangled_markup if kind == "ods" else flipped_bits
    assert accepted(tmp_path / f"damaged.{kind}", content, mutation, seeds) > 0


def test_that_a_damaged_old_workbook_is_refused_in_words_or_read_whole(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = (DATA / "small-libreoffice.xls").read_bytes()
    assert accepted(tmp_path / "damaged.xls", content, flipped_bits, range(40)) < 40


@pytest.mark.long
@pytest.mark.parametrize("mutation", [flipped_bits, truncated, with_a_hole, with_mangled_markup])
def test_that_thousands_of_damaged_files_are_refused_in_words_or_read_whole(
    tmp_path: Path, mutation: Mutation
) -> None:
    content = filled_form(tmp_path).read_bytes()
    assert accepted(tmp_path / "damaged.xlsx", content, mutation, range(1_000, 3_500)) < 2_500
