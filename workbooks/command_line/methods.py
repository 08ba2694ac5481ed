"""What the command line says of each method: its figure, and in one sentence what it assumes."""

from __future__ import annotations

from dataclasses import dataclass

from criteria.issues import did_you_mean, error
from criteria.methods import METHODS, Method
from criteria.methods import find_method as known_method
from criteria.words.told import Told
from workbooks.command_line.outcomes import CommandError


@dataclass(frozen=True, slots=True)
class Words:
    """`heading` stands above the column of figures, `figure` says what they are."""

    title: str
    heading: str
    figure: str
    assumes: str


WORDS = {
    "additive": Words(
        "additive value",
        "Total",
        "totals from 0 to 100",
        "Weights are trade-offs between swings; a loss on one criterion can be made up on another; "
        "adding an option never reverses two others.",
    ),
    "topsis": Words(
        "TOPSIS",
        "Closeness",
        "closeness from 0 to 1",
        "Weights stretch the distances to the best and the worst scores present; a loss can be made up; "
        "adding or dropping an option can reverse two others.",
    ),
    "vikor": Words(
        "VIKOR",
        "Q",
        "compromise index Q from 0 to 1",
        "Weights scale the losses against the best scores present; they count together (S) and the largest "
        "alone (R); adding or dropping an option can reverse two others.",
    ),
    "promethee": Words(
        "PROMETHEE II",
        "Net flow",
        "net flow from -1 to 1",
        "Weights say how much each criterion counts when options are compared in pairs; beyond the "
        "thresholds a larger difference counts no more; adding or dropping an option can reverse two others.",
    ),
    "electre": Words(
        "ELECTRE III",
        "Qualification",
        "qualification from -1 to 1",
        "Weights are votes, not trade-offs; a large loss is not made up, and one beyond the veto decides "
        "alone; options can be incomparable; adding or dropping one can reverse two others.",
    ),
    "kemeny": Words(
        "Kemeny",
        "Support",
        "Borda support from 0 to 1",
        "Weights are the votes of the criteria, each for its own order; by how much an option is better does "
        "not count; adding or dropping an option can reverse two others.",
    ),
}


def find_method(name: str) -> Method:
    """The method with this key; CommandError names the nearest one."""
    method = known_method(name)
    if method is None:
        keys = [method.key for method in METHODS]
        expected = Told("{names} or {last}", names=", ".join(keys[:-1]), last=keys[-1])
        raise CommandError(error("unknown-method", "method", f"“{name}”", expected, did_you_mean(name, keys)))
    return method
