"""Documents whose text is largely that of another."""
