"""Trees → files. `docx` renders a tree into a Word template; `view`, `compiling` and `blank` serve it."""
