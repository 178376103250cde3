"""Located nodes ⇄ a document, with every fault of one pass; the same declarations as JSON Schema.

Faults: S0301 unknown field · S0302 missing field · S0303 wrong shape · S0304 not in the table · S0305 no such date ·
S0306 field that the form does not print, or lacks · S0307 citation or note that is not declared · S0308 id that the
registry of units does not have · S0309 row longer than its table · S0310 kind that is not rendered · S0311 registry
that cannot be read · S0312 "Như trên" with nothing above · S0313 authority to sign without its head or position ·
S0314 (warning) declared but never used · S0315 body item without a head · S0316 (warning) no filing line · S0317 column
width that is no percentage · S0318 note within a note · S0325 (warning) superior's unit
among the calls of a department · S0326 id in a registry where a name is printed.
"""

from __future__ import annotations

from vbgen.schema.decode import Decoded, decode
from vbgen.schema.encode import encode
from vbgen.schema.jsonschema import json_schema, registry_schema
from vbgen.schema.registry import lines_of
from vbgen.schema.spans import Spans
from vbgen.schema.terms import terms_of

__all__ = ["Decoded", "Spans", "decode", "encode", "json_schema", "lines_of", "registry_schema", "terms_of"]
