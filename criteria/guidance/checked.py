"""Requirements 4, 24 and 25: what the checks of the set find."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.edits.answers import answer_to
from criteria.guidance.finding import Finding, IssueRule, lacking, met
from criteria.issues import Issue, errors_in
from criteria.optionset import OptionSet
from criteria.words.told import Told, listed_apart

Issues = tuple[Issue, ...]


def double_counting(option_set: OptionSet, issues: Issues) -> Finding:
    pairs = [issue.where for issue in issues if issue.code == "double-counting"]
    if not pairs:
        return met("No two criteria run together in every scenario.")
    shows = Told("Pairs that run together in every scenario: {pairs}.", pairs=listed_apart(pairs))
    if answer_to(option_set, "Double counting"):
        return Finding("met", shows)
    return lacking(shows, "Ask the probe for each pair, and write down the answer.")


def sign_off(_option_set: OptionSet, issues: Issues) -> Finding:
    wrong = len(errors_in(issues))
    shows = Told("Errors that the program finds: {count}. Nobody has signed it off yet.", count=wrong)
    return lacking(shows, "Let somebody check scores, sources and totals; say who did, and when.")


def trail(option_set: OptionSet, issues: Issues) -> Finding:
    lost = [issue.found for issue in issues if issue.code == "unknown-source"]
    if lost:
        return lacking(Told("Sources: {lost}.", lost=listed_apart(lost)), "Add the sources that are named.")
    return met("Every save is kept. Sources: {sources}; statements: {statements}; snapshots: {snapshots}.",
               sources=len(option_set.sources), statements=len(option_set.statements),
               snapshots=len(option_set.snapshots))  # fmt: skip


RULES: Mapping[int, IssueRule] = {4: double_counting, 24: sign_off, 25: trail}
