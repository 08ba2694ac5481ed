"""A set's texts in another language, and back in its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria import languages
from criteria.catalogue import load_catalogue
from criteria.catalogue.texts import catalogue_texts
from criteria.edits.structure import rename_option
from criteria.optionset import OptionSet, revised
from criteria.weightings import stale_points
from tests.criteria.samples import sample

NAMED = ("options", "criteria", "groups", "families", "scenarios", "weightings", "stakeholders")


@pytest.fixture(scope="module")
def case() -> OptionSet:
    return load_catalogue("russia-dprk")


def russian(option_set: OptionSet) -> OptionSet:
    return languages.translated(option_set, languages.overlay(option_set, "ru"))


def own(option_set: OptionSet, translated: OptionSet) -> OptionSet:
    return languages.original(translated, languages.overlay(option_set, "ru"))


def test_that_every_row_of_the_case_translates_a_text_that_the_case_has(case: OptionSet) -> None:
    seen: dict[str, str] = {}

    def note(address: str, text: str) -> str:
        seen[address] = text
        return text

    languages.retold(case, note)
    headings = {f"dossier.{field}.name" for field in case.dossier_fields}
    pairs = catalogue_texts(case.lineage, "ru")
    stale = {a: english for a, (english, _) in pairs.items() if a not in headings and seen.get(a) != english}
    assert not stale
    assert headings <= pairs.keys()


def test_that_every_text_of_the_case_that_can_be_translated_is(case: OptionSet) -> None:
    missing: list[str] = []
    pairs = catalogue_texts(case.lineage, "ru")

    def note(address: str, text: str) -> str:
        if text and address not in pairs:
            missing.append(address)
        return text

    languages.retold(case, note)
    assert not missing


def test_that_the_case_comes_back_in_its_own_words(case: OptionSet) -> None:
    told = russian(case)
    for part in NAMED:
        assert all(a.name != b.name for a, b in zip(getattr(told, part), getattr(case, part), strict=True))
    assert own(case, told) == case


def test_that_a_translated_set_is_not_translated_again(case: OptionSet) -> None:
    told = russian(case)
    assert languages.translated(told, languages.overlay(case, "ru")) is told


def test_that_a_text_that_was_changed_is_its_own_in_every_language(case: OptionSet) -> None:
    renamed = own(case, rename_option(russian(case), "A1", "Бартер"))
    assert renamed.option("A1").name == "Бартер"
    assert russian(renamed).option("A1").name == "Бартер"
    assert renamed.option("A2").name == case.option("A2").name


def test_that_points_do_not_become_stale_by_a_unit_in_another_language(case: OptionSet) -> None:
    told = russian(case)
    assert told.criterion("trade").scale.unit != case.criterion("trade").scale.unit
    assert not any(stale_points(weighting, told.criteria) for weighting in told.weightings)


def test_that_only_the_parts_that_are_asked_for_are_read(case: OptionSet) -> None:
    told = languages.translated(case, languages.overlay(case, "ru"), {"options"})
    assert told.criteria is case.criteria
    assert told.options != case.options


def test_that_a_set_of_no_case_stays_the_same_object() -> None:
    option_set = sample()
    assert russian(option_set) is option_set


def test_that_a_set_may_carry_translations_of_its_own() -> None:
    option_set = sample()
    key = option_set.options[0].key
    carrying = revised(option_set, translations={"ru": {f"option.{key}.name": "Первый"}})
    told = russian(carrying)
    assert told.options[0].name == "Первый"
    assert own(carrying, told) == carrying


def test_that_a_set_stays_as_it_is_where_a_translation_would_take_a_name(case: OptionSet) -> None:
    taken = russian(case).option("A1").name
    new = replace(case.options[0], key="new", code="N1", name=taken)
    clashing = revised(case, options=(*case.options, new))
    assert russian(clashing).options == clashing.options
