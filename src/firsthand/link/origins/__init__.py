"""Lines of information: who stands at the head of each, and which two are the same, different, or neither."""
