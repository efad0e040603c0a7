"""Page one: what stands in the ten lines, and what to do next."""
