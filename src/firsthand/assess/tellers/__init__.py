"""How many tellers stand behind a proposition, under which assumptions, and the tree of who retells whom."""
