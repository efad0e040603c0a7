"""What changed between a telling and its retelling."""
