"""Values with their uncertainty kept: times, quantities, names, places."""
