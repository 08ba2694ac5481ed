"""The measured speed of the main paths, on this machine, now."""

from ui.benchmark.run import run

__all__ = ["run"]
