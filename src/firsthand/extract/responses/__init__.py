"""What an accused party answers, and what a denial denies."""
