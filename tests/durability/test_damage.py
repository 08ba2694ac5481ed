"""Damage anywhere in a library is found, or touches nothing that counts; what comes back is exact."""

import pytest

from tests.durability import damage


def test_that_a_flipped_bit_is_found_or_harmless() -> None:
    tally = damage.flips(step=1499, first=7, recover_every=3)
    tally.check()
    assert tally.detected > 5
    assert tally.harmless > 5


def test_that_a_library_cut_off_at_any_page_is_found() -> None:
    tally = damage.truncations(step=3 * 4096)
    tally.check()
    assert tally.detected == tally.faults


def test_that_a_blank_page_is_found() -> None:
    tally = damage.blanks(size=2 * 4096)
    tally.check()
    assert tally.detected == tally.faults


@pytest.mark.long
def test_that_every_flipped_bit_is_found_or_harmless() -> None:
    damage.flips(step=1, recover_every=10).check()


@pytest.mark.long
def test_that_a_library_cut_off_anywhere_is_found() -> None:
    damage.truncations(step=512).check()


@pytest.mark.long
def test_that_a_blank_sector_is_found_or_harmless() -> None:
    damage.blanks(size=512).check()
