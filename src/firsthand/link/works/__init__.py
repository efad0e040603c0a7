"""Works that documents cite: held, or wanted."""
