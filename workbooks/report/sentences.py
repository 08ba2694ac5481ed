"""The sentences that answer: who leads, by how much, why, and how surely."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from criteria.options import Option
from workbooks.report.findings import HALF, IN_CONTENTION, SAFE, SURE, Findings
from workbooks.report.wording import Wording

NEAR = 0.02
"""A flip within so much of a share is near."""
MANY = 1_000


def named(option: Option) -> str:
    """By name and code, as whoever decides may know either."""
    name = option.short_name or option.name
    return name if option.badge in (name, option.name) else f"{name} ({option.badge})"


def full_name(option: Option) -> str:
    return option.name


def short_name(option: Option) -> str:
    return option.short_name or option.name


def badge(option: Option) -> str:
    return option.badge


def answer(findings: Findings, say: Wording, name_of: Callable[[Option], str] = full_name) -> str:
    """Who leads and by how much; nobody who might be ahead goes unsaid."""
    ranking, options = findings.ranking, findings.option_set.options
    possible = _possibly_first(findings)
    if len(possible) == 1 and int(ranking.standings.rank_high[possible[0]]) == 1:
        return say("{name} leads, whatever its unknown scores.", name=name_of(options[possible[0]]))
    if not ranking.ranked:
        return say("No option can be ranked in this scenario.")
    words = _lead(findings, say, name_of)
    if possible:
        codes = say.listed([options[i].badge for i in possible])
        return say("{words}; with unknown scores {codes} could be ahead.", words=words, codes=codes)
    return say("{words}.", words=words)


def _lead(findings: Findings, say: Wording, name_of: Callable[[Option], str]) -> str:
    ranking, options = findings.ranking, findings.option_set.options
    leaders = findings.leaders
    if len(leaders) == 2:
        first, second = (name_of(options[i]) for i in leaders)
        return say("{first} and {second} share the lead", first=first, second=second)
    if len(leaders) > 2:
        return say("{count} options share the lead", count=len(leaders))
    name = name_of(options[leaders[0]])
    if len(ranking.ranked) == 1:
        return say("{name} is the only one ranked", name=name)
    figures = [float(ranking.standings.totals[i]) for i in ranking.ranked[:2]]
    lead = abs(figures[0] - figures[1])
    if findings.is_additive:
        return say("{name} leads by {lead} points", name=name, lead=say.number(lead, 1 if lead >= 0.1 else 2))
    decimals = findings.selection.method.decimals
    return say(
        "{name} leads, {a} against {b}",
        name=name,
        a=say.number(figures[0], decimals),
        b=say.number(figures[1], decimals),
    )


def surely(findings: Findings, say: Wording) -> str:
    """Whether the first place is safe."""
    chances, options = findings.chances, findings.option_set.options
    if chances is None:
        return say("How sure this is was not counted: the method takes too long to repeat.")
    if not findings.ranking.ranked:
        return say("No option has all its scores, so none is safely first.")
    leader = findings.ranking.ranked[0]
    first = float(chances.first[leader])
    if len(findings.ranking.ranked) > 1 and (is_close(findings) or first < HALF):
        return _close(findings, say)
    doubt = 0.0 if chances.samples >= MANY else 2 * (first * (1 - first) / chances.samples) ** 0.5
    figures = {"name": options[leader].name, "chance": say.chance(first)}
    if first - doubt >= SAFE and not _possibly_first(findings):
        return say("{name} is safely first: in {chance} of draws.", **figures)
    return say("{name} is probably first, but not safely: in {chance} of draws.", **figures)


def is_close(findings: Findings) -> bool:
    """Whether the first of the ranking beats the second in too few draws, or unknown scores leave it open."""
    chances, ranked = findings.chances, findings.ranking.ranked
    if chances is None or len(ranked) < 2:
        return False
    is_open = bool(_possibly_first(findings)) and float(chances.first.max()) < SURE
    return float(chances.beats[ranked[0], ranked[1]]) < SURE or is_open


def in_contention(findings: Findings) -> list[int]:
    """Options that are first in at least 1 % of draws, the most often first leading."""
    chances = findings.chances
    if chances is None:
        return []
    present = findings.ranking.available
    found = [i for i in present if float(chances.first[i]) >= IN_CONTENTION]
    return sorted(found, key=lambda i: -float(chances.first[i]))


def _close(findings: Findings, say: Wording) -> str:
    who = in_contention(findings)
    if len(who) == 2:
        a, b = (findings.option_set.options[i].name for i in who)
        return say("Too close to call: it is between {a} and {b}.", a=a, b=b)
    return say("Too close to call: no option is safely first; {count} are in contention.", count=len(who))


def often(findings: Findings, say: Wording) -> str:
    """Who is first most often, and next."""
    chances, options = findings.chances, findings.option_set.options
    if chances is None or not findings.ranking.ranked:
        return ""
    present = findings.ranking.available
    first = sorted(present, key=lambda i: -float(chances.first[i]))[:3]
    told = [
        say("{name} in {chance}", name=named(options[i]), chance=say.chance(float(chances.first[i])))
        for i in first
    ]
    return say(
        "With weights and scores varied, first is {told} of {draws} draws.",
        told=say.listed(told),
        draws=say.number(chances.samples),
    )


def by_weights(findings: Findings, say: Wording) -> str:
    """How near single weights are to changing the first place."""
    if findings.flips is None or len(findings.ranking.ranked) < 2:
        return ""
    shares = findings.ranking.shares
    away = {
        flip.criterion: min(
            abs(f.share - shares[f.criterion]) for f in findings.flips if f.criterion == flip.criterion
        )
        for flip in findings.flips
    }
    near = [j for j, distance in away.items() if distance < NEAR]
    if len(near) > 1:
        return say(
            "Moving any one of {count} weights by less than 2 points of share changes who is first.",
            count=len(near),
        )
    if not away:
        return say("No change of a single weight changes who is first.")
    flip = min(findings.flips, key=lambda f: abs(f.share - shares[f.criterion]))
    criterion = findings.option_set.criteria[flip.criterion]
    now = float(shares[flip.criterion])
    winner = flip.winner_above if flip.share > now else flip.winner_below
    return say(
        "The nearest single weight to change who is first is “{name}”: {code} at {share}, now {now}.",
        name=criterion.row_name or criterion.name,
        code=findings.option_set.options[winner].badge,
        share=say.share(flip.share),
        now=say.share(now),
    )


def by_scores(findings: Findings, say: Wording) -> str:
    """How many single scores could turn the first two: additive totals only."""
    tornado = findings.tornado
    if tornado is None or not findings.is_additive or not tornado.options.size:
        return ""
    count, whole = int((np.minimum(tornado.at_low, tornado.at_high) < 0).sum()), tornado.options.size
    a, b = (findings.option_set.options[i].badge for i in findings.additive_order[:2])
    if not count:
        return say("No single score range is wide enough to put {b} before {a}.", a=a, b=b)
    return say.counted(
        count,
        "1 of {whole} single score ranges is wide enough to put {b} before {a}.",
        "{count} of {whole} single score ranges are wide enough to put {b} before {a}.",
        whole=whole,
        a=a,
        b=b,
    )


def hopeless(findings: Findings, say: Wording) -> str:
    """How many options are hardly ever first."""
    chances = findings.chances
    present = findings.ranking.available
    if chances is None or len(present) < 3:
        return ""
    count = sum(float(chances.first[i]) < IN_CONTENTION for i in present)
    if not count:
        return ""
    return say.counted(
        count,
        "1 of {whole} options is first in under 1% of draws.",
        "{count} of {whole} options are first in under 1% of draws.",
        whole=len(present),
    )


def why(findings: Findings, say: Wording) -> str:
    """What puts the first before the second by additive totals, and what speaks against it."""
    found = findings.comparison
    if found is None or not found.advantages.size:
        return ""
    option_set = findings.option_set
    a, b = (named(option_set.options[i]) for i in findings.additive_order[:2])

    def told(numbers: list[int]) -> str:
        return say.listed(
            [
                f"{option_set.criteria[j].row_name or option_set.criteria[j].name} "
                f"({say.signed(float(found.differences[j]), 1)})"
                for j in numbers
            ]
        )

    strongest = told(found.advantages[:3].tolist())
    if not found.disadvantages.size:
        return say(
            "{a} is ahead of {b} on {strongest}; nothing speaks against it.", a=a, b=b, strongest=strongest
        )
    against = told(found.disadvantages[:3].tolist())
    return say(
        "{a} is ahead of {b} on {strongest}; against it speak {against}. Net {lead} points.",
        a=a,
        b=b,
        strongest=strongest,
        against=against,
        lead=say.signed(found.lead),
    )


def unavailable(findings: Findings, say: Wording) -> str:
    """How many options cannot start in this scenario."""
    return say.counted(
        len(findings.ranking.unavailable),
        "1 option cannot start in this scenario and is not ranked: {codes}.",
        "{count} options cannot start in this scenario and are not ranked: {codes}.",
        codes=say.listed([findings.ranking.option(i).badge for i in findings.ranking.unavailable]),
    )


def _possibly_first(findings: Findings) -> list[int]:
    """Options with unknown scores that could be first."""
    return [i for i in findings.ranking.uncertain if int(findings.ranking.standings.rank_low[i]) == 1]
