"""Files are judged by their bytes before any library opens them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from criteria.issues import error
from tests.workbooks.samples import DATA, WEIGHTS_PART, filled_form, with_part
from workbooks import guard
from workbooks.errors import WorkbookError, in_file
from workbooks.guard import inspect, is_lock_file

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def refusal(path: Path) -> str:
    with pytest.raises(WorkbookError) as caught:
        inspect(path)
    (issue,) = caught.value.issues
    assert issue.where == path.name
    assert issue.found
    return issue.code


def archive(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls", "csv"])
def test_that_each_kind_is_known(kind: str) -> None:
    assert inspect(DATA / f"small-libreoffice.{kind}") == kind


def test_that_content_counts_and_the_ending_does_not(tmp_path: Path) -> None:
    form = filled_form(tmp_path)
    for ending in (".csv", ".xls", ".xlsm", ".dat"):
        assert inspect(form.rename(form.with_suffix(ending))) == "xlsx"
        form = form.with_suffix(ending)


def test_that_missing_empty_and_large_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(tmp_path / "none.xlsx") == "not-found"
    assert refusal(tmp_path) == "not-a-file"
    (tmp_path / "empty.xlsx").write_bytes(b"")
    assert refusal(tmp_path / "empty.xlsx") == "empty-file"
    monkeypatch.setattr(guard, "MAX_FILE", 1000)
    assert refusal(filled_form(tmp_path)) == "too-large"


def test_that_a_file_that_may_not_be_looked_at_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hidden(self: Path, **_options: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", hidden)
    assert refusal(tmp_path / "form.xlsx") == "no-permission"


def test_that_lock_files_are_known_and_refused(tmp_path: Path) -> None:
    for name in ("~$form.xlsx", ".~lock.form.xlsx#"):
        path = tmp_path / name
        path.write_bytes(b"x")
        assert is_lock_file(path)
        assert refusal(path) == "lock-file"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("locked.xlsx", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("letter.doc", OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "not-a-workbook"),
        ("page.xls", b"<html><table><tr><td>1</td></tr></table></html>", "not-a-workbook"),
        ("form.xlsx", b"%PDF-1.7", "not-a-workbook"),
        ("form.xlsx", b"PK\x03\x04 and no more", "damaged"),
        ("form.csv", b"a;b\x00\x01\x02\x00\xff", "not-text"),
    ],
)
def test_that_what_is_no_workbook_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path) == code


def test_that_other_archives_are_refused(tmp_path: Path) -> None:
    assert refusal(archive(tmp_path / "a.zip", readme=b"hello")) == "not-a-workbook"
    types = {"[Content_Types].xml": b"<Types/>"}
    assert (
        refusal(archive(tmp_path / "b.docx", **types, **{"word/document.xml": b"<w/>"})) == "not-a-workbook"
    )
    assert refusal(archive(tmp_path / "c.xlsb", **types, **{"xl/workbook.bin": b"x"})) == "binary-workbook"
    strict = b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'
    assert refusal(archive(tmp_path / "s.xlsx", **types, **{"xl/workbook.xml": strict})) == "strict-workbook"
    locked = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": b"<m:encryption-data/>",
    }
    assert refusal(archive(tmp_path / "d.ods", **locked)) == "password"


def test_that_a_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    form = filled_form(tmp_path)
    form.write_bytes(form.read_bytes()[:-200])
    assert refusal(form) == "damaged"


def test_that_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<w/>"}
    bomb = archive(tmp_path / "bomb.xlsx", **parts, **{WEIGHTS_PART: b"0" * (60 << 20)})
    assert refusal(bomb) == "zip-bomb"
    strings = archive(tmp_path / "strings.xlsx", **parts, **{"xl/sharedStrings.xml": b"0" * (33 << 20)})
    assert refusal(strings) == "zip-bomb"


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
def test_that_a_document_type_is_refused_in_any_part(tmp_path: Path, code: str) -> None:
    form = filled_form(tmp_path)
    entity = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    if code == "utf-8":
        with_part(form, WEIGHTS_PART, lambda markup: markup.replace("<worksheet", entity + "<worksheet", 1))
    else:
        archive(form, **{"[Content_Types].xml": b"<T/>", "xl/workbook.xml": entity.encode(code)})
    assert refusal(form) == "doctype"


def test_that_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    form = filled_form(tmp_path)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(form, "a") as made:
        made.writestr(WEIGHTS_PART, b"<worksheet/>")
    assert refusal(form) == "zip-bomb"


def test_that_an_issue_can_name_its_file_once(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError) as caught:
        inspect(tmp_path / "none.xlsx")
    issue = caught.value.issues[0]
    assert in_file(issue, "answers/none.xlsx").where == "answers/none.xlsx"
    assert in_file(issue, "other.xlsx").where == "other.xlsx – none.xlsx"
    assert in_file(error("c", "a.csv line 2", "x"), "b/a.csv").where == "b/a.csv line 2"
    assert in_file(error("c", "Weights!F6", "x"), "b/Weight").where == "b/Weight – Weights!F6"
    assert in_file(error("c", "", "x"), "b/a.csv").where == "b/a.csv"
