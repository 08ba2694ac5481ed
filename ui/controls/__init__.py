"""The painted controls of the window, one per module."""
