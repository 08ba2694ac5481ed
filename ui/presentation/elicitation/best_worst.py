"""What the judgements of the best-worst method say so far."""

from __future__ import annotations

from math import log

from criteria.elicitation.best_worst import (
    BestWorst,
    BestWorstResult,
    Detour,
    asked,
    judge_against_best,
    judge_against_worst,
    weigh,
)
from criteria.optionset import OptionSet
from ui import text
from ui.controls.chip import Tone
from ui.presentation.elicitation.ratio_words import MOST, figure, on_scale
from ui.presentation.elicitation.reading import NAMED, Reading, Trouble, brief, keys_of
from ui.translation import counted, translator

tr = translator("Elicitation")


def read(option_set: OptionSet, judged: BestWorst) -> Reading:
    keys = keys_of(option_set)
    result = weigh(judged, keys)
    needed = max(0, 2 * len(keys) - 3)
    verdict, agreement, tone = _agreement(result)
    troubles = [_trouble(option_set, judged, one) for one in result.detours]
    return Reading(
        result.points,
        needed - result.missing,
        needed,
        _left(judged, result),
        verdict,
        agreement,
        tone,
        tuple(one for one in troubles if one is not None)[:NAMED] if tone is Tone.WARN else (),
        _basis(option_set, judged, result),
        _reasons(option_set, judged),
    )


def _left(judged: BestWorst, result: BestWorstResult) -> str:
    if judged.best is None or judged.worst is None:
        return tr("Choose what matters most and what matters least")
    if result.missing:
        return counted(result.missing, tr, "1 judgement left to make", "{count} judgements left to make")
    if result.is_level:
        return tr("Most against least is 1, so all must be 1, or most against least more")
    return ""


def _agreement(result: BestWorstResult) -> tuple[str, str, Tone]:
    if not result.points:
        words = tr("Both rows tell the same thing twice: whether they agree is seen when they are full.")
        return tr("Not known yet"), words, Tone.NEUTRAL
    verdict = tr("Consistency ratio {ratio}").format(ratio=text.number(result.ratio, 2))
    limit = text.number(result.threshold, 2)
    if result.ratio <= result.threshold:
        words = tr("Up to {limit} is acceptable here: the two rows agree well enough.")
        return verdict, words.format(limit=limit), Tone.GOOD
    words = tr("Up to {limit} is acceptable here. Look at these again.")
    return verdict, words.format(limit=limit), Tone.WARN


def _trouble(option_set: OptionSet, judged: BestWorst, one: Detour) -> Trouble | None:
    """The two judgements on a criterion, with the smaller of the two changes that would mend them."""
    best, worst, name = (brief(option_set, key or "") for key in (judged.best, judged.worst, one.key))
    words = tr(
        "{best} is {a} times {name}, and {name} {b} times {worst}: together {product}, not {span}."
    ).format(
        best=best, worst=worst, name=name, a=figure(one.to_other), b=figure(one.to_worst),
        product=figure(one.to_other * one.to_worst), span=figure(judged.span or 1.0),
    )  # fmt: skip
    ways = [
        (one.to_other, one.mended_to_other, judge_against_best, tr("Make the first {times}")),
        (one.to_worst, one.mended_to_worst, judge_against_worst, tr("Make the second {times}")),
    ]
    fitting = [way for way in ways if 1 <= way[1] <= MOST and on_scale(way[1]) != way[0]]
    if not fitting:
        return Trouble(one.key, words) if max(one.mended_to_other, one.mended_to_worst) > MOST else None
    _, mended, mend, action = min(fitting, key=lambda way: abs(log(way[1] / way[0])))
    times = on_scale(mended)
    return Trouble(one.key, words, action.format(times=times), mend(judged, one.key, float(times)))


def questions(option_set: OptionSet, judged: BestWorst) -> tuple[str, str]:
    """Heads of the two columns of judgements."""
    if judged.best is None or judged.worst is None:
        return tr("Most against this"), tr("This against least")
    return (
        tr("{best} against this").format(best=brief(option_set, judged.best)),
        tr("This against {worst}").format(worst=brief(option_set, judged.worst)),
    )


def _basis(option_set: OptionSet, judged: BestWorst, result: BestWorstResult) -> str:
    if judged.best is None or judged.worst is None:
        return ""
    words = tr("Best-worst method; most {best}, least {worst}, {span} to 1; consistency ratio {ratio}.")
    return words.format(
        best=brief(option_set, judged.best),
        worst=brief(option_set, judged.worst),
        span=figure(judged.span or 1.0),
        ratio=text.number(result.ratio, 2),
    )


def _reasons(option_set: OptionSet, judged: BestWorst) -> dict[str, str]:
    if judged.best is None or judged.worst is None:
        return {}
    best, worst = brief(option_set, judged.best), brief(option_set, judged.worst)
    lines: dict[str, list[str]] = {}
    with_best, with_worst = asked(judged, keys_of(option_set))
    for key in with_best:
        if key in judged.to_others:
            told = tr("{best} matters {times} times as much").format(
                best=best, times=figure(judged.to_others[key])
            )
            lines.setdefault(key, []).append(told)
    for key in with_worst:
        if key in judged.to_worst:
            told = tr("it matters {times} times as much as {worst}").format(
                worst=worst, times=figure(judged.to_worst[key])
            )
            lines.setdefault(key, []).append(told)
    return {key: f"{text.capitalised('; '.join(told))}." for key, told in lines.items()}
