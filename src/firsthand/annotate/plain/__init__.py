"""Any language by a vocabulary: words, names, times, quantities."""
