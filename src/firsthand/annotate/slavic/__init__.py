"""Russian and Ukrainian: words with morphology, names, people, places; no syntax."""
