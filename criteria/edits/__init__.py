"""Edits: pure functions from an option set to another that shares what did not change."""
