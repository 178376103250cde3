"""Rules on what a document says: a plan, or what was recognised in a file."""
