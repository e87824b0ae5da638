"""Entities to ``corpus.db`` and its Datasette site."""
