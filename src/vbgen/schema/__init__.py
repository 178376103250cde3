"""Located nodes ⇄ a document, with every fault of one pass (S03); the same declarations as JSON Schema."""

from __future__ import annotations

from vbgen.schema.decode import Decoded, decode
from vbgen.schema.encode import encode
from vbgen.schema.jsonschema import json_schema, registry_schema
from vbgen.schema.registry import lines_of
from vbgen.schema.spans import Spans
from vbgen.schema.terms import terms_of

__all__ = ["Decoded", "Spans", "decode", "encode", "json_schema", "lines_of", "registry_schema", "terms_of"]
