"""Reports in other languages: every sentence said, with the same placeholders, and no figure changed."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workbooks.report.conftest import TODAY
from workbooks.command_line.methods import WORDS
from workbooks.report.findings import Findings
from workbooks.report.make import make_report
from workbooks.report.outline import usual_sections
from workbooks.report.retelling import told_in
from workbooks.report.wording import THIN_SPACE, Wording, languages
from workbooks.report.writing import rendered

FOLDER = Path(__file__).parents[3] / "workbooks" / "report"
PARTICULARS = FOLDER.parent / "command_line" / "particulars.py"
OTHERS = languages()[1:]
FORMS = ("one", "few", "many")
HELD = re.compile(r"\{(\w+)\}")


def sentences() -> Iterator[tuple[str, bool]]:
    """Every sentence of the source, and whether it has a count."""
    for file in (*sorted(FOLDER.rglob("*.py")), PARTICULARS):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name) and node.func.id in {"say", "self"}:
                words = node.args[0]
                for part in (words.body, words.orelse) if isinstance(words, ast.IfExp) else (words,):
                    if isinstance(part, ast.Constant):
                        yield str(part.value), False
            elif isinstance(node.func, ast.Attribute) and node.func.attr == "counted":
                many = node.args[2]
                assert isinstance(many, ast.Constant)
                yield str(many.value), True
    for method in WORDS.values():
        yield method.assumes, False
        yield method.figure, False


def said(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(
        (FOLDER / "languages" / f"{language}.json").read_text(encoding="utf-8")
    )
    return found


def keys() -> set[str]:
    return {
        key
        for words, has_count in sentences()
        for key in ([f"{words}|{form}" for form in FORMS] if has_count else [words])
    }


@pytest.mark.parametrize("language", OTHERS)
def test_that_every_sentence_is_said_and_none_is_left_over(language: str) -> None:
    assert said(language).keys() == keys()


@pytest.mark.parametrize("language", OTHERS)
def test_that_placeholders_are_those_of_the_sentence(language: str) -> None:
    for words, told in said(language).items():
        assert set(HELD.findall(told)) == set(HELD.findall(words)), words


@pytest.mark.parametrize("language", OTHERS)
def test_that_a_summary_takes_two_pages_in_every_language(language: str, case: Findings) -> None:
    told = told_in(case, case.option_set, language)
    report = make_report(told, "minister", usual_sections("minister"), Wording(language), TODAY)
    assert report.title != case.option_set.name
    assert rendered(report, ".pdf").count(b"/Type /Page\n") == 2


def test_that_no_figure_changes_with_the_language(case: Findings) -> None:
    told = told_in(case, case.option_set, "ru")
    assert told.totals is case.totals
    assert told.chances is case.chances
    assert [option.key for option in told.option_set.options] == [o.key for o in case.option_set.options]


def test_that_russian_numbers_and_counts_follow_russian() -> None:
    say = Wording("ru")
    assert say.number(-1234.5, 1) == f"−1{THIN_SPACE}234,5"
    assert say.share(0.145) == f"14,5{THIN_SPACE}%"
    assert say.chance(0.001) == f"<1{THIN_SPACE}%"
    many = "Sources disagree on {count} points."
    told = [say.counted(count, "Sources disagree on 1 point.", many) for count in (1, 3, 11, 21)]
    assert [text.split()[-1] for text in told] == ["вопросу.", "вопросам.", "вопросам.", "вопросу."]


def test_that_an_unknown_language_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    from main import main

    assert main(["report", "catalogue:russia-dprk", "x.html", "--language", "xx"]) == 2
    assert "expected en or ru" in capsys.readouterr().err
