"""The sentences that answer: who leads, by how much, and how surely."""

from __future__ import annotations

from ui import text
from ui.evaluation import Evaluation
from ui.presentation.families import Entry
from ui.presentation.names import option_forms
from ui.text import Forms
from ui.translation import translator

tr = translator("Sentences")
SURE = 0.8
"""From this chance on it is not too close to call."""


def headline(evaluation: Evaluation, rows: tuple[Entry, ...]) -> Forms:
    """Who leads and by how much, in forms from long to short; nobody who might be ahead goes unsaid."""
    certain, possible = _ahead(evaluation, rows)
    if certain is not None:
        item = evaluation.option_set.options[certain]
        words = tr("{name} leads, whatever its unknown scores")
        return tuple(words.format(name=name) for name in (*option_forms(item), item.badge))
    forms = _lead(evaluation, rows)
    if not possible:
        return forms
    return tuple(tr("{words}; {names} could be ahead").format(words=form, names=possible) for form in forms)


def _lead(evaluation: Evaluation, rows: tuple[Entry, ...]) -> Forms:
    """Who leads among those with a rank."""
    if not rows:
        return (tr("No option can be ranked in this scenario"),)
    leaders = [row for row in rows if row.rank == 1]
    first = evaluation.option_set.options[leaders[0].option]
    if len(leaders) > 1:
        second = evaluation.option_set.options[leaders[1].option]
        if len(leaders) == 2:
            words = tr("{first} and {second} share the lead")
            return (
                words.format(first=first.name, second=second.name),
                words.format(first=option_forms(first)[-1], second=option_forms(second)[-1]),
                words.format(first=first.badge, second=second.badge),
            )
        return (tr("{count} options share the lead").format(count=len(leaders)),)
    names = (*option_forms(first), first.badge)
    if len(rows) == 1:
        return tuple(tr("{name} is the only one ranked").format(name=name) for name in names)
    totals = evaluation.result.totals
    lead = lead_in_words(float(totals[leaders[0].option] - totals[rows[1].option]))
    return tuple(tr("{name} leads by {lead}").format(name=name, lead=lead) for name in names)


def _ahead(evaluation: Evaluation, rows: tuple[Entry, ...]) -> tuple[int | None, str]:
    """Of the options with unknown scores: the one that leads anyhow, and those that might, in words."""
    result = evaluation.result
    possible = [i for i in _unknown(evaluation) if int(result.rank_low[i]) == 1]
    certain = [i for i in possible if int(result.rank_high[i]) == 1]
    if len(certain) == 1:
        return certain[0], ""
    if not rows or not possible:
        return None, ""
    if len(possible) > 2:
        return None, tr("{count} with unknown scores").format(count=len(possible))
    return None, tr(" and ").join(evaluation.option_set.options[i].badge for i in possible)


def _unknown(evaluation: Evaluation) -> list[int]:
    """The options that have an interval instead of a rank."""
    ranked, known = evaluation.problem.ranked, evaluation.result.known
    return [i for i in range(len(known)) if ranked[i] and not known[i]]


def lead_in_words(points: float) -> str:
    shown = text.total(points)
    if shown == "0.0":
        return tr("less than 0.1 points")
    return tr("{points} points").format(points=shown)


def subtitle(evaluation: Evaluation, rows: tuple[Entry, ...]) -> Forms:
    """How surely: too close to call, or the leader's chance, over draws of weights and scores."""
    chances = evaluation.chances
    if not rows or chances is None:
        return (tr("Counting the score ranges…") if rows else "",)
    shown = (*rows, *(Entry(i, 0, (i,)) for i in _unknown(evaluation)))
    parts = sorted(
        ((sum(float(chances.first[i]) for i in row.members), row) for row in shown), key=lambda p: -p[0]
    )[:2]
    said = [(_named(evaluation, row), text.chance(chance)) for chance, row in parts]
    close = is_close(evaluation, rows)
    if len(said) == 1:
        return (tr("{code} is first in {chance} of draws.").format(code=said[0][0], chance=said[0][1]),)
    figures = {"a": said[0][0], "p": said[0][1], "b": said[1][0], "q": said[1][1]}
    if close:
        return (
            tr(
                "Too close to call: with score ranges counted, {a} is first in {p} of draws and {b} in {q}."
            ).format(**figures),
            tr("Too close to call: {a} is first in {p} of draws, {b} in {q}.").format(**figures),
            tr("Too close to call: {a} first in {p}, {b} in {q}.").format(**figures),
            tr("Too close to call: {a} {p}, {b} {q}").format(**figures),
            tr("Too close to call"),
        )
    return (
        tr("With score ranges counted, {a} is first in {p} of draws and {b} in {q}.").format(**figures),
        tr("{a} is first in {p} of draws, {b} in {q}.").format(**figures),
        tr("First: {a} {p}, {b} {q}").format(**figures),
        tr("First: {a} {p}").format(**figures),
    )


def is_close(evaluation: Evaluation, rows: tuple[Entry, ...]) -> bool:
    """Whether nobody is surely first: by the first bracket, or by unknown scores that could put one ahead."""
    certain, possible = _ahead(evaluation, rows)
    if certain is not None or evaluation.chances is None:
        return False
    first = float(evaluation.chances.first.max())
    return any(at == 0 for at, _ in brackets(evaluation, rows)) or (bool(possible) and first < SURE)


def _named(evaluation: Evaluation, row: Entry) -> str:
    """The option's code, or the family's name where a row stands for the whole family."""
    option_set = evaluation.option_set
    option = option_set.options[row.option]
    if not option_set.view.best_of_families or option.family is None:
        return option.badge
    family = option_set.family(option.family)
    return family.short_name or family.name


def brackets(
    evaluation: Evaluation, rows: tuple[Entry, ...], threshold: float = SURE
) -> tuple[tuple[int, int], ...]:
    """Positions of rows that are too close to call, first and last of each bracket."""
    if evaluation.chances is None:
        return ()
    if not evaluation.option_set.view.best_of_families:
        return evaluation.brackets
    beats = evaluation.chances.beats
    found = []
    at = 0
    while at < len(rows):
        last = at
        while last + 1 < len(rows) and beats[rows[at].option, rows[last + 1].option] < threshold:
            last += 1
        if last > at:
            found.append((at, last))
        at = last + 1
    return tuple(found)


def leaders(evaluation: Evaluation, rows: tuple[Entry, ...]) -> str:
    """What the live region says when it changes: the first two."""
    options = evaluation.option_set.options
    places = [
        tr("{code} {place}").format(code=options[row.option].badge, place=_in_words(row.rank))
        for row in rows[:2]
    ]
    return ", ".join(places) or headline(evaluation, rows)[0]


def _in_words(rank: int) -> str:
    return {1: tr("first"), 2: tr("second")}.get(rank, text.ordinal(rank))


def summary(evaluation: Evaluation, rows: tuple[Entry, ...]) -> str:
    """For screen readers: the first three, as they stand."""
    options = evaluation.option_set.options
    places = [f"{options[row.option].badge} {text.ordinal(row.rank)}" for row in rows[:3]]
    return ", ".join(places) or headline(evaluation, rows)[0]
