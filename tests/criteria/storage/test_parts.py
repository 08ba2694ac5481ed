"""A set is split into parts that are shared as long as they do not change."""

import hashlib
import zlib

import pytest
from hypothesis import given, settings

from criteria.catalogue import load_catalogue
from criteria.edits.structure import add_option
from criteria.edits.weights import set_points
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from criteria.storage.errors import StorageError
from criteria.storage.parts import PartCache, join, opened, read_manifest, split
from criteria.storage.strict_json import LARGEST_SIZE
from tests.criteria.storage.samples import small_set, with_cost
from tests.criteria.strategies import option_sets


def rejoined(option_set: OptionSet, cache: PartCache | None = None) -> OptionSet:
    manifest, parts = split(option_set, cache or PartCache())
    return join(((sha256, parts[sha256].body) for sha256 in manifest.parts.values()), "test")


def many_options(count: int) -> OptionSet:
    option_set = small_set()
    for number in range(count):
        option_set = with_cost(
            add_option(option_set, Option(f"o{number}", f"Option {number}")), f"o{number}", 1
        )
    return option_set


@settings(max_examples=10)
@given(option_sets())
def test_that_the_parts_of_any_set_make_it_up_again(option_set: OptionSet) -> None:
    assert rejoined(option_set) == option_set


def test_that_a_scenario_without_rows_and_a_row_without_scores_come_back() -> None:
    option_set = revised(small_set(), scores={"base": {}})
    assert rejoined(option_set) == option_set
    option_set = revised(small_set(), scores={"base": {"ferry": {}}})
    assert rejoined(option_set) == option_set


def test_that_one_changed_score_changes_one_part() -> None:
    option_set = load_catalogue("russia-dprk")
    before, _ = split(option_set, PartCache())
    scenario, rows = next(iter(option_set.scores.items()))
    option, row = next(iter(rows.items()))
    changed = revised(
        option_set, scores={**option_set.scores, scenario: {**rows, option: dict(list(row.items())[1:])}}
    )
    after, _ = split(changed, PartCache())
    assert len(set(after.parts.values()) - set(before.parts.values())) == 1


def test_that_a_large_scenario_is_many_parts_of_which_an_edit_changes_one() -> None:
    option_set = many_options(205)
    cache = PartCache()
    before, parts = split(option_set, cache)
    assert rejoined(option_set) == option_set
    after, parts_after = split(with_cost(option_set, "o150", 7), cache)
    assert sum(name.startswith("scores") for name in before.parts) == 3
    changed = {name for name in after.parts if after.parts[name] != before.parts[name]}
    assert len(changed) == 1
    # What did not change was not even encoded again.
    same = set(after.parts.values()) & set(before.parts.values())
    assert all(parts_after[sha256] is parts[sha256] for sha256 in same)


def test_that_the_cache_never_answers_for_another_content() -> None:
    cache = PartCache()
    option_set = small_set()
    for cost in (1.0, 2.0, 1.0):
        option_set = with_cost(option_set, "tunnel", cost)
        assert rejoined(option_set, cache) == option_set
        weighed = set_points(option_set, "cost", 50 + cost)
        assert rejoined(weighed, cache) == weighed
    other = small_set("Other")
    assert rejoined(other, cache) == other


def test_that_equal_content_has_one_checksum_whatever_made_it() -> None:
    option_set = load_catalogue("russia-dprk")
    first, _ = split(option_set, PartCache())
    second, _ = split(rejoined(option_set), PartCache())
    assert first.sha256 == second.sha256


def test_that_any_flipped_byte_of_a_part_is_found() -> None:
    manifest, parts = split(small_set(), PartCache())
    sha256 = manifest.parts["options"]
    body = parts[sha256].body
    for place in range(len(body) - 5):
        with pytest.raises(StorageError) as refusal:
            opened(_flipped(body, place), sha256, "“Bridges”, revision 1")
        assert refusal.value.code == "damaged"
        assert refusal.value.issue.where == "“Bridges”, revision 1"
    # The byte before zlib's own checksum is padded with bits that mean nothing.
    assert opened(_flipped(body, len(body) - 5), sha256, "") == opened(body, sha256, "")


def _flipped(body: bytes, place: int) -> bytes:
    return body[:place] + bytes([body[place] ^ 0x80]) + body[place + 1 :]


def test_that_a_part_which_would_unpack_endlessly_is_refused() -> None:
    bomb = zlib.compress(b" " * (LARGEST_SIZE + 10), 9)
    with pytest.raises(StorageError) as refusal:
        opened(bomb, hashlib.sha256(b"").hexdigest(), "part")
    assert refusal.value.code == "too-large"


@pytest.mark.parametrize("text", [b"[]", b"{}", b'{"parts":[]}', b'{"parts":{"a":1}}'])
def test_that_a_manifest_of_another_shape_is_damage(text: bytes) -> None:
    with pytest.raises(StorageError) as refusal:
        read_manifest(zlib.compress(text), hashlib.sha256(text).hexdigest(), "revision")
    assert refusal.value.code == "damaged"


def test_that_a_field_in_two_parts_is_damage() -> None:
    texts = (b'{"name":"A"}', b'{"name":"B"}')
    twice = [(hashlib.sha256(text).hexdigest(), zlib.compress(text)) for text in texts]
    with pytest.raises(StorageError, match="in two parts"):
        join(twice, "revision")
