"""A file that is no sound library of this version is refused in plain words and left as it is."""

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.storage.errors import StorageError
from criteria.storage.exchange import write_exchange
from criteria.storage.library import Library
from criteria.storage.schema import USER_VERSION
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost

needs_users = pytest.mark.skipif(os.name == "nt", reason="needs file modes")


def snapshot(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def refusal_of(path: Path, index_of_log: bool = False) -> StorageError:
    """Why the library does not open; neither the file nor its folder has changed.

    SQLite may renew its index of a log that a crash left behind.
    """
    before = snapshot(path.parent)
    with pytest.raises(StorageError) as refusal:
        Library.open(path)
    after = snapshot(path.parent)
    if index_of_log:
        before.pop(f"{path.name}-shm", None)
        after.pop(f"{path.name}-shm", None)
    assert after == before
    issue = refusal.value.issue
    assert issue.where
    assert issue.found
    assert issue.expected
    assert issue.mend
    return refusal.value


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "library.sqlite3"
    with Library.open(path) as library:
        library.save(load_catalogue("russia-dprk"))
    return path


@pytest.fixture
def path(tmp_path: Path, sound: Path) -> Path:
    """A sound library that the test may spoil."""
    return Path(shutil.copy(sound, tmp_path / "library.sqlite3"))


@pytest.mark.parametrize(
    "content", [b"x", b"not a database\n" * 500, b"PK\x03\x04" + b"\x00" * 5000, b"SQLite format 3\x00"]
)
def test_that_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(content)
    assert refusal_of(path).code == "foreign"


def test_that_a_huge_file_of_another_kind_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with path.open("wb") as out:
        out.write(b"garbage " * 4096)
        out.truncate(20 << 30)
    with pytest.raises(StorageError) as refusal:
        Library.open(path)
    assert refusal.value.code == "foreign"
    assert [file.name for file in tmp_path.iterdir()] == ["library.sqlite3"]


@pytest.mark.parametrize("number", [0, 0x504F4557])
def test_that_the_database_of_another_program_is_refused(tmp_path: Path, number: int) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id = {number}")
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("CREATE TABLE sets (key, name)")
    assert refusal_of(path).code == "foreign"


def test_that_a_foreign_database_in_use_keeps_its_log(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(tmp_path / "other")) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("CREATE TABLE sets (key, name)")
        for suffix in ("", "-wal"):  # as after a crash: a log, and no index of it
            shutil.copy(tmp_path / f"other{suffix}", tmp_path / f"library.sqlite3{suffix}")
    assert refusal_of(path).code == "foreign"
    assert not (tmp_path / "library.sqlite3-shm").exists()


def test_that_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    assert refusal_of_folder(tmp_path).code == "not-a-file"


def refusal_of_folder(folder: Path) -> StorageError:
    with pytest.raises(StorageError) as refusal:
        Library.open(folder)
    return refusal.value


def test_that_a_newer_library_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {USER_VERSION + 1}")
    refusal = refusal_of(path)
    assert refusal.code == "newer"
    assert "Nothing has been changed" in refusal.issue.mend


def test_that_a_library_made_newer_in_the_log_only_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {USER_VERSION + 1}")
        assert path.with_name("library.sqlite3-wal").stat().st_size > 0
        assert refusal_of(path, index_of_log=True).code == "newer"


def test_that_a_library_whose_newer_program_crashed_is_refused(path: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed" / "library.sqlite3"
    crashed.parent.mkdir()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {USER_VERSION + 1}")
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{crashed}{suffix}")
    assert refusal_of(crashed, index_of_log=True).code == "newer"


@pytest.mark.parametrize("read_only", [False, True])
def test_that_what_a_killed_process_left_half_written_is_undone(
    path: Path, tmp_path: Path, read_only: bool
) -> None:
    crashed = tmp_path / "crashed" / "library.sqlite3"
    crashed.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")  # as while the log is switched on
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("CREATE TABLE half (a)")
        raw.executemany("INSERT INTO half VALUES (?)", [(bytes(4000),)] * 100)
        for suffix in ("", "-journal"):
            shutil.copy(f"{path}{suffix}", f"{crashed}{suffix}")
    with Library.open(crashed, read_only=read_only) as library:
        assert library.load("catalogue:russia-dprk") == load_catalogue("russia-dprk")
    assert verify(crashed).sound


def test_that_a_revision_of_a_newer_schema_is_refused_and_older_ones_are_not(path: Path) -> None:
    option_set = load_catalogue("russia-dprk")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(
            "INSERT INTO revisions SELECT set_key, 2, 1, saved_at, '9.0', 3, manifest, sha256, size, "
            "options, criteria, scenarios, seal FROM revisions"
        )
    with Library.open(path) as library:
        with pytest.raises(StorageError, match=r"version 9\.0") as refusal:
            library.load(option_set.key)
        assert refusal.value.code == "newer"
        assert library.load(option_set.key, 1) == option_set


@pytest.mark.parametrize("kept", [101, 4096, 5000, 40_000, -4096, -1])
def test_that_a_truncated_library_is_refused(path: Path, kept: int) -> None:
    size = path.stat().st_size
    os.truncate(path, kept if kept > 0 else size + kept)
    assert refusal_of(path).code == "damaged"


def test_that_a_zeroed_page_is_found(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(4096))
    assert refusal_of(path).code == "damaged"


@pytest.mark.parametrize(
    "statement", ["DROP TRIGGER parts_keep_delete", "DROP TABLE labels", "DROP INDEX one_name"]
)
def test_that_a_library_with_something_missing_is_refused(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
    refusal = refusal_of(path)
    assert refusal.code == "damaged"
    assert statement.rpartition(" ")[2] in refusal.issue.found


def test_that_damage_that_sqlite_cannot_put_into_words_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE revisions", b"CREATE TABLE revi \xfaons"))
    assert refusal_of(path).code == "damaged"


def flip_in_file(path: Path, body: bytes) -> None:
    """Flip one bit of a stored value in the file, where SQLite has no checksum."""
    data = bytearray(path.read_bytes())
    start = data.find(body[:64])
    assert start > 0
    data[start + 30] ^= 1
    path.write_bytes(data)


def test_that_a_flipped_bit_is_told_and_the_other_revisions_stay(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    first = small_set()
    second = with_cost(first, "ferry", 77.0)
    with Library.open(path) as library:
        library.save(first)
        library.save(second)
        (body,) = library._connection.execute("SELECT body FROM parts ORDER BY rowid DESC LIMIT 1").fetchone()
    flip_in_file(path, body)
    with Library.open(path) as library:
        with pytest.raises(StorageError) as refusal:
            library.load(first.key)
        assert refusal.value.code == "damaged"
        assert refusal.value.issue.where == "“Bridges”, revision 2"
        assert library.load(first.key, 1) == first
        assert {issue.code for issue in verify(library.path).issues} == {"damaged"}
        # Nor does saving the same again build on the damage unseen.
        library.save(with_cost(first, "ferry", 78.0))
        assert library.load(first.key) == with_cost(first, "ferry", 78.0)


def test_that_verification_finds_nothing_in_a_sound_library(path: Path) -> None:
    with Library.open(path) as library:
        assert verify(library.path).issues == ()


def test_that_a_missing_part_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        (trigger,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'parts_keep_delete'").fetchone()
        raw.execute("DROP TRIGGER parts_keep_delete")
        raw.execute("DELETE FROM parts WHERE rowid = 1")
        raw.execute(trigger)
    with Library.open(path) as library:
        with pytest.raises(StorageError, match="missing"):
            library.load("catalogue:russia-dprk")
        assert any("missing" in issue.found for issue in verify(library.path).issues)


def test_that_content_of_another_set_is_not_given_out(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    one, two = small_set("One"), small_set("Two")
    with Library.open(path) as library:
        library.save(one)
        library.save(two)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(
            "INSERT INTO revisions SELECT ?, 2, 1, saved_at, app_version, schema, manifest, sha256, size, "
            "options, criteria, scenarios, seal FROM revisions WHERE set_key = ?",
            (one.key, two.key),
        )
    with Library.open(path) as library, pytest.raises(StorageError, match="another option set"):
        library.load(one.key)


def test_that_an_empty_file_is_a_damaged_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.touch()
    refusal = refusal_of(path)
    assert refusal.code == "damaged"
    assert "an empty file" in refusal.issue.found


def save_many(library: Library) -> None:
    for number in range(100):
        library.save(small_set(f"Set {number}"))


def test_that_a_full_disk_is_told_and_loses_nothing(path: Path) -> None:
    option_set = load_catalogue("russia-dprk")
    with Library.open(path) as library:
        (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
        library._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StorageError) as refusal:
            save_many(library)
        assert refusal.value.code == "disk-full"
        assert "Set " in refusal.value.issue.expected
        library._connection.execute("PRAGMA max_page_count = 1000000")
        assert library.load(option_set.key) == option_set
        assert verify(library.path).issues == ()
        library.save(small_set("There is room again"))


def test_that_a_writer_that_does_not_end_is_told(path: Path) -> None:
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        Library.open(path, wait=0.05) as library,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError) as refusal:
            library.save(small_set())
        assert refusal.value.code == "busy"
        assert "Try again" in refusal.value.issue.mend
        assert library.load("catalogue:russia-dprk")
        other.execute("ROLLBACK")
        assert library.save(small_set()).number == 1


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder as another user's, whom this process is not; root may write anywhere."""
    modes = {path: path.stat().st_mode for path in [folder, *folder.iterdir()]}
    for path, mode in modes.items():
        path.chmod(mode & 0o555 | 0o444)
    folder.chmod(0o555)
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


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


@pytest.mark.parametrize(
    "use",
    [
        lambda library: library.save(small_set()),
        lambda library: library.save_draft(small_set()),
        lambda library: library.list(),
    ],
    ids=["save", "draft", "list"],
)
def test_that_a_library_replaced_by_something_else_is_refused(
    path: Path, use: Callable[[Library], object]
) -> None:
    with Library.open(path) as library:
        path.unlink()
        path.with_name("other").write_bytes(b"something else " * 400)
        path.with_name("other").rename(path)
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        with pytest.raises(StorageError) as refusal:
            use(library)
        assert refusal.value.code == "foreign"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
