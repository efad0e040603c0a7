"""Acts in a parse: clauses, the vocabulary's triggers in them, and who stands in which role."""
