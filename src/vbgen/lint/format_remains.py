"""Rules on what must not remain in a Word file that is sent: marks of editing, hidden text, traces of other files."""

from __future__ import annotations
