"""What goes with an item that is removed, counted before it is."""

from __future__ import annotations

from dataclasses import dataclass, fields

from criteria.optionset import OptionSet


@dataclass(frozen=True, slots=True)
class OptionLosses:
    """`notes` are those of the dossier; `remarks` what scenarios say of the option."""

    scores: int
    preconditions: int
    notes: int
    judgements: int
    remarks: int

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def option_losses(option_set: OptionSet, key: str) -> OptionLosses:
    option = option_set.option(key)
    return OptionLosses(
        sum(score.known for rows in option_set.scores.values() for score in rows.get(key, {}).values()),
        sum(key in rows for rows in option_set.preconditions.values()),
        sum(len(notes) for notes in option.dossier.values()),
        sum(judgement.option == key for judgement in option_set.judgements),
        sum(key in scenario.option_notes for scenario in option_set.scenarios),
    )


@dataclass(frozen=True, slots=True)
class CriterionLosses:
    """`weightings` have points for the criterion."""

    scores: int
    weightings: int
    judgements: int
    anchors: int

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def criterion_losses(option_set: OptionSet, key: str) -> CriterionLosses:
    criterion = option_set.criterion(key)
    return CriterionLosses(
        sum(row[key].known for rows in option_set.scores.values() for row in rows.values() if key in row),
        sum(key in weighting.points for weighting in option_set.weightings),
        sum(judgement.criterion == key for judgement in option_set.judgements),
        len(criterion.scale.anchors),
    )


@dataclass(frozen=True, slots=True)
class StakeholderLosses:
    """`illustrative` of the weightings are profiles that nobody gave."""

    weightings: int
    illustrative: int
    judgements: int

    def __bool__(self) -> bool:
        return bool(self.weightings or self.judgements)


def stakeholder_losses(option_set: OptionSet, key: str) -> StakeholderLosses:
    own = [weighting for weighting in option_set.weightings if weighting.stakeholder == key]
    return StakeholderLosses(
        len(own),
        sum(weighting.illustrative for weighting in own),
        sum(judgement.stakeholder == key for judgement in option_set.judgements),
    )
