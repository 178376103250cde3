"""Rules on the effective formatting of a Word file."""
