"""What a human ruled, as it changes documents, statements and who is one."""
