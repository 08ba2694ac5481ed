"""The report's pictures: pure functions of what was found, each drawn from plain shapes."""
