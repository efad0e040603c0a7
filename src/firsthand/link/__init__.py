"""Readings + decisions -> Record."""
