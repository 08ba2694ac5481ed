"""What a form says about itself on its hidden sheet: the set it was written for and the scales it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from criteria.optionset import OptionSet
from criteria.weightings import Fingerprint, fingerprint
from workbooks.cells import folded
from workbooks.form_content import PLAIN, FormContent
from workbooks.layout import FORMAT, SCHEMA

CHUNK = 30_000


class MetaError(ValueError):
    """The hidden sheet does not hold what a form writes there."""


class NewerFormError(MetaError):
    """A later version of the program wrote the form."""


@dataclass(frozen=True, slots=True)
class FormMeta:
    """The set and the scales that a form was written for; `scenario` is the one of its scores to judge."""

    set_key: str
    lineage: str
    set_name: str
    stakeholder: str
    names: Mapping[str, str] = field(default_factory=dict)
    fingerprints: Mapping[str, Fingerprint] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    schema: int = SCHEMA
    round: int = 1
    scenario: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


def meta_of(
    option_set: OptionSet,
    stakeholder: str,
    groups: tuple[str, ...],
    content: FormContent = PLAIN,
    shown: OptionSet | None = None,
) -> FormMeta:
    """`shown` is the set as the form has it, in another language: its names are the ones to come back."""
    judged = bool(content.judged)
    shown = option_set if shown is None else shown
    return FormMeta(
        option_set.key,
        option_set.lineage,
        option_set.name,
        stakeholder,
        {c.key: c.name for c in shown.criteria},
        {c.key: fingerprint(c) for c in option_set.criteria},
        groups,
        round=content.round,
        scenario=(content.scenario or option_set.view.scenario) if judged else "",
        options={o.key: o.name for o in shown.options} if judged else {},
    )


def translated(meta: FormMeta, option_set: OptionSet) -> FormMeta:
    """The same for another set, whose criteria are those of the same names."""
    key_of = {folded(c.name): c.key for c in option_set.criteria}
    keys = {key: key_of.get(folded(name), f"other {key}") for key, name in meta.names.items()}
    return replace(
        meta,
        names={keys[key]: name for key, name in meta.names.items()},
        fingerprints={keys[key]: scale for key, scale in meta.fingerprints.items()},
        scenario="",
        options={},
    )


def to_chunks(meta: FormMeta) -> list[str]:
    """The meta data as JSON, in pieces that a cell can hold; ASCII, so that no program alters it."""
    content = {
        "format": FORMAT,
        "schema": meta.schema,
        "set": meta.set_key,
        "lineage": meta.lineage,
        "set_name": meta.set_name,
        "stakeholder": meta.stakeholder,
        "round": meta.round,
        "scenario": meta.scenario,
        "options": [[key, name] for key, name in meta.options.items()],
        "groups": list(meta.groups),
        "criteria": [
            {
                "key": key,
                "name": meta.names[key],
                "unit": scale.unit,
                "worst": scale.worst,
                "best": scale.best,
            }
            for key, scale in meta.fingerprints.items()
        ],
    }
    text = json.dumps(content, ensure_ascii=True)
    return [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]


def from_text(text: str) -> FormMeta:
    """MetaError when the text is not what a form holds."""
    try:
        content = json.loads(text)
        if content["format"] != FORMAT:
            raise MetaError("another format")
        if int(content["schema"]) > SCHEMA:
            raise NewerFormError(str(content["schema"]))
        return _read(content)
    except MetaError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as fault:
        raise MetaError(str(fault)) from fault


def _read(content: Mapping[str, Any]) -> FormMeta:
    rows = content["criteria"]
    return FormMeta(
        str(content["set"]),
        str(content["lineage"]),
        str(content["set_name"]),
        str(content["stakeholder"]),
        {str(row["key"]): str(row["name"]) for row in rows},
        {str(row["key"]): _scale(row) for row in rows},
        tuple(str(name) for name in content.get("groups", ())),
        int(content["schema"]),
        int(content.get("round", 1)),
        str(content.get("scenario", "")),
        {str(key): str(name) for key, name in content.get("options", ())},
    )


def _scale(row: Mapping[str, Any]) -> Fingerprint:
    return Fingerprint(str(row["unit"]), float(row["worst"]), float(row["best"]))
