"""Incidents over documents: events joined by people, act, place, time, counts and words."""
