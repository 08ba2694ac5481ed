"""What the window calls methods and parameters."""

from __future__ import annotations

import pytest

from criteria.methods import METHODS, Method
from ui import methods

KEYS = [method.key for method in METHODS]


def test_that_the_window_offers_every_method_in_the_same_order() -> None:
    assert [words.key for words in methods.METHODS] == KEYS


@pytest.mark.parametrize("method", METHODS, ids=KEYS)
def test_that_every_method_says_in_one_sentence_what_it_assumes(method: Method) -> None:
    sentence = methods.words_of(method.key).sentence
    assert sentence.startswith("Weights ")
    assert sentence.count(".") == 1
    assert "revers" in sentence
    assert len(sentence) < 200


@pytest.mark.parametrize("method", METHODS, ids=KEYS)
def test_that_every_parameter_and_choice_has_words(method: Method) -> None:
    words = methods.words_of(method.key).parameters
    assert list(words) == [parameter.name for parameter in method.parameters]
    for parameter in method.parameters:
        assert tuple(words[parameter.name].choices) == parameter.choices
        assert words[parameter.name].meaning.endswith(".")


def test_that_a_method_of_another_version_is_called_what_ranks_in_its_place() -> None:
    assert methods.method_name("maut") == "Additive value"
    assert methods.told_parameters("maut", {"x": 1.0}) == ""
    assert methods.method_name(" VIKOR ") == "VIKOR"


def test_that_only_parameters_that_are_not_the_defaults_are_told() -> None:
    assert methods.named("vikor", {"v": 0.5}) == "VIKOR"
    assert methods.named("vikor", {"v": 0.7}) == "VIKOR, v 0.7"
    assert methods.named("electre", {"beta": -0.2}) == "ELECTRE III, beta −0.2"
    assert methods.named("topsis", {"normalisation": "linear"}) == "TOPSIS, Normalisation: linear"
    assert methods.told_parameters("vikor", {}, only_changed=False) == "v 0.5"


def test_that_a_parameter_that_cannot_be_used_is_told_as_its_default() -> None:
    assert methods.named("vikor", {"v": 7.0, "w": 1.0}) == "VIKOR"
