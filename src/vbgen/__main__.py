"""`python -m vbgen`: the command line where its script is not on the path."""

from vbgen.cli import main

main()
