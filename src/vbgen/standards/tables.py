"""What the columns of a table of assignments hold."""

from __future__ import annotations

# The YAML's token → the field of a task; "" for what is of no field: both units in one cell, and all other columns.
FACTS = {
    "so": "label",
    "nhiem-vu": "text",
    "chu-tri": "lead",
    "phoi-hop": "support",
    "chu-tri-phoi-hop": "",
    "thoi-han": "due",
    "san-pham": "product",
    "khac": "",
}
