"""Pages in: what the portals publish, as articles. Knows nothing of entities or databases."""
