"""The verb `rank`: print the ranking."""

from __future__ import annotations

from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import Outcome, issue_objects
from workbooks.command_line.particulars import Particulars, particulars_of
from workbooks.command_line.rank_table import rank_table
from workbooks.command_line.ranking import Ranking, ranking_of
from workbooks.command_line.selection import select
from workbooks.command_line.source import open_source


def run(arguments: Arguments) -> Outcome:
    ranking = ranking_of(select(open_source(arguments.source, arguments.sheet), arguments))
    return Outcome(rank_document(ranking), rank_table(ranking), ranking.selection.issues)


def rank_document(ranking: Ranking) -> dict[str, object]:
    """The object that --json prints."""
    selection, particulars = ranking.selection, particulars_of(ranking)
    option_set = selection.option_set
    return {
        "option_set": option_set.name,
        "scenario": option_set.scenario(selection.scenario).name,
        "scenario_key": selection.scenario,
        "weighting": selection.weighting,
        "weighting_key": option_set.working.base,
        "method": selection.method.key,
        "parameters": dict(selection.parameters),
        "better": selection.method.better,
        "weights": [
            {"criterion": c.name, "key": c.key, "share": float(share), "points": float(points)}
            for c, share, points in zip(option_set.criteria, ranking.shares, selection.points, strict=True)
        ],
        "ranking": [_standing(ranking, particulars, i) for i in ranking.available],
        **particulars.facts,
        "unavailable": [_absence(ranking, particulars, i) for i in ranking.unavailable],
        "issues": issue_objects(selection.issues),
    }


def _standing(ranking: Ranking, particulars: Particulars, i: int) -> dict[str, object]:
    known, standings = bool(ranking.standings.known[i]), ranking.standings
    row: dict[str, object] = {
        **_names(ranking, i),
        "rank": int(standings.ranks[i]) if known else None,
        **_score(ranking, i),
        **particulars.of(i),
        "availability": ranking.precondition(i).availability,
    }
    if not known:
        row["rank_interval"] = [int(standings.rank_low[i]), int(standings.rank_high[i])]
    return row


def _absence(ranking: Ranking, particulars: Particulars, i: int) -> dict[str, object]:
    return {
        **_names(ranking, i),
        "reason": ranking.reason(i),
        **_score(ranking, i),
        **particulars.of(i),
        "availability": ranking.precondition(i).availability,
    }


def _names(ranking: Ranking, i: int) -> dict[str, object]:
    return {"option": ranking.option(i).name, "key": ranking.option(i).key, "family": ranking.family(i)}


def _score(ranking: Ranking, i: int) -> dict[str, object]:
    standings = ranking.standings
    if standings.known[i]:
        return {"score": float(standings.totals[i])}
    return {"score": None, "score_interval": [float(standings.total_low[i]), float(standings.total_high[i])]}
