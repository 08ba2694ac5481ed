"""The option set across its scenarios: the grid of ranks, what differs, what must happen first."""
