"""People over documents: pairs scored by readable weights, clusters, the rows of the record."""
