"""What importing the evaluator leaves out, for a quick start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_that_importing_the_whole_evaluator_loads_no_heavy_library() -> None:
    modules = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "evaluator").rglob("*.py")
        if path.name != "__init__.py"
    )
    code = f"import sys, {', '.join(modules)}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "numpy" in loaded
    assert not loaded & {
        "scipy",
        "pandas",
        "openpyxl",
        "xlsxwriter",
        "PySide6",
        "criteria",
        "workbooks",
        "ui",
    }
