"""`vbgen schema`: JSON Schema for editors."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """In JSON Schema của kế hoạch, cho trình soạn thảo."""
    import json

    from vbgen.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
