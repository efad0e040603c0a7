"""Names over scripts, spellings and short forms: people, bodies, offices."""
