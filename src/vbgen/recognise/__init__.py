"""Readings of others' files → documents: zones, then header, closing, ladder, tasks and citations (law 2)."""
