"""What is told below the window is said in every language: a template that lacks its words is found here."""

from __future__ import annotations

import ast
import copy
import pickle
import re

import pytest

from criteria.checks import check
from criteria.issues import error
from criteria.words.tables import FOLDER, languages_of, table_of
from criteria.words.told import Told, joined, listed, listed_apart, said
from tests.criteria.samples import sample
from tests.workbooks.told_in_source import Text, literals, texts

LANGUAGES = languages_of(FOLDER)
HOLD = re.compile(r"\{[^{}]*\}")
CODE = re.compile(r"(--|\$?\.)[\w-]+|\b[A-Z]{2,}\b")
"""Switches, fields and names in capitals are the same in all languages."""


@pytest.fixture(scope="module")
def told() -> list[Text]:
    return texts()


def has_words(template: str) -> bool:
    return re.search("[A-Za-z]", CODE.sub("", HOLD.sub("", template))) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_template_has_its_words(language: str, told: list[Text]) -> None:
    known = table_of(FOLDER, language)
    wanting = {text.words: text.place for text in told if text.is_template and has_words(text.words)}
    assert {words: place for words, place in wanting.items() if words not in known} == {}


def test_that_figures_stand_apart_from_their_template(told: list[Text]) -> None:
    glued = [text for text in told if isinstance(text.node, ast.JoinedStr)]
    wrong = [text.place for text in glued if has_words(text.words[2:-1])]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_what_fills_a_template_in_is_kept(language: str) -> None:
    for words, theirs in table_of(FOLDER, language).items():
        assert set(HOLD.findall(words)) == set(HOLD.findall(theirs)), words


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_words_are_left_over(language: str) -> None:
    known, said_somewhere = table_of(FOLDER, language), literals()
    assert {words for words in known if words.partition("|")[0] not in said_somewhere} == set()


class TestTold:
    def test_that_it_is_its_english(self) -> None:
        told = Told("{count:,} files of “{name}”", count=2_500, name="Ann {x}")
        assert told == "2,500 files of “Ann {x}”"
        assert (told.words, told.figures["count"]) == ("{count:,} files of “{name}”", 2_500)

    def test_that_words_without_figures_keep_their_braces(self) -> None:
        assert Told("a {brace}") == "a {brace}"

    def test_that_it_can_be_sent_and_copied(self) -> None:
        told = Told("no points for {names}", names="Cost")
        for again in (pickle.loads(pickle.dumps(told)), copy.deepcopy(told)):
            assert (again, again.words, again.figures) == (told, told.words, told.figures)

    def test_that_the_first_names_stand_for_all(self) -> None:
        assert listed(["A", "B"]) == "A, B"
        assert listed(list("ABCDE")) == "A, B, C and 2 more"
        assert listed_apart(list("ABCDE")) == "A; B; C; +2"
        assert joined([]) == ""


class TestRussian:
    def test_that_the_whole_issue_is_said(self) -> None:
        issue = error("number", "Weights!F14", "text", "a typed number", "Correct the numbers.")
        assert said(issue.sentence(), "ru") == (
            "Weights!F14: текст; ожидалось: введённое число. Исправьте числа."
        )

    def test_that_names_stay_as_people_gave_them(self) -> None:
        assert said(Told("no points for {names}", names="criteria"), "ru") == "нет баллов для criteria"

    def test_that_numbers_follow_the_language(self) -> None:
        assert said(Told("worst and best both {worst:g}", worst=-0.5), "ru").endswith("−0,5")
        assert said(Told("at most {most:,}", most=2_500), "ru") == "не больше 2\u202f500"

    def test_that_words_within_words_are_said_too(self) -> None:
        told = Told("levels from {ends}", ends=Told("{low:g} to {high:g}", low=0.0, high=1.5))
        assert said(told, "ru") == "уровни от 0 до 1,5"

    def test_that_words_of_nobody_stay(self) -> None:
        assert said("Weights!F14", "ru") == "Weights!F14"
        assert said("", "ru") == ""

    def test_that_english_stays_the_same_object(self) -> None:
        told = Told("an empty cell")
        assert said(told, "en") is told

    def test_that_checks_speak_no_english(self) -> None:
        for issue in check(sample()):
            for part in (issue.found, issue.expected, issue.mend):
                assert not re.search("[a-z]{3,}", said(_without_names(part), "ru")), part


def _without_names(part: str) -> str:
    """What was told, without what people wrote."""
    if not isinstance(part, Told):
        return part
    held = part.figures.items()
    figures = {name: "" if type(each) is str else _bare(each) for name, each in held}
    return Told(part.words, **figures)


def _bare(figure: object) -> object:
    return _without_names(figure) if isinstance(figure, Told) else figure
