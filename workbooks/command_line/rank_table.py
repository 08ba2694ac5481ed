"""A ranking for people: one entry per option, in 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from criteria.optionset import Parameter
from workbooks.command_line.ranking import Ranking

WIDTH = 80


def rank_table(ranking: Ranking, width: int | None = WIDTH) -> str:
    """Heading and table; longer entries go on below themselves, or without a width stay on their line."""
    return "\n".join([*_heading(ranking, width), "", *_entries(ranking, width)])


def hung(head: str, text: str, width: int | None) -> list[str]:
    """The text behind a head, its further lines indented as far."""
    if width is None:
        return [f"{head}{text}".rstrip()]
    lines = textwrap.wrap(text, max(width - len(head), 20), break_long_words=False, break_on_hyphens=False)
    return [f"{head if i == 0 else ' ' * len(head)}{line}".rstrip() for i, line in enumerate(lines or [""])]


def _heading(ranking: Ranking, width: int | None) -> Iterator[str]:
    selection = ranking.selection
    method, option_set = selection.method, selection.option_set
    parameters = "".join(f", {name} = {_plain(value)}" for name, value in selection.parameters.items())
    illustrative = " (illustrative)" if selection.illustrative else ""
    told = f"{method.name}, {method.figure}, {method.better} is better{parameters}"
    yield from hung("", option_set.name, width)
    yield from hung("Scenario   ", option_set.scenario(selection.scenario).name, width)
    yield from hung("Weighting  ", selection.weighting + illustrative, width)
    yield from hung("Method     ", told, width)


def _plain(value: Parameter) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _entries(ranking: Ranking, width: int | None) -> Iterator[str]:
    standings, decimals = ranking.standings, ranking.selection.method.decimals

    def figure(i: int) -> str:
        if standings.known[i]:
            return f"{standings.totals[i]:.{decimals}f}"
        return f"{standings.total_low[i]:.{decimals}f}–{standings.total_high[i]:.{decimals}f}"

    def rank(i: int) -> str:
        if not ranking.selection.problem.ranked[i]:
            return "–"
        best, worst = standings.rank_low[i], standings.rank_high[i]
        if standings.known[i]:
            return f"{standings.ranks[i]}"
        return f"{best}" if best == worst else f"{best}–{worst}"

    groups = (
        (ranking.ranked, ""),
        (ranking.uncertain, "Unknown scores: the ranks and totals that are possible"),
        (ranking.unavailable, "Not ranked: not available in this scenario"),
    )
    badges = max(len("Option"), *(len(option.badge) for option in ranking.selection.option_set.options))
    figures = max(len("Total"), *(len(figure(i)) for members, _ in groups for i in members))
    yield f"{'Rank':>5}  {'Total':>{figures}}  Option"
    for members, title in groups:
        if members and title:
            yield from ("", title)
        for i in members:
            head = f"{rank(i):>5}  {figure(i):>{figures}}  {ranking.option(i).badge:<{badges}}  "
            yield from hung(head, ranking.option(i).name + _remark(ranking, i), width)


def _remark(ranking: Ranking, i: int) -> str:
    """What an option that is not fully available waits for."""
    availability = ranking.precondition(i).availability
    if availability == "yes":
        return ""
    word = {"limited": "limited", "study_only": "study only", "no": "not available"}[availability]
    return f" ({word}: {ranking.reason(i).rstrip('.')})"
