"""A ranking for people: one entry per option, in 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from workbooks.command_line.columns import Column, columns
from workbooks.command_line.methods import WORDS
from workbooks.command_line.parameters import shown
from workbooks.command_line.particulars import particulars_of
from workbooks.command_line.ranking import Ranking

WIDTH = 80


def rank_table(ranking: Ranking, width: int | None = WIDTH) -> str:
    """Heading and table; longer entries go on below themselves, or without a width stay on their line."""
    particulars = particulars_of(ranking)
    lines = [*_heading(ranking, width), "", *_entries(ranking, columns(ranking, particulars), width)]
    for number, sentence in enumerate(particulars.sentences):
        text = sentence.lstrip()
        lead = sentence.removesuffix(text)
        lines.extend([*([] if number else [""]), *hung(lead, text, width)])
    return "\n".join(lines)


def hung(head: str, text: str, width: int | None) -> list[str]:
    """The text behind a head, its further lines indented as far."""
    if width is None:
        return [f"{head}{text}".rstrip()]
    lines = textwrap.wrap(text, max(width - len(head), 20), break_long_words=False, break_on_hyphens=False)
    return [f"{head if i == 0 else ' ' * len(head)}{line}".rstrip() for i, line in enumerate(lines or [""])]


def _heading(ranking: Ranking, width: int | None) -> Iterator[str]:
    selection = ranking.selection
    option_set, words = selection.option_set, WORDS[selection.method.key]
    parameters = "".join(f", {name}={shown(value)}" for name, value in selection.parameters.items())
    illustrative = " (illustrative)" if selection.illustrative else ""
    told = f"{words.title}, {words.figure}, {selection.method.better} is better{parameters}"
    yield from hung("", option_set.name, width)
    yield from hung("Scenario   ", option_set.scenario(selection.scenario).name, width)
    yield from hung("Weighting  ", selection.weighting + illustrative, width)
    yield from hung("Method     ", told, width)
    yield from hung("           ", words.assumes, width)


def _entries(ranking: Ranking, columns: Sequence[Column], width: int | None) -> Iterator[str]:
    badges = max(len("Option"), *(len(option.badge) for option in ranking.selection.option_set.options))
    shown_first = (*ranking.available, *ranking.unavailable)
    widths = [max(len(c.heading), *(len(c.text(i)) for i in shown_first)) for c in columns]

    def row(texts: Iterable[str]) -> str:
        return "  ".join(f"{text:>{size}}" for text, size in zip(texts, widths, strict=True))

    yield f"{row(column.heading for column in columns)}  Option"
    for members, title in (
        (ranking.ranked, ""),
        (ranking.uncertain, "Unknown scores: the ranks and figures that are possible"),
        (ranking.unavailable, "Not ranked: not available in this scenario"),
    ):
        if members and title:
            yield from ("", title)
        for i in members:
            head = f"{row(column.text(i) for column in columns)}  {ranking.option(i).badge:<{badges}}  "
            yield from hung(head, ranking.option(i).name + _remark(ranking, i), width)


def _remark(ranking: Ranking, i: int) -> str:
    """What an option that is not fully available waits for."""
    availability = ranking.precondition(i).availability
    if availability == "yes":
        return ""
    word = {"limited": "limited", "study_only": "study only", "no": "not available"}[availability]
    return f" ({word}: {ranking.reason(i).rstrip('.')})"
