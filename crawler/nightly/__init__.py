"""A portal's night, whoever downloads: what to fetch, what it was worth, and what is remembered of it."""
