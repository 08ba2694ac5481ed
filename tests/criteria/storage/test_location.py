"""Where the library is."""

from pathlib import Path

import pytest

from criteria.storage.location import home, library_path


def test_that_the_environment_moves_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_OPTIONS_HOME", str(tmp_path / "elsewhere"))
    assert library_path() == tmp_path / "elsewhere" / "library.sqlite3"
    assert not home().exists()


def test_that_a_home_may_be_relative_or_in_the_users_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POLICY_OPTIONS_HOME", "here")
    assert home() == tmp_path / "here"
    monkeypatch.setenv("POLICY_OPTIONS_HOME", "~/there")
    assert home() == Path.home() / "there"


@pytest.mark.parametrize("value", ["", None])
def test_that_the_platform_names_the_place_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str | None
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if value is None:
        monkeypatch.delenv("POLICY_OPTIONS_HOME")
    else:
        monkeypatch.setenv("POLICY_OPTIONS_HOME", value)
    assert home().name == "policy-options-evaluator"
    assert home().is_absolute()
