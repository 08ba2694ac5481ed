"""Questions to the worker: the latest of each kind is answered, the others are not heard."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
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
