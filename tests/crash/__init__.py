"""Nights that are killed or meet a bad disk, and what the next one makes of them."""
