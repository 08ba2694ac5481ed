"""One window writes; when its process is killed the next one may at once."""

import os
import signal
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.lock import Lock, alone
from tests.criteria.storage.samples import small_set

TAKER = """
import sys, time
from pathlib import Path
from criteria.storage.lock import Lock
print(Lock(Path(sys.argv[1])).take("socket") and "taken", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "library.sqlite3"


def test_that_one_has_it_and_the_next_one_after_it_is_given_back(path: Path) -> None:
    first, second = Lock(path), Lock(path)
    assert first.take("here")
    assert not second.take()
    holder = second.holder()
    assert holder is not None
    assert (holder.pid, holder.address) == (os.getpid(), "here")
    first.release()
    assert second.take()
    second.release()


def test_that_a_killed_process_has_it_no_more(path: Path) -> None:
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen(
        [sys.executable, "-c", TAKER, str(path)], cwd=root, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "taken"
        lock = Lock(path)
        assert not lock.take()
        holder = lock.holder()
        assert holder is not None
        assert (holder.pid, holder.address) == (other.pid, "socket")
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert lock.take()
        lock.release()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"pid": "x", "since": "", "address": ""}'])
def test_that_a_note_that_cannot_be_read_names_nobody(tmp_path: Path, text: bytes) -> None:
    lock = Lock(tmp_path / "library.sqlite3")
    lock.path.write_bytes(text)
    assert lock.holder() is None
    assert lock.take()
    lock.release()


def test_that_nobody_writes_while_a_library_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    option_set = small_set()
    with Library.open(path, wait=0.05) as library:
        library.save(option_set)
        with alone(path):
            for use in (lambda: library.save(small_set("Other")), lambda: enter(alone(path, 0.05))):
                with pytest.raises(StorageError) as refusal:
                    use()
                assert refusal.value.code == "busy"
            assert library.load(option_set.key) == option_set
        library.save(small_set("Other"))


def enter(context: AbstractContextManager[None]) -> None:
    with context:
        pass


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError):
        Lock(tmp_path / "file" / "library.sqlite3").take()
