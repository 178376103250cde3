"""Word bytes: the zip package of a .docx, and the names of its markup."""
