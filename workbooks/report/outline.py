"""Which sections a report has, for whom, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from workbooks.report.content import Block
from workbooks.report.findings import Findings
from workbooks.report.sections import (
    audit,
    criteria,
    guidance,
    method,
    options,
    question,
    ranking,
    robustness,
    scenarios,
    scores,
    sources,
    stakeholders,
    weightings,
)
from workbooks.report.wording import Wording

Audience = Literal["minister", "reviewer"]
AUDIENCES: tuple[Audience, ...] = ("minister", "reviewer")
Make = Callable[[Findings, Wording], Iterator[Block]]


class Part(NamedTuple):
    """`in_brief` is what a minister reads; None where there is no shorter form."""

    key: str
    whole: Make
    in_brief: Make | None = None


PARTS = (
    Part("question", question.whole, question.in_brief),
    Part("ranking", ranking.whole, ranking.in_brief),
    Part("robustness", robustness.whole, robustness.in_brief),
    Part("options", options.whole, options.in_brief),
    Part("criteria", criteria.whole),
    Part("scores", scores.whole),
    Part("weightings", weightings.whole),
    Part("stakeholders", stakeholders.whole, stakeholders.in_brief),
    Part("scenarios", scenarios.whole, scenarios.in_brief),
    Part("limits", method.limits, method.limits_in_brief),
    Part("guidance", guidance.whole, guidance.in_brief),
    Part("method", method.whole),
    Part("sources", sources.whole),
    Part("audit", audit.whole),
)
KEYS = tuple(part.key for part in PARTS)


def usual_sections(audience: Audience) -> tuple[str, ...]:
    """What an audience gets unless it picks: a minister two pages, a reviewer everything."""
    return tuple(part.key for part in PARTS if audience == "reviewer" or part.in_brief is not None)


def blocks_of(part: Part, audience: Audience, findings: Findings, say: Wording) -> tuple[Block, ...]:
    make = part.in_brief if audience == "minister" and part.in_brief else part.whole
    return tuple(make(findings, say))


def title_of(key: str, audience: Audience, say: Wording) -> str:
    if audience == "minister":
        brief = _brief_titles(say).get(key)
        if brief:
            return brief
    return {
        "question": say("The question"),
        "ranking": say("The ranking, and why"),
        "robustness": say("How sure it is"),
        "options": say("The options"),
        "criteria": say("The criteria"),
        "scores": say("The scores"),
        "weightings": say("The weightings"),
        "stakeholders": say("The stakeholders"),
        "scenarios": say("The scenarios"),
        "limits": say("Limits"),
        "guidance": say("What guidance asks for"),
        "method": say("Method and parameters"),
        "sources": say("Sources"),
        "audit": say("Audit appendix"),
    }[key]


def _brief_titles(say: Wording) -> dict[str, str]:
    return {
        "ranking": say("The answer"),
        "options": say("What it takes"),
        "stakeholders": say("Who could live with it"),
        "scenarios": say("In other futures"),
        "limits": say("What this does not know"),
        "guidance": say("How it was checked"),
    }
