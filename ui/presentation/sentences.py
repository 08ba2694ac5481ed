"""The sentences that answer: who leads, by how much, and how surely."""

from __future__ import annotations

from ui import text
from ui.computing.effort import are_counted
from ui.computing.evaluation import Evaluation
from ui.methods import method_name
from ui.presentation.faces.face import face_of
from ui.presentation.families import Entry
from ui.presentation.names import option_forms
from ui.text import Forms
from ui.translation import translator

tr = translator("Sentences")
SURE = 0.8
"""From this chance on it is not too close to call."""
MANY = 1_000
"""Fewer draws than these are told by their number."""


def headline(evaluation: Evaluation, rows: tuple[Entry, ...]) -> Forms:
    """Who leads and by how much, in forms from long to short; nobody who might be ahead goes unsaid."""
    if evaluation.is_behind:
        return (tr("Working out the order…"),)
    certain, possible = _ahead(evaluation, rows)
    if certain is not None:
        item = evaluation.option_set.options[certain]
        words = tr("{name} leads, whatever its unknown scores")
        return tuple(words.format(name=name) for name in (*option_forms(item), item.badge))
    forms = _with_more(_lead(evaluation, rows), face_of(evaluation.basis).also(evaluation))
    if len(rows) > 1 and len(forms) > 1 and rows[0].rank < rows[1].rank:
        forms = (*forms, *_shortest(evaluation, rows[0]))
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
    lead = face_of(evaluation.basis).lead(evaluation, leaders[0].option, rows[1].option)
    return tuple(tr("{name} {leads}").format(name=name, leads=lead) for name in names)


def _with_more(forms: Forms, more: str) -> Forms:
    """What the method adds; where the room is short it is the name that gives way."""
    return tuple(tr("{words}; {more}").format(words=form, more=more) for form in forms) if more else forms


def _shortest(evaluation: Evaluation, first: Entry) -> Forms:
    """Without by how much, where more must be said."""
    more = face_of(evaluation.basis).also(evaluation)
    code = evaluation.option_set.options[first.option].badge
    return (tr("{code} leads; {more}").format(code=code, more=more),) if more else ()


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


def subtitle(evaluation: Evaluation, rows: tuple[Entry, ...]) -> Forms:
    """How surely: too close to call, or the leader's chance, over draws of weights and scores."""
    chances = evaluation.chances
    if evaluation.is_behind:
        return (tr("The order below is the one before the last change.") if rows else "",)
    if not rows or chances is None or evaluation.chances_behind:
        return _uncounted(evaluation) if rows else ("",)
    shown = (*rows, *(Entry(i, 0, (i,)) for i in _unknown(evaluation)))
    parts = sorted(
        ((sum(float(chances.first[i]) for i in row.members), row) for row in shown), key=lambda p: -p[0]
    )[:2]
    said = [(_named(evaluation, row), text.chance(chance)) for chance, row in parts]
    close = is_close(evaluation, rows)
    draws = _draws(chances.samples)
    if len(said) == 1:
        words = tr("{code} is first in {chance} of {draws}.")
        return (words.format(code=said[0][0], chance=said[0][1], draws=draws),)
    few = "" if chances.samples >= MANY else tr(" ({count} draws)").format(count=chances.samples)
    figures = {"a": said[0][0], "p": said[0][1], "b": said[1][0], "q": said[1][1], "draws": draws, "few": few}
    if close:
        return (
            tr(
                "Too close to call: with score ranges counted, {a} is first in {p} of {draws} and {b} in {q}."
            ).format(**figures),
            tr("Too close to call: {a} is first in {p} of {draws}, {b} in {q}.").format(**figures),
            tr("Too close to call: {a} first in {p}, {b} in {q}{few}.").format(**figures),
            tr("Too close to call: {a} {p}, {b} {q}{few}").format(**figures),
            tr("Too close to call{few}").format(**figures),
        )
    return (
        tr("With score ranges counted, {a} is first in {p} of {draws} and {b} in {q}.").format(**figures),
        tr("{a} is first in {p} of {draws}, {b} in {q}.").format(**figures),
        tr("First: {a} {p}, {b} {q}{few}").format(**figures),
        tr("First: {a} {p}{few}").format(**figures),
    )


def _draws(samples: int) -> str:
    """Few draws are told by their number."""
    return tr("draws") if samples >= MANY else tr("only {count} draws").format(count=samples)


def _uncounted(evaluation: Evaluation) -> Forms:
    """That the chances are being counted, or why they are not."""
    if are_counted(evaluation.basis):
        return (tr("Counting the score ranges…"),)
    method = method_name(evaluation.basis.method.key)
    count = len(evaluation.order)
    return (
        tr("How sure this is was not counted: {method} takes too long to repeat for {count} options.").format(
            method=method, count=count
        ),
        tr("Chances not counted: {method} takes too long to repeat.").format(method=method),
        tr("Chances not counted: that takes too long."),
        tr("Chances not counted"),
    )


def is_close(evaluation: Evaluation, rows: tuple[Entry, ...]) -> bool:
    """Whether nobody is surely first: by the first bracket, or by unknown scores that could put one ahead."""
    certain, possible = _ahead(evaluation, rows)
    if certain is not None or evaluation.chances is None or evaluation.chances_behind:
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
    words = ", ".join(places) or headline(evaluation, rows)[0]
    told = [f"{options[row.option].badge} {detail}" for row, detail in _details(evaluation, rows)]
    how = face_of(evaluation.basis).legend(evaluation)[:1]
    return ". ".join((words, *how, *told))


def _details(evaluation: Evaluation, rows: tuple[Entry, ...]) -> list[tuple[Entry, str]]:
    """What the method says of single options, of those that it says something of."""
    face = face_of(evaluation.basis)
    found = [(row, face.detail(evaluation, row.option)) for row in rows]
    return [(row, forms[0]) for row, forms in found if forms]
