"""A library on a disk that cannot be written: it is read, and says so when something is to be kept."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.storage.errors import StorageError
from criteria.storage.exchange import write_exchange
from criteria.storage.library import Library
from tests.criteria.storage.samples import small_set
from tests.criteria.storage.test_refusals import read_only, snapshot

needs_users = pytest.mark.skipif(os.name == "nt", reason="needs file modes")


@pytest.fixture
def shelf(sound: Path) -> Iterator[Path]:
    """A folder that any user may enter, with a sound library."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copy(sound, folder / "library.sqlite3")
        yield folder


@needs_users
def test_that_a_read_only_library_can_be_read_and_says_so_when_written(shelf: Path) -> None:
    option_set = load_catalogue("russia-dprk")
    before = snapshot(shelf)
    with read_only(shelf), Library.open(shelf / "library.sqlite3") as library:
        assert library.load(option_set.key) == option_set
        with pytest.raises(StorageError) as refusal:
            library.save(small_set())
        assert refusal.value.code == "read-only"
        assert "Export" in refusal.value.issue.mend
        assert snapshot(shelf) == before


@needs_users
@pytest.mark.parametrize("inside", ["new.sqlite3", "sub/folder/new.sqlite3"])
def test_that_a_library_cannot_be_made_in_a_read_only_folder(shelf: Path, inside: str) -> None:
    before = snapshot(shelf)
    with read_only(shelf), Library.open(shelf / inside) as library:
        assert library.list() == ()
        with pytest.raises(StorageError) as refusal:
            library.save(small_set())
        assert refusal.value.code == "no-permission"
    assert snapshot(shelf) == before


@needs_users
def test_that_an_export_into_a_read_only_folder_is_told(shelf: Path) -> None:
    with read_only(shelf), pytest.raises(StorageError) as refusal:
        write_exchange(small_set(), shelf / "x.optionset.json")
    assert refusal.value.code == "no-permission"
