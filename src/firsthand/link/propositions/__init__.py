"""What is said of an incident, however many statements say it."""
