"""Hostile portals, bad disks, clumsy operators and rude visitors: none stops the others."""
