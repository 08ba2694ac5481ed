"""The value tree: paths, members and the groups that contributions are shown by."""

from __future__ import annotations

from criteria.scales import Anchor, Scale
from criteria.tree import Criterion, Group, members, path_to_root, root_of, top_group, top_groups
from tests.criteria.samples import CRITERIA, GROUPS

DEEP = (Group("cash", "Cash", "money"), *GROUPS)
SCALE = Scale("", 0.0, 1.0, "max")
LEAVES = (*CRITERIA, Criterion("fare", "Fare", "cash", SCALE), Criterion("view", "View", "root", SCALE))


def test_that_the_root_is_the_group_without_a_parent_wherever_it_stands() -> None:
    assert root_of(DEEP[::-1]).key == "root"


def test_that_a_path_runs_up_to_the_root() -> None:
    assert path_to_root("cash", DEEP) == ("cash", "money", "root")
    assert path_to_root("root", DEEP) == ("root",)


def test_that_a_deep_criterion_belongs_to_the_group_below_the_root() -> None:
    assert [top_group(leaf, DEEP) for leaf in LEAVES] == ["money", "people", "people", "money", "root"]


def test_that_top_groups_are_in_the_order_of_the_tree_and_hold_a_criterion() -> None:
    empty = (*DEEP, Group("empty", "Empty", "root"))
    assert [group.key for group in top_groups(LEAVES, empty)] == ["root", "money", "people"]
    assert [group.key for group in top_groups(CRITERIA, empty)] == ["money", "people"]


def test_that_members_are_found_at_any_depth() -> None:
    assert members("money", LEAVES, DEEP) == ("cost", "fare")
    assert members("cash", LEAVES, DEEP) == ("fare",)
    assert members("root", LEAVES, DEEP) == ("cost", "jobs", "noise", "fare", "view")


def test_that_the_nearest_anchor_describes_a_level() -> None:
    scale = CRITERIA[0].scale
    assert scale.anchor_at(10.0) == "free"
    assert scale.anchor_at(90.0) == "all we have"
    assert SCALE.anchor_at(0.5) == ""
    assert Scale("", 0.0, 1.0, "max", anchors=(Anchor(0.0, "none"),)).anchor_at(1.0) == "none"
