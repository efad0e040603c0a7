"""Statements: one act or state, told at one place, with its standing and all that its words say about it."""
