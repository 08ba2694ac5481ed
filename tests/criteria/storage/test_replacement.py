"""A file takes the library's place, whenever the process that does it is killed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from criteria.storage import replacement
from criteria.storage.library import Library
from criteria.storage.location import pending
from criteria.storage.lock import alone
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost

STEPS = 9


class Killed(BaseException):
    pass


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A library with a log, a complete file to take its place, and a name for the old one."""
    library, made = tmp_path / "library.sqlite3", tmp_path / "made.sqlite3"
    with Library.open(library) as old:
        old.save(small_set("Old"))
    with Library.open(made) as new:
        new.save(small_set("New"))
    (tmp_path / "library.sqlite3-wal").write_bytes(b"the old log")
    return library, made, tmp_path / "aside.sqlite3"


def killed_after(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kill the process before its n-th change of the folder."""
    left = [step]

    def counted(change: Callable[..., object]) -> Callable[..., object]:
        def do(*arguments: object, **options: object) -> object:
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return change(*arguments, **options)

        return do

    for name in ("replace", "unlink"):
        monkeypatch.setattr(Path, name, counted(getattr(Path, name)))
    monkeypatch.setattr(replacement, "sync_folder", counted(replacement.sync_folder))


@pytest.mark.parametrize("step", range(STEPS))
def test_that_a_kill_at_any_step_leaves_the_old_or_the_new(
    files: tuple[Path, Path, Path], step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, made, aside = files
    with monkeypatch.context() as dying:
        killed_after(step, dying)
        with pytest.raises(Killed), alone(library):
            replacement.put_in_place(library, made, aside)
    began = pending(library) or not made.exists()
    if not began:
        (library.parent / "library.sqlite3-wal").unlink()
    with Library.open(library) as opened:
        assert [entry.name for entry in opened.list()] == ["New" if began else "Old"]
        opened.save(small_set("After"))
    assert verify(library).sound
    assert not pending(library)
    if began:
        with Library.open(aside, read_only=True) as old:
            assert [entry.name for entry in old.list()] == ["Old"]


def test_that_every_step_is_tried(files: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    library, made, aside = files
    with monkeypatch.context() as dying:
        killed_after(STEPS, dying)
        with alone(library):
            replacement.put_in_place(library, made, aside)
    assert not pending(library)


def test_that_a_save_that_waited_goes_into_the_new_file(files: tuple[Path, Path, Path]) -> None:
    library, made, aside = files
    (library.parent / "library.sqlite3-wal").unlink()
    with Library.open(library) as window:
        option_set = window.load(window.find("Old").key)
        with alone(library):
            replacement.put_in_place(library, made, aside)
        window.save(with_cost(option_set, "ferry", 1.0))
        assert [entry.name for entry in window.list()] == ["New", "Old"]
    with Library.open(library) as again:
        assert again.load(option_set.key) == with_cost(option_set, "ferry", 1.0)
