"""Option sets that come with the program, as folders of CSV files that a person can read and edit."""

from __future__ import annotations

from pathlib import Path

from criteria.catalogue.faults import CatalogueError
from criteria.issues import did_you_mean, error
from criteria.optionset import OptionSet

__all__ = ["CatalogueError", "catalogue_names", "load_catalogue"]

_HERE = Path(__file__).parent


def catalogue_names() -> tuple[str, ...]:
    """The cases there are, by the names that load_catalogue takes."""
    return tuple(sorted(folder.parent.name.replace("_", "-") for folder in _HERE.glob("*/set.csv")))


def load_catalogue(name: str) -> OptionSet:
    """A case of the catalogue; every fault in its files is raised at once, with file and line."""
    names = catalogue_names()
    wanted = name.strip().casefold()
    if wanted not in names:
        mend = did_you_mean(wanted, names, cutoff=0.5)
        raise CatalogueError([error("unknown-case", "catalogue", f"“{name}”", " or ".join(names), mend)])
    from criteria.catalogue.case import load_case  # not needed where the window opens on a saved set

    return load_case(_HERE / wanted.replace("-", "_"))
