"""Who did it, to whom, how many, with whose weapon: the people of one act."""
