"""Rules on pages as drawn."""
