"""Located nodes ⇄ a document, with every fault of one pass (S03); in `jsonschema` the same declarations for editors."""

from __future__ import annotations

from vbgen.schema.decode import Decoded, decode
from vbgen.schema.encode import encode
from vbgen.schema.registry import lines_of
from vbgen.schema.spans import Spans
from vbgen.schema.terms import terms_of

__all__ = ["Decoded", "Spans", "decode", "encode", "lines_of", "terms_of"]
