"""The three kinds of file: the same words in each, the same bytes each time, nothing from outside."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from criteria.optionset import Context, OptionSet, revised
from tests.criteria.samples import sample
from tests.workbooks.report.conftest import TODAY, found_in, report_of
from workbooks.errors import WorkbookError
from workbooks.report.content import Report
from workbooks.report.findings import Findings
from workbooks.report.writing import ENDINGS, rendered

HOSTILE = "<b>bold</b> & <script>alert(1)</script> \x07{curly} %s =1+1 «кавычки» 1 \n second line"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Reader(HTMLParser):
    """Collects what a browser would show, and what it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.fetched: list[str] = []
        self.tags: set[str] = set()
        self._is_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._is_style = tag == "style"
        self.fetched += [value or "" for name, value in attrs if name in {"src", "srcset", "data"}]

    def handle_data(self, data: str) -> None:
        if not self._is_style:
            self.text.append(data)


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode())
    return reader


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text.replace("\x07", ""))


def word_text(document: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return "".join(node.text or "" for node in root.iter(f"{WORD}t"))


def hostile_set() -> OptionSet:
    before = sample()
    options = (replace(before.options[0], name=HOSTILE, description=HOSTILE * 60), *before.options[1:])
    return revised(
        before, name=HOSTILE.replace("\n", " "), options=options, context=Context(question=HOSTILE)
    )


@pytest.fixture(scope="module")
def hostile() -> Report:
    return report_of(found_in(hostile_set()))


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_the_same_option_set_gives_the_same_bytes(ending: str, summary: Report) -> None:
    assert rendered(summary, ending) == rendered(summary, ending)


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_another_day_changes_the_date_alone(ending: str, case: Findings) -> None:
    first, second = (report_of(case, sections=("question",), today=day) for day in (TODAY, date(2026, 5, 3)))
    assert first._replace(date="", facts=first.facts[:-1]) == second._replace(
        date="", facts=second.facts[:-1]
    )
    assert rendered(first, ending) != rendered(second, ending)


def test_that_findings_do_not_depend_on_when_they_are_made(summary: Report) -> None:
    again = report_of(found_in(sample())), report_of(found_in(sample()))
    assert again[0] == again[1]


def test_that_html_and_word_hold_every_text_of_the_content(reviewed: Report) -> None:
    page = squeezed("".join(read(rendered(reviewed, ".html")).text))
    document = squeezed(word_text(rendered(reviewed, ".docx")))
    pictures = {
        block.picture.name
        for section in reviewed.sections
        for block in section.blocks
        if hasattr(block, "picture")
    }
    for text in set(reviewed.texts()) - pictures - {reviewed.footer}:
        assert squeezed(text) in page
        assert squeezed(text) in document


def test_that_html_fetches_nothing_and_runs_nothing(hostile: Report, reviewed: Report) -> None:
    for report in (hostile, reviewed):
        page = rendered(report, ".html")
        found = read(page)
        assert found.fetched == []
        assert "script" not in found.tags
        assert not re.search(rb"@import|url\((?!data:)", page)


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_text_of_users_stays_plain(ending: str, hostile: Report) -> None:
    made = rendered(hostile, ending)
    if ending == ".html":
        assert squeezed("<script>alert(1)</script>") in squeezed("".join(read(made).text))
    elif ending == ".docx":
        assert "<b>bold</b> & <script>" in word_text(made)
    else:
        assert made.startswith(b"%PDF-")


def test_that_only_web_addresses_become_links(case: Findings) -> None:
    before = case.option_set
    sources = (replace(before.sources[0], address="javascript:alert(1)"), *before.sources[1:3])
    report = report_of(found_in(revised(sample(), sources=sources)), sections=("sources",))
    page = rendered(report, ".html").decode()
    assert "javascript" not in page
    assert page.count('<a href="https://') == 2


def test_that_word_documents_carry_no_time_and_no_author(summary: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(rendered(summary, ".docx"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "python-docx" not in core
    assert str(date.today().year) not in core


def test_that_pictures_are_vectors_in_every_kind(summary: Report) -> None:
    assert b"<svg" in rendered(summary, ".html")
    assert b"/Subtype /Image" not in rendered(summary, ".pdf")
    with zipfile.ZipFile(io.BytesIO(rendered(summary, ".docx"))) as archive:
        media = [name for name in archive.namelist() if "/media/" in name]
    assert media
    assert all(name.endswith(".emf") for name in media)


def test_that_the_summary_takes_two_pages(summary: Report) -> None:
    assert rendered(summary, ".pdf").count(b"/Type /Page\n") == 2


@pytest.mark.parametrize(("ending", "library"), [(".pdf", "reportlab"), (".docx", "docx")])
def test_that_a_missing_library_is_told_with_how_to_mend_it(
    ending: str, library: str, summary: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    for name in [name for name in sys.modules if name.startswith(f"workbooks.report.{ending[1:]}")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(WorkbookError, match=r"run\.py"):
        rendered(summary, ending)
