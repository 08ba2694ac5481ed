"""The history of a set: its versions, what each changed, how the ranking moved, and what was decided."""
