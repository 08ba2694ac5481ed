"""Requirements 1 to 11 but 4: the decision, its options, criteria, scales and scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from criteria.edits.answers import TOPICS, answer_to
from criteria.guidance.finding import Finding, Rule, idle, kept, lacking, met, met_when
from criteria.optionset import OptionSet
from criteria.scores import Score
from criteria.tree import Criterion, members, top_groups
from criteria.words.told import Told, listed_apart
from evaluator.values import Linear

_MANY = 7  # criteria, above which they are grouped
_PERCENT = ("%", "percent", "per cent")


def context(option_set: OptionSet) -> Finding:
    told = option_set.context
    done = sum(bool(words.strip()) for words in (told.question, told.purpose, told.owner))
    if done == 3:
        return met("The question is written down, with its purpose and owner: {owner}.", owner=told.owner)
    shows = Told("Of question, purpose and owner, written down: {done} of {all}.", done=done, all=3)
    return lacking(shows, "Write down what is decided, what for and by whom, before weighing.")


def baseline(option_set: OptionSet) -> Finding:
    named = [option.name for option in option_set.options if option.baseline]
    if named:
        return met("The baseline is “{name}”.", name=named[0])
    return lacking(Told("No option is marked as the baseline."),
                   "Mark the option that means doing nothing new, or say why there is none.")  # fmt: skip


def questions(option_set: OptionSet) -> Finding:
    answered = [topic for topic in TOPICS if answer_to(option_set, topic)]
    shows = Told("Questions answered: {done} of {all}.", done=len(answered), all=len(TOPICS))
    return met_when(len(answered) == len(TOPICS), shows, "Answer the seven questions below the criteria.")


def dependence(option_set: OptionSet) -> Finding:
    said = sum(len(weighting.depends) for weighting in option_set.weightings)
    return kept("Forms and Elicit take “it depends” as an answer. Answers so far: {count}.", count=said)


def repairs(option_set: OptionSet) -> Finding:
    names = {criterion.key: criterion.name for criterion in option_set.criteria}
    on = list(dict.fromkeys(names[key] for w in option_set.weightings for key in w.depends))
    if not on:
        return idle("No weighting says that a swing depends on another criterion.")
    shows = Told("“It depends” was said of {names}.", names=listed_apart(on))
    return met_when(bool(answer_to(option_set, "Preference independence")), shows,
                    "Merge the criteria concerned or set a minimum level; say which under "
                    "“Preference independence”.")  # fmt: skip


def hierarchy(option_set: OptionSet) -> Finding:
    count = len(option_set.criteria)
    tops = top_groups(option_set.criteria, option_set.groups)
    if count <= _MANY:
        return met("There are {count} criteria, {most} at most without groups.", count=count, most=_MANY)
    sizes = [f"{g.name} {len(members(g.key, option_set.criteria, option_set.groups))}" for g in tops]
    if len(tops) > 1:
        words = "{count} criteria by group: {sizes}. Compare the groups’ shares."
        return met(words, count=count, sizes=", ".join(sizes))
    return lacking(Told("{count} criteria in one group.", count=count),
                   "Group the criteria, and compare group with group.")  # fmt: skip


def directions(option_set: OptionSet) -> Finding:
    moving = [c for c in option_set.criteria if any(sign in c.scale.unit.casefold() for sign in _PERCENT)]
    if not moving:
        return met("Every scale says which end is best, and none is a percentage.")
    vague = [c.name for c in moving if not (c.definition.strip() or c.scale.basis.strip())]
    if not vague:
        names = listed_apart([c.name for c in moving])
        return met("Percentages whose definition says of what: {names}.", names=names)
    return lacking(Told("Percentages that do not say of what: {names}.", names=listed_apart(vague)),
                   "Write into the definition what it is a percentage of, and if that moves.")  # fmt: skip


def known_scores(option_set: OptionSet) -> Iterator[Score]:
    for rows in option_set.scores.values():
        for row in rows.values():
            yield from (score for score in row.values() if score.known)


def documented(option_set: OptionSet) -> Finding:
    scores = list(known_scores(option_set))
    if not scores:
        return lacking(Told("No score is known yet."), "Score the options, each with a reason.")
    done = sum(bool(s.rationale.strip()) and (s.kind == "judgement" or bool(s.sources)) for s in scores)
    shows = Told("Scores with a reason and, for a fact, a source: {done} of {all}.",
                 done=done, all=len(scores))  # fmt: skip
    return met_when(done == len(scores), shows, "Give each of the others its reason or source.")


def scales(option_set: OptionSet) -> Finding:
    if not option_set.criteria:
        return lacking(Told("There is no criterion yet."), "Add what matters.")
    bare = [c.name for c in option_set.criteria if not _is_justified(c)]
    if not bare:
        return met("Every scale has anchored levels or a natural unit, and every curve its reason.")
    shows = Told("Without anchored levels or a reason: {names}.", names=listed_apart(bare))
    return lacking(shows, "Describe levels of the scale, and say why its value function is as it is.")


def _is_justified(criterion: Criterion) -> bool:
    scale = criterion.scale
    if not (scale.anchors or scale.natural):
        return False
    return isinstance(scale.function, Linear) or bool(scale.basis.strip() or criterion.definition.strip())


def swings(option_set: OptionSet) -> Finding:
    if not option_set.criteria:
        return lacking(Told("There is no criterion yet."), "Add what matters.")
    bare = [
        c.name
        for c in option_set.criteria
        if c.scale.worst == c.scale.best or not (c.scale.unit.strip() or c.scale.anchors)
    ]
    if not bare:
        return met("Every criterion is weighed from its worst to its best level, in units or in words.")
    shows = Told("Swings that cannot be told: {names}.", names=listed_apart(bare))
    return lacking(shows, "Give the scale a unit or described levels, and two different ends.")


RULES: Mapping[int, Rule] = {
    1: context,
    2: baseline,
    3: questions,
    5: dependence,
    6: repairs,
    7: hierarchy,
    8: directions,
    9: documented,
    10: scales,
    11: swings,
}
