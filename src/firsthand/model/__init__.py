"""The nouns of firsthand and their rules. No IO here: see `README.md` beside this file."""
