"""Forms, pages, tables and live workbooks that go out and come in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import openpyxl
from PySide6.QtGui import QGuiApplication

from tests.ui.dialogs.form_steps import returned
from tests.ui.dialogs.test_table import GOOD, table
from tests.ui.views.stage import Scene, Stage, chosen
from tests.workbooks.samples import small_set, with_number, with_text
from ui.dialogs.export_pages import ExportPagesDialog
from ui.dialogs.import_forms import ImportFormsDialog
from ui.dialogs.import_table import ImportTableDialog
from workbooks.forms import write_form

MANY = 200


@cache
def answers() -> Path:
    """A folder with the forms of many people, some of them at fault."""
    folder = Path(mkdtemp())
    for number in range(MANY):
        path = returned(folder, f"Body {number + 1} of the working group", number % 8)
        if number % 20 == 3:
            with_text(with_number(path, "F9", 140), "F14", "eighty")
        if number % 50 == 7:
            path.write_bytes(b"no workbook")
    return folder


@cache
def few() -> tuple[Path, ...]:
    folder = Path(mkdtemp())
    liaison = with_text(with_number(returned(folder, "UN agency liaison"), "F9", 140), "F14", "eighty")
    other = folder / "Harbour plan.xlsx"
    write_form(small_set(), other, "City council", {"cost": 100, "jobs": 40, "air": 62.5, "years": 0})
    return (
        returned(folder, "Foreign ministry, First Asian Dept", 1),
        with_text(returned(folder, "Seoul partner institute A", 4), "C3", "Somebody else"),
        liaison,
        with_number(returned(folder, "Far East ministry"), "F6", 45.5),
        returned(folder, "State bank"),
        returned(folder, "State bank", 4, "State bank again.xlsx"),
        other,
    )


def read(stage: Stage, *paths: Path) -> ImportFormsDialog:
    stage.files.import_dropped(list(paths))
    dialog = stage.dialog(ImportFormsDialog)
    stage.until(lambda: not dialog.is_busy())
    return dialog


def pick(stage: Stage, at: int) -> None:
    read(stage, *few()).files.select(str(few()[at]))
    stage.tick()


def many(stage: Stage) -> None:
    read(stage, answers())


def many_rejected(stage: Stage) -> None:
    read(stage, answers()).files.select(str(answers() / "Body 4 of the working group.xlsx"))
    stage.tick()


def under_way(stage: Stage) -> None:
    stage.files.import_dropped([answers()])
    dialog = stage.dialog(ImportFormsDialog)
    stage.until(lambda: dialog.progress.isVisible() or not dialog.is_busy())


def as_tables(stage: Stage) -> None:
    pick(stage, 0)
    stage.click("preview_as_table")


def export_one(stage: Stage) -> None:
    stage.command("export_form")
    stage.type("form_name", "UN agency liaison")


def export_judging(stage: Stage) -> None:
    export_one(stage)
    stage.click("form_scores")


def export_list(stage: Stage) -> None:
    path = stage.folder / "people.xlsx"
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Body", "Address"])
    for number in range(40):
        sheet.append([f"Body {number + 1} of the working group", f"body{number}@example.org"])
    workbook.save(path)
    stage.command("export_form")
    with chosen(path):
        stage.click("names_from_sheet")


def export_pages(stage: Stage) -> None:
    stage.command("export_pages")


def export_chosen_pages(stage: Stage) -> None:
    export_pages(stage)
    stage.dialog(ExportPagesDialog)
    stage.click("pages_chosen")


def import_table(stage: Stage, content: str, name: str) -> ImportTableDialog:
    stage.files.import_dropped([table(stage.folder, content, name)])
    dialog = stage.dialog(ImportTableDialog)
    stage.until(lambda: not dialog.is_busy())
    return dialog


def good_table(stage: Stage) -> None:
    import_table(stage, GOOD, "Ports and rail.csv")


def table_cells(stage: Stage) -> None:
    good_table(stage)
    stage.click("table_show_cells")


def bad_table(stage: Stage) -> None:
    import_table(stage, "Option,Cost,Cost\nDirection,min,upward\nRail,320,#REF!\n", "bad.csv")


def no_table(stage: Stage) -> None:
    import_table(stage, "only words", "words.csv")


def wide_table(stage: Stage) -> None:
    head = ",".join(f"What it would cost in year {n}" for n in range(1, 31))
    rows = "\n".join(f"Option {n}," + ",".join(str(n * 7 % 13) for _ in range(30)) for n in range(40))
    import_table(stage, f"Option,{head}\n{rows}\n", "wide.csv")


def pasted(stage: Stage) -> None:
    QGuiApplication.clipboard().setText(GOOD.replace(",", "\t").replace('"1\t5"', "1,5"))
    stage.command("paste_table")
    dialog = stage.dialog(ImportTableDialog)
    stage.until(lambda: not dialog.is_busy())


def pasted_nothing(stage: Stage) -> None:
    QGuiApplication.clipboard().clear()
    stage.command("paste_table")


def live(stage: Stage) -> None:
    stage.command("export_live")


def refused_form(stage: Stage) -> None:
    path = stage.folder / "letter.docx"
    path.write_bytes(b"words")
    stage.files.import_dropped([path])


SCENES = (
    Scene("forms-accepted", lambda stage: pick(stage, 0)),
    Scene("forms-other-name", lambda stage: pick(stage, 1)),
    Scene("forms-rejected", lambda stage: pick(stage, 2)),
    Scene("forms-question", lambda stage: pick(stage, 5)),
    Scene("forms-other-set", lambda stage: pick(stage, 6)),
    Scene("forms-table", as_tables), Scene("forms-many", many), Scene("forms-many-rejected", many_rejected),
    Scene("forms-under-way", under_way), Scene("export-form", export_one),
    Scene("export-form-empty", lambda stage: stage.command("export_form")),
    Scene("export-form-judging", export_judging), Scene("export-form-list", export_list),
    Scene("pages", export_pages), Scene("pages-chosen", export_chosen_pages),
    Scene("table-good", good_table), Scene("table-cells", table_cells), Scene("table-bad", bad_table),
    Scene("table-none", no_table), Scene("table-wide", wide_table), Scene("table-pasted", pasted),
    Scene("notice-nothing-to-paste", pasted_nothing), Scene("notice-other-file", refused_form),
    Scene("live", live),
)  # fmt: skip
