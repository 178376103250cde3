"""`vbgen schema`: JSON Schema for editors."""

from __future__ import annotations

import click


@click.command("schema")
@click.option("--so-don-vi", "of_registry", is_flag=True, help="Của sổ đơn vị, thay vì của kế hoạch.")
def command(*, of_registry: bool) -> None:
    """In JSON Schema của kế hoạch hoặc sổ đơn vị, cho trình soạn thảo."""
    import json

    from vbgen.schema.jsonschema import json_schema, registry_schema

    found = registry_schema() if of_registry else json_schema()
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))
