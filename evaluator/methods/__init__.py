"""Ranking methods: one published method, one module, one pure function."""
