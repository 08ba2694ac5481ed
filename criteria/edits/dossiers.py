"""Edits of an option's dossier: notes under headings, each with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from criteria.edits.structure import replace_option
from criteria.options import DossierItem
from criteria.optionset import OptionSet, revised
from criteria.sources import Source

Dossier = Mapping[str, tuple[DossierItem, ...]]


def headings(option_set: OptionSet, option: str) -> tuple[str, ...]:
    """The set's headings in their order, then those that only this dossier has."""
    own = option_set.option(option).dossier
    return tuple(dict.fromkeys((*option_set.dossier_fields, *own)))


def add_note(option_set: OptionSet, option: str, heading: str, note: DossierItem) -> OptionSet:
    """Add a note at the end of a heading; one that is new to the set becomes a heading of every dossier."""
    dossier = option_set.option(option).dossier
    written = _with(option_set, option, {**dossier, heading: (*dossier.get(heading, ()), note)})
    if heading in written.dossier_fields:
        return written
    return revised(written, dossier_fields=(*written.dossier_fields, heading))


def replace_note(
    option_set: OptionSet, option: str, heading: str, index: int, note: DossierItem
) -> OptionSet:
    dossier = option_set.option(option).dossier
    notes = list(dossier[heading])
    notes[index] = note
    return _with(option_set, option, {**dossier, heading: tuple(notes)})


def remove_note(option_set: OptionSet, option: str, heading: str, index: int) -> OptionSet:
    dossier = dict(option_set.option(option).dossier)
    notes = dossier[heading][:index] + dossier[heading][index + 1 :]
    if notes:
        dossier[heading] = notes
    else:
        del dossier[heading]
    return _with(option_set, option, dossier)


def _with(option_set: OptionSet, option: str, dossier: Dossier) -> OptionSet:
    return replace_option(option_set, replace(option_set.option(option), dossier=dossier))


def add_source(option_set: OptionSet, source: Source) -> tuple[OptionSet, str]:
    """Add a source under the next free key of the set's own kind (E217: E218); returns its key."""
    key = _fresh_source_key(each.key for each in option_set.sources)
    return revised(option_set, sources=(*option_set.sources, replace(source, key=key))), key


def _fresh_source_key(taken: Iterable[str]) -> str:
    used = set(taken)
    numbers = [int(key[1:]) for key in used if key[:1] == "E" and key[1:].isdigit()]
    return f"E{max(numbers, default=0) + 1:03d}"
