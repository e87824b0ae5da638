"""Text to entities: pure functions over a string. Knows nothing of the web or of databases."""
