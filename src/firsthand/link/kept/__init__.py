"""Keys, blocks and clusters: what linking stays near-linear by, and what it keeps from one build to the next."""
