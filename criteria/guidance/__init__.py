"""What official guidance asks of a multi-criteria analysis, and whether an option set has it."""
