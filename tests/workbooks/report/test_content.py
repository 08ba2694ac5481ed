"""What the report says: the sections asked for, in order, of any option set, in words that are true."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from criteria.optionset import Context, OptionSet, revised
from criteria.scores import UNKNOWN
from tests.criteria.samples import sample
from tests.criteria.strategies import option_sets
from tests.workbooks.report.conftest import found_in, report_of
from workbooks.command_line.outcomes import CommandError
from workbooks.report.content import Paragraph, Report
from workbooks.report.findings import Findings
from workbooks.report.outline import AUDIENCES, KEYS, usual_sections
from workbooks.report.sentences import answer, surely, why
from workbooks.report.wording import Wording

FOLDER = Path(__file__).parents[3] / "workbooks" / "report"
say = Wording()


def test_that_a_reviewer_gets_every_section(reviewed: Report) -> None:
    assert tuple(section.key for section in reviewed.sections) == KEYS


def test_that_sections_keep_their_order_however_they_are_picked(case: Findings) -> None:
    report = report_of(case, sections=("method", "question"))
    assert [section.key for section in report.sections] == ["question", "method"]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_that_every_section_says_something(audience: str, case: Findings) -> None:
    for section in report_of(case, audience, KEYS).sections:  # type: ignore[arg-type]  # a word of two
        assert section.blocks


def test_that_everything_of_the_set_is_told_to_a_reviewer(reviewed: Report, case: Findings) -> None:
    told = "\n".join(reviewed.texts())
    option_set = case.option_set
    for text in (
        *(option.description for option in option_set.options),
        *(item.text for option in option_set.options for items in option.dossier.values() for item in items),
        *(criterion.definition for criterion in option_set.criteria),
        *(anchor.description for criterion in option_set.criteria for anchor in criterion.scale.anchors),
        *(reason for weighting in option_set.weightings for reason in weighting.reasons.values()),
        *(source.statement for source in option_set.sources),
        *(disagreement.treatment for disagreement in option_set.disagreements),
        *option_set.context.gaps,
        option_set.context.question,
    ):
        assert text in told


def test_that_the_leader_is_named_with_its_lead(case: Findings) -> None:
    assert answer(case, say) == "Khasan-Rajin and trans-Korean rail leads by 0.4 points."
    assert surely(case, say).startswith("Too close to call")
    assert "Net +0.35 points." in why(case, say)


def test_that_a_tie_is_told() -> None:
    before = sample()
    same = before.scores["now"]["wait"]
    tied = revised(before, scores={"now": dict.fromkeys(("ferry", "bridge", "wait"), same)})
    assert answer(found_in(tied), say) == "3 options share the lead."


def test_that_an_option_with_unknown_scores_that_could_be_ahead_is_told() -> None:
    before = sample()
    rows = {key: dict(row) for key, row in before.scores["now"].items()}
    rows["ferry"] = dict.fromkeys(rows["ferry"], UNKNOWN)
    found = found_in(revised(before, scores={**before.scores, "now": rows}))
    assert answer(found, say).endswith("with unknown scores F could be ahead.")


def test_that_a_set_where_nothing_can_start_is_told() -> None:
    before = sample()
    no = replace(before.preconditions["now"]["bridge"], availability="no")
    blocked = revised(before, preconditions={"later": dict.fromkeys(("ferry", "bridge", "wait"), no)})
    found = found_in(blocked)
    assert answer(found, say) == "No option can be ranked in this scenario."
    for audience in AUDIENCES:
        assert report_of(found, audience, usual_sections(audience)).sections


def test_that_a_set_without_a_question_says_so() -> None:
    report = report_of(found_in(revised(sample(), context=Context())), sections=("question",))
    assert Paragraph("No question has been written down.", "lead") in report.sections[0].blocks


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(option_sets())
def test_that_any_option_set_can_be_reported(option_set: OptionSet) -> None:
    try:
        found = found_in(option_set, "--samples", "50")
    except CommandError:
        return
    for audience in AUDIENCES:
        report = report_of(found, audience, KEYS)
        assert all("nan" not in text.split() for text in report.texts() if text not in str(option_set))


def test_that_every_sentence_is_a_literal_so_that_it_can_be_translated() -> None:
    allowed = {"WORDS[key].assumes", "WORDS[selection.method.key].figure"}
    wrong = []
    for file in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                words = node.args[0]
                if isinstance(words, ast.IfExp):
                    continue
                if not isinstance(words, ast.Constant) and ast.unparse(words) not in allowed:
                    wrong.append(f"{file.name}:{node.lineno}")
    assert wrong == []


@pytest.mark.parametrize(
    ("figure", "decimals", "told"),
    [
        (2500.0, 0, "2\u202f500"),
        (-0.26, 2, "−0.26"),
        (0.0, 1, "0.0"),
        (-0.0001, 2, "0.00"),
        (59.345, 1, "59.3"),
    ],
)
def test_that_numbers_are_written_as_in_the_window(figure: float, decimals: int, told: str) -> None:
    assert say.number(figure, decimals) == told


@pytest.mark.parametrize(
    ("part", "told"), [(0.0, "<1%"), (0.005, "<1%"), (0.43, "43%"), (0.995, ">99%"), (1.0, ">99%")]
)
def test_that_chances_claim_no_certainty(part: float, told: str) -> None:
    assert say.chance(part) == told


@pytest.mark.parametrize(("place", "told"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd")])
def test_that_places_are_ordinals(place: int, told: str) -> None:
    assert say.ordinal(place) == told
