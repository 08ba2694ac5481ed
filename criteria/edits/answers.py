"""Answers to the questions that good criteria are asked: kept among the notes of the decision's context."""

from __future__ import annotations

from dataclasses import replace

from criteria.edits.sets import set_context
from criteria.optionset import OptionSet

TOPICS = (
    "Completeness",
    "Redundancy",
    "Operationality",
    "Preference independence",
    "Double counting",
    "Size",
    "Impacts over time",
)
"""DCLG (2009), *Multi-criteria analysis: a manual*, section 5.4.4."""


def answer_to(option_set: OptionSet, topic: str) -> str:
    """What was answered, or nothing."""
    head = f"{topic}: "
    return next((n.removeprefix(head) for n in option_set.context.notes if n.startswith(head)), "")


def answer(option_set: OptionSet, topic: str, words: str) -> OptionSet:
    """Keep an answer in place of the one before; no words take it away."""
    head = f"{topic}: "
    notes = list(option_set.context.notes)
    at = next((i for i, note in enumerate(notes) if note.startswith(head)), len(notes))
    said = " ".join(words.split())
    notes[at : at + 1] = [head + said] if said else []
    if tuple(notes) == option_set.context.notes:
        return option_set
    return set_context(option_set, replace(option_set.context, notes=tuple(notes)))
