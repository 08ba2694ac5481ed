"""The option set: its model, edits and checks, the built-in catalogue and storage."""
