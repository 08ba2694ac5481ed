"""What the window calls the methods and their parameters, and one sentence on what each assumes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from criteria.methods import find_method
from criteria.optionset import Parameter
from ui import text
from ui.translation import marked, translated, translator

tr = translator("Methods")


class ParameterWords(NamedTuple):
    """A parameter's caption, what it does, and the words of its choices."""

    caption: str
    meaning: str
    choices: Mapping[str, str] = MappingProxyType({})


class MethodWords(NamedTuple):
    key: str
    name: str
    sentence: str
    parameters: Mapping[str, ParameterWords] = MappingProxyType({})


METHODS = (
    MethodWords(
        "additive",
        marked("Additive value"),
        marked(
            "Weights are trade-offs between swings; a loss on one criterion can be made up on another; "
            "adding an option never reverses two others."
        ),
    ),
    MethodWords(
        "topsis",
        marked("TOPSIS"),
        marked(
            "Weights stretch the distances to the best and the worst scores seen; losses can be made up; "
            "adding an option can reverse two others."
        ),
        {
            "normalisation": ParameterWords(
                marked("Normalisation"),
                marked(
                    "What makes scores in different units alike: the length of each column (vector), "
                    "its least and greatest score (linear), or the value functions (values)."
                ),
                {"vector": marked("Vector"), "linear": marked("Linear"), "value": marked("Values")},
            )
        },
    ),
    MethodWords(
        "vikor",
        marked("VIKOR"),
        marked(
            "Weights scale the losses from the best score seen; they add up, but the largest one also counts "
            "by itself; adding an option can reverse two others."
        ),
        {
            "v": ParameterWords(
                marked("v"),
                marked(
                    "How much the sum of the losses counts against the largest single one: "
                    "1 the sum alone, 0 the largest alone."
                ),
            )
        },
    ),
    MethodWords(
        "promethee",
        marked("PROMETHEE II"),
        marked(
            "Weights say how much each criterion counts when options are compared; losses are made up only "
            "in part; adding an option can reverse two others."
        ),
    ),
    MethodWords(
        "electre",
        marked("ELECTRE III"),
        marked(
            "Weights are votes, not trade-offs; a loss beyond the veto cannot be made up; options may not be "
            "comparable, and adding one can reverse two others."
        ),
        {
            "alpha": ParameterWords(
                marked("alpha"),
                marked("Two credibilities differ when further apart than alpha + beta × the greater."),
            ),
            "beta": ParameterWords(
                marked("beta"),
                marked("How much finer that becomes as credibility grows; 0 or less."),
            ),
        },
    ),
    MethodWords(
        "kemeny",
        marked("Kemeny order"),
        marked(
            "Weights are votes of the criteria for one option or another; by how much one is ahead does not "
            "count; adding an option can reverse two others."
        ),
    ),
)


def words_of(key: str) -> MethodWords:
    """The words of a method; those of the additive model for one that this version lacks."""
    method = find_method(key)
    return next((words for words in METHODS if method and words.key == method.key), METHODS[0])


def method_name(key: str) -> str:
    return translated(words_of(key).name)


def told_parameters(key: str, parameters: Mapping[str, Parameter], *, only_changed: bool = True) -> str:
    """ "v 0.7, …": the parameters that are not the method's defaults, or all of them."""
    method, words = find_method(key), words_of(key).parameters
    if method is None:
        return ""
    defaults, settled = method.defaults(), method.settled(parameters)
    return ", ".join(
        told_parameter(words[name], value)
        for name, value in settled.items()
        if not only_changed or value != defaults[name]
    )


def told_parameter(words: ParameterWords, value: Parameter) -> str:
    """ "v 0.7", "Normalisation: linear"."""
    if isinstance(value, str):
        return tr("{caption}: {choice}").format(
            caption=translated(words.caption), choice=translated(words.choices.get(value, value)).lower()
        )
    return f"{translated(words.caption)} {told_number(value)}"


def told_number(value: float) -> str:
    """A parameter as it was typed, with a true minus: 0.3, −0.15."""
    return text.plain(value)


def named(key: str, parameters: Mapping[str, Parameter]) -> str:
    """ "VIKOR, v 0.7": for captions."""
    return ", ".join(filter(None, (method_name(key), told_parameters(key, parameters))))
