"""Tellers of a document: what they are called, in what role they tell, for whom they speak, whose a work is."""
