"""Word files that come back edited: what their users do in the file itself, and what other programs make of it."""
