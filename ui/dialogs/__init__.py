"""Dialogs: each asks one thing and answers with data."""
