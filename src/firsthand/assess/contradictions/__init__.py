"""Contradictions, each kind in its own module: what cannot both hold, of one person, incident or story."""
