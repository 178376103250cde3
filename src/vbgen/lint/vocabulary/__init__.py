"""Words, names and spellings that rules look for: data."""
