"""The command line: one module per verb, each without Qt."""
