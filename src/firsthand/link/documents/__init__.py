"""One document beside all others: what decides its neighbours, and what they change for it."""
