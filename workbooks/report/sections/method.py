"""The method with its parameters, what the figures mean, and how far they reach."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.version import VERSION
from evaluator.thresholds import Threshold, Thresholds
from workbooks.command_line.methods import WORDS
from workbooks.command_line.parameters import shown
from workbooks.report.content import Block, Bullets, Cell, Column, Facts, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import joined, keys, weighting_name
from workbooks.report.wording import MISSING, Wording


def method_name(say: Wording, key: str) -> str:
    return {
        "additive": say("Additive value"),
        "topsis": "TOPSIS",
        "vikor": "VIKOR",
        "promethee": "PROMETHEE II",
        "electre": "ELECTRE III",
        "kemeny": say("Kemeny"),
    }[key]


def assumes(say: Wording, key: str) -> str:
    """What the method takes for granted; the words of the command line, found by themselves."""
    return say(WORDS[key].assumes)


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    method = findings.selection.method
    yield Facts(_facts(findings, say))
    yield Paragraph(assumes(say, method.key))
    yield from _thresholds(findings, say)
    yield Heading(say("What the figures mean"))
    yield Bullets(
        (
            say(
                "Total: the sum over the criteria of share times value; a value is the score put through the "
                "criterion's value function, 0 at the worst level and 100 at the best."
            ),
            say(
                "Rank: 1 plus the number of options that are better by more than 10⁻⁹ of the range of the "
                "figures. Equal figures share a rank."
            ),
            say(
                "Draws: weights vary around the present ones (each share times a gamma variable of shape "
                "{spread}, then normalised), scores within their ranges (triangular from low over best to "
                "high). One uniform number per option and criterion; scores of different options vary "
                "independently.",
                spread=say.level(findings.spread),
            ),
            say(
                "Too close to call: the first beats the second in fewer than 80% of draws. Safely first: "
                "first in at least 95% of draws."
            ),
            say(
                "An unknown score is never counted as zero: in draws its value is anything from 0 to 100, "
                "and the option gets an interval instead of a rank."
            ),
        )
    )


def _facts(findings: Findings, say: Wording) -> tuple[tuple[str, str], ...]:
    selection, chances = findings.selection, findings.chances
    settings = ", ".join(
        f"{_parameter(say, name)} = {shown(value)}" for name, value in selection.parameters.items()
    )
    better = say("higher is better") if selection.method.better == "higher" else say("lower is better")
    rows = (
        (say("Method"), method_name(say, selection.method.key)),
        (say("Parameters"), settings),
        (say("Its figure"), f"{say(WORDS[selection.method.key].figure)}, {better}"),
        (say("Scenario"), findings.option_set.scenario(selection.scenario).name),
        (say("Weights"), weighting_name(findings, say)),
        (say("Draws"), say.number(chances.samples) if chances else say("none")),
        (say("Standard error"), say.share(float(chances.standard_error), 2) if chances else ""),
        (say("Seed"), str(findings.seed)),
        (say("Program"), say("Policy Options Evaluator {version}", version=VERSION)),
    )
    return tuple(row for row in rows if row[1])


def _thresholds(findings: Findings, say: Wording) -> Iterator[Block]:
    """What the outranking methods need to be recomputed."""
    if findings.selection.method.key not in ("promethee", "electre"):
        return
    columns = (
        Column(say("Criterion"), 34),
        Column(say("Indifference"), 13, "right"),
        Column(say("Preference"), 13, "right"),
        Column(say("Veto"), 13, "right"),
        Column(say("Preference function"), 27),
    )
    rows = [
        (
            Cell(criterion.name, True),
            *(Cell(_amount(say, amount)) for amount in (own.indifference, own.preference, own.veto)),
            Cell(_function(say, own)),
        )
        for criterion in findings.option_set.criteria
        for own in (criterion.thresholds,)
    ]
    yield Heading(say("Thresholds, in the unit of the criterion"))
    yield Table(columns, tuple(rows), is_dense=True)


def _amount(say: Wording, threshold: Threshold | None) -> str:
    if threshold is None:
        return MISSING
    return say.share(threshold.amount / 100) if threshold.percent else say.level(threshold.amount)


def _function(say: Wording, thresholds: Thresholds) -> str:
    return {
        None: say("usual"),
        "usual": say("usual"),
        "u-shape": say("U-shape"),
        "v-shape": say("V-shape"),
        "level": say("level"),
        "linear": say("linear with indifference"),
        "gaussian": say("Gaussian, s = {s}", s=say.level(thresholds.gaussian)),
    }[thresholds.function]


def _parameter(say: Wording, name: str) -> str:
    return {"spread": say("spread"), "normalisation": say("normalisation")}.get(name, name)


def limits(findings: Findings, say: Wording) -> Iterator[Block]:
    """What the analysis does not know, and where its sources disagree."""
    option_set = findings.option_set
    yield from limits_in_brief(findings, say)
    if findings.issues:
        yield Heading(say("What the program noticed"))
        yield Bullets(tuple(joined((say.told(issue.sentence()),)) for issue in findings.issues))
    if option_set.context.gaps:
        yield Heading(say("Looked for and not found"))
        yield Bullets(option_set.context.gaps)
    if option_set.disagreements:
        yield Heading(say("Where sources disagree"))
        columns = (
            Column(say("About"), 16),
            Column(say("One view"), 25),
            Column(say("Another view"), 25),
            Column(say("How it is treated"), 23),
            Column(say("Sources"), 11),
        )
        rows = [
            (
                Cell(each.topic, True),
                Cell(each.view_a),
                Cell(each.view_b),
                Cell(each.treatment),
                Cell(keys(each.sources)),
            )
            for each in option_set.disagreements
        ]
        yield Table(columns, tuple(rows))


def limits_in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set, problem = findings.option_set, findings.selection.problem
    unknown = int((problem.best != problem.best).sum())
    judged = sum(
        score.kind == "judgement"
        for rows in option_set.scores.values()
        for row in rows.values()
        for score in row.values()
    )
    whole = sum(len(row) for rows in option_set.scores.values() for row in rows.values())
    illustrative = sum(weighting.illustrative for weighting in option_set.weightings)
    told = (
        say(
            "The result holds for this scenario and these weights; it is an aid to a decision, not the "
            "decision."
        ),
        say("Over all scenarios {judged} of {all} scores are judgements.", judged=judged, all=whole)
        if whole
        else "",
        say.counted(
            unknown, "1 score is unknown in this scenario.", "{count} scores are unknown in this scenario."
        )
        if unknown
        else "",
        say(
            "{count} of {all} weightings are illustrative: nobody has given them yet.",
            count=illustrative,
            all=len(option_set.weightings),
        )
        if illustrative
        else "",
        say.counted(
            len(option_set.context.gaps),
            "1 figure was looked for and not found.",
            "{count} figures were looked for and not found.",
        )
        if option_set.context.gaps
        else "",
        say.counted(
            len(option_set.disagreements),
            "Sources disagree on 1 point.",
            "Sources disagree on {count} points.",
        )
        if option_set.disagreements
        else "",
    )
    yield Bullets(tuple(filter(None, told)))
