"""Record -> Assessment."""
