"""The sentence for whoever decides, true and plain, and the facts that it rests on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from criteria.options import Option
from evaluator.simulation.robustness import Acceptability
from evaluator.simulation.weight_draws import SPREAD
from ui import text
from ui.computing.effort import are_counted
from ui.computing.evaluation import Evaluation
from ui.computing.soundings import ScoreSounding
from ui.methods import method_name
from ui.presentation.faces.face import face_of, listed
from ui.presentation.families import Entry
from ui.presentation.names import option_forms, row_forms
from ui.presentation.robustness.paths import flip_rows, paths_of
from ui.presentation.robustness.ranks import competing, sharp
from ui.presentation.robustness.scores import reversals
from ui.presentation.sentences import MANY, headline, is_close
from ui.presentation.shown import in_words, tr
from ui.text import Forms
from ui.theme import Theme

SAFE = 0.95
"""From this chance on the first place is called safe."""
HALF = 0.5
"""Below this chance somebody else is first more often than not."""
IN_CONTENTION = 0.01
NEAR = 0.02
"""A flip within so much of a share is near."""


class Statement(NamedTuple):
    headline: Forms
    facts: tuple[str, ...]
    draws: str
    varied: str

    def whole(self) -> str:
        """All of it, to be copied."""
        return " ".join((f"{self.headline[0]}", *self.facts, f"({self.draws}. {self.varied}.)"))


def statement(evaluation: Evaluation, scores: ScoreSounding | None, theme: Theme) -> Statement:
    facts = [
        _lead(evaluation),
        _unknown(evaluation),
        _weights(evaluation, theme),
        _scores(evaluation, scores),
        _hopeless(evaluation),
    ]
    draws, varied = _drawn(evaluation)
    return Statement(_headline(evaluation), tuple(filter(None, facts)), draws, varied)


def _rows(evaluation: Evaluation) -> tuple[Entry, ...]:
    return tuple(Entry(int(i), int(evaluation.result.ranks[i]), (int(i),)) for i in evaluation.order)


def _headline(evaluation: Evaluation) -> Forms:
    rows, chances = _rows(evaluation), sharp(evaluation)
    if evaluation.is_behind or len(competing(evaluation)) < 2:
        return tuple(tr("{words}.").format(words=form) for form in headline(evaluation, rows))
    if chances is None:
        if are_counted(evaluation.basis):
            return (tr("Counting how sure this is…"),)
        return tuple(
            tr("{words}; how surely was not counted.").format(words=f) for f in headline(evaluation, rows)
        )
    if not rows:
        return (tr("No option has all its scores, so none is safely first."),)
    leader = evaluation.option_set.options[rows[0].option]
    first = float(chances.first[rows[0].option])
    if is_close(evaluation, rows) or first < HALF:
        return _close(evaluation)
    is_safe = first - _doubt(chances, first) >= SAFE and not _unknown_ahead(evaluation)
    pattern = (
        tr("{name} is safely first: in {chance} of draws.")
        if is_safe
        else tr("{name} is probably first, but not safely: in {chance} of draws.")
    )
    names = (*option_forms(leader), leader.badge)
    return tuple(pattern.format(name=name, chance=text.chance(first)) for name in names)


def _doubt(chances: Acceptability, first: float) -> float:
    """How far a chance from few draws may be off: two standard errors."""
    return 0.0 if chances.samples >= MANY else 2 * (first * (1 - first) / chances.samples) ** 0.5


def _unknown_ahead(evaluation: Evaluation) -> list[int]:
    """Options with unknown scores that could be first."""
    open_ones = evaluation.problem.ranked & ~evaluation.problem.known
    return np.flatnonzero(open_ones & (evaluation.result.rank_low == 1)).tolist()


def contenders(evaluation: Evaluation) -> list[int]:
    """Options that are first in at least 1 % of draws, the most often first leading."""
    chances = sharp(evaluation)
    if chances is None:
        return []
    found = [i for i in competing(evaluation) if float(chances.first[i]) >= IN_CONTENTION]
    return sorted(found, key=lambda i: -float(chances.first[i]))


def _close(evaluation: Evaluation) -> Forms:
    who = contenders(evaluation)
    options = evaluation.option_set.options
    if len(who) == 2:
        words = tr("Too close to call: it is between {a} and {b}.")
        forms = [option_forms(options[i]) for i in who]
        return (
            words.format(a=forms[0][0], b=forms[1][0]),
            words.format(a=forms[0][-1], b=forms[1][-1]),
            words.format(a=options[who[0]].badge, b=options[who[1]].badge),
        )
    return (
        tr("Too close to call: no option is safely first; {count} are in contention.").format(
            count=in_words(len(who))
        ),
        tr("Too close to call: {count} options are in contention.").format(count=in_words(len(who))),
        tr("Too close to call."),
    )


def _lead(evaluation: Evaluation) -> str:
    """Who leads on best estimates, and who is first most often."""
    if evaluation.is_behind or len(evaluation.order) < 2:
        return ""
    options, (a, b) = evaluation.option_set.options, (int(i) for i in evaluation.order[:2])
    lead = face_of(evaluation.basis).lead(evaluation, a, b)
    tied = int(evaluation.result.ranks[a]) == int(evaluation.result.ranks[b])
    words = {"a": _named(options[a]), "b": _named(options[b]), "lead": lead}
    said = (
        tr("{a} and {b} share the lead on best estimates").format(**words)
        if tied
        else tr("On best estimates {a} {lead}, with {b} next").format(**words)
    )
    chances = sharp(evaluation)
    if chances is None:
        return tr("{said}.").format(said=said)
    often = max(competing(evaluation), key=lambda i: float(chances.first[i]))
    others = [i for i in competing(evaluation) if i != often]
    other = a if often != a else max(others, key=lambda i: float(chances.first[i]))
    pair = {
        "said": said,
        "x": options[often].badge if often in (a, b) else _named(options[often]),
        "p": text.chance(float(chances.first[often])),
        "y": options[other].badge if other in (a, b) else _named(options[other]),
        "q": text.chance(float(chances.first[other])),
    }
    if often != a and not tied:
        return tr("{said}, yet {x} is first in {p} of draws and {y} in {q}.").format(**pair)
    return tr("{said}; {x} is first in {p} of draws and {y} in {q}.").format(**pair)


def _unknown(evaluation: Evaluation) -> str:
    """That someone without all scores could be first."""
    found = [] if evaluation.is_behind else _unknown_ahead(evaluation)
    if not found:
        return ""
    words = tr("With its unknown scores {codes} could be first.")
    if len(found) > 1:
        words = tr("With their unknown scores {codes} could be first.")
    return words.format(codes=listed([evaluation.option_set.options[i].badge for i in found]))


def _named(option: Option) -> str:
    """By name and code, as whoever decides may know either."""
    name = option_forms(option)[-1]
    return name if name == option.badge else tr("{name} ({code})").format(name=name, code=option.badge)


def _weights(evaluation: Evaluation, theme: Theme) -> str:
    """How near single weights are to changing the first place, where the method itself tells."""
    paths = paths_of(evaluation)
    if paths is None or not paths.is_own or len(evaluation.order) < 2:
        return ""
    rows = [row for row in flip_rows(evaluation, paths, theme) if row.flip is not None]
    near = [row for row in rows if row.flip is not None and abs(row.flip.away) < NEAR]
    if len(near) > 1:
        words = tr("Moving any one of {count} weights by less than 2 points changes who is first.")
        return words.format(count=in_words(len(near)))
    if not rows or rows[0].flip is None:
        return tr("No change of a single weight changes who is first.")
    words = tr("The nearest single weight to change who is first is “{name}”: {code} at {share}, now {now}.")
    flip = rows[0].flip
    return words.format(
        name=row_forms(evaluation.option_set.criterion(rows[0].key))[0],
        code=flip.code,
        share=text.share(flip.share),
        now=text.share(rows[0].now),
    )


def _scores(evaluation: Evaluation, scores: ScoreSounding | None) -> str:
    """How many single scores could turn the first two: additive totals only."""
    if scores is None or scores.tornado is None or not evaluation.basis.is_additive:
        return ""
    count, whole = reversals(scores.tornado), scores.tornado.options.size
    if not whole:
        return ""
    a, b = (evaluation.option_set.options[int(i)].badge for i in scores.order[:2])
    if not count:
        words = tr("No single score range is wide enough to put {b} before {a}.")
        return words.format(a=a, b=b)
    words = tr("{count} of {whole} single score ranges are wide enough to put {b} before {a}.")
    if count == 1:
        words = tr("{count} of {whole} single score ranges is wide enough to put {b} before {a}.")
    return words.format(count=count, whole=whole, a=a, b=b)


def _hopeless(evaluation: Evaluation) -> str:
    chances = sharp(evaluation)
    if chances is None:
        return ""
    everyone = competing(evaluation)
    count = len(everyone) - len(contenders(evaluation))
    if count < 2:
        return ""
    words = tr("{count} of {whole} options are first in under {chance} of draws.")
    return words.format(count=text.number(count), whole=text.number(len(everyone)), chance=text.percent(1))


def _drawn(evaluation: Evaluation) -> tuple[str, str]:
    chances = sharp(evaluation)
    if chances is None:
        if not evaluation.problem.ranked.any():
            return "", ""
        if are_counted(evaluation.basis):
            return tr("Drawing weights and scores…"), ""
        words = tr("{method} takes too long to repeat for so many options")
        return words.format(method=method_name(evaluation.basis.method.key)), ""
    draws = tr("{count} draws · seed {seed}").format(
        count=text.number(chances.samples), seed=evaluation.option_set.seed
    )
    spread = tr("Weights about ±{percent}").format(percent=text.percent(100 / SPREAD**0.5))
    scores = tr("scores low–best–high") if chances.score_draws else tr("scores certain")
    return draws, f"{spread}, {scores}"
