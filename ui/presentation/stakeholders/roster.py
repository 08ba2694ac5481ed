"""The list of stakeholders: who has answered how, and what is told of one of them."""

from __future__ import annotations

from datetime import date

import numpy as np

from criteria.losses import StakeholderLosses
from criteria.optionset import OptionSet
from criteria.people.voices import newest
from criteria.weightings import Stakeholder, Weighting, missing_points, stale_points
from ui import text
from ui.charts import group_weights
from ui.controls.chip import Tone
from ui.dialogs.rows import Row
from ui.presentation.names import option_forms
from ui.presentation.options import listed
from ui.presentation.shown import Shown
from ui.presentation.stakeholders.scene import Scene, names_of, tr
from ui.presentation.stakeholders.together import heaviest, shares_data
from ui.tables.figures import Figures
from ui.translation import counted


def rows(option_set: OptionSet, *, anonymous: bool) -> tuple[Row, ...]:
    """Everybody by name; without names by letter, so that nobody is known by the place in the list."""
    names = names_of(option_set, anonymous=anonymous)
    given = {person.key: weighting for person, weighting in newest(option_set)}
    profiles = {w.stakeholder: w for w in option_set.weightings if w.illustrative}
    made = [
        _row(
            option_set,
            person,
            names[person.key][0],
            given.get(person.key, profiles.get(person.key)),
            is_left_out=person.key not in given,
        )
        for person in option_set.stakeholders
    ]
    return tuple(sorted(made, key=lambda row: (len(row.title), row.title)) if anonymous else made)


def _row(
    option_set: OptionSet, person: Stakeholder, name: str, weighting: Weighting | None, *, is_left_out: bool
) -> Row:
    aside = tr("weight {number}").format(number=f"{person.actor_weight:.3g}")
    if weighting is None:
        return Row(person.key, name, tr("No weighting yet"), aside, "mail", Tone.NEUTRAL)
    missing = missing_points(weighting, option_set.criteria)
    if missing:
        words = counted(len(missing), tr, "1 criterion is not weighed", "{count} criteria are not weighed")
        return Row(person.key, name, words, aside, "warning", Tone.WARN)
    stale = stale_points(weighting, option_set.criteria)
    if stale:
        words = counted(len(stale), tr, "1 range has changed since", "{count} ranges have changed since")
        return Row(person.key, name, words, aside, "warning", Tone.WARN)
    if weighting.illustrative:
        words = tr("Illustrative profile, left out") if is_left_out else tr("Illustrative profile")
        return Row(person.key, name, words, aside, "info", Tone.NEUTRAL)
    return Row(person.key, name, answer_words(weighting), aside, "check", Tone.GOOD)


def answer_words(weighting: Weighting) -> str:
    """Form of 2 May 2026, round 2."""
    day = _day(weighting.date)
    if not day:
        return tr("Answered, round {number}").format(number=weighting.round)
    return tr("Answered {day}, round {number}").format(day=day, number=weighting.round)


def _day(written: str) -> str:
    try:
        return text.day(date.fromisoformat(written[:10]))
    except ValueError:
        return written


def standing_words(scene: Scene, key: str) -> str:
    """What a person has first, and who weighs most alike and least alike."""
    person = _number(scene, key)
    if person is None:
        return tr("Not heard yet: a complete weighting is missing.")
    said = [_first(scene, person)]
    if scene.count > 1:
        apart = scene.hearing.distances[person].copy()
        apart[person] = np.inf
        near = int(np.argmin(apart))
        apart[person] = -np.inf
        far = int(np.argmax(apart))
        words = tr("Weighs most like {near} ({less} of the weight apart), least like {far} ({more}).")
        said.append(
            words.format(
                near=scene.who(near)[-1],
                less=text.share(float(scene.hearing.distances[person, near])),
                far=scene.who(far)[-1],
                more=text.share(float(apart[far])),
            )
        )
    return " ".join(filter(None, said))


def person_shown(scene: Scene, key: str) -> Shown | None:
    """A person's weights among everybody's; None for one who is not heard."""
    person = _number(scene, key)
    if person is None:
        return None
    shares = scene.hearing.shares[person]
    data = shares_data(scene, shares, tr("Share"))
    return Shown(
        lambda painter, rect, tokens: group_weights.draw(painter, rect, tokens, data),
        group_weights.least_height(data),
        lambda rect, position: group_weights.words_at(rect, data, position),
        (
            tr("The dot is this person; a tick is each other one, the bar the range of all"),
            tr("The dot is this person, the bar the range of all"),
        ),
        heaviest(scene, shares),
        lambda: _person_figures(scene, person),
    )


def _person_figures(scene: Scene, person: int) -> Figures:
    weighting, shares = scene.hearing.voices[person].weighting, scene.hearing.shares
    reasons = {} if scene.look.anonymous else weighting.reasons
    heads = (tr("Criterion"), tr("Share"), tr("Lowest"), tr("Highest"), tr("Points"), tr("Reason"))
    return Figures(
        scene.who(person)[0],
        heads,
        tuple(
            (
                criterion.name,
                text.share(float(shares[person, j])),
                text.share(float(scene.low[j])),
                text.share(float(scene.high[j])),
                text.points(weighting.points[criterion.key]),
                reasons.get(criterion.key, ""),
            )
            for j, criterion in enumerate(scene.option_set.criteria)
        ),
        frozenset(range(1, 5)),
    )


def _number(scene: Scene, key: str) -> int | None:
    return next((i for i, v in enumerate(scene.hearing.voices) if v.stakeholder.key == key), None)


def _first(scene: Scene, person: int) -> str:
    firsts = scene.hearing.firsts(person)
    if not firsts:
        return ""
    options = [scene.option_set.options[first] for first in firsts]
    if len(options) > 1:
        codes = listed([option.badge for option in options])
        return tr("Puts {codes} first, level with each other.").format(codes=codes)
    words = tr("Puts {code} {option} first.")
    return words.format(code=options[0].badge, option=option_forms(options[0])[-1])


def lost_words(losses: StakeholderLosses) -> str:
    """What goes with a stakeholder; nothing when nothing does."""
    if not losses:
        return ""
    answers = losses.weightings - losses.illustrative
    parts = (
        (answers, counted(answers, tr, "1 answer", "{count} answers")),
        (losses.illustrative, counted(losses.illustrative, tr, "1 illustrative profile",
                                      "{count} illustrative profiles")),
        (losses.judgements, counted(losses.judgements, tr, "1 judged score", "{count} judged scores")),
    )  # fmt: skip
    lost = ", ".join(words for count, words in parts if count)
    return tr("This goes, too: {lost}. Undo brings it back.").format(lost=lost)
