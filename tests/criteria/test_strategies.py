"""The random option sets reach what tests rely on them to reach."""

from hypothesis import given, settings

from criteria.optionset import OptionSet
from tests.criteria.strategies import option_sets


@settings(max_examples=20)
@given(option_sets())
def test_that_a_random_option_set_can_be_made(option_set: OptionSet) -> None:
    assert option_set.scenarios
