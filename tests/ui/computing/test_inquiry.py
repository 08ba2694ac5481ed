"""Questions to the worker: the latest of each kind is answered, the others are not heard."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from ui.computing.inquiry import Inquiry


@pytest.fixture
def inquiry(qtbot: QtBot) -> Iterator[Inquiry]:
    made = Inquiry()
    yield made
    made.close()


def answers(inquiry: Inquiry) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    inquiry.answered.connect(lambda kind, found: heard.append((kind, found)))
    return heard


def test_that_each_kind_is_answered(qtbot: QtBot, inquiry: Inquiry) -> None:
    heard = answers(inquiry)
    inquiry.ask("a", lambda: 1)
    inquiry.ask("b", lambda: 2)
    assert not inquiry.is_idle()
    qtbot.waitUntil(inquiry.is_idle)
    assert heard == [("a", 1), ("b", 2)]


def test_that_only_the_latest_of_a_kind_is_heard(qtbot: QtBot, inquiry: Inquiry) -> None:
    heard, go_on, began = answers(inquiry), Event(), Event()

    def slow() -> int:
        began.set()
        go_on.wait(5)
        return 1

    inquiry.ask("a", slow)
    qtbot.waitUntil(began.is_set)
    inquiry.ask("a", lambda: 2)
    go_on.set()
    qtbot.waitUntil(inquiry.is_idle)
    assert heard == [("a", 2)]


def test_that_a_question_may_be_forgotten(qtbot: QtBot, inquiry: Inquiry) -> None:
    heard = answers(inquiry)
    inquiry.ask("a", lambda: 1)
    inquiry.ask("b", lambda: 2)
    inquiry.forget("a")
    qtbot.waitUntil(inquiry.is_idle)
    assert heard == [("b", 2)]


def test_that_nothing_is_heard_once_it_is_closed(qtbot: QtBot, inquiry: Inquiry) -> None:
    heard = answers(inquiry)
    inquiry.ask("a", lambda: 1)
    inquiry.close()
    qtbot.wait(40)
    assert heard == []
    assert inquiry.is_idle()


def test_that_a_fault_on_the_worker_reaches_the_window(qtbot: QtBot, inquiry: Inquiry) -> None:
    def fail() -> int:
        raise ArithmeticError("found nothing")

    with capture_exceptions() as faults:
        inquiry.ask("a", fail)
        qtbot.waitUntil(inquiry.is_idle)
    assert [type(fault[1]) for fault in faults] == [ArithmeticError]


def test_that_a_question_that_fails_is_told_and_the_next_one_is_answered(
    qtbot: QtBot, inquiry: Inquiry
) -> None:
    heard, failed = answers(inquiry), list[str]()
    inquiry.failed.connect(failed.append)

    def broken() -> object:
        raise ValueError

    with capture_exceptions() as faults:
        inquiry.ask("a", broken)
        qtbot.waitUntil(lambda: bool(faults))
    assert failed == ["a"]
    assert inquiry.is_idle()
    inquiry.ask("a", lambda: 1)
    qtbot.waitUntil(inquiry.is_idle)
    assert heard == [("a", 1)]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(("ask", "again", "forget", "wait")))))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_however_questions_come_the_last_of_each_kind_is_answered(
    qtbot: QtBot, acts: list[tuple[str, str]]
) -> None:
    """Some are asked anew while being answered, some by whoever hears an answer; none is lost."""
    inquiry, wanted, found = Inquiry(), dict[str, int](), dict[str, object]()

    def ask(kind: str, number: int) -> None:
        wanted[kind] = number
        inquiry.ask(kind, lambda: number)

    def hear(kind: str, answer: object) -> None:
        found[kind] = answer
        if answer == -1:
            ask(kind, 0)

    inquiry.answered.connect(hear)
    for number, (kind, act) in enumerate(acts, start=1):
        if act == "wait":
            qtbot.wait(5 * (number % 5))
        elif act == "forget":
            inquiry.forget(kind)
            wanted.pop(kind, None)
        else:
            ask(kind, number if act == "ask" else -1)
    qtbot.waitUntil(inquiry.is_idle)
    assert {kind: found[kind] for kind in wanted} == wanted
    inquiry.close()
