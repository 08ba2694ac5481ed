"""The same findings with what the option set says in the language of the report."""

from __future__ import annotations

from dataclasses import replace

from criteria.guidance.lights import lights
from criteria.languages import overlay, translated
from criteria.optionset import OptionSet
from criteria.words.told import ENGLISH
from workbooks.command_line.particulars import particulars_of
from workbooks.report.findings import Findings
from workbooks.report.wording import Wording


def told_in(findings: Findings, own: OptionSet, language: str) -> Findings:
    """`own` is the set in its own words; no figure changes."""
    said = own if language == ENGLISH else translated(own, overlay(own, language))
    if said is findings.option_set:
        return findings
    ranking = replace(findings.ranking, selection=replace(findings.selection, option_set=said))
    return replace(
        findings,
        ranking=ranking,
        particulars=particulars_of(ranking, Wording(language).__call__),
        guidance=lights(said),
    )
