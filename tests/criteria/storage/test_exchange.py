"""The exchange file: exact there and back, refused whole when anything is wrong, never half written."""

import errno
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from criteria.optionset import OptionSet
from criteria.storage import exchange
from criteria.storage.errors import StorageError
from criteria.storage.exchange import read_exchange, write_exchange
from tests.criteria.storage.samples import small_set, with_cost
from tests.criteria.strategies import option_sets


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridges.optionset.json"
    write_exchange(small_set(), path, revision=3)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal_of(path: Path) -> StorageError:
    """The refusal of a file, which is left as it is, with nothing beside it."""
    before, beside = digest(path), sorted(path.parent.iterdir())
    with pytest.raises(StorageError) as refusal:
        read_exchange(path)
    assert digest(path) == before
    assert sorted(path.parent.iterdir()) == beside
    return refusal.value


def edit(path: Path, **changes: Any) -> None:
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(option_set=option_sets())
def test_that_any_option_set_comes_back_equal(option_set: OptionSet, tmp_path: Path) -> None:
    path = tmp_path / "any.optionset.json"
    write_exchange(option_set, path)
    assert read_exchange(path) == option_set


def test_that_the_header_says_what_the_file_is(file: Path) -> None:
    parsed = json.loads(file.read_text(encoding="utf-8"))
    assert parsed["format"] == "policy-options-evaluator/option-set"
    assert (parsed["schema"], parsed["min_reader"], parsed["revision"]) == (2, 1, 3)
    assert (parsed["key"], parsed["lineage"]) == (parsed["body"]["key"], parsed["body"]["lineage"])


def test_that_each_item_has_a_line_of_its_own(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert sum('"name":"Ferry"' in line for line in lines) == 1
    assert not any('"name":"Ferry"' in line and '"name":"Tunnel"' in line for line in lines)


def test_that_another_layout_of_the_same_content_is_accepted(file: Path) -> None:
    before = read_exchange(file)
    parsed = json.loads(file.read_text(encoding="utf-8"))
    file.write_text("\ufeff" + json.dumps(parsed, indent=4, sort_keys=True), encoding="utf-8")
    assert read_exchange(file) == before


def test_that_changed_content_is_refused_unless_its_checksum_was_removed(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("Ferry", "Barge"), encoding="utf-8")
    assert refusal_of(file).code == "checksum"
    edit(file, sha256=None)
    assert read_exchange(file).options[0].name == "Barge"


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"format": "something"}, "foreign", "bridges.optionset.json"),
        ({"min_reader": 3}, "newer", "bridges.optionset.json"),
        ({"schema": 3}, "newer", "bridges.optionset.json, $.schema"),
        ({"colour": []}, "unknown-field", "bridges.optionset.json, $.colour"),
        ({"history": []}, "header", "bridges.optionset.json, $.history"),
        ({"ancestors": ["a", 7]}, "wrong-type", "bridges.optionset.json, $.ancestors[1]"),
        ({"schema": "1"}, "header", "bridges.optionset.json, $.schema"),
        ({"revision": True}, "header", "bridges.optionset.json, $.revision"),
        ({"body": None}, "header", "bridges.optionset.json, $.body"),
        ({"lineage": "other"}, "header", "bridges.optionset.json"),
        ({"body": {"name": 1}}, "wrong-type", "bridges.optionset.json, $.body.name"),
    ],
)
def test_that_a_file_of_another_kind_is_refused(
    file: Path, changes: dict[str, Any], code: str, where: str
) -> None:
    edit(file, **changes)
    refusal = refusal_of(file)
    assert (refusal.code, refusal.issue.where) == (code, where)
    assert refusal.issue.found
    assert refusal.issue.expected


def test_that_a_newer_file_names_both_versions(file: Path) -> None:
    edit(file, min_reader=3, app="9.1")
    assert "9.1" in str(refusal_of(file))
    assert "0.1.0" in str(refusal_of(file))


def test_that_a_repeated_header_is_refused(file: Path) -> None:
    file.write_text(
        file.read_text(encoding="utf-8").replace('"schema"', '"key": "x",\n"schema"'), encoding="utf-8"
    )
    assert refusal_of(file).code == "duplicate-key"


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"{}", b"PK\x03\x04\x00\xff", b"name;cost\n", b'"text"']
)
def test_that_other_files_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.optionset.json"
    path.write_bytes(data)
    assert refusal_of(path).code in {"foreign", "not-json"}


def test_that_every_truncation_is_refused(file: Path) -> None:
    whole = file.read_bytes()
    for length in range(0, len(whole) - 2, 7):
        file.write_bytes(whole[:length])
        assert refusal_of(file).code == "not-json"


def test_that_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.optionset.json"
    with path.open("wb") as out:
        out.truncate(3 << 30)
    with pytest.raises(StorageError, match="3,072 MB") as refusal:
        read_exchange(path)
    assert refusal.value.code == "too-large"


def test_that_a_set_too_large_to_read_back_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "LARGEST_SIZE", 500)
    with pytest.raises(StorageError) as refusal:
        write_exchange(small_set(), tmp_path / "x.optionset.json")
    assert refusal.value.code == "too-large"
    assert not list(tmp_path.iterdir())


def test_that_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none", "not-found"), (tmp_path, "not-a-file")):
        with pytest.raises(StorageError) as refusal:
            read_exchange(path)
        assert refusal.value.code == code
        with pytest.raises(StorageError) as refusal:
            write_exchange(small_set(), path / "in" if code == "not-found" else path)
        assert refusal.value.code == code


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links and modes")
def test_that_writing_goes_through_a_link_and_keeps_the_mode(file: Path) -> None:
    file.chmod(0o640)
    link = file.parent / "folder" / "link.optionset.json"
    link.parent.mkdir()
    link.symlink_to(file)
    changed = with_cost(small_set(), "ferry", 1.0)
    write_exchange(changed, link)
    assert link.is_symlink()
    assert read_exchange(file) == changed
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in link.parent.iterdir()] == [link.name]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EROFS, "read-only"), (errno.EIO, "system")]
)
def test_that_a_failed_write_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    before = digest(file)

    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError) as refusal:
        write_exchange(with_cost(small_set(), "ferry", 1.0), file)
    assert refusal.value.code == code
    assert digest(file) == before
    assert list(file.parent.iterdir()) == [file]


def test_that_a_file_open_in_another_program_is_told_and_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(target))

    monkeypatch.setattr(Path, "replace", held)
    before = digest(file)
    with pytest.raises(StorageError) as refusal:
        write_exchange(with_cost(small_set(), "ferry", 1.0), file)
    assert refusal.value.code == "no-permission"
    assert "open in another program" in refusal.value.issue.found
    assert (digest(file), list(file.parent.iterdir())) == (before, [file])


def test_that_a_folder_that_may_not_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hidden(self: Path, **_options: object) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", hidden)
    with pytest.raises(StorageError) as refusal:
        write_exchange(small_set(), tmp_path / "x.optionset.json")
    assert refusal.value.code == "no-permission"
